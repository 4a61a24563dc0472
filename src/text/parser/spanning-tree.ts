/** Cycles contracted on the way to a tree, to be opened again in reverse. */
interface Contraction {
  /** Nodes of the cycle; the first one stands for it afterwards. */
  readonly cycle: readonly number[];
  /** Head of each of them within the cycle. */
  readonly heads: readonly number[];
  /** Original nodes that each of them stood for. */
  readonly members: readonly (readonly number[])[];
}

/**
 * Maximum arborescence from node 0 over dense scores (Chu and Liu 1965, Edmonds 1967), in O(m²): cycles are contracted in
 * place and only heads that pointed into a cycle are looked at again.
 * @param m number of nodes, the root included
 * @param s score of head h for node d at `s[h * m + d]`; overwritten. Forbidden arcs hold a very low score.
 * @returns head of every node; entry 0 means nothing
 */
export function spanningTree(m: number, s: Float64Array): Int32Array {
  // The arc of the original graph that an arc of the contracted one stands for.
  const fromHead = new Int32Array(m * m);
  const toNode = new Int32Array(m * m);
  for (let h = 0; h < m; h++)
    for (let d = 0; d < m; d++) {
      fromHead[h * m + d] = h;
      toNode[h * m + d] = d;
    }
  const members: number[][] = Array.from({ length: m }, (_, i) => [i]);
  let alive = Array.from({ length: m }, (_, i) => i);
  const head = new Int32Array(m);
  const bestHead = (d: number): number => {
    let best = -1;
    for (const h of alive) if (h !== d && (best < 0 || s[h * m + d] > s[best * m + d])) best = h;
    return best;
  };
  for (let d = 1; d < m; d++) head[d] = bestHead(d);

  const contracted: Contraction[] = [];
  for (let cycle = findCycle(alive, head); cycle; cycle = findCycle(alive, head)) {
    const inCycle = new Uint8Array(m);
    for (const v of cycle) inCycle[v] = 1;
    const rep = cycle[0];
    const weight = cycle.reduce((sum, v) => sum + s[head[v] * m + v], 0);
    for (const node of alive) {
      if (inCycle[node]) continue;
      let out = cycle[0];
      let into = cycle[0];
      let intoScore = Number.NEGATIVE_INFINITY;
      for (const v of cycle) {
        if (s[v * m + node] > s[out * m + node]) out = v;
        const score = weight + s[node * m + v] - s[head[v] * m + v];
        if (score > intoScore) {
          intoScore = score;
          into = v;
        }
      }
      copyArc(out * m + node, rep * m + node);
      s[rep * m + node] = s[out * m + node];
      copyArc(node * m + into, node * m + rep);
      s[node * m + rep] = intoScore;
      if (inCycle[head[node]]) head[node] = rep;
    }
    contracted.push({ cycle, heads: cycle.map((v) => head[v]), members: cycle.map((v) => members[v]) });
    members[rep] = cycle.flatMap((v) => members[v]);
    alive = alive.filter((v) => v === rep || !inCycle[v]);
    head[rep] = bestHead(rep);
  }

  const answer = new Int32Array(m).fill(-1);
  for (const d of alive) if (d !== 0) answer[toNode[head[d] * m + d]] = fromHead[head[d] * m + d];
  for (const { cycle, heads, members: stood } of contracted.reverse()) {
    // The cycle opens where an arc from outside enters it; its other arcs stay.
    const entered = stood.findIndex((list) => list.some((v) => answer[v] >= 0));
    cycle.forEach((v, i) => {
      if (i !== entered) answer[toNode[heads[i] * m + v]] = fromHead[heads[i] * m + v];
    });
  }
  answer[0] = 0;
  return answer;

  function copyArc(from: number, to: number): void {
    fromHead[to] = fromHead[from];
    toNode[to] = toNode[from];
  }
}

function findCycle(alive: readonly number[], head: Int32Array): number[] | null {
  const mark = new Int32Array(head.length);
  for (const i of alive) {
    let v = i;
    while (v !== 0 && mark[v] === 0) {
      mark[v] = i;
      v = head[v];
    }
    if (v === 0 || mark[v] !== i) continue;
    const cycle: number[] = [];
    let u = v;
    do {
      cycle.push(u);
      u = head[u];
    } while (u !== v);
    return cycle;
  }
  return null;
}
