import type pg from 'pg';
import { DemarcheError } from '../../errors.ts';
import { MIGRATIONS } from './index.ts';

const MIGRATION_LOCK = 0x4d494752;

/**
 * Brings the schema to the version this program knows, or to an earlier one (for tests). Several processes may call
 * it at once: one works, the others wait. Each step is one transaction, so a killed one leaves no half step.
 * @returns number of steps that were done
 * @throws DATABASE_NEWER
 */
export async function migrate(client: pg.ClientBase, to = MIGRATIONS.length): Promise<number> {
  await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    const found = await schemaVersion(client);
    if (found > MIGRATIONS.length)
      throw new DemarcheError('DATABASE_NEWER', { found, known: MIGRATIONS.length });
    const steps = MIGRATIONS.slice(found, to);
    for (const step of steps) {
      const record = `insert into demarche_migrations (id, name) values (${step.id}, '${step.name}')`;
      await client.query(`begin; ${step.sql}; ${record}; commit`).catch(async (error) => {
        await client.query('rollback');
        throw error;
      });
    }
    return steps.length;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => {});
  }
}

/** Number of the last step done; 0 for an empty database. */
export async function schemaVersion(client: pg.ClientBase): Promise<number> {
  await client.query(
    `create table if not exists demarche_migrations
      (id integer primary key, name text not null, applied_at timestamptz not null default now())`,
  );
  const answer = await client.query('select coalesce(max(id), 0)::int as version from demarche_migrations');
  return answer.rows[0].version;
}
