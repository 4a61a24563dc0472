import type { Doc, Range } from '../../text/doc.ts';

/** A pair of quotation marks as the reader of text found it: UTF-16 offsets of the marks' outer and inner edges. */
export interface MarkPair {
  /** Where the opening mark starts and the closing mark ends. */
  readonly start: number;
  readonly end: number;
  /** What stands between the marks. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

/** A stretch of text between quotation marks, not itself inside another. */
export interface Piece extends MarkPair {
  readonly index: number;
  /** Tokens between the marks, `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** Tokens with the marks. */
  readonly outer: Range;
  /** Words (tokens that hold a letter or a digit). */
  readonly words: number;
  readonly paragraph: number;
  /** Ends with a mark that ends a clause: , . ? ! … before or after the closing mark. */
  readonly closed: boolean;
}

/** The pieces of a document and, for each token, the piece it stands in (marks included), or -1. */
export interface Pieces {
  readonly list: readonly Piece[];
  readonly of: Int32Array;
}

/** Lays pairs of marks over the tokens; pairs inside other pairs and empty ones are left out. */
export function layPieces(doc: Doc, pairs: readonly MarkPair[]): Pieces {
  const list: Piece[] = [];
  const of = new Int32Array(doc.length).fill(-1);
  const sorted = [...pairs].sort((a, b) => a.start - b.start || b.end - a.end);
  let reach = -1;
  for (const pair of sorted) {
    if (pair.start < reach) continue;
    const outer = doc.tokensIn({ start: pair.start, end: pair.end });
    const inner = doc.tokensIn({ start: pair.innerStart, end: pair.innerEnd });
    if (outer.end <= outer.start || inner.end <= inner.start) continue;
    let words = 0;
    for (let t = inner.start; t < inner.end; t++) if (/[\p{L}\p{N}]/u.test(doc.form(t))) words++;
    if (!words) continue;
    reach = pair.end;
    const index = list.length;
    const last = doc.form(inner.end - 1);
    const after = outer.end < doc.length ? doc.form(outer.end) : '';
    const closed = /^(?:,|\.+|\?+|!+|…|[?!.]+)$/.test(last) || /^[,.?!…—–-]/.test(after) || after === '';
    const paragraph = doc.paragraph[doc.sentenceOf(inner.start)];
    list.push({ ...pair, index, first: inner.start, last: inner.end, outer, words, paragraph, closed });
    for (let t = outer.start; t < outer.end; t++) of[t] = index;
  }
  return { list, of };
}
