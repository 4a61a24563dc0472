import type { QuoteRow } from '../corpus/rows.ts';
import { compare } from './rows.ts';

/** A principle that an actor invoked in a crisis, with the quotes in which it did. */
export interface Invoked {
  readonly principle: string;
  /** Independent lines of reporting that tell of it. */
  readonly lineages: number;
  readonly quotes: readonly QuoteRow[];
}

/** The principles that some quotes invoke, the most often told first; near-copies count once. */
export function invokedIn(quotes: readonly QuoteRow[]): Invoked[] {
  const byPrinciple = new Map<string, QuoteRow[]>();
  for (const quote of quotes)
    for (const principle of new Set(quote.principles.map((one) => one.principle)))
      byPrinciple.set(principle, [...(byPrinciple.get(principle) ?? []), quote]);
  return [...byPrinciple]
    .map(([principle, own]) => ({
      principle,
      lineages: new Set(own.map((quote) => quote.lineageId)).size,
      quotes: own.sort(
        (a, b) => compare(a.docId, b.docId) || a.sentence - b.sentence || compare(a.key, b.key),
      ),
    }))
    .sort((a, b) => b.lineages - a.lineages || compare(a.principle, b.principle));
}
