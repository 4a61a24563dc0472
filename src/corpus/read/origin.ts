import { type RawBuilder, sql } from 'kysely';
import type { DatePrecision } from '../../coding/types.ts';
import type { Ownership } from '../../world/types.ts';
import type { RowOrigin, RowPublisher, TextSpan } from '../rows.ts';

/** What is selected of a row's document, over `documents as d` and `publishers as p`. */
export interface OriginColumns {
  doc_id: string;
  title: string | null;
  publisher_id: string;
  publisher_name: string;
  publisher_country: string | null;
  publisher_ownership: Ownership;
  published: string | null;
  published_precision: DatePrecision;
  url: string | null;
  lineage_id: string;
  sample: boolean;
}

export const ORIGIN_COLUMNS: RawBuilder<unknown> = sql`d.doc_id, d.title, d.published, d.published_precision, d.url,
  d.lineage_id, d.sample, p.id as publisher_id, p.name as publisher_name, p.country as publisher_country,
  p.ownership as publisher_ownership`;

export function publisherFrom(row: OriginColumns): RowPublisher {
  return {
    id: row.publisher_id,
    name: row.publisher_name,
    country: row.publisher_country,
    ownership: row.publisher_ownership,
  };
}

/** Spread it last into a row: an object that begins with a spread is ten times slower to make (V8 of Node 20). */
export function originFrom(row: OriginColumns): RowOrigin {
  return {
    docId: row.doc_id,
    title: row.title,
    publisher: publisherFrom(row),
    published: row.published,
    publishedPrecision: row.published_precision,
    url: row.url,
    lineageId: row.lineage_id,
    sample: row.sample,
  };
}

/** What is selected of a row's sentence, over `sentences as s`. */
export interface SentenceColumns {
  sentence_start: number | null;
  sentence_end: number | null;
  sentence_text: string | null;
}

export const SENTENCE_COLUMNS: RawBuilder<unknown> = sql`s.span_start as sentence_start, s.span_end as sentence_end,
  s.text as sentence_text`;

export function sentenceFrom(row: SentenceColumns): TextSpan {
  return { start: row.sentence_start ?? 0, end: row.sentence_end ?? 0, text: row.sentence_text ?? '' };
}
