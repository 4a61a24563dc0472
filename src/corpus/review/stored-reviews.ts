import type { Kysely, Selectable } from 'kysely';
import type { ReviewTable, Tables } from '../tables.ts';
import type { Review } from './review.ts';

/** All decisions on a document, undone ones too, in the order in which they were made. */
export async function reviewsOf(db: Kysely<Tables>, docId: string): Promise<Review[]> {
  const rows = await db
    .selectFrom('reviews')
    .selectAll()
    .where('doc_id', '=', docId)
    .orderBy('seq')
    .execute();
  return rows.map(reviewFromRow);
}

export function reviewFromRow(row: Selectable<ReviewTable>): Review {
  return {
    id: row.id,
    docId: row.doc_id,
    seq: row.seq,
    kind: row.kind,
    action: row.action,
    anchor: row.anchor,
    machine: row.machine as Review['machine'],
    patch: row.patch,
    note: row.note,
    by: row.decided_by,
    at: row.decided_at.toISOString(),
    undoneBy: row.undone_by,
    undoneAt: row.undone_at?.toISOString() ?? null,
  };
}
