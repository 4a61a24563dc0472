import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseTsv } from '../src/coding/tsv.ts';

/** Rows of a table of `test/known-failures/`: what is known to be coded wrongly, and why. */
export function knownFailures(table: string): Readonly<Record<string, string>>[] {
  const path = fileURLToPath(new URL(`./known-failures/${table}.tsv`, import.meta.url));
  return parseTsv(readFileSync(path, 'utf8'));
}
