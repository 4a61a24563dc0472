import type { Doc, Range } from '../../text/doc.ts';
import type { QuotePair } from '../../text/quote-marks.ts';
import type { MentionIndex } from '../actors/mentions.ts';
import { principlesOf } from '../principles/index.ts';
import type { CodedQuote } from '../types.ts';
import type { Voice } from '../voice.ts';
import type { CompiledQuoteTables } from './code-quotes.ts';
import { layPieces } from './pieces.ts';
import { countriesNamed } from './targets.ts';

const FIRST_PERSON = new Set(['we', 'our', 'us', 'i', 'my', 'ours']);
/** No cue: nobody tells that the words were said; they stand there as the publisher's. */
const NO_CUE = -1;

/**
 * The sentences of a state's own text that invoke a principle: its words as they stand, though no mark and no verb of
 * speech says so. Sentences in which somebody is quoted, and quoted passages, are left to those who speak there.
 * @param voice whose text it is; a text of nobody known gives nothing
 * @param told the quotes found in the text
 * @returns in text order; the speaker's span is the sentence's first "we" or "our", else empty at its start
 */
export function quotesInOwnVoice(
  doc: Doc,
  pairs: readonly QuotePair[],
  mentions: MentionIndex,
  tables: CompiledQuoteTables,
  voice: Voice | null,
  told: readonly CodedQuote[],
): CodedQuote[] {
  if (!voice?.country) return [];
  const { of } = layPieces(doc, pairs);
  const found: CodedQuote[] = [];
  for (let sentence = 0; sentence < doc.sentenceCount; sentence++) {
    const tokens = doc.sentenceTokens(sentence);
    const { start, end } = doc.span(tokens);
    if (told.some((quote) => quote.spans.some(([from, to]) => from < end && start < to))) continue;
    if (isQuoted(tokens, of)) continue;
    const principles = principlesOf(doc, tokens, mentions, tables.principles, voice.country);
    if (!principles.length) continue;
    found.push({
      spans: [[start, end]],
      fragments: [],
      kind: 'direct',
      speaker: { ...voice, ...selfIn(doc, tokens, of) },
      cue: null,
      targets: countriesNamed(doc, mentions, [tokens], voice.country),
      ...tables.intensity(doc, tokens, NO_CUE),
      principles,
      sentence,
      rule: 'quote:own-voice/principle',
    });
  }
  return found;
}

/** Whether most of a sentence stands between quotation marks. */
function isQuoted({ start, end }: Range, pieceOf: ArrayLike<number>): boolean {
  let inside = 0;
  for (let t = start; t < end; t++) if (pieceOf[t] >= 0) inside++;
  return inside * 2 > end - start;
}

function selfIn(doc: Doc, tokens: Range, pieceOf: ArrayLike<number>): { start: number; end: number } {
  for (let t = tokens.start; t < tokens.end; t++)
    if (pieceOf[t] < 0 && FIRST_PERSON.has(doc.form(t).toLowerCase()))
      return { start: doc.start[t], end: doc.end[t] };
  const at = doc.start[tokens.start];
  return { start: at, end: at };
}
