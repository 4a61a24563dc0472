import type { Doc, Range } from '../../text/doc.ts';
import type { CueTable } from './cues.ts';
import type { Frame } from './frames.ts';
import type { Piece, Pieces } from './pieces.ts';

/** How a piece between marks came to its frame. */
export type Place = 'before' | 'tail' | 'after' | 'inside' | 'wording' | 'near' | 'floating' | 'alone';
export interface Attachment {
  readonly frame: Frame;
  readonly place: Place;
  /** For `inside`: the dependent of the cue under which the piece stands. */
  readonly complement: number;
  /** The tokens said, where they are known already. */
  readonly range?: Range;
  /** A quote of its own, although another has the same attribution. */
  readonly separate?: boolean;
}

/** What the search for attributions looks at. */
export interface View {
  readonly doc: Doc;
  readonly pieces: Pieces;
  readonly bySentence: ReadonlyMap<number, readonly Frame[]>;
  /** The frame whose verb or noun of speech a token is. */
  readonly byCue: ReadonlyMap<number, Frame>;
  readonly cues: CueTable;
  readonly isActor: (token: number) => boolean;
}

export function crossesPiece(view: View, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (view.pieces.of[t] >= 0) return true;
  return false;
}

/** Words of the piece's first sentence that stand before it. */
export function hasPrefix(view: View, piece: Piece): boolean {
  const { start } = view.doc.sentenceTokens(view.doc.sentenceOf(piece.first));
  return hasWords(view.doc, start, piece.outer.start);
}

export function hasWords(doc: Doc, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (/[\p{L}\p{N}]/u.test(doc.form(t))) return true;
  return false;
}
