import type { Mark } from '../../../../src/corpus/boards/hypotheses-board.ts';
import { MARK_KEYS } from '../../lib/marks.ts';
import { t } from '../../lib/text.ts';
import css from './mark-bar.module.css';
import { MarkSign } from './mark-sign.tsx';

interface MarkBarProps {
  /** `E3 under H2`; null while a heading is chosen. */
  readonly at: string | null;
  readonly mark: Mark | null;
  readonly onMark: (mark: Mark | null) => void;
}

/** The marks as buttons with their keys, for the cell that is chosen; it stays in sight while the matrix is walked. */
export function MarkBar({ at, mark, onMark }: MarkBarProps) {
  return (
    <div className={css.bar} role="toolbar" aria-label={t('hyp.bar')} data-no-print="">
      <b>{at ?? t('hyp.bar')}</b>
      {MARK_KEYS.map(([one, key]) => (
        <button
          key={one}
          type="button"
          disabled={!at}
          aria-pressed={mark === one}
          title={t(`mark.${one}`)}
          onClick={() => onMark(mark === one ? null : one)}
        >
          <MarkSign mark={one} />
          <span className={css.word}>{t(`mark.${one}`)}</span>
          <kbd>{key}</kbd>
        </button>
      ))}
      <button type="button" disabled={!at || !mark} onClick={() => onMark(null)}>
        {t('mark.clear')} <kbd>Del</kbd>
      </button>
    </div>
  );
}
