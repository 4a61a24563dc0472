import type { ApiError } from '../../api/client.ts';
import { hasMessage, t } from '../../lib/text.ts';
import css from './refused.module.css';

/** What shows and settles a refusal, whatever kind of board it is of. */
export interface RefusedProps {
  readonly board: {
    readonly refused: { readonly error: ApiError } | null;
    readonly again: () => void;
    readonly forget: () => void;
  };
}

/** A change that the server did not take: why, and whether to send it again. What it would have changed is shown as it was. */
export function RefusedChange({ board: { refused, again, forget } }: RefusedProps) {
  if (!refused) return null;
  const { error } = refused;
  const advice = `advice.${error.code}`;
  return (
    <div className={css.box} role="alert">
      <p>
        <b>{t('board.refused')}.</b> {error.message} {t(hasMessage(advice) ? advice : 'advice.other')}{' '}
        <code>{error.code}</code>
      </p>
      <div className="actions">
        <button type="button" className="button" onClick={again}>
          {t('board.again')}
        </button>
        <button type="button" className="button" onClick={forget}>
          {t('board.forget')}
        </button>
      </div>
    </div>
  );
}
