import { type RawBuilder, sql } from 'kysely';

/** Bytes of a text that are searched; past them a `tsvector` could outgrow its limit of 1 MB. */
const SEARCHED_BYTES = 300_000;
const TITLE_LENGTH = 1_000;

/** Letters without their accents, so that "Rodriguez" finds "Rodríguez". Text and query are folded alike. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

/** The index of a document's words: stemmed, with positions for phrases, the title weighing more. */
export function searchVector(title: string | null, text: string): RawBuilder<string> {
  const head = fold((title ?? '').slice(0, TITLE_LENGTH));
  return sql<string>`setweight(to_tsvector('english', ${head}::text), 'A')
    || to_tsvector('english', ${fold(firstBytes(text))}::text)`;
}

function firstBytes(text: string): string {
  if (text.length * 3 <= SEARCHED_BYTES) return text;
  const cut = Buffer.from(text, 'utf8').subarray(0, SEARCHED_BYTES).toString('utf8');
  return cut.endsWith('\ufffd') ? cut.slice(0, -1) : cut;
}
