import type { Doc, Range } from '../../text/doc.ts';
import type { Frame } from './frames.ts';
import { isNominal, speakerRange } from './speakers.ts';
import type { View } from './view.ts';

/** Words a name before a headline's colon, or after its dash, may have. */
const LONGEST_NAME = 6;

export interface Headline {
  readonly frame: Frame;
  readonly content: Range;
}

/** "Warren: Rival is a 'failure'": a paragraph of one line that opens with a name and a colon. */
export function readHeadline({ doc, isActor }: View, sentence: number): Headline | null {
  if (!isLine(doc, sentence)) return null;
  const { start, end } = doc.sentenceTokens(sentence);
  let colon = start;
  while (colon < end && colon - start <= LONGEST_NAME && doc.form(colon) !== ':') {
    if (!/^[\p{Lu}.’']/u.test(doc.form(colon))) return null;
    colon++;
  }
  if (colon === start || colon + 3 > end || doc.form(colon) !== ':') return null;
  const speaker = headOf(doc, start, colon);
  if (speaker < 0 || (doc.pos(speaker) !== 'PROPN' && !isActor(speaker))) return null;
  return {
    frame: {
      kind: 'colon',
      found: {
        cue: { lemma: ':', class: 'neutral', frames: 'q' },
        token: colon,
        tokens: { start: colon, end: colon + 1 },
      },
      speaker,
      speakerTokens: clamp(speakerRange(doc, speaker), start, colon),
      clause: { start, end: colon + 1 },
      sentence,
    },
    content: { start: colon + 1, end: /^[.]$/.test(doc.form(end - 1)) ? end - 1 : end },
  };
}

function isLine(doc: Doc, sentence: number): boolean {
  const paragraph = doc.paragraph[sentence];
  const alone =
    (sentence === 0 || doc.paragraph[sentence - 1] !== paragraph) &&
    (sentence + 1 >= doc.sentenceCount || doc.paragraph[sentence + 1] !== paragraph);
  const { start, end } = doc.sentenceTokens(sentence);
  return alone && end - start < 30;
}

function headOf(doc: Doc, start: number, end: number): number {
  let head = -1;
  for (let t = start; t < end; t++)
    if (isNominal(doc, t) && (doc.head[t] < start || doc.head[t] >= end)) head = t;
  return head >= 0 ? head : isNominal(doc, end - 1) ? end - 1 : -1;
}

function clamp(range: Range, start: number, end: number): Range {
  return { start: Math.max(range.start, start), end: Math.min(range.end, end) };
}
