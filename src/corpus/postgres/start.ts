import { spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { clusterEnvironment } from './init.ts';
import { folderError, type Place } from './place.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { isAlive, orphanedBackends, worksIn } from './processes.ts';
import { startError } from './start-error.ts';
import { until } from './until.ts';

const SOCKET_PREFIX = 'demarche-pg-';
const LOG_LIMIT = 4 << 20;

/**
 * Starts PostgreSQL on the cluster and waits until it is ready. Of several that start it at once PostgreSQL's own
 * lock lets one through; `lost` tells the others that there is somebody to adopt.
 * It is detached: Ctrl-C at the terminal stops the command, not the database under other commands.
 * @throws DISK_FULL, DATABASE_LIBRARIES_MISSING, DATABASE_NOT_STARTED
 */
export async function startPostgres(place: Place, binaries: Binaries): Promise<'started' | 'lost'> {
  await endOrphans(place.dataDir);
  const before = readPostmasterFile(place.dataDir);
  // A fresh folder each time: no stale socket lock can stand in the way, and its path is short.
  const socketDir = mkdtempSync(join('/tmp', SOCKET_PREFIX));
  if (place.user) chownSync(socketDir, place.user.uid, place.user.gid);
  const log = openLog(place);
  const logStart = fstatSync(log).size;
  const child = spawn(binaries.postgres, postgresArguments(place, socketDir), {
    cwd: place.dataDir,
    env: clusterEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
    ...(place.user && { uid: place.user.uid, gid: place.user.gid }),
  });
  closeSync(log);
  let ended: string | null = null;
  child.on('error', (error) => (ended = error.message));
  child.on('exit', () => (ended ??= ''));
  child.unref();
  const ready = () => {
    const file = readPostmasterFile(place.dataDir);
    return file?.pid === child.pid && file?.status === 'ready';
  };
  // Recovery after a crash can take long; as long as the process lives it is worth waiting for.
  await until(() => ended !== null || ready(), 600_000);
  if (ended === null) {
    if (before) removeSocketDir(before.socketDir);
    return 'started';
  }
  removeSocketDir(socketDir);
  const said = `${ended}\n${readFileSync(place.log).subarray(logStart).toString()}`;
  if (/lock file "postmaster.pid" already exists|is empty/.test(said)) {
    clearForeignLock(place.dataDir);
    return 'lost';
  }
  throw startError(said, place.home);
}

function postgresArguments(place: Place, socketDir: string): string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    // No replica will ever read this log of changes: the least that survives a crash is enough.
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '512MB',
    log_line_prefix: '%m [%p] ',
    log_min_messages: 'warning',
  };
  return [
    '-D',
    place.dataDir,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

function openLog(place: Place): number {
  try {
    const log = openSync(place.log, 'a', 0o600);
    if (fstatSync(log).size > LOG_LIMIT) ftruncateSync(log);
    return log;
  } catch (error) {
    throw folderError(error, place.home);
  }
}

/** A busy backend can outlive its postmaster and would write beside the new one; PostgreSQL then refuses to start. */
async function endOrphans(dataDir: string): Promise<void> {
  const file = readPostmasterFile(dataDir);
  if (file && isAlive(file.pid) && worksIn(file.pid, dataDir) !== false) return;
  for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
    for (const pid of orphanedBackends(dataDir)) {
      try {
        process.kill(pid, signal);
      } catch {
        // It ended by itself meanwhile.
      }
    }
    if (await until(() => orphanedBackends(dataDir).length === 0, 5_000)) return;
  }
}

/**
 * After a crash the pid in the lock file can belong to some other program by now, and PostgreSQL dares not go on. The
 * file also guards the shared memory, so it goes only when the process is surely not ours and no backend is left.
 */
function clearForeignLock(dataDir: string): void {
  const file = readPostmasterFile(dataDir);
  if (!file || worksIn(file.pid, dataDir) !== false || orphanedBackends(dataDir).length) return;
  if (readPostmasterFile(dataDir)?.pid === file.pid) rmSync(join(dataDir, 'postmaster.pid'), { force: true });
}

/** Removes the folder of a socket, if it is one that we made. */
export function removeSocketDir(folder: string | null): void {
  if (folder && basename(folder).startsWith(SOCKET_PREFIX)) rmSync(folder, { recursive: true, force: true });
}
