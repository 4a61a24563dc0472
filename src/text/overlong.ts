import type { TokenColumns } from './tokenize.ts';

/** More tokens than any sentence has: beyond it stands a table, a list or a line without end. */
const LONGEST_SENTENCE = 1024;
/** Tokens of the pieces into which such a thing is cut. */
const PIECE = 256;

/** Cuts "sentences" of more than 1,024 tokens into sentences of 256, so that nothing after reading meets endless ones. */
export function cutOverlong(tokens: TokenColumns): TokenColumns {
  const { sentenceStart, paragraph } = tokens;
  const isOverlong = (s: number): boolean => sentenceStart[s + 1] - sentenceStart[s] > LONGEST_SENTENCE;
  if (!paragraph.some((_, s) => isOverlong(s))) return tokens;
  const starts: number[] = [];
  const paragraphs: number[] = [];
  for (let s = 0; s < paragraph.length; s++) {
    const step = isOverlong(s) ? PIECE : LONGEST_SENTENCE;
    for (let t = sentenceStart[s]; t === sentenceStart[s] || t < sentenceStart[s + 1]; t += step) {
      starts.push(t);
      paragraphs.push(paragraph[s]);
    }
  }
  starts.push(sentenceStart[paragraph.length]);
  return { ...tokens, sentenceStart: Uint32Array.from(starts), paragraph: Uint32Array.from(paragraphs) };
}
