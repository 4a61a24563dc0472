import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import type { RowsByTable } from './coding-rows.ts';

/**
 * Inserts rows into several tables in one statement and one round trip, each table's rows as one JSON parameter.
 * Every column of a row must be there: a missing one becomes null, not its default.
 */
export async function insertRows(trx: Kysely<Tables>, tables: RowsByTable): Promise<void> {
  const inserts = Object.entries(tables)
    .filter(([, rows]) => rows.length > 0)
    .map(([table, rows]): RawBuilder<unknown> => {
      const name = sql.table(table);
      const json = JSON.stringify(rows);
      return sql`${sql.raw(`into_${table}`)} as
        (insert into ${name} select r.* from json_populate_recordset(null::${name}, ${json}::json) as r)`;
    });
  if (inserts.length) await sql`with ${sql.join(inserts)} select 1`.execute(trx);
}
