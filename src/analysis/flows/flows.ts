import type { CrisisDefinition } from '../../corpus/crisis.ts';
import type { EvidenceRef, Finding } from '../finding.ts';
import { FEWEST, TOO_FEW_SENTENCE } from '../intervals/level.ts';
import { proportionInterval } from '../intervals/shares.ts';
import type { JoinedEvent } from '../joining/index.ts';
import { countedEvents } from '../profile.ts';
import { compare } from '../rows.ts';
import { FLOWS_CARDS } from './cards.ts';
import {
  type EventFilter,
  folding,
  isHostile,
  isNamed,
  NOBODY,
  OTHERS,
  type Place,
  passes,
  placesOf,
} from './parties.ts';
import { evidenceOfEvents, type FlowTally, LineCounter, type Numbered, strongestOf, Tally } from './tally.ts';

/** What one actor said and did to another. `E`: how an event is told. */
export interface Flow<E = JoinedEvent> extends FlowTally {
  readonly source: string;
  readonly target: string;
  readonly strongest: E;
  readonly evidence: readonly EvidenceRef[];
}

/** What an actor said and did, named target or not, and what was said and done to it. */
export interface FlowActor {
  readonly actor: string;
  readonly sent: FlowTally;
  readonly received: FlowTally;
  /** Independent lines of reporting that tell of either. */
  readonly lineages: number;
}

export interface FlowsInput {
  readonly events: readonly JoinedEvent[];
  readonly crisis: CrisisDefinition | null;
  readonly filter?: EventFilter;
  /** False leaves evidence empty: who asks for the rows page by page needs none of it. */
  readonly evidence?: boolean;
}

export interface FlowsFinding {
  /** Between named actors, the most widely reported first. */
  readonly flows: readonly Flow[];
  /** The most widely reported first. */
  readonly actors: readonly FlowActor[];
  /** Events that count and pass the filter; of these, those that name both sides. */
  readonly events: number;
  readonly named: number;
  /** Events that name who acts and nobody whom it is directed at. */
  readonly untargeted: number;
  /** Two actors who act upon each other, and two of whom at least one does. */
  readonly mutual: number;
  readonly pairs: number;
  /** Share of the events between named actors that is hostile; null when there is none. */
  readonly hostile: Finding<number | null>;
}

/** Who said and did how much to whom. Pure; the order of events does not matter. */
export function flows(input: FlowsInput): FlowsFinding {
  const { evidence = true } = input;
  const events = askedEvents(input);
  const lines = new LineCounter();
  const cells = new Cells();
  const sent = new Map<string, Tally>();
  const received = new Map<string, Tally>();
  const named: Numbered[] = [];
  let untargeted = 0;
  for (const event of events) {
    const told = lines.numbered(event);
    const places = placesOf(event);
    for (const place of places) {
      tallyIn(sent, place[0]).add(told);
      tallyIn(received, place[1]).add(told);
      if (isNamed(place)) cells.add(place, told);
    }
    if (places.some(isNamed)) named.push(told);
    else if (places[0][0] !== NOBODY) untargeted++;
  }
  const found = cells.flows(lines, evidence);
  const mutual = found.filter(({ source, target }) => cells.has(target, source)).length / 2;
  return {
    flows: found,
    actors: actorsOf(sent, received, lines),
    events: events.length,
    named: named.length,
    untargeted,
    mutual,
    pairs: found.length - mutual,
    hostile: hostileShare(named, lines.count(named), evidence),
  };
}

/** The events that count for a crisis and are asked for. */
export function askedEvents({ events, crisis, filter = {} }: FlowsInput): JoinedEvent[] {
  return countedEvents(events, crisis).filter((event) => passes(event, filter));
}

