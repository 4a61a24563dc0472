import { expect, test } from 'vitest';
import { atLeast, countInterval } from './counts.ts';

test('of a count: the means that lie less than 1.96 standard errors from it', () => {
  const { low, high } = countInterval(10);
  // By hand: 10 + 1.9207 ± 1.96 · √(10 + 0.9604).
  expect([low, high]).toEqual([expect.closeTo(5.432, 3), expect.closeTo(18.41, 2)]);
  expect((10 - low) / Math.sqrt(low)).toBeCloseTo(1.96, 3);
  expect(countInterval(0)).toMatchObject({ low: 0, high: expect.closeTo(3.841, 3) });
});

test('the tail of the Poisson distribution', () => {
  expect(atLeast(0, 2)).toBe(1);
  expect(atLeast(1, 2)).toBeCloseTo(1 - Math.exp(-2), 12);
  expect(atLeast(3, 2)).toBeCloseTo(1 - 5 * Math.exp(-2), 12);
  expect(atLeast(1, 0)).toBe(0);
});
