import type { RollCall } from '../../world/roll-call.ts';
import { compare } from '../rows.ts';

/** States that voted, in order, and how alike each two vote. */
export interface Agreement {
  readonly states: readonly string[];
  /** π of two states by their positions; null where they never voted together or agreement could only be chance. */
  between(a: number, b: number): number | null;
  /** Roll calls in which both voted. */
  shared(a: number, b: number): number;
}

/** By day and id, so that sums come out the same to the last digit however the roll calls came. */
export function inOrder(a: RollCall, b: RollCall): number {
  return compare(a.date, b.date) || compare(a.id, b.id);
}

/** π of two that met in few roll calls is drawn towards 0, as if they had met three times more and agreed by chance. */
const PRIOR = 3;

/**
 * Agreement corrected for chance: Scott's π with squared distances,
 *
 *     π = 1 − Σ w (a − b)² ÷ Σ w · 2 Var,
 *
 * over the roll calls in which both voted (yes 1, abstention 0, no −1); Var is the variance of both states' votes taken
 * together, so that two states that say yes to everything do not look like allies. Häge, Choice or circumstance?
 * Adjusting measures of foreign policy similarity for chance agreement, Political Analysis 19 (2011), 287–305.
 * @param weight  of a roll call; 0 leaves it out
 */
export function agreementOf(
  rollCalls: readonly RollCall[],
  weight: (call: RollCall) => number = () => 1,
): Agreement {
  const states = [...new Set(rollCalls.flatMap((call) => [...call.votes.keys()]))].sort();
  const index = new Map(states.map((state, i) => [state, i]));
  const n = states.length;
  // For each pair: weight, weighted sums of (a − b)², a + b and a² + b², and the number of roll calls.
  const [w, apart, sums, squares] = Array.from({ length: 4 }, () => new Float64Array(n * n));
  const met = new Uint32Array(n * n);
  for (const call of rollCalls) {
    const of = weight(call);
    if (of <= 0) continue;
    const cast = [...call.votes].map(([state, vote]) => [index.get(state)!, vote] as const);
    cast.sort((a, b) => a[0] - b[0]);
    const who = Int32Array.from(cast, ([state]) => state);
    const votes = Int32Array.from(cast, ([, vote]) => vote);
    for (let i = 0; i < who.length; i++) {
      const x = votes[i];
      for (let j = i + 1; j < who.length; j++) {
        const y = votes[j];
        const pair = who[i] * n + who[j];
        met[pair]++;
        w[pair] += of;
        apart[pair] += of * (x - y) * (x - y);
        sums[pair] += of * (x + y);
        squares[pair] += of * (x * x + y * y);
      }
    }
  }
  const pairOf = (a: number, b: number) => (a < b ? a * n + b : b * n + a);
  return {
    states,
    shared: (a, b) => met[pairOf(a, b)],
    between(a, b) {
      const pair = pairOf(a, b);
      if (!met[pair]) return null;
      const mean = sums[pair] / (2 * w[pair]);
      const variance = squares[pair] / (2 * w[pair]) - mean ** 2;
      if (variance < 1e-9) return null;
      const pi = 1 - apart[pair] / w[pair] / (2 * variance);
      return (pi * met[pair]) / (met[pair] + PRIOR);
    },
  };
}
