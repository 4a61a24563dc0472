import { drawing } from './draw.ts';
import { ofForecasts, ofPrinciples, ofResponses, ofStances, type Trial } from './figures.ts';

/** How often the intervals of a figure held the truth. */
export interface Coverage {
  readonly figure: string;
  readonly kind: Trial['kind'];
  /** Corpora that were simulated, and those among them in which the analysis gave an interval. */
  readonly corpora: number;
  readonly given: number;
  readonly held: number;
  /** Mean width. */
  readonly width: number;
}

const SOURCES = [ofResponses, ofStances, ofPrinciples, ofForecasts];
/** With thin reporting a figure often has no interval: so many times more corpora are drawn until there are enough. */
const PATIENCE = 10;
/** What rounding may take from a bound. */
const ROUNDING = 1e-3;

/**
 * Simulates corpora of a size and asks the analyses for their intervals, until each figure has given as many as asked for.
 * @param lines  independent lines of reporting on the crisis (of forecasts: questions)
 */
export function coverageAt(lines: number, intervals: number): Coverage[] {
  return SOURCES.flatMap((source, s) => {
    const found = new Map<string, Coverage>();
    for (let run = 0; run < intervals * PATIENCE; run++) {
      for (const trial of source(lines, drawing(run * 7919 + lines * 31 + s)))
        found.set(trial.figure, withTrial(found.get(trial.figure), trial, intervals));
      if ([...found.values()].every((one) => one.given === intervals)) break;
    }
    return [...found.values()].map((one) => ({ ...one, width: one.width / one.given }));
  });
}

/** @returns the sum of widths in place of their mean */
function withTrial(so: Coverage | undefined, trial: Trial, enough: number): Coverage {
  const { figure, kind, truth, interval } = trial;
  const far = so ?? { figure, kind, corpora: 0, given: 0, held: 0, width: 0 };
  if (far.given === enough) return far;
  if (truth === null || !interval) return { ...far, corpora: far.corpora + 1 };
  const holds = interval.low <= truth + ROUNDING && truth <= interval.high + ROUNDING;
  return {
    figure,
    kind,
    corpora: far.corpora + 1,
    given: far.given + 1,
    held: far.held + Number(holds),
    width: far.width + interval.high - interval.low,
  };
}

/** 95 % intervals hold a continuous figure in 93 to 97 of 100 corpora; of ranks and maxima, which move in steps, in at least 93. */
export function isCalibrated({ kind, given, held }: Coverage): boolean {
  const share = held / given;
  return share >= 0.93 && (kind !== 'continuous' || share <= 0.97);
}
