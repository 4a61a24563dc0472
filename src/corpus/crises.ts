import { type Kysely, type Selectable, sql } from 'kysely';
import { DemarcheError } from '../errors.ts';
import { type CrisisDefinition, type CrisisQuery, type CrisisSummary, EMPTY_QUERY } from './crisis.ts';
import { gatheredBy } from './read/gathered.ts';
import { checkWords } from './read/search.ts';
import type { CrisisTable, Tables } from './tables.ts';

/** What a query gathers now. */
export interface CrisisCount {
  readonly documents: number;
  readonly lineages: number;
  readonly publishers: number;
  readonly otherLanguage: number;
  /** First and last day of publication. */
  readonly first: string | null;
  readonly last: string | null;
}

/** @throws QUERY_INVALID */
export async function countCrisis(db: Kysely<Tables>, query: Partial<CrisisQuery>): Promise<CrisisCount> {
  if (query.words) await checkWords(db, query.words);
  const answer = await sql<CrisisCount>`
    select count(*) as documents, count(distinct lineage_id) as lineages, count(distinct publisher_id) as publishers,
      count(*) filter (where status = 'other-language') as "otherLanguage",
      min(published) as first, max(published) as last
    from documents as d where ${gatheredBy({ ...EMPTY_QUERY, ...query })}`.execute(db);
  return answer.rows[0];
}

/** All crises, the latest first. */
export async function readCrises(db: Kysely<Tables>): Promise<CrisisDefinition[]> {
  const rows = await db.selectFrom('crises').selectAll().execute();
  const day = (crisis: CrisisDefinition) => crisis.trigger.date ?? crisis.from ?? '';
  return rows.map(crisisFromRow).sort((a, b) => day(b).localeCompare(day(a)) || a.id.localeCompare(b.id));
}

/** The same, with what they gather. */
export async function listCrises(db: Kysely<Tables>): Promise<CrisisSummary[]> {
  const crises = await readCrises(db);
  return Promise.all(
    crises.map(async (crisis) => {
      const { documents, lineages } = await countCrisis(db, crisis.query);
      return { ...crisis, documents, lineages };
    }),
  );
}

/** @throws CRISIS_UNKNOWN */
export async function readCrisis(db: Kysely<Tables>, id: string): Promise<CrisisDefinition> {
  const row = await db.selectFrom('crises').selectAll().where('id', '=', id).executeTakeFirst();
  if (row) return crisisFromRow(row);
  const all = await db.selectFrom('crises').select('id').orderBy('id').execute();
  const known = all.length
    ? `There are: ${all.map((crisis) => crisis.id).join(', ')}.`
    : 'There is none yet.';
  throw new DemarcheError('CRISIS_UNKNOWN', { id, known });
}

/**
 * Stores a crisis; `create` refuses to replace one.
 * @throws CRISIS_INVALID, CRISIS_EXISTS, QUERY_INVALID
 */
export async function storeCrisis(
  db: Kysely<Tables>,
  crisis: CrisisDefinition,
  create: boolean,
): Promise<void> {
  checkCrisis(crisis);
  if (crisis.query.words) await checkWords(db, crisis.query.words);
  const values = {
    title: crisis.title,
    trigger: JSON.stringify(crisis.trigger),
    from_date: crisis.from,
    to_date: crisis.to,
    roles: JSON.stringify(crisis.roles),
    query: JSON.stringify({ ...EMPTY_QUERY, ...crisis.query }),
    sample: crisis.sample,
  };
  const insert = db.insertInto('crises').values({ id: crisis.id, ...values });
  const done = await (create
    ? insert.onConflict((conflict) => conflict.column('id').doNothing())
    : insert.onConflict((conflict) =>
        conflict.column('id').doUpdateSet({ ...values, updated_at: sql`now()` }),
      )
  ).executeTakeFirst();
  if (!done.numInsertedOrUpdatedRows) throw new DemarcheError('CRISIS_EXISTS', { id: crisis.id });
}

/** @throws CRISIS_UNKNOWN */
export async function removeCrisis(db: Kysely<Tables>, id: string): Promise<void> {
  const done = await db.deleteFrom('crises').where('id', '=', id).executeTakeFirst();
  if (!done.numDeletedRows) await readCrisis(db, id);
}

function checkCrisis({ id, title, from, to, trigger, query }: CrisisDefinition): void {
  const wrong = (reason: string) => new DemarcheError('CRISIS_INVALID', { reason });
  if (!/^[a-z0-9][a-z0-9-]{0,79}$/.test(id))
    throw wrong(`the id "${id}" may hold lower-case letters, digits and hyphens only.`);
  if (!title.trim()) throw wrong('it has no title.');
  for (const day of [from, to, trigger.date, query.from, query.to])
    if (day !== null && !isDay(day)) throw new DemarcheError('DATE_INVALID', { value: day });
  if (from && to && from > to) throw wrong('it ends before it begins.');
  if (query.from && query.to && query.from > query.to) throw wrong('its query ends before it begins.');
}

export function isDay(day: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function crisisFromRow(row: Selectable<CrisisTable>): CrisisDefinition {
  return {
    id: row.id,
    title: row.title,
    trigger: row.trigger,
    from: row.from_date,
    to: row.to_date,
    roles: row.roles,
    query: row.query,
    sample: row.sample,
  };
}
