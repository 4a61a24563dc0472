import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseTsv } from '../src/coding/tsv.ts';

const FOLDER = fileURLToPath(new URL('./known-failures/', import.meta.url));

/** Rows of a table of `test/known-failures/`: what is known to be coded wrongly, and why. */
export function knownFailures(table: string): Readonly<Record<string, string>>[] {
  return parseTsv(readFileSync(join(FOLDER, `${table}.tsv`), 'utf8'));
}

/** Names of the tables: every evaluation counts the rows of each. */
export function failureTables(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.tsv'))
    .map((file) => file.slice(0, -'.tsv'.length))
    .sort();
}
