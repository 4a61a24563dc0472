import { type Kysely, sql } from 'kysely';
import type { Coding } from '../../coding/types.ts';
import { DemarcheError } from '../../errors.ts';
import type { CodedStatus } from '../rows.ts';
import { NO_CODING, replaceCoding } from '../save/replace-coding.ts';
import type { Tables } from '../tables.ts';
import { anchorOf } from './anchor.ts';
import { applyReviews } from './apply-reviews.ts';
import { checkCoded, checkPatch, invalid } from './check-coded.ts';
import type { CodedOf, Decision, Review, ReviewAction, ReviewAnchor, ReviewKind } from './review.ts';
import { reviewFromRow, reviewsOf } from './stored-reviews.ts';

interface StoredCoding {
  readonly text: string;
  readonly coding: Coding;
  readonly engineVersion: string;
  readonly status: CodedStatus;
}

/** What of a decision is stored beside who and when. */
interface Verdict {
  readonly kind: ReviewKind;
  readonly action: ReviewAction;
  readonly anchor: ReviewAnchor;
  readonly machine: CodedOf[ReviewKind] | null;
  readonly patch: object;
}

/**
 * Stores an analyst's decision and lays it over the document's rows, in one transaction.
 * @throws DOCUMENT_UNKNOWN, REVIEW_INVALID
 */
export function decide(db: Kysely<Tables>, decision: Decision): Promise<Review> {
  return db.transaction().execute(async (trx) => {
    const stored = await lockCoding(trx, decision.docId);
    const verdict = await verdictOf(trx, decision, stored);
    const row = await trx
      .insertInto('reviews')
      .values({
        doc_id: decision.docId,
        seq: sql<number>`(select count(*) from reviews where doc_id = ${decision.docId})`,
        kind: verdict.kind,
        action: verdict.action,
        anchor: JSON.stringify(verdict.anchor),
        machine: verdict.machine && JSON.stringify(verdict.machine),
        patch: JSON.stringify(verdict.patch),
        note: decision.note ?? null,
        decided_by: decision.by,
        undone_by: null,
        undone_at: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await rewrite(trx, decision.docId, stored);
    return reviewFromRow(row);
  });
}

/**
 * Takes a decision back; the one before it on the same place, if any, holds again.
 * @throws REVIEW_UNKNOWN
 */
export function undo(db: Kysely<Tables>, reviewId: string, by: string): Promise<Review> {
  return db.transaction().execute(async (trx) => {
    const row = UUID.test(reviewId) && (await markUndone(trx, reviewId, by));
    if (!row) throw new DemarcheError('REVIEW_UNKNOWN', { id: reviewId });
    await rewrite(trx, row.doc_id, await lockCoding(trx, row.doc_id));
    return reviewFromRow(row);
  });
}

function rewrite(trx: Kysely<Tables>, docId: string, stored: StoredCoding): Promise<void> {
  return replaceCoding(trx, docId, stored.text, stored.coding, stored.engineVersion, stored.status);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function markUndone(trx: Kysely<Tables>, reviewId: string, by: string) {
  return trx
    .updateTable('reviews')
    .set({ undone_by: by, undone_at: new Date() })
    .where('id', '=', reviewId)
    .where('undone_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
}

async function lockCoding(trx: Kysely<Tables>, docId: string): Promise<StoredCoding> {
  const row = await trx
    .selectFrom('documents')
    .leftJoin('codings', 'codings.doc_id', 'documents.doc_id')
    .select(['text', 'coding', 'documents.engine_version', 'status'])
    .where('documents.doc_id', '=', docId)
    .forUpdate('documents')
    .executeTakeFirst();
  if (!row) throw new DemarcheError('DOCUMENT_UNKNOWN', { id: docId });
  const { text, status, engine_version: engineVersion } = row;
  return { text, coding: row.coding ?? NO_CODING, engineVersion, status };
}

async function verdictOf(trx: Kysely<Tables>, decision: Decision, stored: StoredCoding): Promise<Verdict> {
  if (decision.action === 'add') {
    const { kind, coded } = decision;
    checkCoded(kind, coded, stored.text);
    return { kind, action: 'add', anchor: anchorOf(kind, coded), machine: null, patch: coded };
  }
  const [, kind, number] = /^(event|quote|attitude):(\d+)$/.exec(decision.key) ?? [];
  if (!kind) throw invalid(`"${decision.key}" is not a key such as "event:3".`);
  return verdictOn(
    kind as ReviewKind,
    Number(number),
    decision,
    stored,
    await reviewsOf(trx, decision.docId),
  );
}

/** A further decision builds on the one before: accepting a correction keeps it, correcting it again adds to it. */
function verdictOn<K extends ReviewKind>(
  kind: K,
  number: number,
  decision: Exclude<Decision, { action: 'add' }>,
  { text, coding }: StoredCoding,
  reviews: readonly Review[],
): Verdict {
  const proposed = { event: coding.events, quote: coding.quotes, attitude: coding.attitudes }[kind];
  const item = applyReviews(kind, proposed as readonly CodedOf[K][], reviews, coding.sentences)[number];
  if (!item) throw invalid(`the document has no ${kind} of number ${number}.`);
  const { action } = decision;
  if (action === 'correct') {
    checkPatch(kind, decision.patch);
    checkCoded(kind, { ...item.coded, ...decision.patch }, text);
  }
  const patch = action === 'correct' ? { ...item.patch, ...decision.patch } : item.patch;
  return { kind, action, anchor: item.anchor, machine: item.machine, patch };
}
