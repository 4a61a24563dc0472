import { STATES, TOWNS } from './vocabulary.ts';

/** A question put to the API many times, never twice the same where it has anything to vary. */
export interface Question {
  readonly what: string;
  /** @param turn  counted from 0 */
  readonly path: (turn: number) => string;
}

/** What questions are about, found in the corpus itself. */
export interface Subjects {
  readonly crisis: string;
  /** Ids of further crises. */
  readonly others: readonly string[];
  /** Actors of the crisis, the most active first. */
  readonly actors: readonly string[];
  /** Events (`document:event:0`) and documents of the crisis. */
  readonly events: readonly string[];
  readonly documents: readonly string[];
}

/** Every question that the API answers of a crisis, of the corpus, and of the boards on it. */
export function questionsOf({ crisis, others, actors, events, documents }: Subjects): Question[] {
  const at = <T>(list: readonly T[], turn: number) => list[turn % list.length];
  const here = `/crises/${crisis}`;
  const actor = (turn: number) => `${here}/actors/${at(actors, turn)}`;
  const channel = (turn: number) =>
    at(['verbal', 'diplomatic', 'economic', 'military', 'informational'], turn);
  const asked = (what: string, path: (turn: number) => string): Question => ({ what, path });
  return [
    asked('all crises', () => '/crises'),
    asked('crisis, its actors and timeline', () => here),
    asked('who acts', () => `${here}/actors`),
    asked('events, a page', (i) => `${here}/events?limit=100&offset=${i * 250}`),
    asked('events, the latest', (i) => `${here}/events?order=latest&limit=${50 + i}`),
    asked('events of a channel', (i) => `${here}/events?channel=${channel(i)}&offset=${i * 10}`),
    asked('events of an actor', (i) => `${here}/events?actor=${at(actors, i)}`),
    asked('deeds, hostile', (i) => `${here}/events?said=no&hostile=yes&offset=${i * 20}`),
    asked('one event with its reports', (i) => `${here}/events/${at(events, i)}`),
    asked('quotes of an actor', (i) => `${here}/quotes?actor=${at(actors, i)}`),
    asked('profile of an actor', actor),
    asked('comparison with all crises', (i) => `${actor(i)}/compare`),
    asked('comparison with one crisis', (i) => `${actor(i)}/compare?with=${at(others, i)}`),
    asked('absence, beside all crises', (i) => `${actor(i)}/absent`),
    asked('consistency over all crises', (i) => `${actor(i)}/consistency`),
    asked(
      'consistency of a principle in two',
      (i) => `${actor(i)}/consistency?principle=sovereignty&with=${at(others, i)}`,
    ),
    asked('alignment', (i) => `${here}/alignment?towards=US,${at(actors, i + 2)}`),
    asked('alignment over two crises', (i) => `${here}/alignment?with=${at(others, i)}`),
    asked('Council', (i) => `${here}/council?against=${at(actors, i)}`),
    asked('media', (i) => `${here}/media?towards=${at(actors, i)}`),
    asked('scenario', (i) => `/scenarios/bench?day=2026-02-${String(1 + (i % 28)).padStart(2, '0')}`),
    asked('scenarios', () => `/scenarios?crisis=${crisis}`),
    asked('scores of scenarios', () => '/scenarios/scores'),
    asked('board of hypotheses', () => '/hypotheses/bench'),
    asked('boards of hypotheses', () => `/hypotheses?crisis=${crisis}`),
    asked('documents, a page', (i) => `/documents?limit=${50 + i}`),
    asked('documents of the crisis', (i) => `/documents?crisis=${crisis}&limit=${50 + i}`),
    asked('search', (i) => `/documents?q=${at(TOWNS, i * 11)}`),
    asked(
      'search, a common word',
      (i) => `/documents?q=${at(['condemned', 'harbour', 'sanctions', 'aid'], i)}`,
    ),
    asked('search in the crisis', (i) => `/documents?crisis=${crisis}&q=${at(TOWNS, i * 11)}`),
    asked('one document', (i) => `/documents/${at(documents, i)}`),
    asked('what the corpus holds', () => '/stats'),
    asked('decisions on joins', () => '/joins'),
    asked('Council without a crisis', () => '/council?date=2026-01-03&yes=FR'),
    asked('vetoes', () => '/council/vetoes'),
    asked('ties of two states', (i) => `/ties?a=RU&b=${at(STATES, i + 2)}&date=2022-01-01`),
  ];
}
