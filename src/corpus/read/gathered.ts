import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type CrisisDefinition, type CrisisQuery, EMPTY_QUERY } from '../crisis.ts';
import type { RowFilter } from '../filter.ts';
import { fold } from '../search-text.ts';

type Condition = RawBuilder<SqlBool>;

/** All of the conditions; none is true. */
export function every(conditions: readonly Condition[]): Condition {
  return conditions.length ? sql`(${sql.join(conditions, sql` and `)})` : sql`true`;
}

/** The words of a search as PostgreSQL reads them: `"phrase"`, `or`, `-not`. */
export function wordQuery(words: string): RawBuilder<string> {
  return sql<string>`websearch_to_tsquery('english', ${fold(words)}::text)`;
}

/** Whether a crisis gathers a document, in SQL over `documents as d`. */
export function gatheredBy(query: CrisisQuery): Condition {
  const conditions: Condition[] = [];
  if (query.from || query.to) {
    const within = (day: RawBuilder<unknown>) =>
      every([
        ...(query.from ? [sql<SqlBool>`${day} >= ${query.from}::date`] : []),
        ...(query.to ? [sql<SqlBool>`${day} <= ${query.to}::date`] : []),
      ]);
    const dated = sql`exists (select from events as dated where dated.doc_id = d.doc_id and ${within(sql`dated.date`)})`;
    conditions.push(sql`(${within(sql`d.published`)} or (d.published is null and ${dated}))`);
  }
  if (query.words) conditions.push(sql`d.search @@ ${wordQuery(query.words)}`);
  if (query.actors.length)
    conditions.push(
      query.actorsMode === 'all'
        ? sql`d.actors @> ${[...query.actors]}::text[]`
        : sql`d.actors && ${[...query.actors]}::text[]`,
    );
  if (query.samples !== true) conditions.push(sql`d.sample = ${query.samples === 'only'}`);
  let gathered = every(conditions);
  if (query.exclude.length) gathered = sql`(${gathered} and d.doc_id <> all(${[...query.exclude]}::text[]))`;
  if (query.include.length) gathered = sql`(${gathered} or d.doc_id = any(${[...query.include]}::text[]))`;
  return gathered;
}

/** What a filter says of documents, in SQL over `documents as d`. */
export function documentMatches(filter: RowFilter, crisis: CrisisDefinition | null): Condition {
  const conditions: Condition[] = [];
  if (crisis) conditions.push(gatheredBy(crisis.query));
  if (filter.query) conditions.push(gatheredBy({ ...EMPTY_QUERY, ...filter.query }));
  if (filter.docIds) conditions.push(sql`d.doc_id = any(${[...filter.docIds]}::text[])`);
  if (filter.from) conditions.push(sql`d.published >= ${filter.from}::date`);
  if (filter.to) conditions.push(sql`d.published <= ${filter.to}::date`);
  if (filter.publisher)
    conditions.push(
      sql`exists (select from provenances where provenances.doc_id = d.doc_id
        and provenances.publisher_id = ${filter.publisher})`,
    );
  return every(conditions);
}

/** Whether columns that hold a country and an actor mean the actor or one of its organs. */
export function isActor(country: RawBuilder<unknown>, actor: RawBuilder<unknown>, id: string): Condition {
  return sql`(${country} = ${id} or ${actor} = ${id} or starts_with(${actor}, ${`${id}.`}))`;
}

/** Rejected rows are left out unless asked for. */
export function standing(filter: RowFilter, review: RawBuilder<unknown>): Condition[] {
  return filter.rejected ? [] : [sql`${review} <> 'rejected'`];
}
