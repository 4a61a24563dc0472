import type { Interval } from '../finding.ts';

/** All intervals hold the truth they speak of in 95 of 100 corpora; `bench/calibration` checks it. */
export const LEVEL = 0.95;
/** Chance of an error on each side. */
export const TAIL = (1 - LEVEL) / 2;
/** Quantile of the normal distribution that belongs to the level. */
export const Z = 1.959963985;
/** With fewer independent observations (lines of reporting, questions) there is no interval. */
export const FEWEST = 5;
/** What is said in its place. */
export const TOO_FEW = `too little reporting for an interval: fewer than ${FEWEST} independent lines`;

/** The same as a warning. */
export const TOO_FEW_SENTENCE = `T${TOO_FEW.slice(1)}.`;

/** An interval of this level, cut to where the figure can lie. */
export function within(low: number, high: number, least: number, most: number): Interval {
  return { low: Math.max(least, low), high: Math.min(most, high), level: LEVEL };
}

/** " (95 % interval 1 to 4)", or that there is too little reporting for one. @param shown  how a bound is written */
export function tellInterval(interval: Interval | null, shown: (bound: number) => string): string {
  if (!interval) return ` (${TOO_FEW})`;
  return ` (${Math.round(interval.level * 100)} % interval ${shown(interval.low)} to ${shown(interval.high)})`;
}
