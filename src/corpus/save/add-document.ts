import { type Kysely, sql } from 'kysely';
import type { Coding } from '../../coding/types.ts';
import type { Publisher } from '../../world/types.ts';
import { contentHash } from '../canonical-id.ts';
import type { DocumentInput } from '../document-input.ts';
import { joinLineage, type LineageMember, lockLineage } from '../lineage/join-lineage.ts';
import { minHash } from '../lineage/min-hash.ts';
import { wireCredit } from '../lineage/wire-credit.ts';
import { reviewsOf } from '../review/stored-reviews.ts';
import type { CodedStatus } from '../rows.ts';
import { searchVector } from '../search-text.ts';
import type { Tables } from '../tables.ts';
import { codingRows } from './coding-rows.ts';
import { inTransaction } from './in-transaction.ts';
import { insertWithRows } from './insert-rows.ts';
import { provenanceRow } from './provenance.ts';

/** One document to be stored, with all that is needed for it. */
export interface Saving {
  readonly docId: string;
  readonly input: DocumentInput;
  readonly coding: Coding | null;
  readonly engineVersion: string;
  readonly publisher: Publisher;
  /** Whether there are decisions of analysts on it. */
  readonly decided: boolean;
}

/** Without a coding a document is in another language, or the engine failed on it. */
export function statusOf(coding: Coding | null, language: string | null): CodedStatus {
  if (coding) return 'coded';
  return language !== null && language !== 'en' ? 'other-language' : 'failed';
}

/**
 * Stores a new document in a transaction of its own. Few round trips: beside a busy engine they are what costs.
 * @returns false when another transaction has stored it meanwhile
 */
export function addDocument(db: Kysely<Tables>, saving: Saving): Promise<boolean> {
  const { docId, input } = saving;
  const member = { docId, ...minHash(input.text), wire: wireCredit(input.text), published: input.published };
  return inTransaction(db, lockLineage(member), async (trx) => {
    const lineageId = await joinLineage(trx, member);
    return insertDocument(trx, saving, member, lineageId);
  });
}

async function insertDocument(
  trx: Kysely<Tables>,
  { docId, input, coding, engineVersion, publisher, decided }: Saving,
  { bands, signature, size, wire }: LineageMember,
  lineageId: string,
): Promise<boolean> {
  const rows = coding && codingRows(docId, input.text, coding, decided ? await reviewsOf(trx, docId) : []);
  const document = trx
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
    .returning('doc_id');
  const publication = {
    ...provenanceRow(docId, input, publisher),
    seq: 0,
    imported_at: new Date().toISOString(),
  };
  return insertWithRows(trx, sql`${document}`, {
    provenances: [publication],
    ...(size > 0 && { shingles: [{ doc_id: docId, bands, signature, size, wire }] }),
    bands: [...new Set(bands)].map((band) => ({ band, doc_id: docId })),
    ...rows?.tables,
    ...(coding && { codings: [{ doc_id: docId, engine_version: engineVersion, coding }] }),
  });
}
