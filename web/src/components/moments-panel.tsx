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
              <Moment label={t('moments.first')} row={channel.first} names={names} />
              <Moment label={t('moments.strongest')} row={channel.strongest} names={names} />
              <Moment label={t('moments.latest')} row={channel.latest} names={names} />
            </dl>
          </section>
        ))}
      </div>
    </Panel>
  );
}

function Moment({ label, row, names }: { label: string; row: EventRow | null; names: Names }) {
  if (!row) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <MarkIcon said={row.said} hostile={row.quad > 2} />
        <span>
          <a href={documentPath(row.docId, row.key)}>
            {partyNames(row.sources, names)} {typeName(row)} {partyNames(row.targets, names)}
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
