import type { Interval } from '../finding.ts';
import { asBalance, type Cluster, clusteredInterval } from '../intervals/shares.ts';

/** How publications speak of a protagonist: −1 (each leans against it) … 1. */
export interface Tone {
  readonly towards: string;
  /** Null when no publication leans either way. */
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly for: number;
  readonly against: number;
}

/** What one publication tells of a protagonist: the sum of its signs, and the line of reporting that it repeats. */
export interface Leaning {
  readonly sum: number;
  readonly line: string;
}

/** The tone of some publications; the interval takes those of one line for the copies they are. */
export function toneOf(towards: string, publications: readonly Leaning[]): Tone {
  const leaning = publications.filter((one) => one.sum !== 0);
  const plus = leaning.filter((one) => one.sum > 0).length;
  const minus = leaning.length - plus;
  const lines = new Map<string, Cluster>();
  for (const { line, sum } of leaning) {
    const { size, yes } = lines.get(line) ?? { size: 0, yes: 0 };
    lines.set(line, { size: size + 1, yes: yes + Number(sum > 0) });
  }
  return {
    towards,
    value: leaning.length ? (plus - minus) / leaning.length : null,
    interval: asBalance(clusteredInterval([...lines.values()])),
    for: plus,
    against: minus,
  };
}
