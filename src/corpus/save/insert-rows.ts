import { type Expression, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import type { RowsByTable } from './coding-rows.ts';

/**
 * Inserts rows into several tables in one statement and one round trip, each table's rows as one JSON parameter.
 * Every column of a row must be there: a missing one becomes null, not its default.
 */
export async function insertRows(trx: Kysely<Tables>, tables: RowsByTable): Promise<void> {
  const inserts = insertParts(tables, sql`true`);
  if (inserts.length) await sql`with ${sql.join(inserts)} select 1`.execute(trx);
}

/**
 * Does an insertion that `returning`s something, and, only if it did insert, inserts rows as above; one round trip.
 * @returns whether it did
 */
export async function insertWithRows(
  trx: Kysely<Tables>,
  first: Expression<unknown>,
  tables: RowsByTable,
): Promise<boolean> {
  const parts = [sql`first as (${first})`, ...insertParts(tables, sql`exists (select from first)`)];
  const answer = await sql`with ${sql.join(parts)} select from first`.execute(trx);
  return answer.rows.length > 0;
}

function insertParts(tables: RowsByTable, when: RawBuilder<unknown>): RawBuilder<unknown>[] {
  return Object.entries(tables)
    .filter(([, rows]) => rows.length > 0)
    .map(([table, rows]) => {
      const name = sql.table(table);
      const json = JSON.stringify(rows);
      return sql`${sql.raw(`into_${table}`)} as (insert into ${name}
        select r.* from json_populate_recordset(null::${name}, ${json}::json) as r where ${when})`;
    });
}
