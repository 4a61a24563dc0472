/** A passage by its words and what stands around them, as in the TextQuoteSelector of W3C Web Annotation. */
export interface Passage {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where a passage stands. `changed`: its neighbours are there, but the words between them are others now. */
export interface FoundPassage {
  readonly start: number;
  readonly end: number;
  readonly changed: boolean;
}

/** UTF-16 units kept on each side. */
const CONTEXT = 32;

/** The passage at `[start, end)`, never cutting a surrogate pair. */
export function passageOf(text: string, start: number, end: number): Passage {
  const from = isLow(text, start - CONTEXT) ? start - CONTEXT - 1 : start - CONTEXT;
  const to = isLow(text, end + CONTEXT) ? end + CONTEXT + 1 : end + CONTEXT;
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, from), start),
    suffix: text.slice(end, to),
  };
}

function isLow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000;
}

/**
 * Finds a passage again: of several places with its words the one whose neighbours fit best. Where the words are gone but
 * the neighbours are not, what stands between them.
 */
export function findPassage(text: string, { exact, prefix, suffix }: Passage): FoundPassage | null {
  if (!exact) return null;
  let best: FoundPassage | null = null;
  let bestFit = -1;
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    const fit = sharedEnd(text.slice(0, start), prefix) + sharedStart(text.slice(end), suffix);
    if (fit > bestFit) [best, bestFit] = [{ start, end, changed: false }, fit];
  }
  return best ?? between(text, prefix, suffix, exact.length);
}

function between(text: string, prefix: string, suffix: string, length: number): FoundPassage | null {
  if (!prefix.trim() || !suffix.trim()) return null;
  const before = text.indexOf(prefix);
  if (before < 0) return null;
  const start = before + prefix.length;
  const end = text.indexOf(suffix, start);
  return end > start && end - start <= 3 * length + 80 ? { start, end, changed: true } : null;
}

function sharedStart(text: string, words: string): number {
  let n = 0;
  while (n < words.length && text[n] === words[n]) n++;
  return n;
}

function sharedEnd(text: string, words: string): number {
  let n = 0;
  while (n < words.length && text[text.length - 1 - n] === words[words.length - 1 - n]) n++;
  return n;
}

/** The passage that a URL asks for (`?quote=…&prefix=…&suffix=…`), or null. */
export function readPassage(search: URLSearchParams): Passage | null {
  const exact = search.get('quote');
  return exact ? { exact, prefix: search.get('prefix') ?? '', suffix: search.get('suffix') ?? '' } : null;
}
