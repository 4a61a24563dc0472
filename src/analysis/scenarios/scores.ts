import {
  type AnsweredQuestion,
  type Forecast,
  OUTCOME,
  type Scenario,
} from '../../corpus/boards/scenario.ts';
import { compare } from '../rows.ts';

const DAY = 86_400_000;

/**
 * Quadratic score of a probability for a question of yes and no: (p − o)², 0 best, 1 worst, ¼ for saying ½.
 * Half of the score of Brier, Monthly Weather Review 78 (1950), which sums over both answers.
 */
export function brier(probability: number, happened: boolean): number {
  return (probability - Number(happened)) ** 2;
}

/**
 * Logarithmic score: the natural logarithm of the probability that was given to what came; 0 best, −0.69 for saying ½,
 * without bound below. Good, Journal of the Royal Statistical Society B 14 (1952), "Rational Decisions".
 */
export function logScore(probability: number, happened: boolean): number {
  return Math.log(happened ? probability : 1 - probability);
}

/** How well one analyst foretold one question that was answered. */
export interface QuestionScore {
  readonly scenario: string;
  readonly question: string;
  readonly analyst: string;
  readonly happened: boolean;
  /** Of the forecast that stood when the question closed. */
  readonly probability: number;
  readonly brier: number;
  readonly log: number;
  /** Days on which a forecast stood, and the mean Brier score over them. */
  readonly days: number;
  readonly dailyBrier: number;
}

/**
 * Scores of every analyst on every question that was answered yes or no by a day. A question closes on the day on which
 * it was settled, or after its deadline when that comes first: what was said on that day or later does not count. Over
 * the days a forecast stands until the next one of its analyst.
 */
export function scoresOf(scenario: Scenario, day: string): QuestionScore[] {
  return scenario.answers
    .filter((answer) => answer.answer !== 'void' && answer.day <= day)
    .flatMap((answer) => {
      const close = closeOf(scenario, answer);
      const before = scenario.forecasts.filter((one) => one.question === answer.question && one.day < close);
      return analystsOf(before).map((analyst) =>
        score(scenario.id, answer, standing(before, analyst), close),
      );
    })
    .sort((a, b) => compare(a.question, b.question) || compare(a.analyst, b.analyst));
}

/** The forecasts of one analyst in the order in which they stood, one a day: the last that was typed in. */
export function standing(forecasts: readonly Forecast[], analyst: string): Forecast[] {
  const byDay = new Map<string, Forecast>();
  const own = forecasts.filter((one) => one.analyst === analyst);
  for (const one of own.sort(
    (a, b) => compare(a.day, b.day) || compare(a.at, b.at) || a.probability - b.probability,
  ))
    byDay.set(one.day, one);
  return [...byDay.values()];
}

export function analystsOf(forecasts: readonly Forecast[]): string[] {
  return [...new Set(forecasts.map(({ analyst }) => analyst))].sort(compare);
}

/** The first day on which a forecast no longer counts. */
function closeOf(scenario: Scenario, { question, day }: AnsweredQuestion): string {
  const { deadline } =
    question === OUTCOME ? scenario : scenario.indicators.find(({ id }) => id === question)!;
  const after = new Date(Date.parse(deadline) + DAY).toISOString().slice(0, 10);
  return day < after ? day : after;
}

function score(
  scenario: string,
  { question, answer }: AnsweredQuestion,
  forecasts: readonly Forecast[],
  close: string,
): QuestionScore {
  const happened = answer === 'yes';
  const last = forecasts.at(-1)!;
  let [days, sum] = [0, 0];
  forecasts.forEach(({ day, probability }, i) => {
    const until = forecasts[i + 1]?.day ?? close;
    const stood = Math.round((Date.parse(until) - Date.parse(day)) / DAY);
    days += stood;
    sum += stood * brier(probability, happened);
  });
  return {
    scenario,
    question,
    analyst: last.analyst,
    happened,
    probability: last.probability,
    brier: brier(last.probability, happened),
    log: logScore(last.probability, happened),
    days,
    dailyBrier: sum / days,
  };
}
