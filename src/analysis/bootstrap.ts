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
