import type { ActKind } from './act-marks.tsx';
import { ink, toneInk } from './ink.ts';
import { Mark, round } from './mark.tsx';

export interface XY {
  readonly x: number;
  readonly y: number;
}

/** One tone of what runs from one actor to another. */
export interface FlowTone {
  readonly hostile: boolean;
  /** Words alone: nothing was done. */
  readonly said: boolean;
  readonly events: number;
  readonly lineages: number;
}

/** A flow as its tones: hostile and cooperative acts are drawn as lines of their own. */
export function tonesOf(kinds: readonly ActKind[]): FlowTone[] {
  return [false, true].flatMap((hostile) => {
    const own = kinds.filter((kind) => kind.hostile === hostile);
    if (!own.length) return [];
    const sum = (of: (kind: ActKind) => number) => own.reduce((all, kind) => all + of(kind), 0);
    return [
      {
        hostile,
        said: own.every((kind) => kind.said),
        events: sum((kind) => kind.events),
        // Lines that tell both words and deeds stand in each: the larger is what is sure.
        lineages: Math.max(...own.map((kind) => kind.lineages)),
      },
    ];
  });
}

export interface FlowLineProps {
  /** From the one who acts to the one acted upon; drawn through all points. */
  readonly points: readonly XY[];
  readonly tone: FlowTone;
  /** Lines of reporting of the thickest line. */
  readonly most: number;
  readonly faint?: boolean;
  /** A piece that goes on elsewhere has no mark at its end. */
  readonly headless?: boolean;
}

/** A flow: hostile a solid line with a diamond at its end, cooperative a dashed line with a circle; filled where deeds are among it. */
export function FlowLine({ points, tone, most, faint = false, headless = false }: FlowLineProps) {
  const end = points.at(-1);
  if (!end || points.length < 2) return null;
  const { hostile, said, lineages } = tone;
  return (
    <g opacity={faint ? 0.28 : 1}>
      <path
        d={pathThrough(points)}
        fill="none"
        stroke={toneInk(hostile)}
        strokeWidth={lineWidth(lineages, most)}
        strokeDasharray={hostile ? undefined : '5 3.5'}
        strokeOpacity={0.75}
      />
      {headless ? null : <Mark x={round(end.x)} y={round(end.y)} r={3.4} said={said} hostile={hostile} />}
    </g>
  );
}

/** What can be hit: broader than what is drawn. */
export function FlowTarget({ points }: { points: readonly XY[] }) {
  if (points.length < 2) return null;
  return <path className="ring" d={pathThrough(points)} fill="none" stroke="transparent" strokeWidth={9} />;
}

/** The key to such lines, to stand in a legend. */
export function FlowKey({ hostile, said }: { hostile: boolean; said: boolean }) {
  const tone = { hostile, said, events: 1, lineages: 1 };
  return (
    <svg width={30} height={14} viewBox="0 0 30 14" aria-hidden="true">
      <FlowLine
        points={[
          { x: 1, y: 7 },
          { x: 24, y: 7 },
        ]}
        tone={tone}
        most={4}
      />
    </svg>
  );
}

export function lineWidth(lineages: number, most: number): number {
  return round(1 + 2.6 * Math.sqrt(lineages / Math.max(1, most)));
}

function pathThrough(points: readonly XY[]): string {
  return `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}`;
}

/** Further out, a bow looks like a way of its own. */
const HIGHEST_BOW = 42;

/**
 * Points of a bow from one place to another that leaves `clear` room at both ends. Bows turn to the right of their way, so that
 * there and back run apart.
 * @param bend  height of the bow as a share of the way; long ways are bowed no further than `HIGHEST_BOW` pixels
 */
export function bowBetween(from: XY, to: XY, bend: number, clear: readonly [number, number]): XY[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length < 1) return [];
  const STEPS = 16;
  const high = Math.min(bend, HIGHEST_BOW / length);
  const at = (t: number) => {
    const out = 4 * t * (1 - t) * high;
    return { x: from.x + dx * t - dy * out, y: from.y + dy * t + dx * out };
  };
  const [start, end] = [clear[0] / length, 1 - clear[1] / length];
  if (start >= end) return [];
  return Array.from({ length: STEPS + 1 }, (_, i) => at(start + ((end - start) * i) / STEPS));
}

/** Shade of what is drawn behind marks. */
export const halo = { stroke: ink.surface, strokeWidth: 4, paintOrder: 'stroke' } as const;
