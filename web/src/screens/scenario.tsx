import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import type { IndicatorState } from '../../../src/analysis/scenarios/index.ts';
import type { ScenarioChange, ScenarioDraft } from '../../../src/corpus/boards/scenario.ts';
import type { ScenarioAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { scenarioPath, scenariosPath } from '../api/paths.ts';
import { AnalystField } from '../components/analyst-field.tsx';
import { BoardHead } from '../components/boards/board-head.tsx';
import { History } from '../components/boards/history.tsx';
import { RefusedChange } from '../components/boards/refused.tsx';
import { Method } from '../components/method.tsx';
import { Panel } from '../components/panel.tsx';
import { Answer } from '../components/scenarios/answer.tsx';
import { EditScenario } from '../components/scenarios/edit-scenario.tsx';
import { ForecastsPanel } from '../components/scenarios/forecasts-panel.tsx';
import { IndicatorForm } from '../components/scenarios/indicator-form.tsx';
import { IndicatorsPanel } from '../components/scenarios/indicators-panel.tsx';
import { ForecastForm, ResolveForm } from '../components/scenarios/question-forms.tsx';
import { ScoresTable } from '../components/scenarios/scores-panel.tsx';
import { tellChange } from '../components/scenarios/tell-change.ts';
import { Failed, Loading } from '../components/states.tsx';
import { Warnings } from '../components/warnings.tsx';
import { OUTCOME, withScenarioDraft } from '../lib/scenario-draft.ts';
import { longDate, t } from '../lib/text.ts';
import { useAnalyst } from '../lib/use-analyst.ts';
import { useBoard } from '../lib/use-board.ts';
import { useKeys } from '../lib/use-keys.ts';
import { usePage } from '../lib/use-page.ts';
import css from './scenario.module.css';

const now = () => new Date().toISOString();

/** A scenario at a day: what it says, what of it is seen, how likely it is thought, and how good that was. */
export default function ScenarioScreen({ id }: { id: string }) {
  const search = new URLSearchParams(useSearch());
  const day = search.get('day');
  const path = scenarioPath(id);
  const { data, error, refetch } = useApi<ScenarioAnswer>(`/api${scenarioPath(id, { day })}`, true);
  const heading = usePage(data?.scenario.scenario.title);
  const analyst = useAnalyst();
  const { by } = analyst;
  const board = useBoard<ScenarioDraft, ScenarioAnswer>({
    path,
    by,
    apply: (answer, draft) => ({ ...answer, scenario: withScenarioDraft(answer.scenario, draft, by, now()) }),
  });
  const { undo, change } = board;
  useKeys(useMemo(() => ({ u: () => void undo() }), [undo]));
  if (error) return <Failed error={error} retry={refetch} page />;
  if (!data) return <Loading />;

  const { scenario: found, crisis } = data;
  const { scenario, indicators, scores } = found;
  const today = now().slice(0, 10);
  const hrefFor = (part: Readonly<Record<string, string | null>>) =>
    scenarioPath(id, { day, question: search.get('question'), ...part });
  const close = hrefFor({});
  const done = () => navigate(close);
  const known = (question: string | null) =>
    question && indicators.some(({ indicator }) => indicator.id === question) ? question : OUTCOME;
  const question = known(search.get('question'));
  const edited = indicators.find(({ indicator }) => indicator.id === search.get('edit'))?.indicator ?? null;
  const adding = search.get('add') === 'indicator';
  const resolving = search.get('resolve');
  const closing = { closeHref: close, onDone: done, change };
  const textOf = (asked: string) =>
    indicators.find(({ indicator }) => indicator.id === asked)?.indicator.text ?? scenario.outcome;
  const actions = ({ indicator }: IndicatorState) => (
    <>
      <a href={hrefFor({ question: indicator.id })}>{t('scen.forecast')}</a>
      <a href={hrefFor({ resolve: indicator.id })}>{t('scen.resolve')}</a>
      <a href={hrefFor({ edit: indicator.id })}>{t('scen.edit')}</a>
      <button
        type="button"
        className="text-button"
        title={t('board.removeNote')}
        onClick={() => void change({ what: 'removal', id: indicator.id })}
      >
        {t('scen.remove')}
      </button>
    </>
  );
  return (
    <>
      <BoardHead
        heading={heading}
        title={scenario.title}
        list={{ href: scenariosPath(), name: t('nav.scenarios') }}
        crisis={crisis}
        crisisId={scenario.crisis}
        view="scenarios"
        by={scenario.by}
        sub={
          <>
            <span>{t('scen.deadlineOf', { date: longDate(scenario.deadline) })}</span>
            <span aria-hidden="true">·</span>
            <span>{scenario.criterion}</span>
            <span className={css.links} data-no-print="">
              <a href={hrefFor({ edit: 'scenario' })}>{t('scen.edit')}</a>
              <a href={hrefFor({ resolve: OUTCOME })}>{t('scen.resolve')}</a>
              {(['csv', 'json'] as const).map((format) => (
                <a key={format} href={`/api${path}.${format}`} download={`scenario-${id}.${format}`}>
                  {format}
                </a>
              ))}
            </span>
          </>
        }
        actions={
          <>
            <AnalystField analyst={analyst} />
            <button type="button" className="button" onClick={() => void undo()}>
              {t('board.undoLast')} <kbd>u</kbd>
            </button>
          </>
        }
      />
      <Answer found={found} />
      <p className={css.day} data-no-print="">
        <label>
          {t('scen.asOf')}{' '}
          <input
            type="date"
            value={found.day}
            onChange={(event) =>
              event.target.value && navigate(hrefFor({ day: event.target.value }), { replace: true })
            }
          />
        </label>
        {day ? <a href={hrefFor({ day: null })}>{t('scen.today')}</a> : null}
      </p>
      <RefusedChange board={board} />
      <div className={css.stack}>
        {search.get('edit') === 'scenario' ? (
          <Panel id="edit" title={t('scen.editScenario')}>
            <EditScenario scenario={scenario} {...closing} />
          </Panel>
        ) : null}
        {adding || edited ? (
          <Panel id="edit" title={edited ? `${t('scen.edit')}: ${edited.id}` : t('scen.add')}>
            <IndicatorForm
              key={edited?.id ?? 'new'}
              indicator={edited}
              deadline={scenario.deadline}
              from={crisis?.trigger.date ?? crisis?.from ?? today}
              {...closing}
            />
          </Panel>
        ) : null}
        {resolving ? (
          <Panel
            id="resolve"
            title={t('scen.resolveTitle', { question: textOf(resolving) })}
            action={<a href={close}>{t('close')}</a>}
          >
            <ResolveForm
              key={resolving}
              question={known(resolving)}
              today={today}
              change={change}
              onDone={done}
            />
          </Panel>
        ) : null}
        <div className={css.grid}>
          <IndicatorsPanel data={data} addHref={hrefFor({ add: 'indicator' })} actions={actions} />
          <div className={css.stack}>
            <ForecastsPanel
              found={found}
              question={question}
              hrefFor={(asked) => hrefFor({ question: asked })}
            />
            <Panel id="enter" title={t('scen.enter')} note={textOf(question)}>
              <ForecastForm key={question} question={question} today={today} change={change} />
            </Panel>
            {scores.value.length ? (
              <Panel
                id="scores"
                title={t('scen.scores')}
                note={t('scen.scoresNote')}
                action={<Method card={scores.card} />}
              >
                <ScoresTable title={t('scen.scores')} scores={scores.value} />
                <Warnings warnings={scores.warnings} />
              </Panel>
            ) : null}
          </div>
        </div>
        <History<ScenarioChange> path={path} tell={tellChange} undo={(made) => void undo(made)} />
      </div>
    </>
  );
}
