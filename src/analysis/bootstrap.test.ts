import { expect, test } from 'vitest';
import { bootstrap, bootstrapBalance } from './bootstrap.ts';

test('of a balance the percentiles are those of the binomial, by hand', () => {
  // Two of four for: 0 … 4 with chances 1, 4, 6, 4, 1 of 16; 1/16 is more than 5 %, 15/16 less than 95 %.
  expect(bootstrapBalance(2, 2)).toEqual({ low: -1, high: 1, level: 0.9 });
  expect(bootstrapBalance(0, 5)).toEqual({ low: -1, high: -1, level: 0.9 });
  expect(bootstrapBalance(1, 1)).toBeNull();
});

test('drawing gives the same, but for chance', () => {
  for (const [plus, minus] of [
    [30, 10],
    [7, 50],
    [400, 800],
  ]) {
    const votes = [...Array(plus).fill([1]), ...Array(minus).fill([-1])] as number[][];
    const drawn = bootstrap(votes, (sample) => sample.reduce((a, b) => a + b, 0) / sample.length)!;
    const known = bootstrapBalance(plus, minus)!;
    expect(Math.abs(known.low - drawn.low)).toBeLessThan(0.06);
    expect(Math.abs(known.high - drawn.high)).toBeLessThan(0.06);
  }
});
