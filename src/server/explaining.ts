import type { SentenceAccount } from '../coding/index.ts';
import type { DocumentDetail } from '../corpus/rows.ts';
import type { Engine } from '../engine/index.ts';

/** Text on each side of a sentence that is read with it: more than "he" and "the ministry" reach back for. */
const AROUND = 20_000;

/**
 * How one sentence of a stored document is read, in offsets of the document. Only the text around it is read again, so that
 * an answer takes no longer in a long document than in a short one.
 * @returns null where the document has no such sentence
 */
export function explainSentence(
  engine: Engine,
  { text, published, sentenceSpans }: Pick<DocumentDetail, 'text' | 'published' | 'sentenceSpans'>,
  sentence: number,
): SentenceAccount | null {
  const span = sentenceSpans[sentence];
  if (!span) return null;
  const before = span[0] > AROUND ? text.lastIndexOf('\n', span[0] - AROUND) : -1;
  const after = text.indexOf('\n', span[1] + AROUND);
  const from = before + 1;
  const part = text.slice(from, after < 0 ? text.length : after);
  const { sentences } = engine.coder.explain(engine.read(part), { date: published });
  const account = sentences.find((one) => one.start + from <= span[0] && one.end + from > span[0]);
  return account ? moved(account, from) : null;
}

function moved(account: SentenceAccount, by: number): SentenceAccount {
  const shift = <T extends { readonly start: number; readonly end: number }>(one: T): T => ({
    ...one,
    start: one.start + by,
    end: one.end + by,
  });
  return { ...shift(account), words: account.words.map(shift), actors: account.actors.map(shift) };
}
