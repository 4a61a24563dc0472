import { round } from './mark.tsx';

type Range = { readonly low: number; readonly high: number } | null;

/** One response: how far it went in words and in deeds, each as a share of the ladder, 0 … 1. */
export interface PlanePoint {
  readonly id: string;
  readonly label: string;
  /** Stands for the label where there is no room for it. */
  readonly short: string;
  readonly words: number;
  readonly deeds: number;
  readonly wordsInterval: Range;
  readonly deedsInterval: Range;
  /** The crisis that the others are compared with. */
  readonly here: boolean;
  readonly href?: string;
}

/** Responses that went equally far share one mark; each keeps a label of its own. */
export interface PlaneSpot {
  readonly x: number;
  readonly y: number;
  readonly points: readonly PlanePoint[];
  readonly here: boolean;
  /** Where its labels stand: x of their edge, baseline of the first, and to which side they run. */
  readonly labels: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };
}

export interface PlaneLayout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  readonly narrow: boolean;
  readonly x: (share: number) => number;
  readonly y: (share: number) => number;
  readonly spots: readonly PlaneSpot[];
}

export const LINE = 17;
const RADIUS = 8;
/** Room inside the frame, so that marks at 0 and 1 do not sit on it. */
const PAD = 18;

interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}
const overlap = (a: Box, b: Box) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

/** Places marks and their labels. Pure: the same points and width give the same coordinates. */
export function layoutPlane(points: readonly PlanePoint[], width: number): PlaneLayout {
  const narrow = width < 560;
  const left = 44;
  const right = narrow ? width - 34 : width - 186;
  const top = 26;
  const height = Math.round(Math.min(470, narrow ? (right - left) * 1.05 + 70 : (right - left) * 0.72 + 70));
  const bottom = height - 44;
  const x = (share: number) => round(left + PAD + share * (right - left - 2 * PAD));
  const y = (share: number) => round(bottom - PAD - share * (bottom - top - 2 * PAD));
  const together = new Map<string, PlanePoint[]>();
  for (const point of points) {
    const key = `${point.words.toFixed(3)}|${point.deeds.toFixed(3)}`;
    together.set(key, [...(together.get(key) ?? []), point]);
  }
  const marks = [...together.values()].map((group) => ({
    x: x(group[0].words),
    y: y(group[0].deeds),
    points: group,
    here: group.some((point) => point.here),
  }));
  const taken: Box[] = marks.map((mark) => around(mark.x, mark.y));
  const spots = [...marks]
    .sort((a, b) => b.x - a.x || a.y - b.y)
    .map((mark): PlaneSpot => {
      const lines = narrow ? 1 : mark.points.length;
      const text = narrow ? [mark.points.map((one) => one.short).join(' ')] : mark.points.map((p) => p.label);
      const wide = Math.max(...text.map((line) => line.length)) * (narrow ? 7 : 6.6);
      const tall = lines * LINE;
      const within = (y0: number) => Math.min(Math.max(y0, top), bottom + 4 - tall);
      const places = [0, -LINE, LINE, -2 * LINE, 2 * LINE, -3 * LINE, 3 * LINE].flatMap((shift) =>
        (['start', 'end'] as const).map((anchor) => {
          const edge = anchor === 'start' ? mark.x + RADIUS + 6 : mark.x - RADIUS - 6;
          const y0 = within(mark.y - tall / 2 + shift);
          const box = {
            x0: anchor === 'start' ? edge : edge - wide,
            x1: anchor === 'start' ? edge + wide : edge,
            y0,
            y1: y0 + tall,
          };
          return { anchor, edge, box };
        }),
      );
      const fits = ({ box }: (typeof places)[number]) =>
        box.x0 >= 0 && box.x1 <= width && !taken.some((other) => overlap(box, other));
      const place = places.find(fits) ?? places[0];
      taken.push(place.box);
      return {
        ...mark,
        labels: { x: round(place.edge), y: round(place.box.y0 + 12.5), anchor: place.anchor },
      };
    });
  return { left, right, top, bottom, height, narrow, x, y, spots };
}

function around(x: number, y: number): Box {
  return { x0: x - RADIUS - 2, x1: x + RADIUS + 2, y0: y - RADIUS - 2, y1: y + RADIUS + 2 };
}
