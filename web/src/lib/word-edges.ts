/** A span of a text, UTF-16 units, `[start, end)`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** How far a word is looked for. */
const WINDOW = 400;

/**
 * Moves an edge of a span by one word, as Shift or Alt with an arrow does. Words are what the text's own writing takes for
 * words; at least one of them stays.
 * @param edge  which end moves
 * @param step  1 onwards, -1 back
 */
export function moveEdge(text: string, span: TextRange, edge: 'start' | 'end', step: 1 | -1): TextRange {
  const from = Math.max(0, span[edge] - WINDOW);
  const words = [
    ...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text.slice(from, span[edge] + WINDOW)),
  ]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: from + index, end: from + index + segment.length }));
  const edges = words.map((word) => word[edge]);
  const next = step > 0 ? edges.find((at) => at > span[edge]) : edges.findLast((at) => at < span[edge]);
  if (next === undefined) return span;
  const moved = { ...span, [edge]: next };
  return moved.start < moved.end ? moved : span;
}

/** The first word of a range; the range where it holds none. */
export function firstWord(text: string, { start, end }: TextRange): TextRange {
  for (const { index, segment, isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(
    text.slice(start, end),
  ))
    if (isWordLike) return { start: start + index, end: start + index + segment.length };
  return { start, end };
}

/** A selection without the blanks at its ends, or null when nothing is left. */
export function trimmed(text: string, { start, end }: TextRange): TextRange | null {
  const words = text.slice(start, end);
  const left = words.length - words.trimStart().length;
  const length = words.trim().length;
  return length ? { start: start + left, end: start + left + length } : null;
}
