import { opendir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemarcheError } from '../errors.ts';
import { fileError } from './failure.ts';

/** One file, address or standard input to be read. */
export interface Source {
  /** As the user gave it, or the path below the folder that the user gave. */
  readonly name: string;
  readonly kind: 'file' | 'url' | 'stdin';
  /** Bytes on the disk; 0 when unknown. */
  readonly size: number;
  readonly error: DemarcheError | null;
}

/**
 * Resolves what the user named into sources, in a fixed order: folders by name and downwards, hidden files and folders
 * left out, a folder reached twice (by symbolic links) walked once. What cannot be reached is a source with an error.
 */
export async function* findSources(paths: readonly string[]): AsyncGenerator<Source> {
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === '-') yield { name: path, kind: 'stdin', size: 0, error: null };
    else if (/^https?:\/\//i.test(path)) yield { name: path, kind: 'url', size: 0, error: null };
    else yield* walk(path, seen, true);
  }
}

async function* walk(path: string, seen: Set<string>, given: boolean): AsyncGenerator<Source> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      const real = await realpath(path);
      if (seen.has(real)) return;
      seen.add(real);
      for (const name of await visibleNames(path)) yield* walk(join(path, name), seen, false);
    } else if (found.isFile() || given)
      yield { name: path, kind: 'file', size: found.isFile() ? found.size : 0, error: null };
  } catch (error) {
    yield { name: path, kind: 'file', size: 0, error: fileError(path, error) };
  }
}

async function visibleNames(folder: string): Promise<string[]> {
  const names: string[] = [];
  for await (const entry of await opendir(folder)) if (!entry.name.startsWith('.')) names.push(entry.name);
  return names.sort((a, b) => (a < b ? -1 : 1));
}
