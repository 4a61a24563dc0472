import type { Doc } from '../../text/doc.ts';
import type { Frame } from './frames.ts';
import type { Piece } from './pieces.ts';
import { dashFrame } from './stops.ts';
import { crossesPiece, hasPrefix, type View } from './view.ts';

const SKIPPED = new Set([
  ',',
  '-',
  '–',
  '—',
  '―',
  '--',
  '...',
  '…',
  'and',
  'but',
  'as',
  'then',
  'or',
  ')',
  ']',
]);
/** Words of a quotation that may do without a comma before its attribution. */
const LONG = 4;
/** Words of a sentence that is nothing but an attribution: "he said." */
const TAG = 12;
/** How many tokens an attribution after a quotation may take before its verb: a long name with its office. */
const REACH = 45;

/** `"…," said Lavrov`, `"…," the ministry added`: the attribution begins right after the mark. */
export function rightFrame(view: View, piece: Piece): Frame | null {
  const { doc, pieces, bySentence } = view;
  const dash = dashFrame(view, piece);
  if (dash) return dash;
  let g = piece.outer.end;
  const limit = Math.min(doc.length, g + REACH);
  while (g < limit && SKIPPED.has(doc.form(g).toLowerCase())) g++;
  if (g >= limit || pieces.of[g] >= 0) return null;
  if (!piece.closed && (piece.words < LONG || hasPrefix(view, piece))) return null;
  if (startsClause(view, g)) return null;
  const sentence = doc.sentenceOf(g);
  if (doc.paragraph[sentence] !== piece.paragraph) return null;
  const own = doc.sentenceTokens(sentence);
  if (own.start >= piece.outer.end) {
    // "…!" Price shouted: only where the marks do not close a plain sentence may a long attribution stand alone.
    const asks = /^[?!]+$/.test(lastStop(view, piece));
    const lower = /^\p{Ll}/u.test(doc.form(g)) && !/^[.…]+$/.test(lastStop(view, piece));
    if (!lower && !isTag(view, own.start, own.end, asks ? REACH : TAG)) return null;
  }
  for (const frame of bySentence.get(sentence) ?? []) {
    const verb = frame.found.token;
    if (frame.kind === 'according') {
      if (g === verb) return frame;
      continue;
    }
    if (verb < g) continue;
    if (verb >= limit) break;
    if (crossesPiece(view, g, verb)) break;
    if (frame.speaker < 0) continue;
    if (frame.clause.start <= g && g <= verb && isOwnSubject(frame, g))
      return sayingElse(view, piece, frame) ? null : frame;
    if (isOwnSubject(frame, g) && frame.speaker < verb && opensPhrase(doc, g, frame.speaker))
      return sayingElse(view, piece, frame) ? null : frame;
  }
  return null;
}

/**
 * `"You squeezed them" to drive up the price, she said.`: the sentence closes with an attribution that the words after
 * the marks lead up to.
 */
export function tailFrame(view: View, piece: Piece): Frame | null {
  const { doc, bySentence } = view;
  const sentence = doc.sentenceOf(piece.last - 1);
  for (const frame of bySentence.get(sentence) ?? []) {
    const verb = frame.found.token;
    const { clause } = frame;
    if (frame.kind !== 'verb' || frame.speaker < piece.outer.end || !/q/.test(frame.found.cue.frames))
      continue;
    if (clause.start < piece.outer.end || doc.form(clause.start - 1) !== ',') continue;
    if (crossesPiece(view, piece.outer.end, verb)) return null;
    const tree =
      doc.rel(verb) === 'parataxis' || (doc.child(verb, 'ccomp') >= 0 && doc.child(verb, 'ccomp') < verb);
    const after = doc.form(Math.max(clause.end, frame.found.tokens.end));
    if (tree || /^[.,]$/.test(after)) return frame;
  }
  return null;
}

/** "after Mr. Buffett complained", "that nobody would question": what follows depends on other words. */
function startsClause(view: View, g: number): boolean {
  const { doc } = view;
  const pos = doc.pos(g);
  if (doc.form(g).toLowerCase() === 'according') return false;
  return pos === 'SCONJ' || pos === 'ADP' || doc.rel(g) === 'mark' || /^W(?:DT|RB|P)/.test(doc.xpos[g]);
}

/** Every word of some length begins with a capital: a title of a book, a broadcast, a song. */
export function isTitle(view: View, piece: Piece): boolean {
  const { doc } = view;
  let capitals = 0;
  for (let t = piece.first; t < piece.last; t++) {
    const form = doc.form(t);
    if (/^[.?!]+$/.test(form)) return false;
    if (/^\p{Lu}/u.test(form)) capitals++;
    else if (/^\p{Ll}{4,}/u.test(form)) return false;
  }
  return capitals >= 2;
}

/** `On "Face the Nation," Ryan said that …`: the verb has content of its own and the piece is but a name. */
function sayingElse(view: View, piece: Piece, frame: Frame): boolean {
  const { doc } = view;
  if (!hasPrefix(view, piece)) return false;
  if (isTitle(view, piece)) return true;
  return doc.child(frame.found.token, 'ccomp') > frame.found.token;
}

/** Only a noun phrase stands between the mark and the speaker's head: its title, its first names. */
function opensPhrase(doc: Doc, g: number, speaker: number): boolean {
  if (speaker - g > 12) return false;
  for (let t = g; t < speaker; t++)
    if (doc.pos(t) === 'VERB' || doc.pos(t) === 'AUX' || doc.pos(t) === 'PRON') return false;
  return true;
}

/** The speaker stands in the attribution itself: not a subject lent from a clause before the quotation. */
function isOwnSubject(frame: Frame, g: number): boolean {
  return frame.speaker >= g;
}

function lastStop(view: View, piece: Piece): string {
  let t = piece.last - 1;
  while (t > piece.first && /^(?:["“”‘’']|'')$/.test(view.doc.form(t))) t--;
  return view.doc.form(t);
}

/** A short sentence that is nothing but an attribution: "he said." */
function isTag(view: View, start: number, end: number, longest: number): boolean {
  if (end - start > longest) return false;
  const frames = view.bySentence.get(view.doc.sentenceOf(start)) ?? [];
  const first = frames.find((f) => f.kind === 'verb' && f.speaker >= 0 && /q/.test(f.found.cue.frames));
  if (!first || Math.min(first.clause.start, first.speakerTokens?.start ?? start) > start) return false;
  return view.doc.child(first.found.token, 'ccomp', 'obj', 'xcomp') < 0;
}
