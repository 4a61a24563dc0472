import type { Interval } from '../finding.ts';
import { within, Z } from './level.ts';

/**
 * Score interval of the mean of a Poisson count: what as much reporting of an actor that acts as often would tell on average.
 * Barker, A comparison of nine confidence intervals for a Poisson parameter when the expected number of events is ≤ 5, The
 * American Statistician 56 (2002), 85–89.
 */
export function countInterval(count: number): Interval {
  const middle = count + Z ** 2 / 2;
  const half = Z * Math.sqrt(count + Z ** 2 / 4);
  return within(middle - half, middle + half, 0, Number.POSITIVE_INFINITY);
}

/** Chance that a Poisson count of this mean is at least so high. */
export function atLeast(count: number, mean: number): number {
  if (count <= 0) return 1;
  if (mean <= 0) return 0;
  let term = Math.exp(-mean);
  let below = term;
  for (let k = 1; k < count; k++) {
    term *= mean / k;
    below += term;
  }
  return Math.max(0, 1 - below);
}
