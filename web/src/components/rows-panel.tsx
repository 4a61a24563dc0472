import { useEffect, useRef, useState } from 'react';
import { withQuery } from '../api/paths.ts';
import { t } from '../lib/text.ts';
import { useEventPages } from '../lib/use-event-pages.ts';
import { useJoinDecision } from '../lib/use-join-decision.ts';
import { AnalystField } from './analyst-field.tsx';
import { EventLine } from './event-line.tsx';
import { Panel } from './panel.tsx';
import css from './rows-panel.module.css';
import { Failed, Loading } from './states.tsx';

const PAGE = 200;

interface RowsPanelProps {
  readonly id?: string;
  readonly crisis: string;
  readonly title: string;
  /** What the rows have in common: day, channel, actor, kind. */
  readonly filter: Readonly<Record<string, string | number | boolean | null>>;
  /** How many are shown where they are a preview of all; otherwise they come page by page. */
  readonly few?: number;
  readonly closeHref?: string;
  readonly moreHref?: string;
}

/** The events behind a figure, each with its sentence; an analyst may choose several and say that they are one. */
export function RowsPanel({ id = 'rows', crisis, title, filter, few, closeHref, moreHref }: RowsPanelProps) {
  const path = `/api/crises/${encodeURIComponent(crisis)}/events`;
  const pages = useEventPages(withQuery(path, filter), few ?? PAGE);
  const { data, error, refetch } = pages;
  /** Events chosen to be joined, by the report they read as; null while nobody chooses. */
  const [picked, setPicked] = useState<readonly string[] | null>(null);
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
          {data && data.events.length > 1 ? (
            <>
              <button
                type="button"
                className="text-button"
                aria-pressed={picked !== null}
                onClick={() => setPicked(picked ? null : [])}
              >
                {t('joins.choose')}
              </button>
              {' · '}
            </>
          ) : null}
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
            <EventLine
              key={event.id}
              crisis={crisis}
              event={event}
              names={data.names}
              pick={picked ? pickOf(event.id, picked, setPicked) : undefined}
            />
          ))}
        </ol>
      ) : (
        <Loading rows={2} />
      )}
      {picked ? <JoinBar picked={picked} done={() => setPicked(null)} /> : null}
      {data && data.total > data.events.length ? (
        moreHref ? (
          <p>
            <a href={moreHref}>{t('rows.more', { count: data.total })}</a>
          </p>
        ) : (
          <More
            shown={data.events.length}
            total={data.total}
            loading={pages.isFetchingNextPage}
            load={pages.fetchNextPage}
          />
        )
      ) : null}
    </Panel>
  );
}

interface MoreProps {
  readonly shown: number;
  readonly total: number;
  readonly loading: boolean;
  readonly load: () => void;
}

/** The next page: it comes when the end of the list comes near, and by a button for those who do not scroll. */
function More({ shown, total, loading, load }: MoreProps) {
  const end = useRef<HTMLParagraphElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an end that is still near after a page asks for the next
  useEffect(() => {
    const near = new IntersectionObserver(([entry]) => entry.isIntersecting && !loading && load(), {
      rootMargin: '600px',
    });
    if (end.current) near.observe(end.current);
    return () => near.disconnect();
  }, [shown, loading]);
  return (
    <p ref={end} className={css.next} role="status">
      {t('rows.shown', { shown, total })}{' '}
      <button type="button" className="text-button" disabled={loading} onClick={load}>
        {t('rows.next', { count: Math.min(PAGE, total - shown) })}
      </button>
    </p>
  );
}

function pickOf(id: string, picked: readonly string[], setPicked: (picked: readonly string[]) => void) {
  const chosen = picked.includes(id);
  return {
    picked: chosen,
    toggle: () => setPicked(chosen ? picked.filter((other) => other !== id) : [...picked, id]),
  };
}

/** Joins what is chosen; stays in sight while the list is walked. */
function JoinBar({ picked, done }: { picked: readonly string[]; done: () => void }) {
  const { analyst, decide } = useJoinDecision(done);
  return (
    <div className={css.bar}>
      <span>{t('joins.chosen', { count: picked.length })}</span>
      <AnalystField analyst={analyst} />
      <button
        type="button"
        className="button primary"
        disabled={picked.length < 2 || decide.isPending}
        onClick={() => decide.mutate({ action: 'join', reports: picked })}
      >
        {t('joins.join')}
      </button>
      <button type="button" className="button" onClick={done}>
        {t('form.cancel')}
      </button>
      {decide.error ? <Failed error={decide.error} /> : null}
    </div>
  );
}

/** Rows that somebody asked for must be seen; the figure they belong to stays in sight above them where it can. */
function bringIntoSight(id: string) {
  const top = document.getElementById(id)?.getBoundingClientRect().top;
  if (top !== undefined && (top < 0 || top > innerHeight * 0.7)) scrollBy(0, top - innerHeight * 0.45);
}
