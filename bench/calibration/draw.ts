import { seeded } from '../../src/analysis/random.ts';

/** Seeded draws that the simulated worlds are made of. */
export interface Draw {
  /** In [0, 1). */
  unit(): number;
  between(low: number, high: number): number;
  /** A whole number from 0 to below `n`. */
  below(n: number): number;
  happens(chance: number): boolean;
  poisson(mean: number): number;
  /** One of the items, by their weights. */
  pick<T>(items: readonly T[], weight: (item: T) => number): T;
}

export function drawing(seed: number): Draw {
  const unit = seeded(seed);
  return {
    unit,
    between: (low, high) => low + (high - low) * unit(),
    below: (n) => Math.floor(n * unit()),
    happens: (chance) => unit() < chance,
    poisson(mean) {
      let left = Math.exp(-mean);
      let count = 0;
      for (let product = unit(); product > left; product *= unit()) {
        count++;
        if (count > 1e6) left = 1;
      }
      return count;
    },
    pick(items, weight) {
      let left = unit() * items.reduce((sum, item) => sum + weight(item), 0);
      for (const item of items) {
        left -= weight(item);
        if (left < 0) return item;
      }
      return items[items.length - 1];
    },
  };
}
