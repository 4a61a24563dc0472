import type { Doc } from '../../text/doc.ts';
import { complementOf, isContentRelation } from './content.ts';
import type { CueTable, FoundCue } from './cues.ts';
import type { Frame } from './frames.ts';
import type { Piece, Pieces } from './pieces.ts';
import { isNominal, speakerRange } from './speakers.ts';

/** How a piece between marks came to its frame. */
export type Place = 'before' | 'after' | 'inside' | 'floating';
export interface Attachment {
  readonly frame: Frame;
  readonly place: Place;
  /** For `inside`: the dependent of the cue under which the piece stands. */
  readonly complement: number;
}

const SKIPPED = new Set([',', '-', '–', '—', '--', '...', '…', 'and', 'but', 'as', 'then', 'or', ')', ']']);
const OPENERS = new Set([',', ':', '–', '—', '--', '-']);
/** How many tokens an attribution after a quotation may take before its verb: a long name with its office. */
const REACH = 45;

/** Finds the attribution of each piece, or null; index = piece. */
export function attachPieces(
  doc: Doc,
  pieces: Pieces,
  frames: readonly Frame[],
  cues: CueTable,
): (Attachment | null)[] {
  const attached: (Attachment | null)[] = [];
  const bySentence = new Map<number, Frame[]>();
  for (const frame of frames) {
    const list = bySentence.get(frame.sentence);
    if (list) list.push(frame);
    else bySentence.set(frame.sentence, [frame]);
  }
  const view: View = { doc, pieces, bySentence, cues };
  for (const piece of pieces.list) {
    attached.push(attachOne(view, piece, attached));
  }
  return attached;
}

interface View {
  readonly doc: Doc;
  readonly pieces: Pieces;
  readonly bySentence: ReadonlyMap<number, readonly Frame[]>;
  readonly cues: CueTable;
}

function attachOne(view: View, piece: Piece, before: readonly (Attachment | null)[]): Attachment | null {
  const left = leftFrame(view, piece);
  if (left) return { frame: left, place: 'after', complement: -1 };
  const right = rightFrame(view, piece);
  const inside = insideFrame(view, piece);
  if (right && (!inside || piece.closed)) return { frame: right, place: 'before', complement: -1 };
  if (inside) return inside;
  if (right) return { frame: right, place: 'before', complement: -1 };
  return floating(view, piece, before);
}

/** `He said, "…"`, `He told reporters that "…"`, `He wrote:` and a new line: the cue's clause runs up to the mark. */
function leftFrame(view: View, piece: Piece): Frame | null {
  const { doc, bySentence } = view;
  const open = piece.outer.start;
  const sentence = doc.sentenceOf(open);
  const start = doc.sentenceTokens(sentence).start;
  let b = open - 1;
  if (b < start) return colonBefore(view, piece);
  let stop = '';
  if (b >= start && doc.form(b).toLowerCase() === 'that') {
    stop = 'that';
    b--;
  }
  while (b >= start && OPENERS.has(doc.form(b))) {
    stop ||= doc.form(b);
    b--;
  }
  if (b < start) return null;
  const frames = bySentence.get(sentence) ?? [];
  for (let i = frames.length - 1; i >= 0; i--) {
    const frame = frames[i];
    if (frame.kind !== 'verb' || frame.found.token > b || frame.found.token < start) continue;
    if (!frame.found.cue.frames.match(/[qt]/) && stop !== ':') continue;
    if (crossesOtherPiece(view, frame.found.token, open)) return null;
    const last = frame.found.tokens.end - 1;
    if (b !== last && !stop) return null;
    if (!leadsTo(doc, frame, b)) return null;
    return frame;
  }
  return stop === ':' ? colonFrame(view, start, b) : null;
}

function crossesOtherPiece(view: View, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (view.pieces.of[t] >= 0) return true;
  return false;
}

