import type { Interval } from '../finding.ts';
import type { Furthest } from './furthest.ts';
import { LEVEL, TAIL } from './level.ts';

/**
 * Interval of the number of crises in which an actor went further than in one of them, out of the confidence distributions of
 * all: given the level here, whether the truth lies above it is independent from crisis to crisis, so the number of those
 * that do has the distribution of Poisson's binomial (Poisson 1837; Wang, Statistica Sinica 3, 1993, 295–312), which is summed
 * over the levels here. Nothing is drawn. Of the chance of a bound half counts (mid-P: Lancaster, J. Am. Statist. Assoc. 56,
 * 1961, 223–234), else intervals of so few steps hold far more than they say.
 * @param counted  the number by what was seen; it is in the interval
 */
export function rankInterval(here: Furthest, others: readonly Furthest[], counted: number): Interval {
  const chance = new Array<number>(others.length + 1).fill(0);
  here.levels.forEach((level, i) => {
    const weight = here.upTo[i] - (here.upTo[i - 1] ?? 0);
    if (weight <= 0) return;
    const higher = binomial(others.map((one) => 1 - chanceUpTo(one, level)));
    higher.forEach((p, k) => {
      chance[k] += weight * p;
    });
  });
  const [low, high] = bounds(chance);
  return { low: Math.min(counted, low), high: Math.max(counted, high), level: LEVEL };
}

/** Chances of 0, 1 … successes in trials that succeed with these chances. */
function binomial(chances: readonly number[]): number[] {
  let sums = [1];
  for (const p of chances) {
    const next = new Array<number>(sums.length + 1).fill(0);
    sums.forEach((q, k) => {
      next[k] += q * (1 - p);
      next[k + 1] += q * p;
    });
    sums = next;
  }
  return sums;
}

function chanceUpTo({ levels, upTo }: Furthest, level: number): number {
  let at = 0;
  while (at < levels.length && levels[at] <= level) at++;
  return at ? upTo[at - 1] : 0;
}

/** The numbers beyond which, half of their own chance counted, less than the tail lies. */
function bounds(chance: readonly number[]): [low: number, high: number] {
  const tails = (from: readonly number[]) => {
    let passed = 0;
    for (const [k, p] of from.entries()) {
      if (passed + p / 2 >= TAIL) return k;
      passed += p;
    }
    return from.length - 1;
  };
  return [tails(chance), chance.length - 1 - tails([...chance].reverse())];
}
