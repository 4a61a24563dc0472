import { useEffect } from 'react';
import type { EventsAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { withQuery } from '../api/paths.ts';
import { t } from '../lib/text.ts';
import { EventLine } from './event-line.tsx';
import { Panel } from './panel.tsx';
import { Failed, Loading } from './states.tsx';

interface RowsPanelProps {
  readonly id?: string;
  readonly crisis: string;
  readonly title: string;
  /** What the rows have in common: day, channel, actor, kind. */
  readonly filter: Readonly<Record<string, string | number | boolean | null>>;
  readonly closeHref?: string;
  readonly moreHref?: string;
}

/** The rows behind a figure, each with its sentence. */
export function RowsPanel({ id = 'rows', crisis, title, filter, closeHref, moreHref }: RowsPanelProps) {
  const path = `/api/crises/${encodeURIComponent(crisis)}/events`;
  const { data, error, refetch } = useApi<EventsAnswer>(withQuery(path, { limit: 50, ...filter }), true);
  const asked = JSON.stringify(filter);
  const loaded = Boolean(data);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each question that is answered
  useEffect(() => {
    if (closeHref && loaded) bringIntoSight(id);
  }, [asked, loaded]);
  if (error) return <Failed error={error} retry={refetch} />;
  return (
    <Panel
      id={id}
      title={title}
      note={data ? t('rows.count', { count: data.total }) : undefined}
      action={
        <>
          <a href={withQuery(`${path}.csv`, filter)} download="">
            CSV
          </a>
          {closeHref ? (
            <>
              {' · '}
              <a href={closeHref}>{t('close')}</a>
            </>
          ) : null}
        </>
      }
    >
      {data ? (
        <ol>
          {data.events.map((event) => (
            <EventLine key={`${event.docId}${event.key}`} event={event} names={data.names} />
          ))}
        </ol>
      ) : (
        <Loading rows={2} />
      )}
      {data && data.total > data.events.length ? (
        <p>
          {moreHref ? (
            <a href={moreHref}>{t('rows.more', { count: data.total })}</a>
          ) : (
            t('rows.first', { count: data.events.length })
          )}
        </p>
      ) : null}
    </Panel>
  );
}

/** Rows that somebody asked for must be seen; the figure they belong to stays in sight above them where it can. */
function bringIntoSight(id: string) {
  const top = document.getElementById(id)?.getBoundingClientRect().top;
  if (top !== undefined && (top < 0 || top > innerHeight * 0.7)) scrollBy(0, top - innerHeight * 0.45);
}
