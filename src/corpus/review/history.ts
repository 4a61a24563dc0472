import type { Kysely } from 'kysely';
import { NO_CODING } from '../save/replace-coding.ts';
import type { Tables } from '../tables.ts';
import { anchorKey, anchorMatch } from './anchor.ts';
import { applyReviews } from './apply-reviews.ts';
import type { Review, ReviewKind } from './review.ts';
import { reviewsOf } from './stored-reviews.ts';

/**
 * The decisions on a document by the key of the coding that each is about, in the order in which they were made, undone
 * ones included. A decision whose place another engine reads otherwise goes to the coding that stands there now.
 * @returns `event:3` → its decisions; empty for an unknown document
 */
export async function reviewsByKey(db: Kysely<Tables>, docId: string): Promise<Record<string, Review[]>> {
  const reviews = await reviewsOf(db, docId);
  if (!reviews.length) return {};
  const row = await db.selectFrom('codings').select('coding').where('doc_id', '=', docId).executeTakeFirst();
  const { events, quotes, attitudes, sentences } = row?.coding ?? NO_CODING;
  const anchors = {
    event: applyReviews('event', events, reviews, sentences).map(({ anchor }) => anchor),
    quote: applyReviews('quote', quotes, reviews, sentences).map(({ anchor }) => anchor),
    attitude: applyReviews('attitude', attitudes, reviews, sentences).map(({ anchor }) => anchor),
  };
  const byKey: Record<string, Review[]> = {};
  for (const review of reviews) {
    const place = placeOf(anchors[review.kind], review.kind, review);
    if (place >= 0) (byKey[`${review.kind}:${place}`] ??= []).push(review);
  }
  return byKey;
}

function placeOf(anchors: readonly Review['anchor'][], kind: ReviewKind, { anchor }: Review): number {
  const exact = anchors.findIndex((one) => anchorKey(one) === anchorKey(anchor));
  if (exact >= 0) return exact;
  const matches = anchors.map((one) => anchorMatch(kind, one, anchor));
  const best = Math.max(0, ...matches);
  return best > 0 ? matches.indexOf(best) : -1;
}
