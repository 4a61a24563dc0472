import type { CrisisDefinition } from '../../corpus/crisis.ts';
import type { EvidenceRef, Finding } from '../finding.ts';
import { FEWEST, TOO_FEW_SENTENCE } from '../intervals/level.ts';
import { proportionInterval } from '../intervals/shares.ts';
import type { JoinedEvent } from '../joining/index.ts';
import { countedEvents } from '../profile.ts';
import { compare } from '../rows.ts';
import { FLOWS_CARDS } from './cards.ts';
import {
  type FlowsFilter,
  folding,
  isHostile,
  isNamed,
  NOBODY,
  OTHERS,
  passes,
  placesOf,
} from './parties.ts';
import { evidenceOfEvents, type FlowTally, strongestOf, tallyOf } from './tally.ts';

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
  readonly filter?: FlowsFilter;
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
  const events = askedEvents(input);
  const named = events.filter((event) => placesOf(event).some(isNamed));
  const found = flowsBetween(named, (id) => id).filter((flow) => isNamed([flow.source, flow.target]));
  const both = new Set(found.map(({ source, target }) => `${source} ${target}`));
  const mutual = found.filter(({ source, target }) => both.has(`${target} ${source}`)).length / 2;
  return {
    flows: found,
    actors: actorsOf(events),
    events: events.length,
    named: named.length,
    untargeted: events.filter((event) =>
      placesOf(event).every(([from, to]) => from !== NOBODY && to === NOBODY),
    ).length,
    mutual,
    pairs: found.length - mutual,
    hostile: hostileShare(named),
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
  const events = askedEvents(input);
  const all = new Set(events.flatMap(placesOf).flat());
  const folded = [...all].filter((id) => folding(shown)(id) === OTHERS).length;
  const cells = flowsBetween(events, folding(shown)).filter((cell) => cell.source !== NOBODY);
  return { actors: [...shown, ...(folded ? [OTHERS] : [])], folded, cells };
}

function flowsBetween(events: readonly JoinedEvent[], fold: (id: string) => string): Flow[] {
  const cells = new Map<string, { source: string; target: string; events: Set<JoinedEvent> }>();
  for (const event of events)
    for (const [source, target] of placesOf(event).map(([from, to]) => [fold(from), fold(to)])) {
      const key = `${source} ${target}`;
      const cell = cells.get(key);
      if (cell) cell.events.add(event);
      else cells.set(key, { source, target, events: new Set([event]) });
    }
  return [...cells.values()]
    .map(({ source, target, events: own }) => {
      const rows = [...own];
      return {
        source,
        target,
        ...tallyOf(rows),
        strongest: strongestOf(rows),
        evidence: evidenceOfEvents(rows),
      };
    })
    .sort(mostReported((flow) => `${flow.source} ${flow.target}`));
}

function actorsOf(events: readonly JoinedEvent[]): FlowActor[] {
  const sent = new Map<string, Set<JoinedEvent>>();
  const received = new Map<string, Set<JoinedEvent>>();
  const put = (side: Map<string, Set<JoinedEvent>>, id: string, event: JoinedEvent) =>
    side.set(id, (side.get(id) ?? new Set()).add(event));
  for (const event of events)
    for (const [from, to] of placesOf(event)) {
      put(sent, from, event);
      put(received, to, event);
    }
  return [...new Set([...sent.keys(), ...received.keys()])]
    .filter((actor) => actor !== NOBODY)
    .map((actor) => {
      const [out, into] = [[...(sent.get(actor) ?? [])], [...(received.get(actor) ?? [])]];
      const either = [...new Set([...out, ...into])];
      const { lineages, events: count } = tallyOf(either);
      return { actor, sent: tallyOf(out), received: tallyOf(into), lineages, events: count };
    })
    .sort(mostReported((one) => one.actor))
    .map(({ events: _, ...one }) => one);
}

function mostReported<T extends { readonly lineages: number; readonly events: number }>(
  key: (one: T) => string,
) {
  return (a: T, b: T) => b.lineages - a.lineages || b.events - a.events || compare(key(a), key(b));
}

function hostileShare(events: readonly JoinedEvent[]): Finding<number | null> {
  const lines = new Set(events.flatMap((event) => event.lineages)).size;
  const hostile = events.filter(isHostile).length;
  return {
    value: events.length ? hostile / events.length : null,
    interval: lines < FEWEST ? null : proportionInterval(hostile, events.length),
    evidence: evidenceOfEvents(events),
    card: FLOWS_CARDS.flows,
    warnings: events.length && lines < FEWEST ? [TOO_FEW_SENTENCE] : [],
  };
}
