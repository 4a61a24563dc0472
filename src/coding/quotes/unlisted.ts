import type { Frame } from './frames.ts';
import type { Piece } from './pieces.ts';
import { isNominal, speakerRange } from './speakers.ts';
import { type Attachment, hasPrefix, type View } from './view.ts';

/** Fewer words are a name or a fragment rather than an utterance. */
const UTTERANCE = 3;

/**
 * An utterance beside a verb that no table lists as a verb of speech: `"This is fantastic!" beamed one delegate`,
 * `The senator quipped over her shoulder, "…"`. The stops around the marks and the verb's place make it one.
 */
export function unlistedVerb(view: View, piece: Piece): Attachment | null {
  const { doc } = view;
  if (piece.words < UTTERANCE || !/^\p{Lu}/u.test(doc.form(piece.first))) return null;
  const after = verbAfter(view, piece);
  if (after) return { frame: after, place: 'before', complement: -1 };
  const before = verbBefore(view, piece);
  return before && { frame: before, place: 'after', complement: -1 };
}

function verbAfter(view: View, piece: Piece): Frame | null {
  const { doc, pieces } = view;
  if (!piece.closed || hasPrefix(view, piece) || !/^[,?!]+$/.test(doc.form(piece.last - 1))) return null;
  const g = piece.outer.end;
  if (g + 1 >= doc.length || pieces.of[g] >= 0) return null;
  const inverted = isFiniteVerb(view, g);
  let verb = g;
  if (!inverted)
    while (verb < doc.length && verb - g < 8 && doc.pos(verb) !== 'VERB' && doc.form(verb) !== ',') verb++;
  if (!isFiniteVerb(view, verb) || pieces.of[verb] >= 0) return null;
  const subject = subjectNear(view, verb, inverted);
  if (subject < g || (!inverted && subject > verb)) return null;
  if (doc.child(verb, 'obj', 'ccomp') > verb && doc.child(verb, 'obj', 'ccomp') !== subject) return null;
  return frameOf(view, verb, subject);
}

function verbBefore(view: View, piece: Piece): Frame | null {
  const { doc, pieces } = view;
  const stop = piece.outer.start - 1;
  const { start } = doc.sentenceTokens(doc.sentenceOf(piece.outer.start));
  if (stop <= start || !/^[,:]$/.test(doc.form(stop))) return null;
  for (let t = stop - 1; t >= start && stop - t < 10; t--) {
    if (pieces.of[t] >= 0 || /^[,;:]$/.test(doc.form(t))) return null;
    if (doc.pos(t) !== 'VERB') continue;
    const subject = subjectNear(view, t, false);
    return isFiniteVerb(view, t) && subject >= start && subject < t ? frameOf(view, t, subject) : null;
  }
  return null;
}

function isFiniteVerb(view: View, token: number): boolean {
  return view.doc.pos(token) === 'VERB' && /^VB[DZN]$/.test(view.doc.xpos[token]);
}

function subjectNear(view: View, verb: number, inverted: boolean): number {
  const { doc } = view;
  for (const c of doc.children(verb)) {
    const rel = doc.rel(c);
    if (isNominal(doc, c) && (rel === 'nsubj' || (inverted && rel === 'obj' && c > verb))) return c;
  }
  return -1;
}

function frameOf(view: View, verb: number, speaker: number): Frame {
  const { doc } = view;
  return {
    kind: 'verb',
    found: {
      cue: { lemma: doc.lemma[verb], class: 'neutral', frames: 'q' },
      token: verb,
      tokens: { start: verb, end: verb + 1 },
    },
    speaker,
    speakerTokens: speakerRange(doc, speaker),
    clause: { start: Math.min(verb, doc.subtree(speaker).start), end: Math.max(verb, speaker) + 1 },
    sentence: doc.sentenceOf(verb),
  };
}
