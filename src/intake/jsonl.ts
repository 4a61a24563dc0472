import { type ColumnNames, draftFromRow, otherColumns, planColumns, requireColumns } from './columns.ts';
import type { BrokenRow, Draft } from './draft.ts';
import type { Line } from './lines.ts';

/**
 * JSONL → a document per row: `{id?, text, title?, date?, publisher?, url?, references?}` or the usual other names of
 * these. A row that is not JSON, no object or without text is reported with its line number; the rest goes on.
 */
export async function* readJsonl(
  lines: AsyncIterable<Line>,
  names: ColumnNames = {},
): AsyncGenerator<Draft | BrokenRow> {
  for await (const { text, number } of lines) {
    if (text === null) yield { row: number, reason: 'the row is too large', tooLarge: true };
    else if (text.trim() !== '') yield readRow(text, number, names);
  }
}

function readRow(line: string, row: number, names: ColumnNames): Draft | BrokenRow {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { row, reason: `not JSON (${(error as Error).message.slice(0, 80)})` };
  }
  return readJsonObject(value, row, names);
}

/** One JSON value → one document, or why it is none. */
export function readJsonObject(value: unknown, row: number, names: ColumnNames = {}): Draft | BrokenRow {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return { row, reason: 'not a JSON object' };
  const keys = Object.keys(value);
  const plan = planColumns(keys, names);
  const draft = draftFromRow(
    plan,
    (name) => (value as Record<string, unknown>)[name],
    otherColumns(keys, plan),
  );
  return draft ? { ...draft, sourceLine: row } : { row, reason: 'no text' };
}

/**
 * A JSON file: an array of documents, an object that holds such an array, or one document.
 * @param source  name of the input, for the error when no key of the first rows holds text (`INPUT_COLUMN_MISSING`)
 */
export function* readJson(
  raw: string,
  source: string,
  names: ColumnNames = {},
): Generator<Draft | BrokenRow> {
  const value: unknown = JSON.parse(raw.replace(/^\uFEFF/, ''));
  const rows = Array.isArray(value) ? value : (Object.values(value ?? {}).find(isRows) ?? [value]);
  const keys = new Set(
    rows.slice(0, 20).flatMap((row) => (row && typeof row === 'object' ? Object.keys(row) : [])),
  );
  if (keys.size > 0) requireColumns(source, [...keys], planColumns([...keys], names), names);
  for (let i = 0; i < rows.length; i++) yield readJsonObject(rows[i], i + 1, names);
}

const isRows = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.length > 0 && typeof value[0] === 'object' && value[0] !== null;
