import { bisector } from 'd3-array';
import type { ActorCount, Names } from '../../../src/server/api.ts';
import type { Days, LanedPoint } from './in-window.ts';

/** Points of one actor, or all, in the order of their dates, with sums up to each: any days are counted by two look-ups. */
interface Run {
  readonly points: readonly LanedPoint[];
  readonly said: Int32Array;
  readonly done: Int32Array;
  readonly hostile: Int32Array;
}

/** Counts and cuts points by days without going through them: a hundred thousand are brushed as smoothly as ten. */
export interface PointIndex {
  /** Who acts in these days, most active first; equals stand by name. */
  actors(days: Days | null): ActorCount[];
  /** What was said and done in them. */
  totals(days: Days | null): { statements: number; deeds: number };
  /** The points of some lanes in them. */
  points(lanes: readonly string[], days: Days | null): LanedPoint[];
}

/** @param points  in the order of their dates, as the API gives them */
export function indexPoints(points: readonly LanedPoint[], names: Names): PointIndex {
  const all = runOf(points);
  const byActor = runsBy(points, (point) => point.actor);
  const byLane = runsBy(points, (point) => point.lane);
  return {
    actors(days) {
      const rows = [...byActor].map(([actor, run]) => {
        const [from, to] = spanOf(run, days);
        const between = (sums: Int32Array) => sums[to] - sums[from];
        const [statements, deeds] = [between(run.said), between(run.done)];
        return { actor, name: names[actor] ?? actor, statements, deeds, hostile: between(run.hostile) };
      });
      return rows
        .filter((row) => row.statements + row.deeds)
        .sort((a, b) => b.statements + b.deeds - a.statements - a.deeds || (a.name < b.name ? -1 : 1));
    },
    totals(days) {
      const [from, to] = spanOf(all, days);
      return { statements: all.said[to] - all.said[from], deeds: all.done[to] - all.done[from] };
    },
    points: (lanes, days) =>
      lanes.flatMap((lane) => {
        const run = byLane.get(lane);
        return run ? run.points.slice(...spanOf(run, days)) : [];
      }),
  };
}

function runsBy(points: readonly LanedPoint[], key: (point: LanedPoint) => string): Map<string, Run> {
  const groups = new Map<string, LanedPoint[]>();
  for (const point of points) {
    const group = groups.get(key(point));
    if (group) group.push(point);
    else groups.set(key(point), [point]);
  }
  return new Map([...groups].map(([id, group]) => [id, runOf(group)]));
}

function runOf(points: readonly LanedPoint[]): Run {
  const sums = () => new Int32Array(points.length + 1);
  const [said, done, hostile] = [sums(), sums(), sums()];
  points.forEach((point, i) => {
    said[i + 1] = said[i] + (point.said ? point.events : 0);
    done[i + 1] = done[i] + (point.said ? 0 : point.events);
    hostile[i + 1] = hostile[i] + (point.hostile ? point.events : 0);
  });
  return { points, said, done, hostile };
}

const byDate = bisector((point: LanedPoint) => point.date);

/** Numbers of the first point inside the days and of the first behind them. */
function spanOf({ points }: Run, days: Days | null): [number, number] {
  return days ? [byDate.left(points, days.from), byDate.right(points, days.to)] : [0, points.length];
}
