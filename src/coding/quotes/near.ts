import type { Range } from '../../text/doc.ts';
import { goOn } from './content.ts';
import type { Frame } from './frames.ts';
import type { Piece } from './pieces.ts';
import { isTitle } from './right.ts';
import { crossesPiece, type View } from './view.ts';

/** Words between a cue and a fragment, without and with "that" between them. */
const NEAR = 9;
const NEAR_AFTER_THAT = 30;

/**
 * A cue shortly before the fragment, for sentences whose tree went astray: `called half of the voters "deplorables"`.
 * @returns the frame and the tokens said, or null
 */
export function nearFrame(view: View, piece: Piece): { frame: Frame; range: Range } | null {
  const { doc, bySentence } = view;
  if (isTitle(view, piece)) return null;
  const sentence = doc.sentenceOf(piece.outer.start);
  const frame = (bySentence.get(sentence) ?? [])
    .filter((f) => f.kind === 'verb' && f.found.token < piece.outer.start)
    .at(-1);
  if (!frame || frame.speaker < 0 || frame.speaker > piece.outer.start || frame.found.cue.frames === 'q')
    return null;
  let start = frame.found.tokens.end;
  let reach = NEAR;
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

/** Without "that", a comma or a verb with a subject of its own breaks the way from the cue to the fragment. */
function interrupted(view: View, from: number, to: number): boolean {
  const { doc } = view;
  for (let t = from; t < to; t++) {
    if (doc.form(t) === ',' && doc.form(t - 1).toLowerCase() !== 'as') return true;
    if (doc.pos(t) === 'VERB') return true;
  }
  return false;
}
