import type { Frame } from './frames.ts';
import type { Piece } from './pieces.ts';
import { stopFrame } from './stops.ts';
import type { View } from './view.ts';

/** Words a name with its office may have. */
const LONGEST = 9;
/** Fewer words above it are a name or a heading rather than an utterance. */
const UTTERANCE = 4;

/** `"We will rebuild it. ¶ Lena Falk, mayor."`: a quotation set apart, signed by a name on its last line inside the marks. */
export function signedFrame(view: View, piece: Piece): Frame | null {
  const { doc, pieces } = view;
  const next = pieces.list[piece.index + 1];
  if (!next || piece.words < UTTERANCE || !isSignature(view, next)) return null;
  let speaker = next.first;
  while (speaker + 1 < next.last && doc.pos(speaker) !== 'PROPN') speaker++;
  while (speaker + 1 < next.last && doc.pos(speaker + 1) === 'PROPN') speaker++;
  const frame = stopFrame(view, speaker, next.first, { start: next.first, end: next.last });
  return { ...frame, speakerTokens: { start: next.first, end: speaker + 1 } };
}

/** The last line of such a quotation: nothing but a name and what it is. */
export function isSignature({ doc, pieces }: View, piece: Piece): boolean {
  const before = pieces.list[piece.index - 1];
  if (!before?.continued || piece.outer.start < piece.first || piece.outer.end === piece.last) return false;
  if (before.outer.start === before.first || piece.words > LONGEST) return false;
  if (!/^\p{Lu}/u.test(doc.form(piece.first))) return false;
  let name = false;
  for (let t = piece.first; t < piece.last; t++) {
    if (/^(?:VB[DZP]|MD|PRP)$/.test(doc.xpos[t])) return false;
    name ||= doc.pos(t) === 'PROPN';
  }
  return name;
}
