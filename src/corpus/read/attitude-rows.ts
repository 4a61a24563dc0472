import { type Kysely, type Selectable, sql } from 'kysely';
import type { CrisisDefinition } from '../crisis.ts';
import type { RowFilter } from '../filter.ts';
import type { AttitudeRow } from '../rows.ts';
import type { AttitudeTable, Tables } from '../tables.ts';
import { documentMatches, every, isActor, standing } from './gathered.ts';
import {
  ORIGIN_COLUMNS,
  type OriginColumns,
  originFrom,
  SENTENCE_COLUMNS,
  type SentenceColumns,
  sentenceFrom,
} from './origin.ts';

type Columns = Selectable<AttitudeTable> & OriginColumns & SentenceColumns;

/** Attitudes by day of publication, then by document and place in it; `actor` asks for holder or target. */
export async function readAttitudeRows(
  db: Kysely<Tables>,
  filter: RowFilter,
  crisis: CrisisDefinition | null,
): Promise<AttitudeRow[]> {
  const conditions = [documentMatches(filter, crisis), ...standing(filter, sql`t.review`)];
  if (filter.actor)
    conditions.push(sql`(${isActor(sql`t.holder_country`, sql`t.holder_actor`, filter.actor)}
      or ${isActor(sql`t.target_country`, sql`t.target_actor`, filter.actor)})`);
  const answer = await sql<Columns>`
    select t.*, ${ORIGIN_COLUMNS}, ${SENTENCE_COLUMNS}
    from attitudes as t
    join documents as d on d.doc_id = t.doc_id
    join publishers as p on p.id = d.publisher_id
    left join sentences as s on s.doc_id = t.doc_id and s.seq = t.sentence
    where ${every(conditions)}
    order by d.published nulls last, t.doc_id, t.seq`.execute(db);
  return answer.rows.map((row) => ({
    key: `attitude:${row.seq}`,
    review: row.review,
    reviewedBy: row.reviewed_by,
    holder: row.holder,
    target: row.target,
    polarity: row.polarity,
    strength: row.strength,
    sentence: row.sentence,
    sentenceSpan: sentenceFrom(row),
    rule: row.rule,
    ...originFrom(row),
  }));
}
