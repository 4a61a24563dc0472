import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { folderError, type Place } from './place.ts';
import { isAlive } from './processes.ts';
import { startError } from './start-error.ts';

/** The superuser of a private cluster; its socket lies in a folder that only we may enter. */
export const SUPERUSER = 'demarche';

/**
 * Makes the cluster when there is none. It is made under another name and then renamed, since a cluster whose making
 * was killed looks whole but is not; of two makers the first to rename wins.
 * @throws DISK_FULL, DATABASE_LIBRARIES_MISSING, DATABASE_NOT_STARTED
 */
export async function ensureCluster(place: Place, binaries: Binaries): Promise<void> {
  clearAbandoned(place);
  if (existsSync(place.dataDir)) return;
  const half = `${place.dataDir}.init-${process.pid}`;
  try {
    mkdirSync(half, { mode: 0o700 });
    if (place.user) chownSync(half, place.user.uid, place.user.gid);
    await initdb(place, binaries, half);
    renameSync(half, place.dataDir);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(place.dataDir)) throw folderError(error, place.home);
  }
}

function clearAbandoned(place: Place): void {
  for (const name of readdirSync(place.base)) {
    const maker = /^postgres\.init-(\d+)$/.exec(name)?.[1];
    if (maker && !isAlive(Number(maker))) rmSync(join(place.base, name), { recursive: true, force: true });
  }
}

function initdb(place: Place, binaries: Binaries, target: string): Promise<void> {
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const args = ['-D', target, '-U', SUPERUSER, '--auth=trust', '--no-instructions', ...locale];
  return new Promise((resolve, reject) => {
    const child = spawn(binaries.initdb, args, {
      cwd: target,
      env: clusterEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(place.user && { uid: place.user.uid, gid: place.user.gid }),
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk));
    child.on('error', (error) => reject(startError(error.message, place.home)));
    child.on('close', (code) => (code === 0 ? resolve() : reject(startError(said, place.home))));
  });
}

/** Nothing of the caller's settings reaches PostgreSQL: `PGDATA`, `LC_ALL` and their like would change what it does. */
export function clusterEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}