/** Between the verb and the mark stand only its subject, addressee and circumstances: no clause of its own. */
function leadsTo(doc: Doc, frame: Frame, b: number): boolean {
  const verb = frame.found.token;
  for (let t = frame.found.tokens.end; t <= b; t++) {
    const rel = doc.rel(t);
    if (rel === 'ccomp' && doc.head[t] === verb && doc.child(t, 'nsubj', 'nsubj:pass') >= 0) return false;
    if ((rel === 'nsubj' || rel === 'nsubj:pass') && doc.head[t] !== verb && doc.head[t] <= b) {
      const clause = doc.rel(doc.head[t]);
      if (clause !== 'acl:relcl' && clause !== 'advcl' && clause !== 'acl') return false;
    }
  }
  return true;
}

/** The sentence before ends in a colon and the piece opens its own sentence. */
function colonBefore(view: View, piece: Piece): Frame | null {
  const { doc, bySentence } = view;
  const sentence = doc.sentenceOf(piece.outer.start);
  if (sentence === 0) return null;
  const { start, end } = doc.sentenceTokens(sentence - 1);
  if (end <= start) return null;
  const last = doc.form(end - 1);
  if (last !== ':' && !(OPENERS.has(last) && last !== '-')) return null;
  const frames = (bySentence.get(sentence - 1) ?? []).filter((f) => f.kind === 'verb' && f.speaker >= 0);
  const speech = frames.filter((f) => /[qt]/.test(f.found.cue.frames));
  return speech.at(-1) ?? (last === ':' ? colonFrame(view, start, end - 2) : null);
}

/** `Lavrov: "…"`, `Cruz called them on it: "…"`: the name, or the subject of whatever verb leads to the colon. */
function colonFrame(view: View, start: number, b: number): Frame | null {
  const { doc } = view;
  if (b < start) return null;
  let top = -1;
  for (let t = start; t <= b; t++)
    if ((doc.head[t] < start || doc.head[t] > b) && view.pieces.of[t] < 0 && doc.pos(t) !== 'PUNCT') {
      top = t;
      break;
    }
  if (top < 0) return null;
  let speaker = -1;
  let token = b + 1;
  if (isNominal(doc, top) && b - start < 14) speaker = namedIn(doc, top) ? top : -1;
  else if (doc.pos(top) === 'VERB') {
    speaker = doc.child(top, 'nsubj');
    token = top;
  }
  if (speaker < 0) return null;
  const found: FoundCue = {
    cue: { lemma: token > b ? ':' : doc.lemma[token], class: 'neutral', frames: 'q' },
    token,
    tokens: { start: token, end: token + 1 },
  };
  return {
    kind: 'colon',
    found,
    speaker,
    speakerTokens: speakerRange(doc, speaker),
    clause: { start, end: b + 2 },
    sentence: doc.sentenceOf(start),
  };
}

/** A heading such as "Key quote:" names nobody. */
function namedIn(doc: Doc, head: number): boolean {
  if (doc.pos(head) === 'PROPN') return true;
  const range = speakerRange(doc, head);
  for (let t = range.start; t < range.end; t++) if (doc.pos(t) === 'PROPN') return true;
  return false;
}

/** `"…," said Lavrov`, `"…," the ministry added`: the attribution begins right after the mark. */
function rightFrame(view: View, piece: Piece): Frame | null {
  const { doc, pieces, bySentence } = view;
  let g = piece.outer.end;
  const limit = Math.min(doc.length, g + REACH);
  while (g < limit && SKIPPED.has(doc.form(g).toLowerCase())) g++;
  if (g >= limit || pieces.of[g] >= 0) return null;
  const sentence = doc.sentenceOf(g);
  if (doc.paragraph[sentence] !== piece.paragraph) return null;
  const own = doc.sentenceTokens(sentence);
  const newSentence = own.start === g;
  if (newSentence && !/^[\p{Ll}]/u.test(doc.form(g)) && !isTag(view, own.start, own.end)) return null;
  if (newSentence && /^[.…]+$/.test(doc.form(piece.last - 1)) && !isTag(view, own.start, own.end))
    return null;
  for (const frame of bySentence.get(sentence) ?? []) {
    const verb = frame.found.token;
    if (frame.kind === 'according') {
      if (g === verb) return frame;
      continue;
    }
    if (verb < g) continue;
    if (verb >= limit) break;
    if (crossesOtherPiece(view, g, verb)) break;
    if (frame.speaker < 0) {
      const repaired = repair(view, frame, g);
      if (repaired) return repaired;
      continue;
    }
    if (frame.clause.start <= g && g <= verb && isOwnSubject(frame, g)) return frame;
  }
  return null;
}

