import { bisector } from 'd3-array';
import type { ActorCount, Names, TimelinePoint } from '../../../src/server/api.ts';

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

/** Points that are left when the screen is narrowed. They must stand in the order of their dates, as the API gives them. */
export function within<P extends TimelinePoint>(
  points: readonly P[],
  { days, actor, channel }: Narrowed,
): readonly P[] {
  const left = days ? points.slice(byDate.left(points, days.from), byDate.right(points, days.to)) : points;
  if (!actor && !channel) return left;
  return left.filter((p) => (!actor || p.actor === actor) && (!channel || p.channel === channel));
}

const byDate = bisector((point: TimelinePoint) => point.date);

/** Who acts in these points, most active first; equals stand by name. */
export function actorsAt(points: readonly TimelinePoint[], names: Names): ActorCount[] {
  const counts = new Map<string, { statements: number; deeds: number; hostile: number }>();
  for (const point of points) {
    let count = counts.get(point.actor);
    if (!count) counts.set(point.actor, (count = { statements: 0, deeds: 0, hostile: 0 }));
    if (point.said) count.statements += point.events;
    else count.deeds += point.events;
    if (point.hostile) count.hostile += point.events;
  }
  return [...counts]
    .map(([actor, count]) => ({ actor, name: names[actor] ?? actor, ...count }))
    .sort((a, b) => b.statements + b.deeds - a.statements - a.deeds || (a.name < b.name ? -1 : 1));
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

/** What was said and done in these points. */
export function totals(points: readonly TimelinePoint[]): { statements: number; deeds: number } {
  let statements = 0;
  let deeds = 0;
  for (const { said, events } of points)
    if (said) statements += events;
    else deeds += events;
  return { statements, deeds };
}

/** `2026-01-03..2026-01-09`, cut to the time there is; null when it is none of it, or cannot be read. */
export function readDays(text: string | null, first: string | null, last: string | null): Days | null {
  const [from, to] = (text ?? '').split('..');
  if (!first || !last || ![from, to].every((day) => /^\d{4}-\d\d-\d\d$/.test(day ?? '')) || from > to)
    return null;
  if (to < first || from > last || (from <= first && to >= last)) return null;
  return { from: from < first ? first : from, to: to > last ? last : to };
}
