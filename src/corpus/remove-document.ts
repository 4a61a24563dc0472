import { type Kysely, sql } from 'kysely';
import { DemarcheError } from '../errors.ts';
import { renameLineage } from './lineage/join-lineage.ts';
import type { Tables } from './tables.ts';

/**
 * Takes a document out, with all that was coded of it; a lineage that it named is named by the next.
 * @throws DOCUMENT_UNKNOWN
 */
export function removeDocument(db: Kysely<Tables>, docId: string): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const bands = sql`(select unnest(bands) from shingles where doc_id = ${docId})`;
    await sql`delete from bands where band in ${bands} and doc_id = ${docId}`.execute(trx);
    const done = await trx
      .deleteFrom('documents')
      .where('doc_id', '=', docId)
      .returning('lineage_id')
      .executeTakeFirst();
    if (!done) throw new DemarcheError('DOCUMENT_UNKNOWN', { id: docId });
    await renameLineage(trx, done.lineage_id);
  });
}
