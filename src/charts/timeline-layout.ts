import { type Bin, type Bins, dayNumber, makeBins } from './bins.ts';
import { round } from './mark.tsx';

/** Events as the timeline needs them: one, or several that are alike. `count` is their number of independent reports. */
export interface TimelineEvent {
  readonly date: string;
  readonly lane: string;
  readonly said: boolean;
  readonly hostile: boolean;
  readonly count: number;
  /** How many events; one when not told. */
  readonly events?: number;
  /** How finely `date` is known; a day when not told. Coarser dates are drawn over the whole time they may mean. */
  readonly precision?: 'day' | 'week' | 'month' | 'year' | 'unknown';
}

export interface TimelineLane {
  readonly id: string;
  readonly label: string;
  readonly href?: string;
  /** Written on an empty lane, e.g. how well silence could be heard. */
  readonly note?: string;
}

export interface TimelineCell {
  readonly lane: string;
  readonly bin: Bin;
  readonly said: boolean;
  readonly hostile: boolean;
  /** Number of events in the cell and of their independent reports. */
  readonly events: number;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Where the time begins and ends that a coarse date may mean, pixels. */
  readonly spread: readonly [number, number] | null;
}

export interface TimelineLayout {
  readonly left: number;
  readonly right: number;
  readonly laneY: readonly number[];
  readonly laneHeight: number;
  readonly axisY: number;
  readonly height: number;
  readonly narrow: boolean;
  readonly cells: readonly TimelineCell[];
  readonly ticks: readonly { readonly x: number; readonly date: string }[];
  readonly bars: readonly {
    readonly x: number;
    readonly width: number;
    readonly count: number;
    readonly bin: Bin;
  }[];
  xOf(date: string): number | null;
}

export interface LayoutInput {
  readonly width: number;
  readonly from: string;
  readonly to: string;
  readonly lanes: readonly TimelineLane[];
  readonly events: readonly TimelineEvent[];
  readonly reports: readonly { readonly date: string; readonly count: number }[];
  /** Day that begins a bin: the day the crisis began. */
  readonly anchor?: string | null;
}

/** Where an event may lie, in bins from the left edge, and what its mark stands for. */
interface Place {
  /** The same for all events that may share a mark. */
  readonly name: string;
  readonly bin: Bin;
  readonly start: number;
  readonly end: number;
}

/** A day lies in its bin; a month or a year in all bins it touches, and is named as itself: `2025-12`. */
function placeOf({ date, precision = 'day' }: TimelineEvent, bins: Bins): Place | null {
  const length = precision === 'month' ? 7 : precision === 'year' ? 4 : 10;
  if (length === 10) {
    const at = bins.indexOf(date);
    return at < 0 ? null : { name: String(at), bin: bins.list[at], start: at, end: at + 1 };
  }
  const name = date.slice(0, length);
  const touched = bins.list.flatMap((bin, i) =>
    bin.from.slice(0, length) <= name && bin.to.slice(0, length) >= name ? [i] : [],
  );
  if (!touched.length) return null;
  const within = (at: number, day: number) => at + (day - dayNumber(bins.list[at].from)) / bins.days;
  const [year, month = 12] = name.split('-').map(Number);
  const begins = Math.max(dayNumber(`${name}-01-01`), dayNumber(bins.list[touched[0]].from));
  const over = Math.min(Date.UTC(year, month) / 86_400_000, dayNumber(bins.list[touched.at(-1)!].to) + 1);
  return {
    name,
    bin: { from: name, to: name },
    start: within(touched[0], begins),
    end: within(touched.at(-1)!, over),
  };
}

/** `placeOf`, worked out once for each date: a hundred thousand events lie on a few hundred. */
function placesIn(bins: Bins): (event: TimelineEvent) => Place | null {
  const known = new Map<string, Map<string, Place | null>>();
  return (event) => {
    const { date, precision = 'day' } = event;
    let dates = known.get(precision);
    if (!dates) known.set(precision, (dates = new Map()));
    let place = dates.get(date);
    if (place === undefined) dates.set(date, (place = placeOf(event, bins)));
    return place;
  };
}

/** Within its time a coarse mark may stand anywhere: where it covers no other, as near to the middle as can be. */
function freePlace(cell: TimelineCell, cells: readonly TimelineCell[]): number {
  const [from, to] = cell.spread!;
  const others = cells.filter((c) => c !== cell && c.lane === cell.lane && c.y === cell.y);
  const most = Math.max(cell.x - from, to - cell.x) - cell.r;
  for (let off = 0; off < most; off += 4)
    for (const x of [cell.x - off, cell.x + off])
      if (x - cell.r >= from && x + cell.r <= to && others.every((o) => Math.abs(o.x - x) > o.r + cell.r + 3))
        return round(x);
  return cell.x;
}

