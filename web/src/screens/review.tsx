import type { ReviewingAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { documentPath, queuedPath, reviewPath } from '../api/paths.ts';
import { CrisisHead } from '../components/crisis-head.tsx';
import { Panel } from '../components/panel.tsx';
import { ScrollX } from '../components/scroll-x.tsx';
import { Empty, Failed, Loading } from '../components/states.tsx';
import { hasMessage, moment, number, t } from '../lib/text.ts';
import { usePage } from '../lib/use-page.ts';
import css from './review.module.css';

/** How far the review of a crisis is, where to go on, and what two analysts see differently. */
export default function ReviewScreen({ id }: { id: string }) {
  const { data, error, refetch } = useApi<ReviewingAnswer>(`/api${reviewPath(id)}`, true);
  const heading = usePage(data && `${t('reviewing.title')}: ${data.crisis.title}`);
  if (error) return <Failed error={error} retry={refetch} page />;
  if (!data) return <Loading />;
  const { crisis, total, next, types } = data;
  const [first] = next;
  return (
    <>
      <CrisisHead
        crisis={crisis}
        heading={heading}
        title={t('reviewing.title')}
        first={null}
        last={null}
        view="review"
      />
      {total ? (
        <>
          <Answer data={data} />
          <p className={css.start}>
            {first ? (
              <>
                <a className="button primary" href={queuedPath(id, first.docId, first.key)}>
                  {t('reviewing.start')}
                </a>
                <span>{t('reviewing.startNote')}</span>
              </>
            ) : (
              t('reviewing.done')
            )}
          </p>
          <div className={css.stack}>
            <Types types={types} />
            <Coders data={data} />
          </div>
        </>
      ) : (
        <Empty
          action={
            <a className="button primary" href="/add">
              {t('nav.add')}
            </a>
          }
        >
          {t('reviewing.empty')}
        </Empty>
      )}
    </>
  );
}

type TypeRow = ReviewingAnswer['types'][number];

/** Codings of the machine that were decided on, and those of them that stood as they were. */
const judged = ({ accepted, corrected, rejected }: TypeRow) => accepted + corrected + rejected;

function Answer({ data: { decided, total, types } }: { data: ReviewingAnswer }) {
  const sum = (of: (row: TypeRow) => number) => types.reduce((all, row) => all + of(row), 0);
  const all = sum(judged);
  return (
    <p className="answer">
      {t('reviewing.answer', {
        decided,
        total,
        accepted: sum((row) => row.accepted),
        corrected: sum((row) => row.corrected),
        rejected: sum((row) => row.rejected),
        added: sum((row) => row.added),
      })}{' '}
      {all ? t('reviewing.right', { percent: percent(sum((row) => row.accepted) / all) }) : null}
    </p>
  );
}

function Types({ types }: { types: readonly TypeRow[] }) {
  return (
    <Panel id="types" title={t('reviewing.types')} note={t('reviewing.typesNote')}>
      <ScrollX title={t('reviewing.types')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('reviewing.type')}</th>
              <th scope="col" className="number">
                {t('reviewing.measured')}
              </th>
              <th scope="col" className="number">
                {t('reviewing.here')}
              </th>
              <th scope="col" className="number">
                {t('reviewing.decided')}
              </th>
              <th scope="col" className="number">
                {t('reviewing.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {types.map((row) => (
              <tr key={`${row.kind}${row.label}`}>
                <th scope="row">
                  {labelOf(row)}
                  {row.kind === 'event' ? <small>{row.label}</small> : null}
                </th>
                <td className="number">
                  {row.precision === null
                    ? t('reviewing.unmeasured')
                    : t('reviewing.percent', { percent: percent(row.precision) })}
                </td>
                <td className="number">
                  {judged(row)
                    ? t('reviewing.ofDecided', { right: row.accepted, decided: judged(row) })
                    : '–'}
                </td>
                <td className="number">{number(judged(row) + row.added)}</td>
                <td className="number">{number(row.total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </Panel>
  );
}

/** Who sees what differently, coding by coding, and how far they agree beyond chance. */
function Coders({ data: { agreement, differences, differing, names } }: { data: ReviewingAnswer }) {
  return (
    <Panel id="coders" title={t('reviewing.coders')} note={t('reviewing.codersNote')}>
      {agreement.length ? null : <p className={css.note}>{t('reviewing.oneCoder')}</p>}
      {agreement.map(({ kind, alpha, units, coders }) => (
        <p key={kind} className={css.alpha}>
          {t(alpha === null ? 'reviewing.noAlpha' : 'reviewing.alpha', {
            units,
            kind: t(`reviewing.kind.${kind}`),
            who: coders.join(t('and')),
            alpha: alpha === null ? '' : alpha.toFixed(2),
          })}
        </p>
      ))}
      {agreement.length ? (
        <p className={css.note}>
          {t(differing ? 'reviewing.differing' : 'reviewing.noDifference', { count: differing })}{' '}
          {t('reviewing.seen')}
        </p>
      ) : null}
      <ol className={css.differences}>
        {differences.map((one) => (
          <li key={`${one.docId}${one.key}${one.fields.join()}`}>
            <a href={documentPath(one.docId, one.key ?? undefined)}>{one.sentence.replace(/\s+/g, ' ')}</a>
            <p className={css.facts}>
              <span>{t('reviewing.differs', { fields: one.fields.map(fieldName).join(', ') })}</span>
              {one.decisions.map((made) => (
                <span key={made.id}>
                  <b>{t(`review.told.${made.action}`, { name: made.by })}</b>{' '}
                  {made.action === 'reject' ? '' : seenAs(made, one.fields, names)}{' '}
                  <time dateTime={made.at}>{moment(made.at)}</time>
                </span>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

type Made = ReviewingAnswer['differences'][number]['decisions'][number];

/** What somebody made of the fields in which two differ: `type THREATEN, whom Cuba`. */
function seenAs(
  { machine, patch }: Made,
  fields: readonly string[],
  names: ReviewingAnswer['names'],
): string {
  const coded = { ...machine, ...patch } as Readonly<Record<string, unknown>>;
  const told = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(told).join(' + ') || t('event.none');
    if (typeof value !== 'object' || value === null) return String(value ?? '–');
    if ('start' in value && !('actor' in value)) return Object.values(value).join('–');
    const { actor, country } = value as { actor?: string | null; country?: string | null };
    const who = actor ?? country;
    return who ? (names[who] ?? who) : '?';
  };
  return fields
    .filter((field) => field !== 'verdict')
    .map((field) => `${fieldName(field)}: ${told(coded[field])}`)
    .join(', ');
}

const percent = (share: number) => Math.round(share * 100);

function fieldName(field: string): string {
  const key = `field.${field}`;
  return hasMessage(key) ? t(key) : field;
}

function labelOf({ kind, label }: TypeRow): string {
  const key = `quote.${label}`;
  const type = `type.${label}.alone`;
  if (kind === 'event' && hasMessage(type)) return t(type, { parties: 1 });
  return kind === 'quote' && hasMessage(key) ? t(key) : label;
}
