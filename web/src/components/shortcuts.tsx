import { type MessageKey, t } from '../lib/text.ts';
import { FIND_KEY } from '../lib/use-keys.ts';
import { Dialog } from './dialog.tsx';
import css from './shortcuts.module.css';

const KEYS: readonly (readonly [readonly string[], MessageKey])[] = [
  [[FIND_KEY, '/'], 'shortcuts.find'],
  [['?'], 'shortcuts.title'],
  [['g', 'c'], 'nav.crises'],
  [['g', 'd'], 'nav.documents'],
  [['g', 'h'], 'nav.hypotheses'],
  [['g', 's'], 'nav.scenarios'],
  [['g', 'p'], 'nav.actors'],
  [['g', 'o'], 'nav.dossiers'],
  [['g', 'w'], 'nav.who'],
  [['g', 'a'], 'nav.add'],
  [['j'], 'shortcuts.next'],
  [['k'], 'shortcuts.previous'],
  [['n'], 'shortcuts.nextSentence'],
  [['p'], 'shortcuts.previousSentence'],
  [['e'], 'shortcuts.explain'],
  [['a'], 'shortcuts.accept'],
  [['x'], 'shortcuts.reject'],
  [['c'], 'shortcuts.correct'],
  [['u'], 'shortcuts.undo'],
  [['n'], 'shortcuts.add'],
  [[']'], 'shortcuts.nextOpen'],
  [['y'], 'shortcuts.copy'],
  [['1', '2', '3', '4'], 'shortcuts.layers'],
  [['C', 'c', 'n', 'i', 'I', 'x'], 'keys.marks'],
  [['Del'], 'keys.clear'],
  [['u'], 'keys.undo'],
  [['←', '↑', '↓', '→'], 'keys.walk'],
  [['Esc'], 'shortcuts.close'],
];

export function Shortcuts({ onClose }: { onClose: () => void }) {
  return (
    <Dialog label={t('shortcuts.title')} onClose={onClose}>
      <h2>{t('shortcuts.title')}</h2>
      <dl className={css.list}>
        {KEYS.map(([keys, message]) => (
          <div key={message}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(message)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
