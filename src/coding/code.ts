import type { Doc } from '../text/doc.ts';
import { pairQuotes } from '../text/quote-marks.ts';
import type { World } from '../world/types.ts';
import { createMentionTools, findMentions } from './actors/mentions.ts';
import { codeAttitudes, compileAttitudeTables } from './attitudes/index.ts';
import { EventCoder, type TraceRow } from './events/code-events.ts';
import { type Codebook, codebookOf } from './events/codebook.ts';
import { readEventLexicon } from './events/lexicon.ts';
import { accountsOf, type Explanation } from './explain.ts';
import { type InvokedPrinciple, principlesOf } from './principles/index.ts';
import { codeQuotes, compileQuoteTables, quotesInOwnVoice } from './quotes/index.ts';
import { repairVerbs, verbForms } from './repair.ts';
import type { CodeOptions, Coding, SpanPair } from './types.ts';
import { voiceOf } from './voice.ts';

/** Codes read documents: pure, the same document and options give the same coding. */
export interface Coder {
  /** What an analyst can code by hand, and what follows from it. */
  readonly codebook: Codebook;
  code(doc: Doc, options: CodeOptions): Coding;
  /** As `code`, with an account of every sentence: its tree, who was found and why, which rows fired and which nearly did. */
  explain(doc: Doc, options: CodeOptions): Explanation;
  /**
   * The principles that each sentence invokes, quoted or not.
   * @param speaker country whose words the text is ("our sovereignty" is its), or null
   */
  principles(doc: Doc, options: CodeOptions, speaker?: string | null): readonly InvokedPrinciple[][];
}

/**
 * Makes a coder from a world and the coding tables.
 * @param tables file name without `.tsv` → text of the table (see `src/coding/tables`)
 * @throws Error naming table and row when a table is malformed
 */
export function createCoder(world: World, tables: Readonly<Record<string, string>>): Coder {
  const tools = createMentionTools(world, tables);
  const lexicon = readEventLexicon(tables);
  const events = new EventCoder(lexicon);
  const forms = verbForms(lexicon, tables['verb-forms'] ?? '');
  const quoteTables = compileQuoteTables(tables);
  const attitudeLexicon = compileAttitudeTables(tables);
  const run = (read: Doc, options: CodeOptions, trace?: TraceRow[]) => {
    const doc = repairVerbs(read, forms);
    const mentions = findMentions(doc, tools, options.date);
    const voice = voiceOf(world, options.publisher, options.date);
    const pairs = pairQuotes(doc.text);
    const quotes = codeQuotes(doc, pairs, mentions, quoteTables, voice);
    const own = quotesInOwnVoice(doc, pairs, mentions, quoteTables, voice, quotes);
    const coded = events.code(doc, mentions, options.date, trace);
    const coding: Coding = {
      events: coded,
      quotes: own.length ? [...quotes, ...own].sort((a, b) => a.spans[0][0] - b.spans[0][0]) : quotes,
      attitudes: codeAttitudes(doc, mentions, attitudeLexicon, { events: coded, quotes }, voice),
      mentions: mentions.mentions,
      sentences: sentencesOf(doc),
    };
    return { doc, mentions, coding };
  };
  return {
    codebook: codebookOf(lexicon),
    code: (doc, options) => run(doc, options).coding,
    principles: (read, options, speaker = null) => {
      const doc = repairVerbs(read, forms);
      const mentions = findMentions(doc, tools, options.date);
      return Array.from({ length: doc.sentenceCount }, (_, s) =>
        principlesOf(doc, doc.sentenceTokens(s), mentions, quoteTables.principles, speaker),
      );
    },
    explain: (read, options) => {
      const trace: TraceRow[] = [];
      const { doc, mentions, coding } = run(read, options, trace);
      return { coding, sentences: accountsOf(doc, coding, mentions.reasons(), trace, lexicon.index) };
    },
  };
}

function sentencesOf(doc: Doc): SpanPair[] {
  const spans: SpanPair[] = [];
  for (let s = 0; s < doc.sentenceCount; s++) {
    const { start, end } = doc.sentenceRange(s);
    spans.push([start, end]);
  }
  return spans;
}