/** The speaker stands in the attribution itself: not a subject lent from a clause before the quotation. */
function isOwnSubject(frame: Frame, g: number): boolean {
  return frame.speaker >= g;
}

/** A short sentence that is nothing but an attribution: "he said." */
function isTag(view: View, start: number, end: number): boolean {
  if (end - start > 12) return false;
  const frames = view.bySentence.get(view.doc.sentenceOf(start)) ?? [];
  const first = frames.find((f) => f.kind === 'verb' && f.speaker >= 0 && /q/.test(f.found.cue.frames));
  if (!first || first.clause.start > start) return false;
  return view.doc.child(first.found.token, 'ccomp', 'obj', 'xcomp') < 0;
}

/** The parse gives no subject: take the phrase between the mark and the verb, or the one right after the verb. */
function repair(view: View, frame: Frame, g: number): Frame | null {
  const { doc } = view;
  const verb = frame.found.token;
  if (!/q/.test(frame.found.cue.frames)) return null;
  let speaker = -1;
  if (g === verb) {
    const end = Math.min(doc.sentenceTokens(frame.sentence).end, verb + 10);
    for (let t = frame.found.tokens.end; t < end && speaker < 0; t++) {
      if (doc.pos(t) === 'VERB' || doc.form(t) === ',') break;
      if (isNominal(doc, t) && (doc.head[t] <= verb || doc.head[t] >= end)) speaker = t;
    }
  } else if (verb - g < 12) {
    for (let t = g; t < verb && speaker < 0; t++)
      if (isNominal(doc, t) && (doc.head[t] < g || doc.head[t] >= verb)) speaker = t;
    if (doc.child(verb, 'aux') >= 0 || doc.xpos[verb] !== 'VBN') {
      /* an active verb: the phrase before it speaks */
    } else speaker = -1;
  }
  if (speaker < 0) return null;
  return {
    ...frame,
    speaker,
    speakerTokens: speakerRange(doc, speaker),
    clause: { start: Math.min(g, verb), end: Math.max(verb, speaker) + 1 },
  };
}

/** A cue above the piece in the tree whose content it is part of: `called it "absurd"`. */
function insideFrame(view: View, piece: Piece): Attachment | null {
  const { doc, bySentence } = view;
  for (let h = piece.first; h < piece.last; h++) {
    const up = doc.head[h];
    if ((up >= piece.first && up < piece.last) || doc.pos(h) === 'PUNCT') continue;
    let node = h;
    for (let step = 0; step < 12; step++) {
      const parent = doc.head[node];
      if (parent < 0) break;
      const frame = (bySentence.get(doc.sentenceOf(parent)) ?? []).find(
        (f) => f.kind === 'verb' && f.found.token === parent,
      );
      if (frame && isContentRelation(doc, frame, node))
        return { frame, place: 'inside', complement: complementOf(doc, frame, node) };
      node = parent;
    }
  }
  return null;
}

/** A quotation that stands as a sentence of its own goes on with the speaker of the one before it in the paragraph. */
function floating(view: View, piece: Piece, before: readonly (Attachment | null)[]): Attachment | null {
  const { doc, pieces } = view;
  if (piece.index === 0) return null;
  const previous = pieces.list[piece.index - 1];
  const attachment = before[piece.index - 1];
  if (!attachment || previous.paragraph !== piece.paragraph) return null;
  if (!standsAlone(doc, piece)) return null;
  return { frame: attachment.frame, place: 'floating', complement: -1 };
}

/** Nothing but marks stands beside the piece in its sentences. */
function standsAlone(doc: Doc, piece: Piece): boolean {
  const first = doc.sentenceTokens(doc.sentenceOf(piece.first));
  for (let t = first.start; t < piece.outer.start; t++) if (/[\p{L}\p{N}]/u.test(doc.form(t))) return false;
  const last = doc.sentenceTokens(doc.sentenceOf(piece.last - 1));
  for (let t = piece.outer.end; t < last.end; t++) if (/[\p{L}\p{N}]/u.test(doc.form(t))) return false;
  return true;
}
