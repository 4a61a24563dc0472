import { type Kysely, sql } from 'kysely';
import { DemarcheError } from '../../errors.ts';
import type { CrisisDefinition } from '../crisis.ts';
import type { Page, PageFilter } from '../filter.ts';
import type { SearchHit } from '../rows.ts';
import type { Tables } from '../tables.ts';
import { DOCUMENT_COLUMNS, DOCUMENT_TABLES, type DocumentColumns, documentRow } from './document-rows.ts';
import { documentMatches, wordQuery } from './gathered.ts';

/** Ranking all matches of a common word takes seconds in a large corpus: the newest are ranked. */
const RANKED = 1_000;
const SNIPPET =
  'StartSel=\u0002, StopSel=\u0003, MaxFragments=2, MaxWords=28, MinWords=10, FragmentDelimiter=" … "';

/**
 * Documents in which words stand, best first: stemmed, accents ignored, `"phrase"`, `or`, `-not`.
 * @throws QUERY_INVALID when only words remain that are in every text ("the")
 */
export async function searchDocuments(
  db: Kysely<Tables>,
  words: string,
  filter: PageFilter,
  crisis: CrisisDefinition | null,
): Promise<Page<SearchHit>> {
  await checkWords(db, words);
  const limit = Math.min(Math.max(1, filter.limit ?? 20), 500);
  const offset = Number(filter.cursor ?? 0) || 0;
  const query = wordQuery(words);
  const matches = sql`d.search @@ ${query} and ${documentMatches(filter, crisis)}`;
  const hits = await sql<DocumentColumns & { rank: number; snippet: string }>`
    with newest as (
      select d.doc_id, d.search, d.published from documents as d where ${matches}
      order by d.published desc nulls last, d.doc_id limit ${RANKED}
    ), best as (
      select doc_id, ts_rank_cd(search, ${query}, 1) as rank from newest
      order by rank desc, published desc nulls last, doc_id limit ${limit + 1} offset ${offset}
    )
    select ${DOCUMENT_COLUMNS}, best.rank, ts_headline('english', left(d.text, 100000), ${query}, ${SNIPPET}) as snippet
    from best join ${DOCUMENT_TABLES} on d.doc_id = best.doc_id
    order by best.rank desc, d.published desc nulls last, d.doc_id`.execute(db);
  const count = await sql<{
    total: number;
  }>`select count(*) as total from documents as d where ${matches}`.execute(db);
  return {
    rows: hits.rows
      .slice(0, limit)
      .map((row) => ({ ...documentRow(row), rank: row.rank, snippet: row.snippet })),
    total: count.rows[0].total,
    cursor: hits.rows.length > limit ? String(offset + limit) : null,
  };
}

/** @throws QUERY_INVALID when no word is left to look for */
export async function checkWords(db: Kysely<Tables>, words: string): Promise<void> {
  const answer = await sql<{ nodes: number }>`select numnode(${wordQuery(words)}) as nodes`.execute(db);
  if (answer.rows[0].nodes === 0)
    throw new DemarcheError('QUERY_INVALID', { reason: `"${words}" holds no word that tells texts apart.` });
}
