import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOMS = ['text', 'world', 'coding'] as const;
export type Room = (typeof ROOMS)[number];
/** Table name (file name without `.tsv`) → its text. */
export type Tables = Record<string, string>;

const SRC = fileURLToPath(new URL('..', import.meta.url));

/**
 * The tables of a room as text. Rows that a user keeps in `<home>/tables/<room>/<table>.tsv` are added after the
 * shipped ones, and a user's table under a new name is added whole; readers let later rows win.
 * @param home  the data folder, or null for the shipped tables alone
 */
export function readTables(room: Room, home: string | null): Tables {
  const tables: Tables = {};
  for (const [name, file] of tablesIn(join(SRC, room, 'tables'))) tables[name] = readFileSync(file, 'utf8');
  if (!home) return tables;
  for (const [name, file] of tablesIn(join(home, 'tables', room))) {
    const own = readFileSync(file, 'utf8');
    tables[name] = name in tables ? `${tables[name].trimEnd()}\n${withoutHeader(own, tables[name])}` : own;
  }
  return tables;
}

function tablesIn(folder: string): [name: string, file: string][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .map((file) => [file.slice(0, -4), join(folder, file)]);
}

/** A user's table may repeat the header of the shipped one or leave it out. */
function withoutHeader(own: string, shipped: string): string {
  const header = shipped.split('\n').find((line) => line.trim() && !line.startsWith('#'));
  return own
    .split('\n')
    .filter((line) => line.trimEnd() !== header?.trimEnd())
    .join('\n');
}
