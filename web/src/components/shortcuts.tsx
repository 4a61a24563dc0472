import { FIND_CHORD, SHORTCUTS } from '../lib/shortcut-keys.ts';
import { t } from '../lib/text.ts';
import { FIND_KEY } from '../lib/use-keys.ts';
import { Dialog } from './dialog.tsx';
import css from './shortcuts.module.css';

/** All shortcuts, in the words and order of `lib/shortcut-keys.ts`. */
export function Shortcuts({ onClose }: { onClose: () => void }) {
  return (
    <Dialog label={t('shortcuts.title')} onClose={onClose}>
      <h2>{t('shortcuts.title')}</h2>
      <dl className={css.list}>
        {SHORTCUTS.map(([keys, message]) => (
          <div key={message}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key === FIND_CHORD ? FIND_KEY : key}</kbd>
              ))}
            </dt>
            <dd>{t(message)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
