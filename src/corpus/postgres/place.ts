import { randomBytes } from 'node:crypto';
import { accessSync, constants, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DemarcheError } from '../../errors.ts';
import { canEnter } from './reach.ts';
import { postgresUser, type SystemUser } from './run-as.ts';

/** Where the private PostgreSQL of a data folder lives, and who runs it. */
export interface Place {
  /** The data folder as the user named it. */
  readonly home: string;
  /** Holds the cluster, its log and, when they had to be copied, the binaries; `home` wherever possible. */
  readonly base: string;
  readonly dataDir: string;
  readonly log: string;
  readonly user: SystemUser | null;
}

/** Under root, for data folders that the unprivileged user cannot reach. */
const SHARED_BASE = '/var/lib/demarche';

/**
 * Makes the data folder and finds the place of its cluster.
 *
 * Under root the folder may stand below one that nobody else may enter (`/root`). Then the cluster goes to
 * `/var/lib/demarche/<random>`, and the file `postgres-location` in the data folder says so: with the file the link
 * is gone, so that an emptied data folder is an empty corpus.
 * @throws DATA_FOLDER_NOT_WRITABLE, DATA_FOLDER_UNREACHABLE, DISK_FULL, DATABASE_NO_USER
 */
export function preparePlace(home: string): Place {
  // Under root others must be able to pass through.
  makeFolder(home, process.getuid?.() === 0 ? 0o755 : 0o700);
  const user = postgresUser(statSync(join(home, 'postgres'), { throwIfNoEntry: false })?.uid);
  const base = user && !canEnter(user, home) ? reachableBase(home, user) : home;
  return { home, base, dataDir: join(base, 'postgres'), log: join(home, 'postgres.log'), user };
}

function makeFolder(folder: string, mode: number): void {
  try {
    // Parents first and without a mode: mkdir gives the mode to every folder that it makes.
    mkdirSync(join(folder, '..'), { recursive: true });
    mkdirSync(folder, { recursive: true, mode });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw folderError(error, folder);
  }
}

function reachableBase(home: string, user: SystemUser): string {
  const pointer = join(home, 'postgres-location');
  let base = join(SHARED_BASE, randomBytes(8).toString('hex'));
  try {
    writeFileSync(pointer, `${base}\n`, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw folderError(error, home);
    base = readFileSync(pointer, 'utf8').trim();
  }
  const cause = (() => {
    try {
      mkdirSync(SHARED_BASE, { recursive: true });
      mkdirSync(base, { recursive: true, mode: 0o711 });
      return canEnter(user, base) ? null : new Error(`${base} is closed as well`);
    } catch (error) {
      return error;
    }
  })();
  if (cause) throw new DemarcheError('DATA_FOLDER_UNREACHABLE', { user: user.name, folder: home }, { cause });
  return base;
}

/** An error of the file system as one of the catalogue; one that is neither rights nor space stays as it is. */
export function folderError(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new DemarcheError('DISK_FULL', { folder }, { cause: error });
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code))
    return new DemarcheError('DATA_FOLDER_NOT_WRITABLE', { folder }, { cause: error });
  return error;
}
