import { spanningTree } from './spanning-tree.ts';

/**
 * Best single-root tree over head scores. `score[d * stride + h]`: head h of token d; h = 0 is the root, h = t + 1
 * token t. Heads come back in the same numbering. Greedy choice, repaired by Chu-Liu-Edmonds when it is no tree.
 */
export function decodeTree(n: number, score: Float32Array, stride: number, head: Int32Array): void {
  const roots: number[] = [];
  for (let d = 0; d < n; d++) {
    const row = d * stride;
    let best = 0;
    for (let h = 1; h <= n; h++) if (h !== d + 1 && score[row + h] > score[row + best]) best = h;
    head[d] = best;
    if (best === 0) roots.push(d);
  }
  if (roots.length === 1 && !hasCycle(n, head)) return;
  // The best tree may hang on any of the greedy roots, or on the token that likes the root most when there is none.
  if (roots.length === 0) {
    let best = 0;
    for (let d = 1; d < n; d++) if (score[d * stride] > score[best * stride]) best = d;
    roots.push(best);
  }
  let bestTotal = Number.NEGATIVE_INFINITY;
  // A sentence in which very many tokens claim the root is no sentence; the likeliest few are enough.
  roots.sort((a, b) => score[b * stride] - score[a * stride]);
  const answer = new Int32Array(n);
  for (const root of roots.slice(0, 8)) {
    const m = n + 1;
    const s = new Float64Array(m * m).fill(NONE);
    for (let d = 0; d < n; d++)
      for (let h = 0; h <= n; h++)
        if (h !== d + 1 && (h > 0 || d === root)) s[h * m + d + 1] = score[d * stride + h];
    const found = spanningTree(m, s.slice());
    let total = 0;
    for (let d = 1; d < m; d++) total += s[found[d] * m + d];
    if (total > bestTotal) {
      bestTotal = total;
      for (let d = 0; d < n; d++) answer[d] = found[d + 1];
    }
  }
  head.set(answer);
}

const NONE = -1e30;

function hasCycle(n: number, head: Int32Array): boolean {
  const mark = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i++) {
    let v = i;
    while (v >= 0 && mark[v] < 0) {
      mark[v] = i;
      v = head[v] - 1;
    }
    if (v >= 0 && mark[v] === i) return true;
  }
  return false;
}
