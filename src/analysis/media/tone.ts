import { bootstrap } from '../bootstrap.ts';
import type { Interval } from '../finding.ts';

/** How publications speak of a protagonist: −1 (each leans against it) … 1. */
export interface Tone {
  readonly towards: string;
  /** Null when no publication leans either way. */
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly for: number;
  readonly against: number;
}

/** @param sums  one number a publication: the sum of the signs of what it tells */
export function toneOf(towards: string, sums: readonly number[]): Tone {
  const votes = sums.map(Math.sign).filter((vote) => vote !== 0);
  const mean = (sample: readonly number[]) => sample.reduce((sum, vote) => sum + vote, 0) / sample.length;
  return {
    towards,
    value: votes.length ? mean(votes) : null,
    // In a fixed order, so that the order in which publications came changes nothing.
    interval: bootstrap(
      votes.sort((a, b) => a - b).map((vote) => [vote]),
      mean,
    ),
    for: votes.filter((vote) => vote > 0).length,
    against: votes.filter((vote) => vote < 0).length,
  };
}