/** The flows laid out as a table of some actors; whoever is not among them is folded into `others`. */
export interface FlowMatrix<E = JoinedEvent> {
  /** Rows and columns: the actors chosen; `others` last where somebody is folded into it. */
  readonly actors: readonly string[];
  /** How many actors `others` stands for. */
  readonly folded: number;
  /** Cells that hold something; `target` may be `none`. */
  readonly cells: readonly Flow<E>[];
}

/** Sets out who did how much to whom among the actors shown. Each event counts once in a cell, whomever it folds. */
export function flowMatrix(input: FlowsInput, shown: readonly string[]): FlowMatrix {
  const fold = folding(shown);
  const lines = new LineCounter();
  const cells = new Cells();
  const folded = new Set<string>();
  for (const event of askedEvents(input)) {
    const told = lines.numbered(event);
    for (const place of placesOf(event)) {
      for (const id of place) if (fold(id) === OTHERS) folded.add(id);
      if (place[0] !== NOBODY) cells.add([fold(place[0]), fold(place[1])], told);
    }
  }
  return {
    actors: [...shown, ...(folded.size ? [OTHERS] : [])],
    folded: folded.size,
    cells: cells.flows(lines, input.evidence ?? true),
  };
}

/** Events by from whom and to whom. */
class Cells {
  readonly #rows = new Map<string, Map<string, Tally>>();

  add([source, target]: Place, told: Numbered): void {
    let row = this.#rows.get(source);
    if (!row) {
      row = new Map();
      this.#rows.set(source, row);
    }
    tallyIn(row, target).add(told);
  }

  has(source: string, target: string): boolean {
    return this.#rows.get(source)?.has(target) ?? false;
  }

  /** The most widely reported first. */
  flows(lines: LineCounter, evidence: boolean): Flow[] {
    const found = [...this.#rows].flatMap(([source, row]) =>
      [...row].map(([target, tally]): Flow => {
        const { events } = tally;
        return {
          source,
          target,
          ...tally.figures(lines),
          strongest: strongestOf(events),
          evidence: evidence ? evidenceOfEvents(events) : [],
        };
      }),
    );
    return found.sort(mostReported((flow) => `${flow.source} ${flow.target}`));
  }
}

function tallyIn(tallies: Map<string, Tally>, id: string): Tally {
  let tally = tallies.get(id);
  if (!tally) {
    tally = new Tally();
    tallies.set(id, tally);
  }
  return tally;
}

function actorsOf(
  sent: ReadonlyMap<string, Tally>,
  received: ReadonlyMap<string, Tally>,
  lines: LineCounter,
): FlowActor[] {
  const none = new Tally();
  return [...new Set([...sent.keys(), ...received.keys()])]
    .filter((actor) => actor !== NOBODY)
    .map((actor) => {
      const [out, into] = [sent.get(actor) ?? none, received.get(actor) ?? none];
      const lineages = lines.count(out.told, into.told);
      return { actor, sent: out.figures(lines), received: into.figures(lines), lineages };
    })
    .sort(
      (a, b) =>
        b.lineages - a.lineages ||
        b.sent.events + b.received.events - a.sent.events - a.received.events ||
        compare(a.actor, b.actor),
    );
}

function mostReported<T extends { readonly lineages: number; readonly events: number }>(
  key: (one: T) => string,
) {
  return (a: T, b: T) => b.lineages - a.lineages || b.events - a.events || compare(key(a), key(b));
}

/** @param lines  of reporting that tell any of them */
function hostileShare(told: readonly Numbered[], lines: number, evidence: boolean): Finding<number | null> {
  const hostile = told.filter(({ event }) => isHostile(event)).length;
  return {
    value: told.length ? hostile / told.length : null,
    interval: lines < FEWEST ? null : proportionInterval(hostile, told.length),
    evidence: evidence ? evidenceOfEvents(told.map(({ event }) => event)) : [],
    card: FLOWS_CARDS.flows,
    warnings: told.length && lines < FEWEST ? [TOO_FEW_SENTENCE] : [],
  };
}
