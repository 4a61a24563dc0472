import type { ScenarioFinding } from '../../../../src/analysis/scenarios/index.ts';
import { Forecasts } from '../../../../src/charts/index.ts';
import { OUTCOME } from '../../lib/scenario-draft.ts';
import { longDate, moment, t } from '../../lib/text.ts';
import { useWidth } from '../../lib/use-width.ts';
import { Panel } from '../panel.tsx';
import { ScrollX } from '../scroll-x.tsx';
import css from './forecasts-panel.module.css';

interface ForecastsPanelProps {
  readonly found: ScenarioFinding;
  /** `outcome` or an indicator's id. */
  readonly question: string;
  readonly hrefFor: (question: string) => string;
}

/** How probable a question was thought, over time, by whom; the drawing and its table. */
export function ForecastsPanel({ found, question, hrefFor }: ForecastsPanelProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { scenario, indicators, forecasts, day } = found;
  const state = indicators.find(({ indicator }) => indicator.id === question);
  const answer = state ? state.answer : found.answer;
  const deadline = state?.indicator.deadline ?? scenario.deadline;
  const series = forecasts.filter((one) => one.question === question);
  const lines = series.map(({ analyst, points }) => ({
    analyst,
    points: points.map((point) => ({ ...point, late: point.typedIn.slice(0, 10) > point.day })),
  }));
  const first = lines.flatMap(({ points }) => points.map((point) => point.day)).sort()[0];
  // After its deadline a question is closed: the drawing ends there, or with what came later.
  const last = lines
    .flatMap(({ points }) => points.map((point) => point.day))
    .sort()
    .at(-1);
  const to = [day < deadline ? day : deadline, last ?? '', answer?.day ?? ''].sort().at(-1)!;
  const questions = [OUTCOME, ...indicators.map(({ indicator }) => indicator.id)];
  const nameOf = (id: string) => (id === OUTCOME ? t('scen.questionOutcome') : id);
  return (
    <Panel id="chart" title={t('scen.chart')} note={t('scen.chartNote')}>
      <nav className={css.questions} aria-label={t('scen.question')}>
        {questions.map((id) => (
          <a key={id} href={hrefFor(id)} aria-current={id === question ? 'true' : undefined}>
            {nameOf(id)}
          </a>
        ))}
      </nav>
      <p className={css.asked}>{state ? state.indicator.text : scenario.outcome}</p>
      <div ref={ref}>
        {width && lines.length ? (
          <Forecasts
            width={width}
            lines={lines}
            from={first}
            to={to}
            deadline={deadline}
            answer={
              answer && answer.answer !== 'void' ? { day: answer.day, yes: answer.answer === 'yes' } : null
            }
            title={t('scen.chartTitle', { question: state ? state.indicator.text : scenario.outcome })}
          />
        ) : null}
      </div>
      {lines.length ? (
        <details className={css.table}>
          <summary>{t('scen.table')}</summary>
          <ScrollX title={t('scen.chart')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('scen.analyst')}</th>
                  <th scope="col">{t('scen.day')}</th>
                  <th scope="col" className="number">
                    {t('scen.probability')}
                  </th>
                  <th scope="col">{t('scen.typedIn')}</th>
                </tr>
              </thead>
              <tbody>
                {series.flatMap(({ analyst, points }) =>
                  points.map((point) => (
                    <tr key={`${analyst} ${point.day}`}>
                      <td>{analyst}</td>
                      <td>{longDate(point.day)}</td>
                      <td className="number">{t('scen.percent', { percent: percent(point.probability) })}</td>
                      <td>{moment(point.typedIn)}</td>
                    </tr>
                  )),
                )}
              </tbody>
            </table>
          </ScrollX>
        </details>
      ) : (
        <p className={css.asked}>{t('scen.noneYet')}</p>
      )}
    </Panel>
  );
}

/** A probability as whole percent. */
export function percent(probability: number): number {
  return Math.round(probability * 100);
}
