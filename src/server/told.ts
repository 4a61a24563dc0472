import type { ToldLeaning } from '../analysis/index.ts';
import type { AttitudeRow, DocumentRow, EventRow, QuoteRow } from '../corpus/rows.ts';
import type { LeaningSentence, ToldDocument, ToldSentence } from './api.ts';

/** The sentence a row was coded in, to be read beside a figure. */
export function toldSentence(row: EventRow | QuoteRow | AttitudeRow): ToldSentence {
  const { docId, key, sentenceSpan, publisher, published, publishedPrecision } = row;
  return { docId, key, text: sentenceSpan.text, publisher: publisher.name, published, publishedPrecision };
}

/** Each sentence once for each protagonist, though an event, a quote and an attitude may all be coded in it. */
export function leaningSentences(told: readonly ToldLeaning[]): LeaningSentence[] {
  const sentences = new Map<string, LeaningSentence>();
  for (const { crisis, towards, sign, row } of told) {
    const key = [crisis, towards, row.docId, row.sentence].join('|');
    const known = sentences.get(key);
    const lean = Math.sign((known?.lean ?? 0) + sign);
    sentences.set(key, known ? { ...known, lean } : { ...toldSentence(row), crisis, towards, lean });
  }
  return [...sentences.values()];
}

export function toldDocument({
  docId,
  title,
  published,
  publishedPrecision,
  publisher,
}: DocumentRow): ToldDocument {
  return { docId, title, published, publishedPrecision, publisher: publisher.name };
}
