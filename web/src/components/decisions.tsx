import type { Review } from '../../../src/server/api.ts';
import { moment, t } from '../lib/text.ts';
import css from './decisions.module.css';

/** Who decided what on a coding and when, the latest first; undone decisions stay, struck out. */
export function Decisions({ reviews, onUndo }: { reviews: readonly Review[]; onUndo: (id: string) => void }) {
  if (!reviews.length) return null;
  return (
    <section className={css.decisions} aria-label={t('review.history')}>
      <h3>{t('review.history')}</h3>
      <ol>
        {reviews.toReversed().map((made) => (
          <li key={made.id}>
            <span className={made.undoneBy ? css.undone : undefined}>
              {t(`review.told.${made.action}`, { name: made.by })}{' '}
              <time dateTime={made.at}>{moment(made.at)}</time>
            </span>
            {made.note ? <q>{made.note}</q> : null}
            {made.undoneBy ? (
              <span>{t('joins.undoneBy', { name: made.undoneBy })}</span>
            ) : (
              <button type="button" className="text-button" onClick={() => onUndo(made.id)}>
                {t('joins.undo')}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
