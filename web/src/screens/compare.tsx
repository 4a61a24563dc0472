import { useSearch } from 'wouter';
import type { ComparisonAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { actorPath, comparePath, crisisPath, withQuery } from '../api/paths.ts';
import { ActorStrip } from '../components/actor-strip.tsx';
import { ClockPanel } from '../components/clock-panel.tsx';
import { CompareTable } from '../components/compare-table.tsx';
import { CrisisChoice } from '../components/crisis-choice.tsx';
import { CrisisHead } from '../components/crisis-head.tsx';
import { Method } from '../components/method.tsx';
import { PlanePanel } from '../components/plane-panel.tsx';
import { Rich } from '../components/rich.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { Warnings } from '../components/warnings.tsx';
import { named, t } from '../lib/text.ts';
import { usePage } from '../lib/use-page.ts';
import css from './compare.module.css';

/** One actor over several crises: the answer, the say–do plane, the same clock for all, and the table of figures. */
export default function CompareScreen({ id, actor }: { id: string; actor: string }) {
  const search = new URLSearchParams(useSearch());
  const chosen = search.get('with');
  const days = search.get('days');
  const api = withQuery(`/api${actorPath(id, actor)}/compare`, { with: chosen });
  const { data, error, refetch } = useApi<ComparisonAnswer>(api, true);
  const count = data?.comparison.crises.length ?? 0;
  const title = data && t('compare.title', { name: named(data.comparison.actorName, true), count });
  const heading = usePage(title && `${title}: ${data.crisis.title}`);
  if (error) return <Failed error={error} retry={refetch} page />;
  if (!data) return <Loading />;
  const { comparison, crisis, actors } = data;
  const others = chosen?.split(',').filter((one) => one !== id) ?? null;
  const href = (who: string, choice: readonly string[] | null) => {
    const path = comparePath(id, who, choice);
    return days ? `${path}${path.includes('?') ? '&' : '?'}days=${days}` : path;
  };
  return (
    <>
      <CrisisHead
        crisis={crisis}
        heading={heading}
        title={title!}
        first={null}
        last={null}
        view="compare"
        actor={actor}
      />
      <ActorStrip
        crisis={id}
        actors={actors}
        chosen={actor}
        hrefFor={(who) => (who === null ? null : href(who, others))}
      />
      <Answer data={data} />
      <Warnings warnings={comparison.restraint.warnings} />
      <div className={css.stack}>
        <div className={css.grid}>
          <PlanePanel comparison={comparison} />
          <CrisisChoice comparison={comparison} chosen={others} hrefFor={(choice) => href(actor, choice)} />
        </div>
        <ClockPanel comparison={comparison} />
        <CompareTable
          comparison={comparison}
          csv={withQuery(`/api${actorPath(id, actor)}/compare.csv`, { with: chosen })}
        />
      </div>
    </>
  );
}

/** In how many others it went further, as far, less far; and what it did here. */
function Answer({ data: { comparison, crisis } }: { data: ComparisonAnswer }) {
  const { restraint, actorName, crises, here, actor } = comparison;
  const { value, interval, card } = restraint;
  const name = <b>{named(actorName, true)}</b>;
  const at = <a href={crisisPath(crisis.id)}>{crisis.title}</a>;
  const own = crises.find((one) => one.crisis === here)!;
  const rest = [
    value.same ? t('compare.same', { count: value.same }) : '',
    value.lessFar ? t('compare.lessFar', { count: value.lessFar }) : '',
  ].filter(Boolean);
  const path = actorPath(here, actor);
  return (
    <p className="answer">
      {value.others ? (
        <Rich
          id="compare.answer"
          places={{
            name,
            further: <a href="#figures-h">{t('compare.further', { ...value })}</a>,
            interval: interval ? (
              <span className="aside">
                {t('compare.interval', {
                  level: Math.round(interval.level * 100),
                  low: interval.low,
                  high: interval.high,
                })}
              </span>
            ) : (
              <span className="aside">{t('compare.noInterval')}</span>
            ),
            crisis: at,
            rest: rest.length ? t('compare.rest', { rest: rest.join(t('and')) }) : null,
          }}
        />
      ) : (
        <Rich id="compare.alone" places={{ name }} />
      )}{' '}
      {value.notWatched ? t('compare.notWatched', { count: value.notWatched }) : null}{' '}
      <Rich
        id="compare.ownFigures"
        places={{
          said: own.statements ? (
            <a href={`${path}?rows=said`}>{t('count.statements', { count: own.statements })}</a>
          ) : (
            t('count.statementsNone')
          ),
          done: own.deeds ? (
            <a href={`${path}?rows=done`}>{t('count.deeds', { count: own.deeds })}</a>
          ) : (
            t('count.deedsNone')
          ),
        }}
      />{' '}
      <Method card={card} />
    </p>
  );
}
