import { useMemo } from 'react';
import { useSearch } from 'wouter';
import type { CrisisAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { actorPath, crisisPath, dossierPath } from '../api/paths.ts';
import { ActorStrip } from '../components/actor-strip.tsx';
import { ActorTable } from '../components/actor-table.tsx';
import { CrisisAnswerLine } from '../components/crisis-answer.tsx';
import { CrisisHead } from '../components/crisis-head.tsx';
import { NarrowBar } from '../components/narrow-bar.tsx';
import { RowsPanel } from '../components/rows-panel.tsx';
import { SilentPanel } from '../components/silent-panel.tsx';
import { Empty, Failed, Loading } from '../components/states.tsx';
import { TimelinePanel, triggerOf } from '../components/timeline-panel.tsx';
import { CHANNELS } from '../lib/channels.ts';
import { inLanes, ofKind } from '../lib/in-window.ts';
import { indexPoints } from '../lib/points-index.ts';
import { changed } from '../lib/search.ts';
import { shortName, t } from '../lib/text.ts';
import { useDays } from '../lib/use-days.ts';
import { usePage } from '../lib/use-page.ts';
import { useSettled } from '../lib/use-settled.ts';
import css from './crisis.module.css';

const TITLES = { said: 'actor.statements', done: 'actor.deeds', all: 'rows.all' } as const;
const MOST_LANES = 8;

/** A crisis: who acted, in words and in deeds, by day; who kept silent. */
export function CrisisScreen({ id }: { id: string }) {
  const { data, error, refetch } = useApi<CrisisAnswer>(`/api${crisisPath(id)}`);
  const heading = usePage(data?.crisis.title);
  if (error) return <Failed error={error} retry={refetch} page />;
  if (!data) return <Loading />;
  const { crisis, actors, first, last } = data;
  return (
    <>
      <CrisisHead
        crisis={crisis}
        heading={heading}
        title={crisis.title}
        first={first}
        last={last}
        view="overview"
        actions={
          <>
            {actors[0] ? (
              <a className="button" href={dossierPath(id, actors[0].actor)}>
                {t('nav.dossier')}
              </a>
            ) : null}
            <a className="button" href={`${crisisPath(id)}/edit`}>
              {t('crisis.edit')}
            </a>
            <a className="button" href="/add">
              {t('nav.add')}
            </a>
          </>
        }
      />
      {actors.length ? (
        <Overview data={data} />
      ) : (
        <Empty
          action={
            <a className="button primary" href="/add">
              {t('nav.add')}
            </a>
          }
        >
          {t(crisis.documents ? 'crisis.emptyEvents' : 'crisis.empty')}
        </Empty>
      )}
    </>
  );
}

/** What there is to see; everything on it follows the days, the actor and the channel that are chosen. */
function Overview({ data }: { data: CrisisAnswer }) {
  const { crisis, first, last, names } = data;
  const search = new URLSearchParams(useSearch());
  const chosen = useDays(first, last);
  const [actor, channel] = [search.get('actor'), search.get('channel')];
  const { days } = chosen;
  const byChannel = search.get('lanes') === 'channel' || (actor !== null && search.get('lanes') === null);
  const lanesBy = byChannel ? 'channel' : 'actor';
  const laned = useMemo(
    () => ({ acting: inLanes(data.points, lanesBy), whole: inLanes(data.whole, lanesBy) }),
    [data, lanesBy],
  );
  const acting = useMemo(() => ofKind(laned.acting, actor, channel), [laned, actor, channel]);
  // Of one actor its own points tell; of everyone those in which an event of two actors counts once.
  const whole = useMemo(
    () => (actor ? acting : ofKind(laned.whole, null, channel)),
    [laned, acting, actor, channel],
  );
  const found = useMemo(
    () => ({ acting: indexPoints(acting, names), whole: indexPoints(whole, names) }),
    [acting, whole, names],
  );
  const shown = useMemo(() => {
    const narrowed = { days, actor, channel };
    return { narrowed, actors: found.acting.actors(days), counts: found.whole.totals(days) };
  }, [found, days, actor, channel]);
  const lanes = useMemo(
    () =>
      byChannel
        ? CHANNELS.filter((one) => !channel || one === channel).map((one) => ({
            id: one,
            label: t(`channel.${one}`),
          }))
        : shown.actors
            .slice(0, MOST_LANES)
            .map((a) => ({ id: a.actor, label: shortName(a), href: actorPath(crisis.id, a.actor) })),
    [byChannel, channel, shown.actors, crisis.id],
  );
  const points = useMemo(
    () =>
      found[byChannel ? 'whole' : 'acting'].points(
        lanes.map(({ id }) => id),
        days,
      ),
    [found, byChannel, lanes, days],
  );
  const rows = search.get('rows') as keyof typeof TITLES | null;
  // Rows are asked of the server once the hand rests.
  const rest = useSettled(days);
  const filter = { actor, channel, from: rest?.from ?? null, to: rest?.to ?? null };
  const note = byChannel
    ? actor
      ? t('timeline.byChannel', { name: names[actor] ?? actor })
      : t('timeline.everyoneByChannel')
    : t(channel ? 'timeline.byActorIn' : 'timeline.byActor');
  return (
    <>
      <ActorStrip crisis={crisis.id} actors={data.actors} />
      <CrisisAnswerLine data={data} search={search} {...shown} />
      <NarrowBar actors={data.actors} lanes={lanesBy} />
      {rows && TITLES[rows] ? (
        <div className={css.rows}>
          <RowsPanel
            crisis={crisis.id}
            title={t(TITLES[rows])}
            filter={{
              ...filter,
              order: 'latest',
              said: rows === 'all' ? null : rows === 'said' ? 'yes' : 'no',
            }}
            closeHref={changed(search, { rows: null })}
          />
        </div>
      ) : null}
      {first && last ? (
        <TimelinePanel
          crisis={crisis.id}
          title={t('timeline.title')}
          note={note}
          from={first}
          to={last}
          chosen={chosen}
          lanes={lanes}
          by={lanesBy}
          points={points}
          whole={whole}
          reports={data.reports}
          trigger={triggerOf(crisis)}
          filter={{ actor, channel }}
        />
      ) : null}
      <div className={css.grid}>
        <div className={css.column}>
          <ActorTable crisis={crisis.id} actors={shown.actors} />
          <SilentPanel crisis={crisis.id} />
        </div>
        <RowsPanel
          id="latest"
          crisis={crisis.id}
          title={t('crisis.latest')}
          filter={{ ...filter, order: 'latest' }}
          few={6}
          moreHref={changed(search, { rows: 'all' })}
        />
      </div>
    </>
  );
}
