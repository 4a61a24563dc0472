import type { Interval } from './finding.ts';
import { seeded } from './random.ts';

const RESAMPLES = 1000;
const LEVEL = 0.9;
/** Fewer groups than this carry no interval worth showing. */
const FEWEST_GROUPS = 3;

/**
 * Percentile bootstrap over groups (lineages of reports), since reports of one lineage are not independent.
 * Efron & Tibshirani, An Introduction to the Bootstrap (1993), ch. 13.
 * @param groups  the observations, one array a lineage; their order does not matter to the caller's statistic
 * @param statistic  the figure of a resample
 * @returns the interval that holds 90 % of resamples, or null when there are fewer than three groups
 */
export function bootstrap<T>(
  groups: readonly (readonly T[])[],
  statistic: (sample: T[]) => number,
): Interval | null {
  if (groups.length < FEWEST_GROUPS) return null;
  const random = seeded(groups.length * 7919 + 17);
  const figures: number[] = [];
  for (let i = 0; i < RESAMPLES; i++) {
    const sample: T[] = [];
    for (let k = 0; k < groups.length; k++) sample.push(...groups[Math.floor(random() * groups.length)]);
    figures.push(statistic(sample));
  }
  figures.sort((a, b) => a - b);
  const at = (share: number) => figures[Math.min(figures.length - 1, Math.floor(share * figures.length))];
  return { low: at((1 - LEVEL) / 2), high: at((1 + LEVEL) / 2), level: LEVEL };
}

/**
 * The same interval for a balance (n₊ − n₋) ÷ (n₊ + n₋) of groups that each count once, for or against. How many are for in
 * a resample is binomial, so its percentiles are known without drawing.
 */
export function bootstrapBalance(plus: number, minus: number): Interval | null {
  const n = plus + minus;
  if (n < FEWEST_GROUPS) return null;
  const at = (share: number) => (2 * binomialPercentile(n, plus / n, share)) / n - 1;
  return { low: at((1 - LEVEL) / 2), high: at((1 + LEVEL) / 2), level: LEVEL };
}

/** The smallest number of successes of `n` trials that is not exceeded with more than this probability. */
function binomialPercentile(n: number, p: number, share: number): number {
  if (p === 0 || p === 1) return n * p;
  let log = n * Math.log(1 - p);
  let passed = Math.exp(log);
  let k = 0;
  while (passed <= share && k < n) {
    k++;
    log += Math.log((n - k + 1) / k) + Math.log(p / (1 - p));
    passed += Math.exp(log);
  }
  return k;
}
