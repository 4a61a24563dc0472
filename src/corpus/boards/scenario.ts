import type { Channel, PloverType } from '../../coding/types.ts';
import type { Change, Made } from './change.ts';

/** Which rows show an indicator. All that is given must hold; the window ends with the indicator's deadline. */
export interface IndicatorQuery {
  /** Who acts; `RU` stands for every actor of Russia. */
  readonly actor: string;
  readonly target: string | null;
  readonly types: readonly PloverType[];
  readonly modes: readonly string[];
  readonly channel: Channel | null;
  /** At least as far as this rung of the channel's ladder; of a negative one, at least as friendly. */
  readonly rung: number | null;
  /** Only words, only deeds, or both. */
  readonly said: boolean | null;
  /** Words of the sentence: `"phrase"`, `or`, `-not`. */
  readonly words: string | null;
  /** First day of the window. */
  readonly from: string;
}

/** What an indicator is a sign of: that the condition is met, or that the outcome comes about. */
export type Tells = 'condition' | 'outcome';

/** `void`: the question fell away, such as an outcome whose condition was never met. */
export type Answer = 'yes' | 'no' | 'void';

/** The question whether the outcome comes about; every other question is an indicator's. */
export const OUTCOME = 'outcome';

/** A change of a scenario as it is kept. */
export type ScenarioChange =
  | {
      readonly what: 'scenario';
      readonly title: string;
      readonly crisis: string;
      readonly condition: string;
      readonly outcome: string;
      /** How it is to be told whether the outcome came about. */
      readonly criterion: string;
      readonly deadline: string;
    }
  | {
      readonly what: 'indicator';
      readonly id: string;
      readonly text: string;
      readonly criterion: string;
      readonly tells: Tells;
      /** Null: told by hand alone. */
      readonly query: IndicatorQuery | null;
      readonly deadline: string;
    }
  | {
      readonly what: 'forecast';
      /** `outcome` or the id of an indicator. */
      readonly question: string;
      readonly probability: number;
      readonly day: string;
    }
  | {
      readonly what: 'resolution';
      readonly question: string;
      readonly answer: Answer;
      /** Day on which it was settled. */
      readonly day: string;
      readonly reason: string;
    }
  | { readonly what: 'removal'; readonly id: string };

/** A change as it is asked for: ids of new indicators are given by the scenario. */
export type ScenarioDraft =
  | Exclude<ScenarioChange, { what: 'indicator' }>
  | (Omit<Extract<ScenarioChange, { what: 'indicator' }>, 'id'> & { readonly id?: string });

export interface Indicator extends Made {
  readonly id: string;
  readonly text: string;
  readonly criterion: string;
  readonly tells: Tells;
  readonly query: IndicatorQuery | null;
  readonly deadline: string;
}

/** One analyst's probability that a question will be answered yes. */
export interface Forecast {
  readonly question: string;
  readonly analyst: string;
  readonly probability: number;
  /** Day from which it stands; `at` is when it was typed in. */
  readonly day: string;
  readonly at: string;
}

export interface AnsweredQuestion extends Made {
  readonly question: string;
  readonly answer: Answer;
  readonly day: string;
  readonly reason: string;
}

/** If–then, with the signs that would tell, as its changes leave it. */
export interface Scenario extends Made {
  readonly id: string;
  readonly title: string;
  readonly crisis: string;
  readonly condition: string;
  readonly outcome: string;
  readonly criterion: string;
  readonly deadline: string;
  readonly indicators: readonly Indicator[];
  readonly forecasts: readonly Forecast[];
  readonly answers: readonly AnsweredQuestion[];
}

/** A scenario out of its changes, as `hypothesesBoard` makes a board. */
export function scenarioFrom(changes: readonly Change<ScenarioChange>[]): Scenario | null {
  let scenario: Omit<Scenario, 'indicators' | 'forecasts' | 'answers'> | undefined;
  const indicators = new Map<string, Indicator>();
  const forecasts: Forecast[] = [];
  const answers = new Map<string, AnsweredQuestion>();
  for (const { change, by, at, board } of changes.filter(({ undoneAt }) => !undoneAt)) {
    if (change.what === 'scenario') {
      const { what: _, ...rest } = change;
      scenario = { by, at, ...scenario, ...rest, id: board };
    } else if (change.what === 'indicator') {
      const { what: _, ...rest } = change;
      indicators.set(change.id, { by, at, ...indicators.get(change.id), ...rest });
    } else if (change.what === 'forecast') {
      const { what: _, ...rest } = change;
      forecasts.push({ ...rest, analyst: by, at });
    } else if (change.what === 'resolution') {
      const { what: _, ...rest } = change;
      answers.set(change.question, { ...rest, by, at });
    } else indicators.delete(change.id);
  }
  const stands = ({ question }: { readonly question: string }) =>
    question === OUTCOME || indicators.has(question);
  if (!scenario) return null;
  return {
    ...scenario,
    indicators: [...indicators.values()],
    forecasts: forecasts.filter(stands),
    answers: [...answers.values()].filter(stands),
  };
}
