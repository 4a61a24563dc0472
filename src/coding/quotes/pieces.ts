import type { Doc, Range } from '../../text/doc.ts';
import type { QuotePair } from '../../text/quote-marks.ts';

/** A stretch of text between quotation marks, not itself inside another. */
export interface Piece {
  readonly index: number;
  /** UTF-16 offsets of what stands between the marks. */
  readonly innerStart: number;
  readonly innerEnd: number;
  /** The same speech goes on in the next piece, a paragraph on. */
  readonly continued: boolean;
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

/**
 * Lays pairs of marks over the tokens; empty ones are left out.
 * @param level 0: the outermost pairs; 1: those inside one other pair
 */
export function layPieces(doc: Doc, pairs: readonly QuotePair[], level = 0): Pieces {
  const list: Piece[] = [];
  const of = new Int32Array(doc.length).fill(-1);
  for (const pair of pairs) {
    if (pair.level !== level) continue;
    const outer = doc.tokensIn({ start: pair.open, end: pair.close });
    const inner = doc.tokensIn({ start: pair.innerStart, end: pair.innerEnd });
    if (outer.end <= outer.start || inner.end <= inner.start) continue;
    let words = 0;
    for (let t = inner.start; t < inner.end; t++) if (/[\p{L}\p{N}]/u.test(doc.form(t))) words++;
    if (!words || isNickname(doc, outer, words)) continue;
    const index = list.length;
    // A mark of a nested quotation may stand between the comma and the closing mark.
    let stop = inner.end - 1;
    while (stop > inner.start && /^(?:["“”‘’']|'')$/.test(doc.form(stop))) stop--;
    const last = doc.form(stop);
    const after = outer.end < doc.length ? doc.form(outer.end) : '';
    const closed = /^(?:,|\.+|\?+|!+|…|[?!.]+)$/.test(last) || /^[,.?!…—–-]/.test(after) || after === '';
    const paragraph = doc.paragraph[doc.sentenceOf(inner.start)];
    list.push({
      innerStart: pair.innerStart,
      innerEnd: pair.innerEnd,
      continued: pair.continued,
      index,
      first: inner.start,
      last: inner.end,
      outer,
      words,
      paragraph,
      closed,
    });
    for (let t = outer.start; t < outer.end; t++) of[t] = index;
  }
  return { list, of };
}

/** `Marcia "Cia" Price`: a name inside a name. */
function isNickname(doc: Doc, outer: Range, words: number): boolean {
  if (words > 2 || outer.start === 0 || outer.end >= doc.length) return false;
  return doc.pos(outer.start - 1) === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(doc.form(outer.end));
}
