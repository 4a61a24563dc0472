import { shortDate } from '../../../src/charts/index.ts';
import type { EventRow, Names, ProfileAnswer } from '../../../src/server/api.ts';
import { documentPath } from '../api/paths.ts';
import { longDate, t } from '../lib/text.ts';
import { partyNames, typeName } from './event-line.tsx';
import { MarkIcon } from './mark-icon.tsx';
import css from './moments-panel.module.css';
import { Panel } from './panel.tsx';

/** First, strongest and latest of every channel, each a link to its sentence. */
export function MomentsPanel({ profile, names }: { profile: ProfileAnswer['profile']; names: Names }) {
  const channels = profile.channels.filter((c) => c.count > 0);
  if (!channels.length) return null;
  return (
    <Panel id="moments" title={t('moments.title')}>
      <div className={css.grid}>
        {channels.map((channel) => (
          <section key={channel.channel} aria-label={t(`channel.${channel.channel}`)}>
            <h3>
              {t(`channel.${channel.channel}`)}{' '}
              <small>{t('moments.counts', { said: channel.saidCount, done: channel.doneCount })}</small>
            </h3>
            <dl>
              {momentsOf(channel).map(({ label, row }) => (
                <Moment key={label} label={label} row={row} names={names} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Panel>
  );
}

/** An event that is first, strongest and latest at once is told once. */
function momentsOf({ count, first, strongest, latest }: ProfileAnswer['profile']['channels'][number]) {
  const told: { label: string; row: EventRow }[] = [];
  for (const [key, row] of [
    ['moments.first', first],
    ['moments.strongest', strongest],
    ['moments.latest', latest],
  ] as const) {
    const same = told.find((m) => row && m.row.docId === row.docId && m.row.key === row.key);
    if (same) same.label = `${same.label}, ${t(key)}`;
    else if (row) told.push({ label: t(key), row });
  }
  return count === 1 && told.length ? [{ ...told[0], label: t('moments.only') }] : told;
}

function Moment({ label, row, names }: { label: string; row: EventRow; names: Names }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <MarkIcon said={row.said} hostile={row.quad > 2} />
        <span>
          <a href={documentPath(row.docId, row.key)}>
            {partyNames(row.sources, names, true)} {typeName(row)} {partyNames(row.targets, names)}
          </a>{' '}
          <small>{momentDate(row)}</small>
        </span>
      </dd>
    </div>
  );
}

/** `3 Jan 2026`; a coarser date says only what is known. */
function momentDate(row: EventRow): string {
  const date = row.date ?? row.published;
  const precision = row.date ? row.datePrecision : row.publishedPrecision;
  return date && precision === 'day' ? shortDate(date, true) : longDate(date, precision);
}