/** What one mark stands for. */
interface Group {
  readonly lane: number;
  readonly place: Place;
  readonly said: boolean;
  readonly hostile: boolean;
  events: number;
  count: number;
}

const keyOf = (lane: number, place: Place, said: boolean, hostile: boolean) =>
  `${lane},${place.name},${said ? 1 : 0}${hostile ? 1 : 0}`;

/** Events of one lane, place, kind and tone together, by their key. */
function groupEvents(
  events: readonly TimelineEvent[],
  lanes: readonly TimelineLane[],
  placeOfEvent: (event: TimelineEvent) => Place | null,
): Map<string, Group> {
  const laneAt = new Map(lanes.map(({ id }, i) => [id, i]));
  const groups = new Map<string, Group>();
  for (const event of events) {
    const lane = laneAt.get(event.lane);
    const place = lane === undefined ? null : placeOfEvent(event);
    if (lane === undefined || !place) continue;
    const { said, hostile } = event;
    const key = keyOf(lane, place, said, hostile);
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { lane, place, said, hostile, events: 0, count: 0 }));
    group.events += event.events ?? 1;
    group.count += event.count;
  }
  return groups;
}

/** Where the time axis of a timeline of some width begins and ends: lanes are labelled to its left, or above when narrow. */
export function timelineEdges(width: number): { narrow: boolean; left: number; right: number } {
  const narrow = width < 560;
  return { narrow, left: narrow ? 8 : 124, right: width - 10 };
}

const LANE = 54;
const NARROW_LANE = 66;
const MOST_RADIUS = 10;

/** Places every mark: pure geometry, so that it can be tested without drawing. Units are CSS pixels. */
export function layoutTimeline({
  width,
  from,
  to,
  lanes,
  events,
  reports,
  anchor,
}: LayoutInput): TimelineLayout {
  const { narrow, left, right } = timelineEdges(width);
  const bins = makeBins(from, to, Math.floor((right - left) / 24), anchor);
  const step = (right - left) / bins.list.length;
  const laneHeight = narrow ? NARROW_LANE : LANE;
  const top = 20;
  const laneY = lanes.map((_, i) => top + i * laneHeight + (narrow ? 40 : LANE / 2));
  const axisY = top + lanes.length * laneHeight + (reports.length ? 44 : 6);
  const centre = (bin: number) => left + (bin + 0.5) * step;

  const groups = groupEvents(events, lanes, placesIn(bins));
  const most = Math.max(4, ...[...groups.values()].map((g) => g.count));
  const largest = Math.min(MOST_RADIUS, step / 2 + 2);
  const cells = [...groups.values()].map((g) => {
    const { bin, start, end } = g.place;
    const twin = groups.has(keyOf(g.lane, g.place, !g.said, g.hostile));
    const shift = twin ? Math.min(step / 4, 8) * (g.said ? -1 : 1) : 0;
    return {
      lane: lanes[g.lane].id,
      bin,
      said: g.said,
      hostile: g.hostile,
      events: g.events,
      count: g.count,
      x: round(left + ((start + end) / 2) * step + shift),
      // Cooperative above the line, hostile below it.
      y: round(laneY[g.lane] + (g.hostile ? 12 : -12)),
      r: round(3 + (largest - 3) * Math.sqrt(g.count / most)),
      spread: bin.from.length < 10 ? ([round(left + start * step), round(left + end * step)] as const) : null,
    };
  });
  for (const cell of cells) if (cell.spread) cell.x = freePlace(cell, cells);
  cells.sort((a, b) => b.r - a.r);

  const every = Math.max(1, Math.ceil(52 / step));
  const ticks = bins.list.flatMap((bin, i) =>
    i % every === 0 ? [{ x: round(centre(i)), date: bin.from }] : [],
  );
  const sums = new Array<number>(bins.list.length).fill(0);
  for (const report of reports) {
    const bin = bins.indexOf(report.date);
    if (bin >= 0) sums[bin] += report.count;
  }
  const bars = sums.flatMap((count, i) =>
    count
      ? [
          {
            x: round(left + i * step + step * 0.15),
            width: round(Math.max(1.5, step * 0.7)),
            count,
            bin: bins.list[i],
          },
        ]
      : [],
  );
  return {
    left,
    right,
    laneY,
    laneHeight,
    axisY,
    height: axisY + 24,
    narrow,
    cells,
    ticks,
    bars,
    xOf(date) {
      const bin = bins.indexOf(date);
      return bin < 0 ? null : round(left + bin * step);
    },
  };
}
