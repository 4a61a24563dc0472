import pg from 'pg';
import { DemarcheError } from '../../errors.ts';
import { findBinaries } from './binaries.ts';
import { ensureCluster, SUPERUSER } from './init.ts';
import { type Place, preparePlace } from './place.ts';
import { type PostmasterFile, readPostmasterFile } from './postmaster-file.ts';
import { isAlive, worksIn } from './processes.ts';
import { removeSocketDir, startPostgres } from './start.ts';
import { until } from './until.ts';

/** How to connect to the private PostgreSQL. `host` is the folder of its socket. */
export interface Address {
  readonly host: string;
  readonly port: number;
  readonly user: string;
}

/** One user's hold on the private PostgreSQL of a data folder. */
export interface PrivatePostgres {
  readonly address: Address;
  readonly place: Place;
  /** Leaves; the last user of all processes stops the server and waits for its end. */
  release(): Promise<void>;
}

/**
 * The lock by which users are counted: each holds it shared, on a connection of its own; who leaves and then gets it
 * alone was the last. PostgreSQL gives up the lock of a process that was killed, so no count can go stale.
 */
const USERS_LOCK = 0x44454d41;
const PATIENCE = 60_000;

/**
 * Gives the private PostgreSQL of a data folder: adopts the one that runs, else starts it, making the cluster first
 * when there is none. Any number of processes may call it at once.
 * @throws DATA_FOLDER_NOT_WRITABLE, DATA_FOLDER_UNREACHABLE, DATA_FOLDER_BUSY, DISK_FULL, DATABASE_NO_USER,
 *   DATABASE_BINARIES_MISSING, DATABASE_LIBRARIES_MISSING, DATABASE_NOT_STARTED
 */
export async function holdPrivatePostgres(home: string): Promise<PrivatePostgres> {
  if (process.platform === 'win32')
    throw new DemarcheError('DATABASE_BINARIES_MISSING', { platform: 'Windows (set DATABASE_URL instead)' });
  const place = preparePlace(home);
  let refusal = 'it neither answers nor ends.';
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const file = readFileOf(place);
    if (file?.status === 'ready' && file.socketDir && isOurs(file, place)) {
      const hold = await takeHold(place, { host: file.socketDir, port: file.port ?? 5432, user: SUPERUSER });
      if (typeof hold !== 'string') return hold;
      refusal = hold;
      await until(() => changed(place, file), 200);
    } else if (file && isOurs(file, place)) {
      await until(() => changed(place, file), 1000); // starting or stopping
    } else {
      const binaries = findBinaries(place);
      await ensureCluster(place, binaries);
      await startPostgres(place, binaries);
    }
  }
  throw new DemarcheError('DATA_FOLDER_BUSY', { folder: home, reason: refusal });
}

const isOurs = (file: PostmasterFile, place: Place) =>
  isAlive(file.pid) && worksIn(file.pid, place.dataDir) !== false;

function readFileOf(place: Place): PostmasterFile | null {
  try {
    return readPostmasterFile(place.dataDir);
  } catch (cause) {
    const reason = 'its cluster belongs to another user.';
    throw new DemarcheError('DATA_FOLDER_BUSY', { folder: place.home, reason }, { cause });
  }
}

function changed(place: Place, seen: PostmasterFile): boolean {
  const now = readPostmasterFile(place.dataDir);
  return now?.pid !== seen.pid || now.status !== seen.status || !isAlive(seen.pid);
}

/** `ref` and `unref` as of sockets; the types of pg leave them out. */
type Keeper = pg.Client & { ref(): void; unref(): void };

/** A hold, or why none was got: the server is about to stop, or does not answer. */
async function takeHold(place: Place, address: Address): Promise<PrivatePostgres | string> {
  const keeper = new pg.Client({
    ...address,
    database: 'postgres',
    application_name: 'demarche keeper',
  }) as Keeper;
  keeper.on('error', () => {}); // the pools of the same server report the loss
  try {
    await keeper.connect();
    const answer = await keeper.query('select pg_try_advisory_lock_shared($1) as held', [USERS_LOCK]);
    if (answer.rows[0].held) {
      keeper.unref(); // who forgets to leave is not kept from ending
      return { address, place, release: () => leave(place, keeper) };
    }
    await keeper.end();
    return 'it is being stopped.';
  } catch (error) {
    await keeper.end().catch(() => {});
    return (error as Error).message;
  }
}

async function leave(place: Place, keeper: Keeper): Promise<void> {
  keeper.ref();
  try {
    await keeper.query('select pg_advisory_unlock_shared($1)', [USERS_LOCK]);
    const alone = await keeper.query('select pg_try_advisory_lock($1) as held', [USERS_LOCK]);
    if (alone.rows[0].held) await stop(place);
  } catch {
    // The server is gone: nothing to leave.
  }
  await keeper.end().catch(() => {});
}

/** SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, everything is written. */
async function stop(place: Place): Promise<void> {
  const file = readPostmasterFile(place.dataDir);
  if (!file) return;
  process.kill(file.pid, 'SIGINT');
  await until(() => !isAlive(file.pid), 30_000);
  removeSocketDir(file.socketDir);
}
