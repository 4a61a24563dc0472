import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * Like Kysely's `transaction()`, with the first statements sent along with `begin`.
 * @param opening  statements without parameters
 */
export function inTransaction<T>(
  db: Kysely<Tables>,
  opening: string,
  work: (trx: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    try {
      await sql.raw(`begin; ${opening}`).execute(connection);
      const answer = await work(connection);
      await sql`commit`.execute(connection);
      return answer;
    } catch (error) {
      await sql`rollback`.execute(connection).catch(() => {}); // a lost connection rolls back by itself
      throw error;
    }
  });
}
