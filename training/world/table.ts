import { readFileSync, writeFileSync } from 'node:fs';

/** Rows of a tab-separated file with one header row, as objects keyed by column name. */
export function readTable(path: string): Record<string, string>[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.length > 0);
  const columns = lines[0].split('\t');
  return lines.slice(1).map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}

/** Writes rows as a tab-separated file; tabs and line breaks inside a cell become spaces. */
export function writeTable(
  path: string,
  columns: readonly string[],
  rows: readonly Record<string, string>[],
): void {
  const clean = (cell: string | undefined) => (cell ?? '').replace(/[\t\r\n]+/g, ' ').trim();
  const lines = rows.map((row) => columns.map((column) => clean(row[column])).join('\t'));
  writeFileSync(path, `${[columns.join('\t'), ...lines].join('\n')}\n`);
}

/** Letters without marks, lower case: how two spellings of one name are compared while compiling. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘'`ʼ]/g, '')
    .replace(/ı/g, 'i')
    .replace(/ø/gi, 'o')
    .replace(/ł/gi, 'l')
    .replace(/đ/gi, 'd')
    .replace(/ß/g, 'ss')
    .replace(/æ/gi, 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
