import { dayNumber } from './bins.ts';
import { round } from './mark.tsx';

/** The probabilities of one analyst: each stands from its day until the next. */
export interface ForecastLine {
  readonly analyst: string;
  readonly points: readonly {
    readonly day: string;
    readonly probability: number;
    /** Typed in after the day that it is of: it could know what came. */
    readonly late: boolean;
  }[];
}

export interface ForecastLayout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  x(day: string): number;
  y(probability: number): number;
  /** The steps of each line, and where its name stands: names never cover each other. */
  readonly lines: readonly {
    readonly analyst: string;
    readonly path: string;
    readonly dots: readonly {
      readonly x: number;
      readonly y: number;
      readonly late: boolean;
      readonly title: string;
    }[];
    readonly endY: number;
    readonly labelY: number;
    readonly last: number;
  }[];
}

const LABEL = 16;

/** @param to  last day drawn; lines stand until then */
export function layoutForecasts(
  lines: readonly ForecastLine[],
  width: number,
  from: string,
  to: string,
): ForecastLayout {
  const [left, top] = [38, 14];
  const right = width - (width < 560 ? 86 : 150);
  const bottom = top + Math.max(150, lines.length * LABEL);
  const [first, last] = [dayNumber(from), Math.max(dayNumber(to), dayNumber(from) + 1)];
  const x = (day: string) =>
    round(
      left + ((Math.min(last, Math.max(first, dayNumber(day))) - first) / (last - first)) * (right - left),
    );
  const y = (probability: number) => round(bottom - probability * (bottom - top));
  const drawn = lines.map(({ analyst, points }) => {
    const path = points
      .map(({ day, probability }, i) => (i ? `H${x(day)}V${y(probability)}` : `M${x(day)} ${y(probability)}`))
      .join('');
    const end = points.at(-1)!;
    return {
      analyst,
      path: `${path}H${right}`,
      dots: points.map(({ day, probability, late }) => ({
        x: x(day),
        y: y(probability),
        late,
        title: `${analyst}, ${day}: ${Math.round(probability * 100)} %`,
      })),
      endY: y(end.probability),
      labelY: y(end.probability),
      last: end.probability,
    };
  });
  const sorted = [...drawn].sort((a, b) => a.endY - b.endY);
  let floor = top - LABEL;
  for (const line of sorted) floor = line.labelY = Math.max(line.labelY, floor + LABEL);
  // What was pushed below the drawing pushes back up.
  let ceiling = bottom + LABEL;
  for (const line of sorted.reverse()) ceiling = line.labelY = Math.min(line.labelY, ceiling - LABEL);
  return { left, right, top, bottom, height: bottom + 26, x, y, lines: drawn };
}
