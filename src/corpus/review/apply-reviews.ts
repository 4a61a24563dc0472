import type { SpanPair } from '../../coding/types.ts';
import type { ReviewState } from '../rows.ts';
import { anchorKey, anchorMatch, anchorOf } from './anchor.ts';
import type { CodedOf, Review, ReviewAnchor, ReviewKind } from './review.ts';

/** A coded thing as it stands after the analysts' decisions. */
export interface Reviewed<K extends ReviewKind> {
  readonly coded: CodedOf[K];
  readonly state: ReviewState;
  readonly by: string | null;
  /** What a further decision holds on to. */
  readonly anchor: ReviewAnchor;
  readonly machine: CodedOf[K] | null;
  readonly patch: Partial<CodedOf[K]>;
}

/**
 * Lays decisions over a coding. A decided thing stands as the analyst saw it, whatever the engine says now: it takes
 * the place of the engine's proposal at its anchor, or stands at the end when there is none.
 * Of several decisions on one anchor the last that was not undone holds.
 * @param proposed  what the engine codes
 * @param sentences  of the coding at hand: sentence numbers of an earlier one may have moved
 */
export function applyReviews<K extends ReviewKind>(
  kind: K,
  proposed: readonly CodedOf[K][],
  reviews: readonly Review[],
  sentences: readonly SpanPair[],
): Reviewed<K>[] {
  const items: Reviewed<K>[] = proposed.map((coded) => ({
    coded,
    state: 'proposed',
    by: null,
    anchor: anchorOf(kind, coded),
    machine: coded,
    patch: {},
  }));
  const taken = new Set<number>();
  for (const review of lastDecisions(kind, reviews)) {
    const decided = decide(kind, review, sentences);
    const place = bestPlace(kind, items, taken, review);
    if (place < 0) taken.add(items.push(decided) - 1);
    else {
      items[place] = decided;
      taken.add(place);
    }
  }
  return items;
}

function lastDecisions(kind: ReviewKind, reviews: readonly Review[]): Review[] {
  const last = new Map<string, Review>();
  for (const review of [...reviews].sort((a, b) => a.seq - b.seq))
    if (review.kind === kind && !review.undoneAt) last.set(anchorKey(review.anchor), review);
  return [...last.values()];
}

function decide<K extends ReviewKind>(kind: K, review: Review, sentences: readonly SpanPair[]): Reviewed<K> {
  const machine = review.machine as CodedOf[K] | null;
  const patch = review.patch as Partial<CodedOf[K]>;
  const merged = { ...machine, ...patch } as CodedOf[K];
  // A correction may have moved it; the anchor stays where the engine's proposal is found again.
  const { start } = anchorOf(kind, merged);
  const found = sentences.findIndex(([, end]) => start < end);
  const coded = { ...merged, sentence: found < 0 ? merged.sentence : found };
  return { coded, state: stateOf(review), by: review.by, anchor: review.anchor, machine, patch };
}

function stateOf({ action, machine, patch }: Review): ReviewState {
  if (action === 'reject') return 'rejected';
  if (machine === null) return 'added';
  return Object.keys(patch).length ? 'corrected' : 'accepted';
}

/**
 * The proposal that a decision is about. A rejection means one reading of a place; another reading is a new proposal.
 * So does an addition: what else the engine reads there stands beside it.
 */
function bestPlace<K extends ReviewKind>(
  kind: K,
  items: readonly Reviewed<K>[],
  taken: ReadonlySet<number>,
  { anchor, action, machine }: Review,
): number {
  let best = -1;
  let bestScore = 0;
  items.forEach((item, i) => {
    const ofOneReading = action === 'reject' || machine === null;
    if (taken.has(i) || (ofOneReading && item.anchor.label !== anchor.label)) return;
    const score = anchorMatch(kind, item.anchor, anchor);
    if (score > bestScore) [best, bestScore] = [i, score];
  });
  return best;
}
