import { expect, test } from 'vitest';
import { seeded } from '../random.ts';
import {
  asBalance,
  clusteredInterval,
  differenceInterval,
  shareInterval,
  shareOf,
  type Votes,
} from './shares.ts';

const votes = (yes: number, all: number, from = 0): Votes =>
  new Map(Array.from({ length: all }, (_, i) => [`line ${from + i}`, i < yes]));

test('a share and its Wilson interval', () => {
  expect(shareOf(votes(0, 0))).toBeNull();
  expect(shareInterval(votes(0, 0))).toBeNull();
  expect(shareInterval(votes(2, 4))).toBeNull();
  expect(shareOf(votes(3, 12))).toBe(0.25);
  // 81 of 263 and 0 of 20: Newcombe 1998 (873–890), table I.
  expect(shareInterval(votes(81, 263))?.low).toBeCloseTo(0.2553, 4);
  expect(shareInterval(votes(81, 263))?.high).toBeCloseTo(0.3662, 4);
  expect(shareInterval(votes(0, 20))?.low).toBe(0);
  expect(shareInterval(votes(0, 20))?.high).toBeCloseTo(0.1611, 4);
});

test('a balance is twice a share, less one', () => {
  expect(asBalance(null)).toBeNull();
  expect(asBalance({ low: 0.25, high: 0.8, level: 0.95 })).toEqual({
    low: -0.5,
    high: expect.closeTo(0.6, 12),
    level: 0.95,
  });
});

test('copies are worth no more than one text; of uneven clusters Kish’s effective number', () => {
  const clusters = (size: number) => Array.from({ length: 10 }, (_, i) => ({ size, yes: i < 3 ? size : 0 }));
  expect(clusteredInterval(clusters(4))).toEqual(clusteredInterval(clusters(1)));
  // Nine texts of one copy and one of eleven: (20)² ÷ 130 = 3.08 texts, with 11 of 20 for: Wilson by hand.
  const uneven = [...clusters(1).slice(1), { size: 11, yes: 11 }].map((one, i) =>
    i < 9 ? { size: 1, yes: 0 } : one,
  );
  const found = clusteredInterval(uneven)!;
  expect([found.low, found.high]).toEqual([expect.closeTo(0.1505, 4), expect.closeTo(0.894, 4)]);
  expect(clusteredInterval(clusters(1).slice(0, 4))).toBeNull();
});

test('differences of separate lines are those of Newcombe’s method 10', () => {
  // 56/70 against 48/80 and 9/10 against 3/10: Newcombe 1998 (873–890), table II.
  const first = differenceInterval(votes(56, 70), votes(48, 80, 100))!;
  expect([first.low, first.high]).toEqual([expect.closeTo(0.0524, 4), expect.closeTo(0.3339, 4)]);
  const second = differenceInterval(votes(9, 10), votes(3, 10, 100))!;
  expect([second.low, second.high]).toEqual([expect.closeTo(0.1705, 4), expect.closeTo(0.809, 4)]);
});

test('lines that both crises hold and that go together make the interval narrower', () => {
  const apart = differenceInterval(votes(10, 20), votes(10, 20, 100))!;
  const together = differenceInterval(votes(10, 20), votes(10, 20))!;
  expect(together.high - together.low).toBeLessThan(apart.high - apart.low);
});

test.each([
  [12, 12, 0],
  [20, 30, 0],
  [40, 15, 0],
  [60, 80, 50],
])('of crises with %s and %s lines, %s in both, the interval holds the truth', (n, m, shared) => {
  const random = seeded(n * 1000 + m);
  let held = 0;
  for (let run = 0; run < 1000; run++) {
    const [p, q] = [0.05 + 0.9 * random(), 0.05 + 0.9 * random()];
    const here = new Map<string, boolean>();
    const there = new Map<string, boolean>();
    // What a speech says of one crisis it may say of the other: a shared line draws once for both in two of five cases.
    const drawn: number[] = [];
    for (let i = 0; i < n; i++) {
      drawn.push(random());
      here.set(`line ${i}`, drawn[i] < p);
    }
    for (let i = 0; i < m; i++) {
      const draw = i < shared && random() < 0.4 ? drawn[i] : random();
      there.set(i < shared ? `line ${i}` : `other ${i}`, draw < q);
    }
    const { low, high } = differenceInterval(here, there)!;
    if (low <= p - q && p - q <= high) held++;
  }
  expect(held).toBeGreaterThanOrEqual(930);
  expect(held).toBeLessThanOrEqual(970);
});
