import type { DatePrecision } from '../coding/types.ts';

/** A source that a document itself names: an outlet and its article, or a description without a link. */
export interface DocumentReference {
  readonly name: string;
  readonly url: string | null;
}

/** What is known of who put a document out, as the document says it; `world` resolves it to a publisher. */
export interface DocumentPublisher {
  readonly name: string | null;
  /** The publisher's own site or, when only the article's address is known, null. */
  readonly url: string | null;
}

/**
 * One text as `intake` hands it over and `corpus` stores it.
 *
 * `text` is canonical and never changes afterwards: line breaks are `\n`, it holds no NUL and no lone surrogate, and
 * every offset of the coding counts UTF-16 units into it. The same `text` from two sources is one document with two
 * provenances (`source`, `url`, `publisher`, `published`, `references`).
 */
export interface DocumentInput {
  readonly title: string | null;
  readonly text: string;
  /** ISO 639-1 code of the language the text is in; null when it could not be told. Only `en` is coded. */
  readonly language: string | null;
  /** Day of publication, `YYYY-MM-DD` (first day of the month or year when the precision is coarser), or null. */
  readonly published: string | null;
  readonly publishedPrecision: DatePrecision;
  readonly publisher: DocumentPublisher;
  /** Address of the document itself. */
  readonly url: string | null;
  /** Where it was read: the file name or address as the user gave it, `-` for standard input. */
  readonly source: string;
  /** Position in a source that holds many documents: line, row or item number from 1. Null: the whole source. */
  readonly sourceLine: number | null;
  /** Identifier that the source gives the document (JSONL `id`, feed `guid`). */
  readonly sourceId: string | null;
  /** Outlets and articles that the text rests on. */
  readonly references: readonly DocumentReference[];
  /** A document of the sample library that ships with the product. */
  readonly sample: boolean;
  /** Whatever else the source said of the document (author, location, topic …). */
  readonly meta: Readonly<Record<string, string>>;
}
