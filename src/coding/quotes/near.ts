import type { Doc, Range } from '../../text/doc.ts';
import { goOn } from './content.ts';
import type { Frame } from './frames.ts';
import type { Piece } from './pieces.ts';
import { isTitle } from './right.ts';
import { crossesPiece, type View } from './view.ts';

/** Words between a cue and a fragment, without and with "that" between them. */
const NEAR = 9;
/** Words that may stand between two fragments of one attribution. */
const JOIN = 8;
const NEAR_AFTER_THAT = 30;
/** … and where "as" stands before the fragment: "described the pretexts used by Washington, …, as 'untenable'". */
const NEAR_BEFORE_AS = 40;

/**
 * A cue shortly before the fragment, for sentences whose tree went astray: `called half of the voters "deplorables"`.
 * @returns the frame and the tokens said, or null
 */
export function nearFrame(view: View, piece: Piece): { frame: Frame; range: Range } | null {
  const { doc, bySentence } = view;
  if (isTitle(view, piece)) return null;
  const sentence = doc.sentenceOf(piece.outer.start);
  const frame = (bySentence.get(sentence) ?? [])
    .filter((f) => f.found.token < piece.outer.start && (f.kind === 'verb' || saysThat(doc, f)))
    .at(-1);
  if (!frame || frame.speaker < 0 || frame.speaker > piece.outer.start || frame.found.cue.frames === 'q')
    return null;
  let start = frame.found.tokens.end;
  let reach = leadsWithAs(view, piece) ? NEAR_BEFORE_AS : NEAR;
  for (let t = start; t < piece.outer.start; t++) {
    const form = doc.form(t).toLowerCase();
    if (/^[;:()]$/.test(form)) return null;
    if (form === 'that' && reach === NEAR && doc.pos(t) !== 'DET') {
      start = t;
      reach = NEAR_AFTER_THAT;
    }
  }
  if (piece.outer.start - start > reach || crossesPiece(view, start, piece.outer.start)) return null;
  if (reach === NEAR && interrupted(view, start, piece.outer.start)) return null;
  return { frame, range: { start, end: goOn(doc, piece.outer.end, doc.sentenceTokens(sentence).end) } };
}

/** "the claim that …" */
function saysThat(doc: Doc, frame: Frame): boolean {
  return frame.kind === 'noun' && doc.form(frame.found.tokens.end) === 'that';
}

/** `as "untenable"`, `as an "act of war"`. */
function leadsWithAs(view: View, piece: Piece): boolean {
  const { doc } = view;
  let t = piece.outer.start - 1;
  while (
    t > 0 &&
    piece.outer.start - t < 4 &&
    (doc.pos(t) === 'DET' || doc.pos(t) === 'ADJ' || doc.form(t) === ',')
  )
    t--;
  return t >= 0 && doc.form(t).toLowerCase() === 'as';
}

/**
 * `as "untenable" and driven by "animosity"`: a fragment joined to the one before it by a few words without a subject
 * of their own belongs to the same attribution.
 * @returns the tokens from the joining word to the fragment's end, or null
 */
export function joinedRange(view: View, piece: Piece, previous: Piece, sentence: number): Range | null {
  const { doc } = view;
  const start = previous.outer.end;
  if (
    doc.sentenceOf(piece.outer.start) !== sentence ||
    piece.outer.start - start > JOIN ||
    start >= piece.outer.start
  )
    return null;
  if (!/^(?:and|or|but|,)$/i.test(doc.form(start))) return null;
  for (let t = start; t < piece.outer.start; t++) {
    if (doc.baseRel(t) === 'nsubj' || /^[;:.]$/.test(doc.form(t))) return null;
    if ((view.bySentence.get(sentence) ?? []).some((f) => f.found.token === t)) return null;
  }
  return { start, end: piece.outer.end };
}

/** Without "that", a comma or a verb with a subject of its own breaks the way from the cue to the fragment. */
function interrupted(view: View, from: number, to: number): boolean {
  const { doc } = view;
  for (let t = from; t < to; t++) {
    if (doc.form(t) === ',' && doc.form(t - 1).toLowerCase() !== 'as') return true;
    if (doc.pos(t) === 'VERB') return true;
  }
  return false;
}
