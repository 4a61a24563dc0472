import { useSearch } from 'wouter';
import type { ScenariosAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { crisisPath, scenarioPath, scenariosPath, scoresPath } from '../api/paths.ts';
import { CrisisHead } from '../components/crisis-head.tsx';
import { rangeOf } from '../components/scenarios/answer.tsx';
import { NewScenario } from '../components/scenarios/new-scenario.tsx';
import { Empty, Failed, Loading } from '../components/states.tsx';
import { OUTCOME } from '../lib/scenario-draft.ts';
import { longDate, t } from '../lib/text.ts';
import { usePage } from '../lib/use-page.ts';
import css from './boards.module.css';

/** All scenarios, or those of one crisis: what is expected, by when, how likely it is thought, how it ended. */
export default function ScenariosScreen() {
  const search = new URLSearchParams(useSearch());
  const asked = search.get('crisis');
  const { data, error, refetch } = useApi<ScenariosAnswer>(`/api${scenariosPath(asked)}`, true);
  const crisis = data?.crisis ?? null;
  const heading = usePage(data && [t('scen.title'), crisis?.title].filter(Boolean).join(': '));
  if (error) return <Failed error={error} retry={refetch} page />;
  if (!data) return <Loading rows={3} />;
  const { scenarios, titles } = data;
  const making = search.has('new');
  const here = scenariosPath(asked);
  const button = (
    <a className="button primary" href={`${here}${here.includes('?') ? '&' : '?'}new=yes`}>
      {t('scen.new')}
    </a>
  );
  const actions = making || !scenarios.length ? null : button;
  return (
    <>
      {crisis ? (
        <CrisisHead
          crisis={crisis}
          heading={heading}
          title={t('scen.title')}
          first={null}
          last={null}
          view="scenarios"
          actions={actions}
        />
      ) : (
        <div className="head">
          <h1 ref={heading} tabIndex={-1}>
            {t('scen.title')}
          </h1>
          <div className="actions">{actions}</div>
        </div>
      )}
      {scenarios.length ? (
        <p className="answer">
          {t('scen.answer', { count: scenarios.length })} <a href={scoresPath()}>{t('scen.allScores')}</a>
        </p>
      ) : (
        <div className={css.gap} />
      )}
      {making ? <NewScenario crisis={crisis} closeHref={here} /> : null}
      {scenarios.length ? (
        <ul className={`${css.list} ${making ? css.below : ''}`}>
          {scenarios.map((one) => (
            <li key={one.id}>
              <h2>
                <a href={scenarioPath(one.id)}>{one.title}</a>
              </h2>
              <p className={css.finding}>
                {t('scen.statement', { condition: one.condition, outcome: one.outcome.replace(/\.$/, '') })}
              </p>
              <p className={css.facts}>
                {crisis ? null : titles[one.crisis] ? (
                  <a href={crisisPath(one.crisis)}>{titles[one.crisis]}</a>
                ) : (
                  <span>
                    {one.crisis}, {t('board.gone')}
                  </span>
                )}
                <span>{t('scen.deadlineOf', { date: longDate(one.deadline) })}</span>
                <span>{t('scen.counts', { count: one.indicators.length })}</span>
                <span>{standing(one)}</span>
              </p>
            </li>
          ))}
        </ul>
      ) : making ? null : (
        <Empty action={button}>{t(crisis ? 'scen.emptyHere' : 'scen.empty')}</Empty>
      )}
      {asked ? (
        <p className={css.all}>
          <a href={scenariosPath()}>{t('scen.all')}</a>
        </p>
      ) : null}
    </>
  );
}

/** How it ended, or how likely the analysts think it now. */
function standing({ answers, forecasts }: ScenariosAnswer['scenarios'][number]): string {
  const answer = answers.find(({ question }) => question === OUTCOME);
  if (answer) return t(`scen.resolved.${answer.answer}`);
  const latest = new Map<string, { readonly day: string; readonly probability: number }>();
  for (const one of forecasts.filter(({ question }) => question === OUTCOME))
    if (one.day >= (latest.get(one.analyst)?.day ?? '')) latest.set(one.analyst, one);
  const last = [...latest.values()].map(({ probability }) => probability);
  return last.length ? t('scen.likely', { range: rangeOf(last), count: last.length }) : t('scen.noForecast');
}
