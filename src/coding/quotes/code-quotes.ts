import type { Doc, Range } from '../../text/doc.ts';
import type { QuotePair } from '../../text/quote-marks.ts';
import type { MentionIndex } from '../actors/mentions.ts';
import { createIntensity, type IntensityOf } from '../intensity/index.ts';
import { createPrinciples, namedCountry, type PrinciplesOf } from '../principles/index.ts';
import type { CodedQuote, SpanPair } from '../types.ts';
import type { Voice } from '../voice.ts';
import { attachPieces } from './attach.ts';
import { type CueTable, createCueTable } from './cues.ts';
import { type Draft, draftQuotes, keepDisjoint } from './drafts.ts';
import { findFrames } from './frames.ts';
import { draftNested } from './nested.ts';
import { layPieces } from './pieces.ts';
import { resolveSpeakers } from './resolve.ts';
import { CarriedTargets, targetsOf } from './targets.ts';
import { draftTranscript } from './transcript.ts';
import { isUnsaid } from './unsaid.ts';

/** The tables of verbs of speech, intensity and principles, made ready once. */
export interface CompiledQuoteTables {
  readonly cues: CueTable;
  readonly intensity: IntensityOf;
  readonly principles: PrinciplesOf;
}

/** Compiles `cue-verbs`, `cue-nouns`, `intensity` and `principles` (texts of the TSV files, by name). */
export function compileQuoteTables(tables: Readonly<Record<string, string>>): CompiledQuoteTables {
  const cueVerbs = tables['cue-verbs'] ?? '';
  const cueNouns = tables['cue-nouns'] ?? '';
  return {
    cues: createCueTable(cueVerbs, cueNouns),
    intensity: createIntensity({ expressions: tables.intensity ?? '', cueVerbs, cueNouns }),
    principles: createPrinciples(tables.principles ?? ''),
  };
}

/**
 * Finds the attributed words of a document: direct quotes, fragments between marks inside reported speech, reported
 * speech without marks. Words between marks that nobody is said to have said (titles, nicknames, scare quotes) give
 * no quote; a speaker that neither syntax nor the paragraph tells stays null.
 * @param pairs quotation marks paired by the text layer (`pairQuotes(doc.text)`)
 * @param voice whose words the text is: its "we" outside quotation marks
 * @returns quotes in text order; offsets are UTF-16 units into `doc.text`
 */
export function codeQuotes(
  doc: Doc,
  pairs: readonly QuotePair[],
  mentions: MentionIndex,
  tables: CompiledQuoteTables,
  voice: Voice | null = null,
): CodedQuote[] {
  const pieces = layPieces(doc, pairs);
  const frames = findFrames(doc, tables.cues, pieces);
  const isActor = (token: number) => Boolean(mentions.at(token)?.country);
  const attached = attachPieces(doc, pieces, frames, tables.cues, isActor);
  const told = keepDisjoint([...draftTranscript(doc), ...draftQuotes(doc, pieces, frames, attached)]);
  const drafts = [...told, ...draftNested(doc, pairs, pieces, tables.cues, isActor)]
    .filter((draft) => !isUnsaid(doc, draft))
    .sort((a, b) => a.ranges[0].start - b.ranges[0].start);
  const speakers = resolveSpeakers(doc, mentions, drafts, voice, (token) => pieces.of[token] >= 0);
  const carry = new CarriedTargets(doc);
  const named = namedCountry(doc, mentions);
  return drafts.map((draft, i) => {
    const speaker = speakers[i];
    const { rung, axes } = intensityOf(doc, draft, tables.intensity);
    const targets = carry.complete(draft, targetsOf(doc, mentions, draft, speaker), speaker, rung);
    const principles = tables.principles(doc, draft.ranges, named, {
      speaker: speaker?.country ?? null,
      accused: targets[0]?.country ?? null,
    });
    return {
      spans: draft.ranges.map((r) => offsets(doc, r)),
      fragments: draft.pieces.map((p): SpanPair => [p.innerStart, p.innerEnd]),
      kind: draft.kind,
      speaker,
      cue: cueOf(doc, draft),
      targets,
      rung,
      axes,
      principles,
      sentence: doc.sentenceOf(draft.ranges[0].start),
      rule: `quote:${draft.how}/${draft.frame.found.cue.lemma}`,
    };
  });
}

function offsets(doc: Doc, tokens: Range): SpanPair {
  const { start, end } = doc.span(tokens);
  return [start, end];
}

function cueOf(doc: Doc, draft: Draft): CodedQuote['cue'] {
  const { cue, tokens } = draft.frame.found;
  if (tokens.start >= doc.length) return null;
  return { lemma: cue.lemma, ...doc.span(tokens) };
}

/** Strongest rung over the content's ranges, the cue counted with each. */
function intensityOf(doc: Doc, draft: Draft, intensity: IntensityOf): ReturnType<IntensityOf> {
  const { found, kind } = draft.frame;
  const cue = kind === 'colon' ? -1 : found.token;
  let best: ReturnType<IntensityOf> | null = null;
  for (const range of draft.ranges) {
    const here = intensity(doc, range, cue);
    best = best
      ? {
          rung: stronger(best.rung, here.rung),
          axes: {
            evaluative: stronger(best.axes.evaluative, here.axes.evaluative),
            directive: stronger(best.axes.directive, here.axes.directive),
            commissive: stronger(best.axes.commissive, here.axes.commissive),
          },
        }
      : here;
  }
  return best ?? intensity(doc, found.tokens, cue);
}

function stronger(a: number, b: number): number {
  return a > 0 || b > 0 ? Math.max(a, b) : Math.min(a, b);
}
