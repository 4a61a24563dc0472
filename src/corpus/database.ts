import { readFileSync } from 'node:fs';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { DemarcheError } from '../errors.ts';
import type { ErrorSource } from './database-error.ts';
import { migrate } from './migrations/migrate.ts';
import { dataHome } from './postgres/home.ts';
import { holdPrivatePostgres } from './postgres/private.ts';
import type { Tables } from './tables.ts';

const OLDEST = 15;
const DATABASE = 'demarche';
/** Connections at most: eight for an import (`save/save-documents.ts`), the rest for screens beside it. */
const CONNECTIONS = 12;
/** Milliseconds until a server counts as unreachable. */
const PATIENCE = 15_000;

/** A database with the newest schema. */
export interface Database extends ErrorSource {
  readonly db: Kysely<Tables>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Data folder; default `DEMARCHE_HOME` or the platform's. */
  readonly home?: string;
  /** Any PostgreSQL ≥ 15 instead of the private one; default `DATABASE_URL`. */
  readonly databaseUrl?: string;
}

/**
 * Connects and migrates.
 * @throws DATABASE_UNREACHABLE, DATABASE_TOO_OLD, DATABASE_NEWER, and what `holdPrivatePostgres` throws
 */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const url = options.databaseUrl ?? (options.home ? undefined : process.env.DATABASE_URL);
  if (url) return openUrl(url);
  const home = options.home ?? dataHome();
  const hold = await holdPrivatePostgres(home);
  try {
    await ensureDatabase(hold.address);
    const opened = await connect({ ...hold.address, database: DATABASE }, home);
    return {
      ...opened,
      lastWords: () => lastWords(hold.place.log),
      close: () => opened.close().finally(() => hold.release()),
    };
  } catch (error) {
    await hold.release();
    throw error;
  }
}

function openUrl(url: string): Promise<Database> {
  // Only the host is told in messages: the rest may hold a password.
  const host = URL.canParse(url) ? new URL(url).host : '';
  return connect({ connectionString: url }, host || 'DATABASE_URL');
}

async function connect(config: pg.PoolConfig, label: string): Promise<Database> {
  await prepare(config);
  const pool = new pg.Pool({ ...config, max: CONNECTIONS, application_name: 'demarche', types: readers });
  // Without these a stopped server ends the whole program: the pool tells of idle connections, a connection of its own
  // end while it works. The query under way, or the next one, reports the loss.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, label, lastWords: () => '', close: () => db.destroy() };
}

/** Checks the server and brings the schema up to date, on a connection of its own. */
async function prepare(config: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: PATIENCE });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (cause) {
    const reason = (cause as Error).message || String(cause);
    throw new DemarcheError('DATABASE_UNREACHABLE', { reason }, { cause });
  }
  try {
    await checkVersion(client);
    await migrate(client);
  } finally {
    await client.end();
  }
}

async function checkVersion(client: pg.ClientBase): Promise<void> {
  const answer = await client.query('show server_version_num');
  const version = Number(answer.rows[0].server_version_num);
  if (version < OLDEST * 10_000)
    throw new DemarcheError('DATABASE_TOO_OLD', { version: Math.floor(version / 10_000), needed: OLDEST });
}

async function ensureDatabase(address: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...address, database: 'postgres' });
  client.on('error', () => {});
  await client.connect();
  try {
    const there = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (there.rowCount === 0) await client.query(`create database ${DATABASE}`);
  } catch (error) {
    // 42P04, 23505: another process has just made it.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}

/** The end of the server's log, since it last was well. */
function lastWords(log: string): string {
  try {
    const tail = readFileSync(log).subarray(-8_192).toString();
    return tail.slice(tail.lastIndexOf('ready to accept connections') + 1);
  } catch {
    return '';
  }
}

const DATE = 1082;
const BIGINT = 20;

/** Days stay text (a `Date` would shift them by the time zone); counts become numbers. */
const readers = {
  getTypeParser(type: number, format?: 'text' | 'binary') {
    if (type === DATE) return (value: string) => value;
    if (type === BIGINT) return Number;
    return format === 'binary'
      ? pg.types.getTypeParser(type, 'binary')
      : pg.types.getTypeParser(type, 'text');
  },
};
