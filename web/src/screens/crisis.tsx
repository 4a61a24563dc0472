import { useSearch } from 'wouter';
import type { CrisisAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { actorPath, crisisPath, dossierPath } from '../api/paths.ts';
import { ActorStrip } from '../components/actor-strip.tsx';
import { ActorTable } from '../components/actor-table.tsx';
import { CrisisHead } from '../components/crisis-head.tsx';
import { Rich } from '../components/rich.tsx';
import { RowsPanel } from '../components/rows-panel.tsx';
import { Empty, Failed, Loading } from '../components/states.tsx';
import { TimelinePanel, triggerOf } from '../components/timeline-panel.tsx';
import { named, shortName, t } from '../lib/text.ts';
import { usePage } from '../lib/use-page.ts';
import css from './crisis.module.css';

const TITLES = { said: 'actor.statements', done: 'actor.deeds' } as const;
type Rows = keyof typeof TITLES | 'all';

/** A crisis: who acted, in words and in deeds, by day. */
export function CrisisScreen({ id }: { id: string }) {
  const { data, error, refetch } = useApi<CrisisAnswer>(`/api${crisisPath(id)}`);
  const rows = new URLSearchParams(useSearch()).get('rows') as Rows | null;
  const heading = usePage(data?.crisis.title);
  if (error) return <Failed error={error} retry={refetch} page />;
  if (!data) return <Loading />;
  const { crisis, actors, first, last, points, reports } = data;
  const lanes = actors
    .slice(0, 8)
    .map((a) => ({ id: a.actor, label: shortName(a), href: actorPath(id, a.actor) }));
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
      {actors.length ? <ActorStrip crisis={id} actors={actors} /> : null}
      <Answer data={data} />
      {rows === 'said' || rows === 'done' ? (
        <div className={css.rows}>
          <RowsPanel
            crisis={id}
            title={t(TITLES[rows])}
            filter={{ limit: 1000, order: 'latest', said: rows === 'said' ? 'yes' : 'no' }}
            closeHref={crisisPath(id)}
          />
        </div>
      ) : null}
      {actors.length ? (
        <>
          {first && last ? (
            <TimelinePanel
              crisis={id}
              title={t('timeline.title')}
              note={t('timeline.byActor')}
              from={first}
              to={last}
              lanes={lanes}
              by="actor"
              points={points}
              reports={reports}
              trigger={triggerOf(crisis)}
            />
          ) : null}
          <div className={css.grid}>
            <ActorTable crisis={id} actors={actors} />
            {rows === 'all' ? (
              <RowsPanel
                crisis={id}
                title={t('rows.all')}
                filter={{ limit: 1000, order: 'latest' }}
                closeHref={crisisPath(id)}
              />
            ) : (
              <RowsPanel
                id="latest"
                crisis={id}
                title={t('crisis.latest')}
                filter={{ limit: 6, order: 'latest' }}
                moreHref={`${crisisPath(id)}?rows=all`}
              />
            )}
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
          {t(crisis.documents ? 'crisis.emptyEvents' : 'crisis.empty')}
        </Empty>
      )}
    </>
  );
}

function Answer({ data: { crisis, actors, statements, deeds } }: { data: CrisisAnswer }) {
  if (!actors.length) return null;
  const doer = [...actors].sort((a, b) => b.deeds - a.deeds)[0];
  const speaker = [...actors].sort((a, b) => b.statements - a.statements)[0];
  const rows = (which: keyof typeof TITLES, text: string) => (
    <a href={`${crisisPath(crisis.id)}?rows=${which}`}>{text}</a>
  );
  return (
    <p className="answer">
      <Rich
        id={!deeds ? 'crisis.answerWords' : doer === speaker ? 'crisis.answerOne' : 'crisis.answer'}
        places={{
          actors: <b>{t('count.actors', { count: actors.length })}</b>,
          statements: rows('said', t('count.statements', { count: statements })),
          deeds: rows('done', t('count.deeds', { count: deeds })),
          speaker: <a href={actorPath(crisis.id, speaker.actor)}>{named(speaker.name, true)}</a>,
          said: t('count.statements', { count: speaker.statements }),
          doer: <a href={actorPath(crisis.id, doer.actor)}>{named(doer.name, true)}</a>,
          done: t('count.deeds', { count: doer.deeds }),
        }}
      />
    </p>
  );
}
