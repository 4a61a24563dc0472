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

/** An event with its lines of reporting as numbers. */
export interface Numbered {
  readonly event: JoinedEvent;
  readonly lines: readonly number[];
}

/** Numbers lines of reporting and counts different ones: marks in an array, where sets for each pair of actors would fill the memory. */
export class LineCounter {
  readonly #numbers = new Map<string, number>();
  readonly #marks: number[] = [];
  #mark = 0;

  numbered(event: JoinedEvent): Numbered {
    return { event, lines: event.lineages.map((line) => this.#numberOf(line)) };
  }

  /** How many different lines tell any of these. */
  count(...told: readonly (readonly Numbered[])[]): number {
    const mark = ++this.#mark;
    let count = 0;
    for (const some of told)
      for (const { lines } of some)
        for (const line of lines)
          if (this.#marks[line] !== mark) {
            this.#marks[line] = mark;
            count++;
          }
    return count;
  }

  #numberOf(line: string): number {
    let number = this.#numbers.get(line);
    if (number === undefined) {
      number = this.#marks.push(0) - 1;
      this.#numbers.set(line, number);
    }
    return number;
  }
}

const KINDS = [false, true].flatMap((hostile) => [true, false].map((said) => ({ said, hostile })));

/** Events that are counted together, added one after the other. */
export class Tally {
  readonly told: Numbered[] = [];

  /** An event that stands here twice comes twice in a row, and counts once. */
  add(told: Numbered): void {
    if (this.told.at(-1) !== told) this.told.push(told);
  }

  get events(): JoinedEvent[] {
    return this.told.map(({ event }) => event);
  }

  figures(lines: LineCounter): FlowTally {
    const kinds = KINDS.map(({ said, hostile }) => {
      const told = this.told.filter(({ event }) => event.said === said && isHostile(event) === hostile);
      return { said, hostile, events: told.length, lineages: lines.count(told) };
    });
    const sum = (is: (kind: FlowKind) => boolean) =>
      kinds.filter(is).reduce((all, kind) => all + kind.events, 0);
    return {
      events: this.told.length,
      words: sum((kind) => kind.said),
      deeds: sum((kind) => !kind.said),
      hostile: sum((kind) => kind.hostile),
      cooperative: sum((kind) => !kind.hostile),
      lineages: lines.count(this.told),
      kinds: kinds.filter((kind) => kind.events > 0),
    };
  }
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
