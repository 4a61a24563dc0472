import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll } from 'vitest';
import { type Corpus, openCorpus } from '../corpus.ts';
import type { DatabaseOptions } from '../database.ts';
import { holdPrivatePostgres, type PrivatePostgres } from '../postgres/private.ts';
import type { PublisherOf } from '../save/publisher.ts';

/** Set by `test/postgres-setup.ts`; without it the test files share one under the system's temporary folder. */
const home = process.env.DEMARCHE_TEST_HOME ?? join(tmpdir(), `demarche-tests-${process.getuid?.() ?? 0}`);

/** What is to be undone after the test file, the last first. Vitest takes hooks only while it reads the file. */
const undoing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const undo of undoing.reverse()) await undo();
});

/**
 * An empty database on the real PostgreSQL of the tests, for one test file; dropped after it.
 * @returns what `openCorpus` and `openDatabase` take
 */
export async function freshDatabase(): Promise<Required<Pick<DatabaseOptions, 'databaseUrl'>>> {
  const hold = await holdPrivatePostgres(home);
  await forgoFlushing(hold);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(hold, `create database ${name}`);
  undoing.push(async () => {
    await onServer(hold, `drop database ${name} with (force)`);
    await hold.release();
  });
  const { user, host, port } = hold.address;
  return { databaseUrl: `postgresql://${user}@/${name}?host=${encodeURIComponent(host)}&port=${port}` };
}

/** An empty corpus for one test file. */
export async function freshCorpus(publisherOf?: PublisherOf): Promise<Corpus> {
  const corpus = await openCorpus({ ...(await freshDatabase()), publisherOf });
  undoing.push(() => corpus.close());
  return corpus;
}

/** These databases live for seconds; what has to survive a crash is tested on servers of their own. */
async function forgoFlushing(hold: PrivatePostgres): Promise<void> {
  const [{ fsync }] = await onServer(hold, 'show fsync');
  if (fsync === 'off') return;
  await onServer(hold, 'alter system set fsync = off');
  await onServer(hold, 'select pg_reload_conf()');
}

async function onServer({ address }: PrivatePostgres, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ ...address, database: 'postgres' });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
