import type { Interval } from '../finding.ts';
import { FEWEST, within, Z } from './level.ts';

/** One vote a line of reporting: whether it does what is counted. */
export type Votes = ReadonlyMap<string, boolean>;

/** Observations that are told together and so count as one, e.g. the copies of a text: how many, and of them how many do. */
export interface Cluster {
  readonly size: number;
  readonly yes: number;
}

/** Share of the lines that do; null without lines. */
export function shareOf(votes: Votes): number | null {
  return votes.size ? count(votes) / votes.size : null;
}

/** Interval of the share that lines without limit would give; null with fewer than five. */
export function shareInterval(votes: Votes): Interval | null {
  return proportionInterval(count(votes), votes.size);
}

/**
 * The score interval of a share, of `yes` among `all` independent observations; null with fewer than five. Unlike resampling
 * it does not call "never in five" certain. Wilson, Journal of the American Statistical Association 22 (1927), 209–212;
 * advised for few observations by Brown, Cai and DasGupta, Statistical Science 16 (2001), 101–133.
 * @param all  may be a fraction: an effective number
 */
export function proportionInterval(yes: number, all: number): Interval | null {
  return all < FEWEST ? null : score(yes, all);
}

/** The interval of a balance (for − against) ÷ (for + against), which is twice the share of those for, less one. */
export function asBalance(share: Interval | null): Interval | null {
  return share && within(2 * share.low - 1, 2 * share.high - 1, -1, 1);
}

/**
 * The same of observations in clusters whose members go together. They are worth as many independent ones as Kish's
 * effective size, (Σ m)² ÷ Σ m² (Survey Sampling, 1965, ch. 11), which goes into Wilson's formula as Dean and Pagano advise
 * (Journal of Survey Statistics and Methodology 3, 2015). Null with fewer than five clusters.
 */
export function clusteredInterval(clusters: readonly Cluster[]): Interval | null {
  if (clusters.length < FEWEST) return null;
  let [size, squares, yes] = [0, 0, 0];
  for (const one of clusters) {
    size += one.size;
    squares += one.size ** 2;
    yes += one.yes;
  }
  const effective = size ** 2 / squares;
  return score((yes / size) * effective, effective);
}

function score(yes: number, n: number): Interval {
  const p = yes / n;
  const middle = (p + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
  const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2));
  return within(middle - half, middle + half, 0, 1);
}

/**
 * Interval of the difference of two shares, here − there, from their Wilson intervals (Newcombe 1998, method 10). Lines
 * that stand on both sides are correlated: their φ, scaled to all lines, enters as Zou and Donner (2008) put it.
 * @returns null with fewer than five lines on a side
 */
export function differenceInterval(here: Votes, there: Votes): Interval | null {
  const [a, b] = [shareInterval(here), shareInterval(there)];
  if (!a || !b) return null;
  const p = count(here) / here.size;
  const q = count(there) / there.size;
  return recovered({ ...a, value: p }, { ...b, value: q }, correlation(here, there), 1);
}

/** A figure with its interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Interval of a difference a − b, recovered from the intervals of both: Zou and Donner, Construction of confidence limits
 * about effect measures, Statistics in Medicine 27 (2008), 1693–1702.
 * @param r  correlation of the two estimates
 * @param most  the largest difference there can be
 */
export function recovered(a: Estimate, b: Estimate, r: number, most: number): Interval {
  const reach = (x: number, y: number) => Math.sqrt(Math.max(0, x ** 2 - 2 * r * x * y + y ** 2));
  const difference = a.value - b.value;
  return within(
    difference - reach(a.value - a.low, b.high - b.value),
    difference + reach(a.high - a.value, b.value - b.low),
    -most,
    most,
  );
}

/** Correlation of the two shares: φ of the lines in both, times how much of all lines they are. */
function correlation(here: Votes, there: Votes): number {
  const cells = { both: 0, first: 0, second: 0, none: 0 };
  for (const [line, vote] of here) {
    const other = there.get(line);
    if (other === undefined) continue;
    cells[vote ? (other ? 'both' : 'first') : other ? 'second' : 'none']++;
  }
  const { both, first, second, none } = cells;
  const shared = both + first + second + none;
  const margins = (both + first) * (both + second) * (none + first) * (none + second);
  if (!margins) return 0;
  const phi = (both * none - first * second) / Math.sqrt(margins);
  return (phi * shared) / Math.sqrt(here.size * there.size);
}

function count(votes: Votes): number {
  let yes = 0;
  for (const vote of votes.values()) if (vote) yes++;
  return yes;
}
