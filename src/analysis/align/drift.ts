import type { Interval } from '../finding.ts';
import { differenceInterval } from '../intervals/shares.ts';
import { compare } from '../rows.ts';
import { stanceFrom, votesOf } from '../stance.ts';
import type { Leaning } from './lines.ts';

/** The windows of the crisis clock: first and last day from the trigger, day 0. */
const WINDOWS = [
  [Number.NEGATIVE_INFINITY, -1],
  [0, 6],
  [7, 29],
  [30, 89],
  [90, Number.POSITIVE_INFINITY],
] as const;
const DAY = 86_400_000;

/** The stance in one window. */
export interface DriftPoint {
  /** First and last day of the window on the crisis clock; null where it is open. */
  readonly from: number | null;
  readonly to: number | null;
  readonly value: number;
  readonly interval: Interval | null;
  readonly lineages: number;
}

/** How an actor's stance towards a protagonist went over time. */
export interface Drift {
  readonly actor: string;
  readonly towards: string;
  /** At least two, in order. */
  readonly points: readonly DriftPoint[];
  /** Last less first. */
  readonly change: number;
  /** Of the change; null with fewer than five lines in one of the two windows. */
  readonly changeInterval: Interval | null;
  /** The interval of the change does not hold 0; null where there is none. */
  readonly clear: boolean | null;
}

/**
 * Stances in windows of the crisis clock, of those that took one in two windows or more; the largest changes first.
 * @param began  day 0; without it there is no clock, and no drift
 */
export function driftsOf(leanings: readonly Leaning[], began: string | null): Drift[] {
  if (!began) return [];
  const groups = new Map<string, Leaning[]>();
  for (const one of leanings) {
    if (!one.day) continue;
    const key = `${one.actor}\n${one.towards}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()]
    .flatMap((own) => driftOf(own, began))
    .sort(
      (a, b) =>
        Math.abs(b.change) - Math.abs(a.change) || compare(a.actor, b.actor) || compare(a.towards, b.towards),
    );
}

function driftOf(own: readonly Leaning[], began: string): Drift[] {
  const points = WINDOWS.flatMap(([from, to]): (DriftPoint & { own: readonly Leaning[] })[] => {
    const within = own.filter(({ day }) => {
      const at = Math.round((Date.parse(day!) - Date.parse(began)) / DAY);
      return at >= from && at <= to;
    });
    const found = stanceFrom(within);
    if (!found) return [];
    const { value, interval, lineages } = found;
    return [{ from: closed(from), to: closed(to), value, interval, lineages, own: within }];
  });
  if (points.length < 2) return [];
  const [first, last] = [points[0], points[points.length - 1]];
  const change = changeInterval(first.own, last.own);
  const { actor, towards } = own[0];
  return [
    {
      actor,
      towards,
      points: points.map(({ own, ...point }) => point),
      change: last.value - first.value,
      changeInterval: change,
      clear: change && (change.low > 0 || change.high < 0),
    },
  ];
}

/** A stance is twice the share of lines that are for, less one; so its change is twice that of the share. */
function changeInterval(first: readonly Leaning[], last: readonly Leaning[]): Interval | null {
  const shares = differenceInterval(votesOf(last), votesOf(first));
  return shares && { ...shares, low: 2 * shares.low, high: 2 * shares.high };
}

const closed = (day: number) => (Number.isFinite(day) ? day : null);
