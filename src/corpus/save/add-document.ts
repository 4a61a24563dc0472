import type { Kysely } from 'kysely';
import type { Coding } from '../../coding/types.ts';
import type { Publisher } from '../../world/types.ts';
import { contentHash } from '../canonical-id.ts';
import type { DocumentInput } from '../document-input.ts';
import { joinLineage } from '../lineage/join-lineage.ts';
import { minHash } from '../lineage/min-hash.ts';
import { wireCredit } from '../lineage/wire-credit.ts';
import { reviewsOf } from '../review/stored-reviews.ts';
import type { CodedStatus } from '../rows.ts';
import { searchVector } from '../search-text.ts';
import type { Tables } from '../tables.ts';
import { codingRows } from './coding-rows.ts';
import { insertRows } from './insert-rows.ts';
import { provenanceRow } from './provenance.ts';

/** One document to be stored, with all that is needed for it. */
export interface Saving {
  readonly docId: string;
  readonly input: DocumentInput;
  readonly coding: Coding | null;
  readonly engineVersion: string;
  readonly publisher: Publisher;
}

/** Without a coding a document is in another language, or the engine failed on it. */
export function statusOf(coding: Coding | null, language: string | null): CodedStatus {
  if (coding) return 'coded';
  return language !== null && language !== 'en' ? 'other-language' : 'failed';
}

/** Stores a new document inside a transaction. False: another transaction has stored it meanwhile. */
export async function addDocument(trx: Kysely<Tables>, saving: Saving): Promise<boolean> {
  const { docId, input, coding, engineVersion, publisher } = saving;
  const sketch = minHash(input.text);
  const wire = wireCredit(input.text);
  const lineageId = await joinLineage(trx, { docId, ...sketch, wire, published: input.published });
  const rows = coding && codingRows(docId, input.text, coding, await reviewsOf(trx, docId));
  const inserted = await trx
    .insertInto('documents')
    .values({
      doc_id: docId,
      content_hash: contentHash(input.text),
      title: input.title,
      text: input.text,
      language: input.language,
      status: statusOf(coding, input.language),
      engine_version: engineVersion,
      published: input.published,
      published_precision: input.publishedPrecision,
      publisher_id: publisher.id,
      url: input.url,
      sample: input.sample,
      lineage_id: lineageId,
      characters: input.text.length,
      sentence_count: coding?.sentences.length ?? 0,
      actors: [...(rows?.actors ?? [])],
      meta: JSON.stringify(input.meta),
      search: searchVector(input.title, input.text),
      event_count: rows?.eventCount ?? 0,
      quote_count: rows?.quoteCount ?? 0,
    })
    .onConflict((conflict) => conflict.column('doc_id').doNothing())
    .executeTakeFirst();
  if (!inserted.numInsertedOrUpdatedRows) return false;
  const publication = {
    ...provenanceRow(docId, input, publisher),
    seq: 0,
    imported_at: new Date().toISOString(),
  };
  await insertRows(trx, {
    provenances: [publication],
    ...(sketch.size > 0 && { shingles: [{ doc_id: docId, ...sketch, wire }] }),
    ...rows?.tables,
    ...(coding && { codings: [{ doc_id: docId, engine_version: engineVersion, coding }] }),
  });
  return true;
}
