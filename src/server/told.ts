import type { EvidenceRef, ToldLeaning } from '../analysis/index.ts';
import type { AttitudeRow, DocumentRow, EventRow, QuoteRow } from '../corpus/rows.ts';
import type { LeaningSentence, ToldDocument, ToldSentence } from './api.ts';

/** The sentence a row was coded in, to be read beside a figure. */
export function toldSentence(row: EventRow | QuoteRow | AttitudeRow): ToldSentence {
  const { docId, key, sentenceSpan, publisher, published, publishedPrecision } = row;
  return { docId, key, text: sentenceSpan.text, publisher: publisher.name, published, publishedPrecision };
}

/** The sentences that a figure rests on, so that each can be read beside it, in the order of the rows. */
export function sentencesOf(
  evidence: readonly EvidenceRef[],
  rows: readonly (EventRow | QuoteRow | AttitudeRow)[],
): ToldSentence[] {
  const asked = new Set(evidence.map((ref) => `${ref.docId}|${ref.key}`));
  return rows.filter((row) => asked.has(`${row.docId}|${row.key}`)).map(toldSentence);
}

/** Each sentence once for each protagonist, though an event, a quote and an attitude may all be coded in it. */
export function leaningSentences(told: readonly ToldLeaning[]): LeaningSentence[] {
  const sentences = new Map<string, LeaningSentence>();
  for (const { crisis, towards, sign, row, day } of told) {
    const key = [crisis, towards, row.docId, row.sentence].join('|');
    const known = sentences.get(key);
    const lean = Math.sign((known?.lean ?? 0) + sign);
    sentences.set(key, known ? { ...known, lean } : { ...toldSentence(row), crisis, towards, lean, day });
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
