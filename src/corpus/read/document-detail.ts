import { type Kysely, sql } from 'kysely';
import { DemarcheError } from '../../errors.ts';
import type { DocumentDetail } from '../rows.ts';
import type { Tables } from '../tables.ts';
import { readAttitudeRows } from './attitude-rows.ts';
import { DOCUMENT_COLUMNS, DOCUMENT_TABLES, type DocumentColumns, documentRow } from './document-rows.ts';
import { readEventRows } from './event-rows.ts';
import { readQuoteRows } from './quote-rows.ts';

/**
 * One document with all that is known of it.
 * @throws DOCUMENT_UNKNOWN
 */
export async function readDocument(db: Kysely<Tables>, docId: string): Promise<DocumentDetail> {
  const answer = await sql<DocumentColumns & { text: string; meta: Record<string, string> }>`
    select ${DOCUMENT_COLUMNS}, d.text, d.meta from ${DOCUMENT_TABLES} where d.doc_id = ${docId}`.execute(db);
  const row = answer.rows[0];
  if (!row) throw new DemarcheError('DOCUMENT_UNKNOWN', { id: docId });
  const filter = { docIds: [docId], rejected: true };
  const [sentences, mentions, events, quotes, attitudes] = await Promise.all([
    db
      .selectFrom('sentences')
      .select(['span_start', 'span_end'])
      .where('doc_id', '=', docId)
      .orderBy('seq')
      .execute(),
    db.selectFrom('mentions').selectAll().where('doc_id', '=', docId).orderBy('seq').execute(),
    readEventRows(db, filter, null),
    readQuoteRows(db, filter, null),
    readAttitudeRows(db, filter, null),
  ]);
  return {
    ...documentRow(row),
    text: row.text,
    meta: row.meta,
    sentenceSpans: sentences.map(({ span_start, span_end }) => [span_start, span_end] as const),
    mentions: mentions.map((mention) => ({
      actor: mention.actor,
      country: mention.country,
      sector: mention.sector,
      start: mention.span_start,
      end: mention.span_end,
      sentence: mention.sentence,
      kind: mention.kind,
      confidence: mention.confidence,
    })),
    eventRows: byPlace(events),
    quoteRows: byPlace(quotes),
    attitudeRows: byPlace(attitudes),
  };
}

/** In a document rows stand by their number, not by day. */
function byPlace<Row extends { readonly key: string }>(rows: readonly Row[]): Row[] {
  const number = (row: Row) => Number(row.key.split(':')[1]);
  return [...rows].sort((a, b) => number(a) - number(b));
}
