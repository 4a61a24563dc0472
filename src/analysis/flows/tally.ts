import type { EvidenceRef } from '../finding.ts';
import { independentReports, type JoinedEvent } from '../joining/index.ts';
import { byDay, evidenceOfAll } from '../rows.ts';
import { isHostile } from './parties.ts';

/** One of the four kinds of act, with what it rests on. */
export interface FlowKind {
  readonly said: boolean;
  readonly hostile: boolean;
  readonly events: number;
  /** Independent lines of reporting. */
  readonly lineages: number;
}

/** Some events told as figures. */
export interface FlowTally {
  readonly events: number;
  readonly words: number;
  readonly deeds: number;
  readonly hostile: number;
  readonly cooperative: number;
  /** Independent lines of reporting that tell any of them. */
  readonly lineages: number;
  /** The kinds that occur: cooperative before hostile, said before done. */
  readonly kinds: readonly FlowKind[];
}

const KINDS = [false, true].flatMap((hostile) => [true, false].map((said) => ({ said, hostile })));

/** Counts of some events, each given once. */
export function tallyOf(events: readonly JoinedEvent[]): FlowTally {
  const lines = (rows: readonly JoinedEvent[]) => new Set(rows.flatMap((event) => event.lineages)).size;
  const kinds = KINDS.map(({ said, hostile }) => {
    const rows = events.filter((event) => event.said === said && isHostile(event) === hostile);
    return { said, hostile, events: rows.length, lineages: lines(rows) };
  });
  const count = (is: (kind: FlowKind) => boolean) =>
    kinds.filter(is).reduce((sum, kind) => sum + kind.events, 0);
  return {
    events: events.length,
    words: count((kind) => kind.said),
    deeds: count((kind) => !kind.said),
    hostile: count((kind) => kind.hostile),
    cooperative: count((kind) => !kind.hostile),
    lineages: lines(events),
    kinds: kinds.filter((kind) => kind.events > 0),
  };
}

/** The event furthest from zero on Goldstein's scale, which is one for all channels. @param events  at least one */
export function strongestOf(events: readonly JoinedEvent[]): JoinedEvent {
  const weight = (event: JoinedEvent) => Math.abs(event.goldstein ?? 0);
  const further = (a: JoinedEvent, b: JoinedEvent) => weight(a) - weight(b) || a.rung - b.rung || byDay(b, a);
  return events.reduce((best, event) => (further(event, best) > 0 ? event : best));
}

/** One report of each independent line, in a fixed order. */
export function evidenceOfEvents(events: readonly JoinedEvent[]): EvidenceRef[] {
  return evidenceOfAll(events.flatMap(independentReports));
}
