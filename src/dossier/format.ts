export { plural, signed } from '../analysis/words.ts';

import type { DatePrecision, QuoteKind } from '../coding/types.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "3 January 2026", "January 2026" or "2026" by precision; "undated" without a date. Independent of any locale. */
export function formatDate(date: string | null, precision: DatePrecision = 'day'): string {
  if (!date) return 'undated';
  const [year, month, day] = date.split('-').map(Number);
  if (precision === 'year') return String(year);
  if (precision === 'month') return `${MONTHS[month - 1]} ${year}`;
  const on = `${day} ${MONTHS[month - 1]} ${year}`;
  return precision === 'week' ? `week of ${on}` : on;
}

/** Whether a quote holds the speaker's wording, not only the gist of it. */
export function isOwnWords(quote: {
  readonly kind: QuoteKind;
  readonly fragmentTexts: readonly string[];
}): boolean {
  return quote.kind === 'direct' || quote.fragmentTexts.length > 0;
}

/** Marks stand only around the speaker's wording: what stood between marks, or a whole text of its own; a paraphrase is none. */
export function wordsOf(quote: Parameters<typeof isOwnWords>[0] & { readonly text: string }): string {
  const parts = quote.fragmentTexts.length || !isOwnWords(quote) ? quote.fragmentTexts : [quote.text];
  const marked = parts.map((words) => `“${words}”`).join(' … ');
  return (marked || quote.text).replace(/[.,;]+(?=”|$)/g, '');
}

/** "a, b and c". */
export function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
