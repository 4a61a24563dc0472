import type { Doc, Range } from '../../text/doc.ts';
import type { Draft } from './drafts.ts';
import { isNominal, speakerRange } from './speakers.ts';

/** Words a speaker's label may have: "FOREIGN MINISTER LAVROV:". */
const LONGEST_LABEL = 8;
/** Labels in ordinary letters make a transcript only when there are several. */
const FEWEST_LABELS = 3;
/** Share of the paragraphs that must carry a label: a headline or two in a report make no transcript. */
const LEAST_SHARE = 0.2;
/** Paragraphs a turn may go on for after its first. */
const LONGEST_TURN = 12;

interface Turn {
  readonly speaker: number;
  readonly label: Range;
  readonly content: Range;
  readonly more: Range[];
  readonly capitals: boolean;
}

/**
 * The turns of a printed conversation: paragraphs that open with a name and a colon ("WALLACE: …", "Vladimir Putin:
 * …"). Each turn is one direct quote of the one named; marks inside it belong to it.
 */
export function draftTranscript(doc: Doc): Draft[] {
  const turns: Turn[] = [];
  let between: Range[] = [];
  let count = 0;
  for (const tokens of paragraphs(doc)) {
    count++;
    const turn = turnOf(doc, tokens);
    if (!turn) {
      between.push(tokens);
      continue;
    }
    // Paragraphs without a label between two turns go on with the first of them.
    const before = turns.at(-1);
    if (before && between.length <= LONGEST_TURN) before.more.push(...between.filter((p) => p.end > p.start));
    between = [];
    turns.push(turn);
  }
  const labels = new Set(turns.map((turn) => labelOf(doc, turn)));
  const enough = turns.length >= FEWEST_LABELS && labels.size > 1 && turns.length >= LEAST_SHARE * count;
  return turns
    .filter((turn) => enough && (turn.capitals || repeats(doc, turn, turns)))
    .map((turn) => draftOf(doc, turn));
}

function* paragraphs(doc: Doc): Generator<Range> {
  for (let s = 0; s < doc.sentenceCount; ) {
    let next = s + 1;
    while (next < doc.sentenceCount && doc.paragraph[next] === doc.paragraph[s]) next++;
    yield { start: doc.sentenceStart[s], end: doc.sentenceStart[next] };
    s = next;
  }
}

function turnOf(doc: Doc, { start, end }: Range): Turn | null {
  let first = start;
  while (first < end && /^["“”'‘]+$/.test(doc.form(first))) first++;
  let colon = first;
  while (colon < end && colon - first <= LONGEST_LABEL && doc.form(colon) !== ':') colon++;
  if (colon === first || colon + 2 >= end || doc.form(colon) !== ':') return null;
  let capitals = true;
  let speaker = -1;
  for (let t = first; t < colon; t++) {
    const form = doc.form(t);
    if (!/^[\p{Lu}(),.'’-]/u.test(form)) return null;
    if (/\p{Ll}/u.test(form)) capitals = false;
    if (isNominal(doc, t) || /^\p{Lu}{2,}$/u.test(form)) speaker = t;
  }
  if (speaker < 0) return null;
  let last = end;
  while (last > colon + 1 && /^["“”'’]+$/.test(doc.form(last - 1))) last--;
  return {
    speaker,
    label: { start: first, end: colon + 1 },
    content: { start: colon + 1, end: last },
    more: [],
    capitals,
  };
}

function repeats(doc: Doc, turn: Turn, turns: readonly Turn[]): boolean {
  const label = labelOf(doc, turn);
  return turns.filter((other) => labelOf(doc, other) === label).length > 1;
}

function labelOf(doc: Doc, { label }: Turn): string {
  return doc.text.slice(doc.start[label.start], doc.end[label.end - 1]);
}

function draftOf(doc: Doc, { speaker, label, content, more }: Turn): Draft {
  const colon = label.end - 1;
  const core = speakerRange(doc, speaker);
  return {
    frame: {
      kind: 'colon',
      found: {
        cue: { lemma: ':', class: 'neutral', frames: 'q' },
        token: colon,
        tokens: { start: colon, end: colon + 1 },
      },
      speaker,
      speakerTokens: { start: Math.max(core.start, label.start), end: Math.min(core.end, colon) },
      clause: label,
      sentence: doc.sentenceOf(label.start),
    },
    ranges: [content, ...more],
    pieces: [],
    kind: 'direct',
    how: 'turn',
  };
}
