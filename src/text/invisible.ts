import type { TokenColumns } from './tokenize.ts';

/** Soft hyphens and characters without width, which web pages leave inside words. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/**
 * The text and offsets by which words are looked up: without invisible characters, so that "sanc\u00adtions" is read as
 * the word it is. The document keeps its own text and offsets.
 * @returns the arguments themselves when there is nothing to leave out
 */
export function withoutInvisible(
  text: string,
  tokens: Pick<TokenColumns, 'start' | 'end'>,
): { readonly text: string; readonly start: Uint32Array; readonly end: Uint32Array } {
  const { start, end } = tokens;
  if (text.search(INVISIBLE) < 0) return { text, start, end };
  const places = [...text.matchAll(INVISIBLE)].map((found) => found.index);
  const shifted = (offsets: Uint32Array): Uint32Array => {
    let passed = 0;
    return offsets.map((offset) => {
      while (passed < places.length && places[passed] < offset) passed++;
      return offset - passed;
    });
  };
  return { text: text.replace(INVISIBLE, ''), start: shifted(start), end: shifted(end) };
}
