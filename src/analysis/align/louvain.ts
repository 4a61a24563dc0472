import { seeded } from '../random.ts';

/** Symmetric weights, none below 0. The diagonal of a merged graph holds twice what lies within a node. */
export type Weights = readonly ArrayLike<number>[];

/** Starts from different orders; the partition of the highest modularity stays. */
const STARTS = 10;
/** Gains below this are rounding. */
const LEAST_GAIN = 1e-12;

/**
 * Communities of a weighted graph by the Louvain method (Blondel, Guillaume, Lambiotte and Lefebvre, Fast unfolding of
 * communities in large networks, J. Stat. Mech. 2008, P10008), the best of several seeded orders of visiting. Nodes
 * without links stay alone and change nothing for the others.
 * @param starts  how many orders are tried; one will do where the partition is one of many resamples
 * @returns for each node the number of its community, counted from 0 in the order of their first nodes
 */
export function louvain(weights: Weights, starts = STARTS): number[] {
  const linked = weights.flatMap((row, i) => (hasLinks(row, i) ? [i] : []));
  const graph =
    linked.length === weights.length ? weights : linked.map((i) => linked.map((j) => weights[i][j]));
  const run = (start: number) => oneRun(graph, seeded(start * 7919 + 17));
  let best = run(0);
  let most = starts > 1 ? modularity(graph, best) : 0;
  for (let start = 1; start < starts; start++) {
    const found = run(start);
    const value = modularity(graph, found);
    if (value > most + LEAST_GAIN) [best, most] = [found, value];
  }
  const whole = weights.map((_, i) => -1 - i); // alone
  linked.forEach((node, i) => {
    whole[node] = best[i];
  });
  return renumber(whole);
}

/**
 * Newman's modularity: the share of weight within communities less that expected from the degrees alone
 * (Newman, Analysis of weighted networks, Phys. Rev. E 70, 2004, 056131). 0 for a graph without links.
 */
export function modularity(weights: Weights, communities: readonly number[]): number {
  const degrees = weights.map(sum);
  const total = sum(degrees);
  if (!total) return 0;
  let value = 0;
  weights.forEach((row, i) => {
    for (let j = 0; j < row.length; j++)
      if (communities[i] === communities[j]) value += row[j] / total - (degrees[i] * degrees[j]) / total ** 2;
  });
  return value;
}

function oneRun(weights: Weights, random: () => number): number[] {
  let graph = weights;
  let membership = weights.map((_, i) => i);
  for (;;) {
    const level = renumber(moveNodes(graph, random));
    const count = new Set(level).size;
    membership = membership.map((node) => level[node]);
    if (count === graph.length) return membership;
    graph = merge(graph, level, count);
  }
}

/** Each node in turn goes where modularity gains most, until none moves. */
function moveNodes(graph: Weights, random: () => number): number[] {
  const degrees = Float64Array.from(graph, sum);
  const total = sum(degrees);
  const community = Int32Array.from(graph, (_, i) => i);
  const degreeOf = degrees.slice();
  const order = shuffled(graph.length, random);
  // This is run thousands of times for one alignment: links to communities stand in one array, which of them in a list.
  const links = new Float64Array(graph.length);
  const linked = new Int32Array(graph.length);
  for (let moved = true; moved; ) {
    moved = false;
    for (const node of order) {
      const from = community[node];
      const row = graph[node];
      degreeOf[from] -= degrees[node];
      linked[0] = from;
      let candidates = 1;
      links.fill(0);
      for (let other = 0; other < row.length; other++) {
        if (row[other] <= 0 || other === node) continue;
        const at = community[other];
        if (links[at] === 0 && at !== from) linked[candidates++] = at;
        links[at] += row[other];
      }
      let to = from;
      let most = links[from] - (degrees[node] * degreeOf[from]) / total;
      for (let i = 0; i < candidates; i++) {
        const candidate = linked[i];
        const gain = links[candidate] - (degrees[node] * degreeOf[candidate]) / total;
        if (gain > most + LEAST_GAIN) {
          to = candidate;
          most = gain;
        }
      }
      degreeOf[to] += degrees[node];
      community[node] = to;
      if (to !== from) moved = true;
    }
  }
  return [...community];
}

/** Communities become the nodes of a smaller graph. */
function merge(graph: Weights, level: readonly number[], count: number): Weights {
  const merged = Array.from({ length: count }, () => new Float64Array(count));
  graph.forEach((row, i) => {
    const into = merged[level[i]];
    for (let j = 0; j < row.length; j++) into[level[j]] += row[j];
  });
  return merged;
}

function renumber(communities: readonly number[]): number[] {
  const numbers = new Map<number, number>();
  return communities.map((one) => {
    if (!numbers.has(one)) numbers.set(one, numbers.size);
    return numbers.get(one)!;
  });
}

function shuffled(length: number, random: () => number): number[] {
  const order = Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

function hasLinks(row: ArrayLike<number>, own: number): boolean {
  for (let j = 0; j < row.length; j++) if (row[j] > 0 && j !== own) return true;
  return false;
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}
