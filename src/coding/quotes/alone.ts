import type { Frame } from './frames.ts';
import type { Piece } from './pieces.ts';
import { isTitle } from './right.ts';
import { type Attachment, hasPrefix, type View } from './view.ts';

/** So many words between marks are somebody's in nine of ten cases, whoever it is: fewer are names, terms, irony. */
const FRAGMENT = 6;
/** … and so many where they make a sentence of their own. */
const SENTENCE = 4;

/**
 * Words between marks that nothing around them gives to anybody: a quote all the same, of a speaker unknown. Titles are none,
 * nor are marks that may have lost their partner.
 * @param before the attachment of the piece before, of which speech over several paragraphs is a part
 */
export function aloneFrame(view: View, piece: Piece, before: Attachment | null): Attachment | null {
  const { doc, pieces } = view;
  const previous = pieces.list[piece.index - 1];
  if (before?.place === 'alone' && previous.continued) return before;
  if (piece.outer.start === piece.first) return null;
  const sentence = piece.closed && /^\p{Lu}/u.test(doc.form(piece.first)) && !hasPrefix(view, piece);
  if (piece.words < (sentence ? SENTENCE : FRAGMENT) || isTitle(view, piece) || !isShut(piece)) return null;
  return { frame: unknownSpeaker(view, piece), place: 'alone', complement: -1 };
}

/** A closing mark stands behind it, or it goes on in the next paragraph. */
function isShut(piece: Piece): boolean {
  return piece.continued || piece.outer.end > piece.last;
}

/** Its cue lies behind the text: no word of it. */
function unknownSpeaker({ doc }: View, piece: Piece): Frame {
  const token = doc.length + piece.index;
  return {
    kind: 'colon',
    found: {
      cue: { lemma: 'nobody', class: 'neutral', frames: 'q' },
      token,
      tokens: { start: token, end: token + 1 },
    },
    speaker: -1,
    speakerTokens: null,
    clause: { start: piece.outer.start, end: piece.outer.start },
    sentence: doc.sentenceOf(piece.outer.start),
  };
}
