import type { DocumentDetail, EventRow, QuoteRow } from '../../../src/server/api.ts';

/** One coding of a document in reading order: what `j` and `k` walk. */
export interface Item {
  readonly key: string;
  readonly sentence: number;
  /** Where the eye goes: the trigger, or the first words of the quote. */
  readonly start: number;
  readonly end: number;
  readonly event: EventRow | null;
  readonly quote: QuoteRow | null;
}

type Codings = Pick<DocumentDetail, 'eventRows' | 'quoteRows'>;

/** Events and quotes by their place in the text. */
export function itemsOf(document: Codings): Item[] {
  const events = document.eventRows.map(
    (event): Item => ({
      key: event.key,
      sentence: event.sentence,
      ...range([event.trigger.start, event.trigger.end]),
      event,
      quote: null,
    }),
  );
  const quotes = document.quoteRows.map(
    (quote): Item => ({
      key: quote.key,
      sentence: quote.sentence,
      ...range(quote.fragments[0] ?? quote.spans[0] ?? [0, 0]),
      event: null,
      quote,
    }),
  );
  return [...events, ...quotes].sort(
    (a, b) => a.start - b.start || a.end - b.end || a.key.localeCompare(b.key),
  );
}

function range([start, end]: readonly [number, number]) {
  return { start, end };
}

/** The item `step` places on; from nowhere, the first or last. */
export function walk(items: readonly Item[], at: string | null, step: 1 | -1): Item | undefined {
  const index = items.findIndex((item) => item.key === at);
  if (index < 0) return step > 0 ? items[0] : items.at(-1);
  return items[index + step];
}

/** The sentence that holds an offset, or -1. */
export function sentenceAt(spans: DocumentDetail['sentenceSpans'], offset: number): number {
  return spans.findIndex(([start, end]) => start <= offset && end > offset);
}

/** The sentence `step` on, whether something was coded in it or not; from nowhere (-1) the first or last. */
export function stepSentence(count: number, here: number, step: 1 | -1): number | undefined {
  const next = here < 0 ? (step > 0 ? 0 : count - 1) : here + step;
  return next >= 0 && next < count ? next : undefined;
}

/** Paragraphs of a text as `[start, end)`, empty lines left out. */
export function paragraphsOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n]+/g)]
    .filter((m) => m[0].trim())
    .map((m) => ({ start: m.index, end: m.index + m[0].length }));
}
