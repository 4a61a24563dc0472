// For tests alone: the shipped tables, read from disk. Nothing in the folder's own code reads files.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'tables');

/** The shipped tables as text, by file name without `.tsv`. */
export const shippedTables = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(FOLDER)
      .filter((file) => file.endsWith('.tsv'))
      .map((file) => [file.slice(0, -4), readFileSync(join(FOLDER, file), 'utf8')]),
  );
