import type { TimelinePoint } from '../../../src/server/api.ts';

/** First and last day, both inside. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export interface LanedPoint extends TimelinePoint {
  readonly lane: string;
}

/** What the crisis screen is narrowed to. A date known to the month counts where its month begins. */
export interface Narrowed {
  readonly days: Days | null;
  readonly actor: string | null;
  readonly channel: string | null;
}

/** Points with the lane of the timeline in which they stand: an actor's or a channel's. */
export function inLanes(points: readonly TimelinePoint[], by: 'actor' | 'channel'): LanedPoint[] {
  return points.map((point) => ({ ...point, lane: point[by] }));
}

/** Points of one actor, one channel or both; null leaves all. */
export function ofKind<P extends TimelinePoint>(
  points: readonly P[],
  actor: string | null,
  channel: string | null,
): readonly P[] {
  if (!actor && !channel) return points;
  return points.filter((p) => (!actor || p.actor === actor) && (!channel || p.channel === channel));
}

/** How many reports tell of words and of deeds, by day. */
export function countsByDay(
  points: readonly TimelinePoint[],
): { date: string; said: number; done: number }[] {
  const days = new Map<string, { date: string; said: number; done: number }>();
  for (const { date, said, count } of points) {
    let day = days.get(date);
    if (!day) days.set(date, (day = { date, said: 0, done: 0 }));
    day[said ? 'said' : 'done'] += count;
  }
  return [...days.values()];
}

/** `2026-01-03..2026-01-09`, cut to the time there is; null when it is none of it, or cannot be read. */
export function readDays(text: string | null, first: string | null, last: string | null): Days | null {
  const [from, to] = (text ?? '').split('..');
  if (!first || !last || ![from, to].every((day) => /^\d{4}-\d\d-\d\d$/.test(day ?? '')) || from > to)
    return null;
  if (to < first || from > last || (from <= first && to >= last)) return null;
  return { from: from < first ? first : from, to: to > last ? last : to };
}
