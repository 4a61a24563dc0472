import { drawing } from './draw.ts';
import { ofConduct, ofForecasts, ofPrinciples, type Trial } from './figures.ts';

/** How often the intervals of a figure held the truth. */
export interface Coverage {
  readonly figure: string;
  readonly kind: Trial['kind'];
  readonly lines: number;
  /** Corpora in which the analysis gave an interval. */
  readonly given: number;
  readonly held: number;
  readonly width: number;
}

const SOURCES = [ofConduct, ofPrinciples, ofForecasts];
/** What floating point may take from a bound. */
const ROUNDING = 1e-3;

/**
 * Simulates corpora of a size and asks the analyses for their intervals.
 * @param lines  independent lines of reporting on the crisis (of forecasts: questions)
 */
export function coverageAt(lines: number, runs: number): Coverage[] {
  const found = new Map<string, { kind: Trial['kind']; given: number; held: number; width: number }>();
  for (const [s, source] of SOURCES.entries())
    for (let run = 0; run < runs; run++)
      for (const { figure, kind, truth, interval } of source(lines, drawing(run * 7919 + lines * 31 + s))) {
        const sum = found.get(figure) ?? { kind, given: 0, held: 0, width: 0 };
        found.set(figure, sum);
        if (truth === null || !interval) continue;
        sum.given++;
        sum.width += interval.high - interval.low;
        if (interval.low <= truth + ROUNDING && truth <= interval.high + ROUNDING) sum.held++;
      }
  return [...found].map(([figure, { width, ...sum }]) => ({
    figure,
    lines,
    ...sum,
    width: sum.given ? width / sum.given : 0,
  }));
}

/** 95 % intervals hold a continuous figure in 93 to 97 %; of ranks and maxima, which move in steps, in at least 93 %. */
export function holds({ kind, given, held }: Coverage, slack = 0): boolean {
  const share = held / given;
  return share >= 0.93 - slack && (kind !== 'continuous' || share <= 0.97 + slack);
}
