import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTree } from './tree.ts';

const decode = (n: number, score: Float32Array): number[] => {
  const head = new Int32Array(n);
  decodeTree(n, score, n + 1, head);
  return [...head];
};

const isTree = (head: readonly number[]): boolean =>
  head.filter((h) => h === 0).length === 1 &&
  head.every((_, d) => {
    let at = d + 1;
    for (let step = 0; at !== 0; step++, at = head[at - 1]) if (step > head.length) return false;
    return true;
  });

const total = (head: readonly number[], score: Float32Array): number =>
  head.reduce((sum, h, d) => sum + score[d * (head.length + 1) + h], 0);

/** Every assignment of heads to n tokens. */
function* assignments(n: number): Generator<number[]> {
  const head = new Array<number>(n).fill(0);
  for (;;) {
    yield [...head];
    let d = 0;
    while (d < n && ++head[d] > n) head[d++] = 0;
    if (d === n) return;
  }
}

const scores = (min: number, max: number) =>
  fc.integer({ min, max }).chain((n) =>
    fc.record({
      n: fc.constant(n),
      score: fc
        .array(fc.integer({ min: -64, max: 64 }), { minLength: n * (n + 1), maxLength: n * (n + 1) })
        .map((x) => Float32Array.from(x, (v) => v / 8)),
    }),
  );

describe('decodeTree', () => {
  it('keeps greedy heads that are a tree', () => {
    // Token 1 under the root, 0 and 2 under token 1.
    expect(decode(3, Float32Array.of(0, 0, 5, 0, 5, 0, 0, 0, 0, 0, 5, 0))).toEqual([2, 0, 2]);
  });

  it('breaks a cycle at its cheapest place', () => {
    // 0 and 1 like each other best; the root is a better second choice for 1.
    expect(decode(2, Float32Array.of(1, 0, 9, 4, 9, 0))).toEqual([2, 0]);
  });

  it('allows one root only', () => {
    expect(decode(2, Float32Array.of(9, 0, 1, 9, 5, 0))).toEqual([0, 1]);
  });

  it('gives a tree with one root for any scores', () => {
    fc.assert(
      fc.property(scores(1, 24), ({ n, score }) => {
        expect(isTree(decode(n, score))).toBe(true);
      }),
    );
  });

  it('finds the best tree for one of the greedy roots: nothing beats it on five tokens', () => {
    fc.assert(
      fc.property(scores(1, 5), ({ n, score }) => {
        const found = decode(n, score);
        const root = found.indexOf(0);
        let best = Number.NEGATIVE_INFINITY;
        for (const head of assignments(n))
          if (head[root] === 0 && isTree(head) && head.every((h, d) => h !== d + 1))
            best = Math.max(best, total(head, score));
        expect(total(found, score)).toBeCloseTo(best, 4);
      }),
      { numRuns: 60 },
    );
  });
});
