import { type Kysely, sql } from 'kysely';
import type { CrisisDefinition } from '../crisis.ts';
import { withinWindow } from '../read/event-rows.ts';
import { documentMatches, every } from '../read/gathered.ts';
import type { Tables } from '../tables.ts';
import type { Review } from './review.ts';
import { reviewFromRow } from './stored-reviews.ts';

/** How many codings of one type a crisis has, and what was decided of them. */
export interface ReviewTally {
  readonly kind: 'event' | 'quote';
  /** PLOVER type, or kind of quote. */
  readonly label: string;
  readonly total: number;
  readonly accepted: number;
  readonly corrected: number;
  readonly rejected: number;
  readonly added: number;
}

/** A coding that nobody decided on. */
export interface UndecidedCoding {
  readonly docId: string;
  readonly key: string;
  readonly label: string;
  readonly title: string | null;
  readonly publisher: string;
  readonly published: string | null;
  /** The sentence that it stands in. */
  readonly sentence: string;
}

/** The events and quotes that a crisis gathers, rejected ones too; `label` is type or kind. */
function codings(crisis: CrisisDefinition) {
  const documents = documentMatches({}, crisis);
  return sql`(
    select 'event' as kind, e.type as label, e.review, e.doc_id, e.seq, e.sentence, d.published, d.title, d.publisher_id
      from events as e join documents as d on d.doc_id = e.doc_id
      where ${every([documents, ...withinWindow(crisis)])}
    union all
    select 'quote', q.kind, q.review, q.doc_id, q.seq, q.sentence, d.published, d.title, d.publisher_id
      from quotes as q join documents as d on d.doc_id = q.doc_id where ${documents})`;
}

/** What is decided of a crisis's codings, by type. */
export async function readReviewTally(db: Kysely<Tables>, crisis: CrisisDefinition): Promise<ReviewTally[]> {
  const counted = (review: string) => sql`count(*) filter (where review = ${review})`;
  const answer = await sql<ReviewTally>`
    select kind, label, count(*) as total, ${counted('accepted')} as accepted, ${counted('corrected')} as corrected,
      ${counted('rejected')} as rejected, ${counted('added')} as added
    from ${codings(crisis)} as c group by kind, label order by kind, label`.execute(db);
  return answer.rows;
}

/**
 * Codings of a crisis that nobody decided on.
 * @param order  labels, those to be looked at first before the others; what is not named comes last. Within a label by day
 *   and document, in reading order
 */
export async function readUndecided(
  db: Kysely<Tables>,
  crisis: CrisisDefinition,
  order: readonly string[],
  limit: number,
): Promise<UndecidedCoding[]> {
  const answer = await sql<UndecidedCoding>`
    select c.doc_id as "docId", c.kind || ':' || c.seq as key, c.label, c.title, p.name as publisher, c.published,
      coalesce(s.text, '') as sentence
    from ${codings(crisis)} as c
    join publishers as p on p.id = c.publisher_id
    left join sentences as s on s.doc_id = c.doc_id and s.seq = c.sentence
    where c.review = 'proposed'
    order by array_position(${[...order]}::text[], c.label) nulls last, c.kind, c.published nulls last, c.doc_id, c.seq
    limit ${limit}`.execute(db);
  return answer.rows;
}

/** The decisions on the documents of a crisis, undone ones included, by document and in the order in which they were made. */
export async function readReviewsOf(db: Kysely<Tables>, crisis: CrisisDefinition): Promise<Review[]> {
  const gathered = documentMatches({}, crisis);
  const rows = await db
    .selectFrom('reviews')
    .selectAll()
    .where('doc_id', 'in', sql<string>`(select d.doc_id from documents as d where ${gathered})`)
    .orderBy('doc_id')
    .orderBy('seq')
    .execute();
  return rows.map(reviewFromRow);
}
