import type { EventAnswer, EventRow, Join, JoinDecision } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { crisisPath, documentPath } from '../api/paths.ts';
import { longDate, t } from '../lib/text.ts';
import { useJoinDecision } from '../lib/use-join-decision.ts';
import { AnalystField } from './analyst-field.tsx';
import css from './event-reports.module.css';
import { Failed, Loading } from './states.tsx';

interface EventReportsProps {
  readonly crisis: string;
  /** The report that the event reads as, `0123456789abcdef:event:3`. */
  readonly id: string;
}

/** All reports of an event: who tells it, with which date, why it is taken for the same, and a way to split it off. */
export function EventReports({ crisis, id }: EventReportsProps) {
  const path = `/api${crisisPath(crisis)}/events/${encodeURIComponent(id)}`;
  const { data, error, refetch } = useApi<EventAnswer>(path, true);
  const { analyst, decide } = useJoinDecision();
  if (error) return <Failed error={error} retry={refetch} />;
  if (!data) return <Loading rows={2} />;
  const { event, decisions } = data;
  const refs = event.reports.map(refOf);
  return (
    <div className={css.box}>
      <ol className={css.reports} aria-label={t('joins.reports')}>
        {event.reports.map((row) => {
          const ref = refOf(row);
          const others = refs.filter((other) => other !== ref);
          return (
            <li key={ref}>
              <a href={documentPath(row.docId, row.key)}>{row.sentenceSpan.text.replace(/\s+/g, ' ')}</a>
              <p className={css.facts}>
                <b>{row.publisher.name}</b>
                <span>{t('joins.published', { date: longDate(row.published, row.publishedPrecision) })}</span>
                {event.dates.length > 1 ? (
                  <span>{t('joins.dated', { date: longDate(row.date, row.datePrecision) })}</span>
                ) : null}
                <Why join={event.joins.find((join) => join.report === ref)} />
                {others.length ? (
                  <button
                    type="button"
                    className="text-button"
                    disabled={decide.isPending}
                    onClick={() => decide.mutate({ action: 'split', reports: [ref, ...others] })}
                  >
                    {t('joins.split')}
                  </button>
                ) : null}
              </p>
            </li>
          );
        })}
      </ol>
      {decisions.length ? (
        <ul className={css.decisions} aria-label={t('joins.decisions')}>
          {decisions.map((made) => (
            <Decided key={made.id} made={made} undo={() => decide.mutate({ undo: made.id })} />
          ))}
        </ul>
      ) : null}
      {decide.error ? <Failed error={decide.error} /> : null}
      {refs.length > 1 || decisions.length ? (
        <p className={css.foot}>
          <AnalystField analyst={analyst} />
        </p>
      ) : null}
    </div>
  );
}

const refOf = ({ docId, key }: EventRow) => `${docId}:${key}`;

/** What two reports have in common, or who put them together. */
function Why({ join }: { join: Join | undefined }) {
  if (!join) return null;
  if (join.decision) return <span>{t('joins.byHand', { name: join.decision.by })}</span>;
  const { names, numbers, words, score } = join.reasons!;
  const shared = [...names, ...numbers, ...words].slice(0, 8).join(', ');
  return (
    <span title={t('joins.score', { score })}>
      {t(shared ? 'joins.shared' : 'joins.parties', { shared })}
    </span>
  );
}

function Decided({ made, undo }: { made: JoinDecision; undo: () => void }) {
  const told = t(`joins.${made.action}By`, { name: made.by, date: longDate(made.at.slice(0, 10)) });
  return (
    <li>
      <span className={made.undoneBy ? css.undone : undefined}>{told}</span>
      {made.note ? <span>“{made.note}”</span> : null}
      {made.undoneBy ? (
        <span>{t('joins.undoneBy', { name: made.undoneBy })}</span>
      ) : (
        <button type="button" className="text-button" onClick={undo}>
          {t('joins.undo')}
        </button>
      )}
    </li>
  );
}
