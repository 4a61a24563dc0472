import type { Kysely } from 'kysely';
import type { Coding } from '../coding/types.ts';
import { DemarcheError } from '../errors.ts';
import { NO_CODING, replaceCoding } from './save/replace-coding.ts';
import { lockDocument } from './save/update-document.ts';
import type { Tables } from './tables.ts';

/** A stored document as the coder needs it. */
export interface CodableDocument {
  readonly docId: string;
  readonly text: string;
  readonly published: string | null;
  readonly publisher: string | null;
}

/** English documents that another engine version coded, or that none could; in order of id, after `after`. */
export async function readOutdated(
  db: Kysely<Tables>,
  engineVersion: string,
  limit: number,
  after: string,
): Promise<CodableDocument[]> {
  const rows = await db
    .selectFrom('documents')
    .innerJoin('publishers', 'publishers.id', 'documents.publisher_id')
    .select(['doc_id', 'text', 'published', 'publishers.name', 'publishers.id'])
    .where('engine_version', '<>', engineVersion)
    .where('status', '<>', 'other-language')
    .where('doc_id', '>', after)
    .orderBy('doc_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    docId: row.doc_id,
    text: row.text,
    published: row.published,
    publisher: row.id === 'unknown' ? null : row.name,
  }));
}

/**
 * Replaces the coding of a stored document; what an analyst decided stays. Null: this engine fails on it.
 * @throws DOCUMENT_UNKNOWN
 */
export async function storeCoding(
  db: Kysely<Tables>,
  document: Pick<CodableDocument, 'docId' | 'text'>,
  coding: Coding | null,
  engineVersion: string,
): Promise<void> {
  const { docId, text } = document;
  await db.transaction().execute(async (trx) => {
    if (!(await lockDocument(trx, docId))) throw new DemarcheError('DOCUMENT_UNKNOWN', { id: docId });
    await replaceCoding(trx, docId, text, coding ?? NO_CODING, engineVersion, coding ? 'coded' : 'failed');
  });
}
