import type { Interval } from '../finding.ts';
import type { Furthest } from './furthest.ts';
import { LEVEL, TAIL } from './level.ts';

/**
 * Interval of the furthest words less the furthest deeds, out of the confidence distributions of both: what is told of the one
 * says nothing of errors in the other, so the chances of all pairs of levels multiply.
 */
export function differenceOfFurthest(words: Furthest, deeds: Furthest): Interval {
  const pairs = chances(words).flatMap(([share, p]) =>
    chances(deeds).map(([less, q]) => ({ gap: share - less, chance: p * q })),
  );
  pairs.sort((a, b) => a.gap - b.gap);
  const quantile = (part: number) => {
    let passed = 0;
    for (const { gap, chance } of pairs) {
      passed += chance;
      if (passed >= part - 1e-12) return gap;
    }
    return 1;
  };
  return { low: quantile(TAIL), high: quantile(1 - TAIL), level: LEVEL };
}

function chances({ levels, upTo }: Furthest): (readonly [level: number, chance: number])[] {
  return levels
    .map((level, i) => [level, upTo[i] - (upTo[i - 1] ?? 0)] as const)
    .filter(([, chance]) => chance > 0);
}
