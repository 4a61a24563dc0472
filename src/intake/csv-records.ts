import type { BrokenRow } from './draft.ts';
import { MAX_TEXT_BYTES } from './limits.ts';
import type { Line } from './lines.ts';

/** Records with a quote never closed after which a file is given up, and lines a quoted field may be tried over. */
const MAX_BROKEN = 100;
const MAX_ATTEMPTS = 5000;

/** One record of a CSV file: its fields and the line on which it begins. */
export interface CsvRecord {
  readonly fields: readonly string[];
  readonly line: number;
}

/** The delimiter that cuts the first lines into the most, evenly many fields. */
export function detectDelimiter(head: string): string {
  const lines = head
    .split('\n')
    .filter((line) => line.trim())
    .slice(0, 20);
  let best = ',';
  let most = 0;
  for (const mark of [',', '\t', ';', '|']) {
    const counts = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, '').split(mark).length - 1);
    const score = counts[0] > 0 ? counts[0] + counts.filter((count) => count === counts[0]).length : 0;
    if (score > most) [best, most] = [mark, score];
  }
  return best;
}

/**
 * Lines → CSV records by RFC 4180: quoted fields may hold delimiters, doubled quotes and line breaks. Quotes elsewhere
 * are letters. A quote that is opened and never closed would swallow the rest of the file: that record is reported, and
 * reading goes on with the line after it.
 */
export async function* readRecords(
  lines: AsyncIterable<Line>,
  delimiter: string,
  limit = MAX_TEXT_BYTES,
): AsyncGenerator<CsvRecord | BrokenRow> {
  let waiting: Line[] = [];
  let size = 0;
  let attempts = 0;
  let broken = 0;
  /** Yields what the waiting lines give once their first one turns out to be broken. */
  const retry = function* (reason: string): Generator<CsvRecord | BrokenRow> {
    const held = waiting;
    yield { row: held[0].number, reason, tooLarge: size > limit };
    [waiting, size, attempts] = [[], 0, 0];
    broken++;
    for (let i = 1; i < held.length; i++) yield* take(held[i]);
  };
  const take = function* (line: Line): Generator<CsvRecord | BrokenRow> {
    if (line.text === null) {
      if (waiting.length > 0) yield* retry('a quote is never closed');
      yield { row: line.number, reason: 'the row is too large', tooLarge: true };
      return;
    }
    if (broken > MAX_BROKEN || (waiting.length === 0 && line.text.trim() === '')) return;
    waiting.push(line);
    size += line.text.length;
    // Only a line with a quote in it can end a quoted field.
    if (waiting.length > 1 && !line.text.includes('"') && size <= limit) return;
    const fields = splitRecord(waiting.map((one) => one.text).join('\n'), delimiter);
    if (fields) {
      const [first] = waiting;
      [waiting, size, attempts] = [[], 0, 0];
      yield { fields, line: first.number };
    } else if (size > limit || ++attempts > MAX_ATTEMPTS)
      yield* retry('a quote is never closed, or the row is too large');
  };
  let last = 0;
  for await (const line of lines) {
    if (broken <= MAX_BROKEN) last = line.number;
    yield* take(line);
  }
  while (waiting.length > 0 && broken <= MAX_BROKEN) yield* retry('a quote is never closed');
  if (broken > MAX_BROKEN)
    yield { row: last, reason: 'too many quotes are never closed; the rest was not read' };
}

/** The fields of one record, or null while a quoted field is still open at its end. */
export function splitRecord(text: string, delimiter: string): string[] | null {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    let field = '';
    if (text[at] === '"') {
      at++;
      for (;;) {
        const quote = text.indexOf('"', at);
        if (quote < 0) return null;
        field += text.slice(at, quote);
        at = quote + 1;
        if (text[at] !== '"') break;
        field += '"';
        at++;
      }
    }
    const end = text.indexOf(delimiter, at);
    fields.push(field + text.slice(at, end < 0 ? text.length : end));
    if (end < 0) return fields;
    at = end + delimiter.length;
  }
}
