import { type Kysely, type Selectable, sql } from 'kysely';
import type { CrisisDefinition } from '../crisis.ts';
import type { RowFilter } from '../filter.ts';
import type { QuoteRow } from '../rows.ts';
import type { QuoteTable, Tables } from '../tables.ts';
import { documentMatches, every, isActor, standing } from './gathered.ts';
import {
  ORIGIN_COLUMNS,
  type OriginColumns,
  originFrom,
  SENTENCE_COLUMNS,
  type SentenceColumns,
  sentenceFrom,
} from './origin.ts';

type Columns = Selectable<QuoteTable> & OriginColumns & SentenceColumns;

/** Quotes by day of publication, then by document and place in it; `actor` asks for the speaker. */
export async function readQuoteRows(
  db: Kysely<Tables>,
  filter: RowFilter,
  crisis: CrisisDefinition | null,
): Promise<QuoteRow[]> {
  const conditions = [documentMatches(filter, crisis), ...standing(filter, sql`q.review`)];
  if (filter.actor) conditions.push(isActor(sql`q.speaker_country`, sql`q.speaker_actor`, filter.actor));
  const answer = await sql<Columns>`
    select q.*, ${ORIGIN_COLUMNS}, ${SENTENCE_COLUMNS}
    from quotes as q
    join documents as d on d.doc_id = q.doc_id
    join publishers as p on p.id = d.publisher_id
    left join sentences as s on s.doc_id = q.doc_id and s.seq = q.sentence
    where ${every(conditions)}
    order by d.published nulls last, q.doc_id, q.seq`.execute(db);
  return answer.rows.map(quoteRow);
}

function quoteRow(row: Columns): QuoteRow {
  return {
    key: `quote:${row.seq}`,
    review: row.review,
    reviewedBy: row.reviewed_by,
    kind: row.kind,
    spans: row.spans,
    fragments: row.fragments,
    text: row.text,
    fragmentTexts: row.fragment_texts,
    speaker: row.speaker,
    cue: row.cue,
    targets: row.targets,
    rung: row.rung,
    axes: row.axes,
    principles: row.principles,
    sentence: row.sentence,
    sentenceSpan: sentenceFrom(row),
    rule: row.rule,
    ...originFrom(row),
  };
}
