import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { DemarcheError } from '../../errors.ts';
import type { CrisisDefinition } from '../crisis.ts';
import type { Page, PageFilter, RowFilter } from '../filter.ts';
import type { CodedStatus, DocumentRow, ProvenanceRow } from '../rows.ts';
import type { Tables } from '../tables.ts';
import { documentMatches, every } from './gathered.ts';
import { ORIGIN_COLUMNS, type OriginColumns, originFrom } from './origin.ts';

export interface DocumentColumns extends OriginColumns {
  language: string | null;
  status: CodedStatus;
  engine_version: string;
  characters: number;
  sentence_count: number;
  event_count: number;
  quote_count: number;
  actors: string[];
  provenances: ProvenanceRow[];
}

/** What is selected of a document, over `documents as d` and `publishers as p`. */
export const DOCUMENT_COLUMNS: RawBuilder<unknown> = sql`${ORIGIN_COLUMNS}, d.language, d.status, d.engine_version,
  d.characters, d.sentence_count, d.event_count, d.quote_count, d.actors,
  (select json_agg(json_build_object('seq', v.seq,
      'publisher', json_build_object('id', vp.id, 'name', vp.name, 'country', vp.country, 'ownership', vp.ownership),
      'published', v.published, 'publishedPrecision', v.published_precision, 'url', v.url, 'source', v.source,
      'sourceLine', v.source_line, 'sourceId', v.source_id, 'references', v.references, 'sample', v.sample)
      order by v.published nulls last, vp.id, v.url, v.seq)
    from provenances as v join publishers as vp on vp.id = v.publisher_id where v.doc_id = d.doc_id) as provenances`;

export const DOCUMENT_TABLES: RawBuilder<unknown> = sql`documents as d join publishers as p on p.id = d.publisher_id`;

export function documentRow(row: DocumentColumns): DocumentRow {
  return {
    language: row.language,
    status: row.status,
    engineVersion: row.engine_version,
    characters: row.characters,
    sentences: row.sentence_count,
    events: row.event_count,
    quotes: row.quote_count,
    actors: row.actors,
    provenances: row.provenances,
    ...originFrom(row),
  };
}

/** All documents that match, oldest first: what the figures of a crisis are counted over. */
export async function readDocumentRows(
  db: Kysely<Tables>,
  filter: RowFilter,
  crisis: CrisisDefinition | null,
): Promise<DocumentRow[]> {
  const conditions = [documentMatches(filter, crisis)];
  if (filter.actor) conditions.push(sql`d.actors @> ${[filter.actor]}::text[]`);
  const answer = await sql<DocumentColumns>`select ${DOCUMENT_COLUMNS} from ${DOCUMENT_TABLES}
    where ${every(conditions)} order by d.published nulls last, d.doc_id`.execute(db);
  return answer.rows.map(documentRow);
}

/** One page of the documents that match, newest first, undated last. */
export async function readDocumentPage(
  db: Kysely<Tables>,
  filter: PageFilter,
  crisis: CrisisDefinition | null,
): Promise<Page<DocumentRow>> {
  const limit = Math.min(Math.max(1, filter.limit ?? 50), 500);
  const matches = documentMatches(filter, crisis);
  const after = filter.cursor ? [afterCursor(filter.cursor)] : [];
  const page = await sql<DocumentColumns>`select ${DOCUMENT_COLUMNS} from ${DOCUMENT_TABLES}
    where ${every([matches, ...after])} order by d.published desc nulls last, d.doc_id limit ${limit + 1}`.execute(
    db,
  );
  const count = await sql<{
    total: number;
  }>`select count(*) as total from documents as d where ${matches}`.execute(db);
  const rows = page.rows.slice(0, limit).map(documentRow);
  const last = rows[rows.length - 1];
  const cursor = page.rows.length > limit ? `${last.published ?? ''}~${last.docId}` : null;
  return { rows, total: count.rows[0].total, cursor };
}

function afterCursor(cursor: string): RawBuilder<SqlBool> {
  const [, day, docId] = /^(\d{4}-\d{2}-\d{2})?~([0-9a-f]{16})$/.exec(cursor) ?? [];
  if (!docId)
    throw new DemarcheError('QUERY_INVALID', { reason: 'the cursor is not one that was given out.' });
  if (!day) return sql`(d.published is null and d.doc_id > ${docId})`;
  return sql`(d.published < ${day}::date or d.published is null
    or (d.published = ${day}::date and d.doc_id > ${docId}))`;
}
