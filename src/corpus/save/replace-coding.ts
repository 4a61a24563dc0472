import { type Kysely, sql } from 'kysely';
import type { Coding } from '../../coding/types.ts';
import { reviewsOf } from '../review/stored-reviews.ts';
import type { CodedStatus } from '../rows.ts';
import type { Tables } from '../tables.ts';
import { codingRows } from './coding-rows.ts';
import { insertRows } from './insert-rows.ts';

const CODED = [
  'sentences',
  'mentions',
  'events',
  'participants',
  'quotes',
  'attitudes',
  'evidence',
  'codings',
] as const;

/** The coding of a document that the engine did not code. */
export const NO_CODING: Coding = { events: [], quotes: [], attitudes: [], mentions: [], sentences: [] };

/** Puts a coding in the place of the one a stored document has, the analysts' decisions laid over it. */
export async function replaceCoding(
  trx: Kysely<Tables>,
  docId: string,
  text: string,
  coding: Coding,
  engineVersion: string,
  status: CodedStatus = 'coded',
): Promise<void> {
  const reviews = await reviewsOf(trx, docId);
  const rows = codingRows(docId, text, coding, reviews);
  const deletions = CODED.map(
    (table) => sql`${sql.raw(`from_${table}`)} as (delete from ${sql.table(table)} where doc_id = ${docId})`,
  );
  await sql`with ${sql.join(deletions)} select 1`.execute(trx);
  await insertRows(trx, {
    ...rows.tables,
    codings: [{ doc_id: docId, engine_version: engineVersion, coding }],
  });
  await trx
    .updateTable('documents')
    .set({
      status,
      engine_version: engineVersion,
      sentence_count: coding.sentences.length,
      actors: [...rows.actors],
      event_count: rows.eventCount,
      quote_count: rows.quoteCount,
    })
    .where('doc_id', '=', docId)
    .execute();
}
