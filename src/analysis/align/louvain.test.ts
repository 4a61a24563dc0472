import { expect, test } from 'vitest';
import { louvain, modularity } from './louvain.ts';

/** Who met whom outside the club: Zachary, An Information Flow Model for Conflict and Fission in Small Groups, 1977. */
const KARATE: Readonly<Record<number, readonly number[]>> = {
  1: [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32],
  2: [3, 4, 8, 14, 18, 20, 22, 31],
  3: [4, 8, 9, 10, 14, 28, 29, 33],
  4: [8, 13, 14],
  5: [7, 11],
  6: [7, 11, 17],
  7: [17],
  9: [31, 33, 34],
  10: [34],
  14: [34],
  15: [33, 34],
  16: [33, 34],
  19: [33, 34],
  20: [34],
  21: [33, 34],
  23: [33, 34],
  24: [26, 28, 30, 33, 34],
  25: [26, 28, 32],
  26: [32],
  27: [30, 34],
  28: [34],
  29: [32, 34],
  30: [33, 34],
  31: [33, 34],
  32: [33, 34],
  33: [34],
};

function graph(size: number, links: Readonly<Record<number, readonly number[]>>): number[][] {
  const weights = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const [a, others] of Object.entries(links))
    for (const b of others) weights[Number(a) - 1][b - 1] = weights[b - 1][Number(a) - 1] = 1;
  return weights;
}

test('the karate club: four communities, the two leaders apart, at the best modularity there is', () => {
  const club = graph(34, KARATE);
  const found = louvain(club);
  expect(new Set(found).size).toBe(4);
  expect(found[0]).not.toBe(found[33]);
  expect(modularity(club, found)).toBeCloseTo(0.4198, 4);
});

test('modularity of two triangles joined by a link, by hand: 2 · (6/14 − (7/14)²)', () => {
  const triangles = graph(6, { 1: [2, 3], 2: [3], 3: [4], 4: [5, 6], 5: [6] });
  expect(louvain(triangles)).toEqual([0, 0, 0, 1, 1, 1]);
  expect(modularity(triangles, [0, 0, 0, 1, 1, 1])).toBeCloseTo(2 * (6 / 14 - 0.25), 12);
  expect(modularity(triangles, [0, 0, 0, 0, 0, 0])).toBeCloseTo(0, 12);
});

test('all alike are one; those without links stay alone and change nothing; an empty graph is empty', () => {
  const three = graph(5, { 1: [2, 4], 2: [4] });
  expect(louvain(three)).toEqual([0, 0, 1, 0, 2]);
  expect(louvain([])).toEqual([]);
  expect(modularity([[0]], [0])).toBe(0);
});
