import type { Interval } from '../finding.ts';

const LEVEL = 0.95;
/** Quantile of the normal distribution that belongs to the level. */
const Z = 1.959964;

/** One vote a line of reporting: whether it does what is counted. */
export type Votes = ReadonlyMap<string, boolean>;

/** Share of the lines that do; null without lines. */
export function shareOf(votes: Votes): number | null {
  return votes.size ? count(votes) / votes.size : null;
}

/** The Wilson score interval of a share; null without lines. Unlike resampling it does not call "never in five" certain. */
export function shareInterval(votes: Votes): Interval | null {
  const n = votes.size;
  if (!n) return null;
  const p = count(votes) / n;
  const middle = (p + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
  const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half), level: LEVEL };
}

/**
 * Interval of the difference of two shares, here − there, from their Wilson intervals (Newcombe 1998, method 10). Lines
 * that stand on both sides are correlated: their φ, scaled to all lines, enters as Zou and Donner (2008) put it.
 */
export function differenceInterval(here: Votes, there: Votes): Interval | null {
  const [a, b] = [shareInterval(here), shareInterval(there)];
  if (!a || !b) return null;
  const p = count(here) / here.size;
  const q = count(there) / there.size;
  const r = correlation(here, there);
  const reach = (x: number, y: number) => Math.sqrt(Math.max(0, x ** 2 - 2 * r * x * y + y ** 2));
  return {
    low: Math.max(-1, p - q - reach(p - a.low, b.high - q)),
    high: Math.min(1, p - q + reach(a.high - p, q - b.low)),
    level: LEVEL,
  };
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
