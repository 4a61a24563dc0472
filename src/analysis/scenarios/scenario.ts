import {
  type AnsweredQuestion,
  type Indicator,
  OUTCOME,
  type Scenario,
} from '../../corpus/boards/scenario.ts';
import type { Finding } from '../finding.ts';
import { byId } from '../numbered.ts';
import { plural } from '../words.ts';
import { SCENARIO_CARDS } from './cards.ts';
import { analystsOf, type QuestionScore, scoresOf, standing } from './scores.ts';
import { type Watched, type WatchRows, watch } from './watch.ts';

/** The probabilities of one analyst for one question: each stands from its day until the next. */
export interface ForecastSeries {
  readonly question: string;
  readonly analyst: string;
  readonly points: readonly {
    readonly day: string;
    readonly probability: number;
    readonly typedIn: string;
  }[];
}

/** An indicator at a day. */
export interface IndicatorState {
  readonly indicator: Indicator;
  /** What holds: an analyst's answer, else what the rows say. */
  readonly state: Watched['kind'] | 'resolved';
  readonly found: Finding<Watched>;
  readonly answer: AnsweredQuestion | null;
  /** The deadline is over. */
  readonly closed: boolean;
}

/** A scenario at a day. */
export interface ScenarioFinding {
  readonly scenario: Scenario;
  readonly day: string;
  readonly headline: string;
  readonly indicators: readonly IndicatorState[];
  readonly answer: AnsweredQuestion | null;
  readonly closed: boolean;
  readonly forecasts: readonly ForecastSeries[];
  readonly scores: Finding<readonly QuestionScore[]>;
}

/**
 * A scenario as it stood at a day: rows published, forecasts made and questions answered later do not count. Pure; the
 * order of rows, forecasts and answers does not matter.
 * @param rows  of its crisis; null when the crisis is no longer there
 */
export function scenarioFinding(scenario: Scenario, rows: WatchRows | null, day: string): ScenarioFinding {
  const answers = new Map(scenario.answers.filter((one) => one.day <= day).map((one) => [one.question, one]));
  const indicators = byId(scenario.indicators).map((indicator): IndicatorState => {
    const found = watch(indicator, rows, day);
    const answer = answers.get(indicator.id) ?? null;
    return {
      indicator,
      state: answer ? 'resolved' : found.kind,
      found: {
        value: found,
        interval: null,
        evidence: found.kind === 'appeared' ? found.evidence : [],
        card: SCENARIO_CARDS.indicator,
        warnings: warningsOf(indicator, found, answer, rows, day),
      },
      answer,
      closed: indicator.deadline < day,
    };
  });
  const questions = [OUTCOME, ...indicators.map(({ indicator }) => indicator.id)];
  const made = scenario.forecasts.filter((one) => one.day <= day);
  const forecasts = questions.flatMap((question) => {
    const own = made.filter((one) => one.question === question);
    return analystsOf(own).map((analyst): ForecastSeries => {
      const points = standing(own, analyst).map(({ day, probability, at }) => {
        return { day, probability, typedIn: at };
      });
      return { question, analyst, points };
    });
  });
  const scores = scoresOf(scenario, day);
  const late = scores.filter(({ question, analyst }) =>
    forecasts.some(
      (one) =>
        one.question === question &&
        one.analyst === analyst &&
        one.points.some((point) => point.typedIn.slice(0, 10) > point.day),
    ),
  );
  return {
    scenario,
    day,
    headline: headlineOf(scenario, indicators, answers.get(OUTCOME) ?? null, forecasts),
    indicators,
    answer: answers.get(OUTCOME) ?? null,
    closed: scenario.deadline < day,
    forecasts,
    scores: {
      value: scores,
      interval: null,
      evidence: [],
      card: SCENARIO_CARDS.scores,
      warnings: late.map(
        ({ question, analyst }) =>
          `Forecasts of ${analyst} on ${question} were typed in after the day they are of.`,
      ),
    },
  };
}

function warningsOf(
  { deadline }: Indicator,
  found: Watched,
  answer: AnsweredQuestion | null,
  rows: WatchRows | null,
  day: string,
): string[] {
  const end = rows?.crisis.to;
  const warnings: string[] = [];
  if (found.kind !== 'appeared' && end && end < deadline && end < day)
    warnings.push(`The crisis ends on ${end}: later days are not watched.`);
  if (found.kind === 'appeared' && answer?.answer === 'no')
    warnings.push(`Rows fit the query, and ${answer.by} answered no: ${answer.reason}`);
  if (found.kind === 'not-seen-while-watching' && answer?.answer === 'yes')
    warnings.push(`No row fits the query, and ${answer.by} answered yes: ${answer.reason}`);
  return warnings;
}

function headlineOf(
  { title, deadline }: Scenario,
  indicators: readonly IndicatorState[],
  answer: AnsweredQuestion | null,
  forecasts: readonly ForecastSeries[],
): string {
  const said = { yes: 'it came about', no: 'it did not come about', void: 'the condition was not met' };
  if (answer) return `${title}: ${said[answer.answer]} (${answer.by}, ${answer.day}: ${answer.reason}).`;
  const yes = indicators.filter((one) =>
    one.answer ? one.answer.answer === 'yes' : one.state === 'appeared',
  );
  const blind = indicators.filter((one) => one.state === 'not-watchable');
  const last = forecasts
    .filter(({ question }) => question === OUTCOME)
    .map(({ points }) => points.at(-1)!.probability);
  const range = last.length ? `; ${percents(last)} by ${plural(last.length, 'analyst')}` : '';
  return `${title}, until ${deadline}: ${yes.length} of ${plural(indicators.length, 'indicator')} appeared, ${blind.length} cannot be watched${range}.`;
}

function percents(values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => Math.round(value * 100));
  return low === high ? `${low} %` : `${low} to ${high} %`;
}
