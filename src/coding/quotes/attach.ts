import type { Doc } from '../../text/doc.ts';
import { aloneFrame } from './alone.ts';
import type { CueTable } from './cues.ts';
import type { Frame } from './frames.ts';
import { readHeadline } from './headline.ts';
import { insideFrame } from './inside.ts';
import { attachLeft } from './left.ts';
import { misreadFrame } from './misread.ts';
import { joinedRange, nearFrame } from './near.ts';
import type { Piece, Pieces } from './pieces.ts';
import { isTitle, rightFrame, tailFrame } from './right.ts';
import { isSignature, signedFrame } from './signed.ts';
import { misreadBefore } from './speaker-before.ts';
import { unlistedVerb } from './unlisted.ts';
import { type Attachment, hasPrefix, hasWords, type View } from './view.ts';

/** Fragments up to this many words rather belong to a clause around them than open a sentence. */
const SHORT = 3;
/** Words a quotation needs to go on in a paragraph of its own with the speaker of the paragraph before. */
const OWN_PARAGRAPH = 4;
/** Pieces to look back over for the speaker. */
const LOOK_BACK = 20;
/** Words with which a sentence may go on between an attribution and the next marks. */
const RESUME = 12;

/**
 * Finds the attribution of each piece, or null; index = piece.
 * @param isActor whether a token is known to name somebody
 */
export function attachPieces(
  doc: Doc,
  pieces: Pieces,
  frames: readonly Frame[],
  cues: CueTable,
  isActor: (token: number) => boolean,
): (Attachment | null)[] {
  const bySentence = new Map<number, Frame[]>();
  const byCue = new Map<number, Frame>();
  for (const frame of frames) {
    const list = bySentence.get(frame.sentence);
    if (list) list.push(frame);
    else bySentence.set(frame.sentence, [frame]);
    const { token } = frame.found;
    if ((frame.kind === 'verb' || frame.kind === 'noun') && !byCue.has(token)) byCue.set(token, frame);
  }
  const view: View = { doc, pieces, bySentence, byCue, cues, isActor };
  const attached: (Attachment | null)[] = [];
  for (const piece of pieces.list) attached.push(attachOne(view, piece, attached));
  // Speech over several paragraphs may name its speaker only in the last of them.
  for (let i = pieces.list.length - 2; i >= 0; i--) {
    const next = attached[i + 1];
    if (!attached[i] && next && pieces.list[i].continued)
      attached[i] = { ...next, place: 'floating', complement: -1 };
  }
  for (const piece of pieces.list)
    attached[piece.index] ??= aloneFrame(view, piece, attached[piece.index - 1] ?? null);
  return attached;
}

function attachOne(view: View, piece: Piece, before: readonly (Attachment | null)[]): Attachment | null {
  if (isSignature(view, piece)) return null;
  const signed = signedFrame(view, piece);
  if (signed) return { frame: signed, place: 'after', complement: -1, separate: true };
  const previous = piece.index > 0 ? view.pieces.list[piece.index - 1] : null;
  const told = previous?.continued ? before[piece.index - 1] : null;
  if (told && !rightFrame(view, piece)) return { frame: told.frame, place: 'floating', complement: -1 };
  const left = attachLeft(view, piece);
  const right = rightFrame(view, piece);
  // A colon introduces, but a verb of speech after the marks says whose words they are.
  const introduced = left?.frame.kind === 'colon' && right?.kind === 'verb';
  const misreadLeft = !right && (!left || left.frame.kind === 'colon') ? misreadBefore(view, piece) : null;
  if (misreadLeft) return misreadLeft;
  if (left && !introduced) return left;
  const named = isTitle(view, piece) && isWorkBefore(view, piece);
  const inside = named ? null : ownedAlready(view, piece, before, insideFrame(view, piece));
  if (
    right &&
    (!inside ||
      saysAfter(view, piece, inside.frame) ||
      (piece.closed && (piece.words > SHORT || !hasPrefix(view, piece))))
  )
    return { frame: right, place: 'before', complement: -1 };
  if (inside) return inside;
  if (right) return { frame: right, place: 'before', complement: -1 };
  const tail = tailFrame(view, piece);
  if (tail) return { frame: tail, place: 'tail', complement: -1 };
  const misread = misreadFrame(view, piece);
  if (misread) return { frame: misread, place: 'before', complement: -1 };
  const unlisted = unlistedVerb(view, piece);
  if (unlisted) return unlisted;
  const title = isTitle(view, piece) && hasPrefix(view, piece);
  const flowing = title ? null : (floating(view, piece, before) ?? resumed(view, piece, before));
  if (flowing) return flowing;
  const joined =
    !title &&
    previous &&
    before[piece.index - 1] &&
    joinedRange(view, piece, previous, view.doc.sentenceOf(previous.first));
  if (joined) return { frame: before[piece.index - 1]!.frame, place: 'near', complement: -1, range: joined };
  const headline = readHeadline(view, view.doc.sentenceOf(piece.outer.start));
  if (headline) return { frame: headline.frame, place: 'near', complement: -1, range: headline.content };
  const near = named ? null : nearFrame(view, piece);
  return near && { frame: near.frame, place: 'near', complement: -1, range: near.range };
}

/** `the book “Borders and Keepers”`: a noun for a thing that has a name stands right before it. */
function isWorkBefore({ doc }: View, piece: Piece): boolean {
  return WORKS.has(doc.lemma[piece.outer.start - 1] ?? '');
}
const WORKS = new Set(
  'book novel film movie play song album show programme program series documentary magazine poem essay painting exhibition opera podcast ship'.split(
    ' ',
  ),
);

/** `“The vote is over” Okafor said`: the verb stands behind words that begin their sentence. */
function saysAfter(view: View, piece: Piece, frame: Frame): boolean {
  return frame.found.token >= piece.outer.end && !hasPrefix(view, piece);
}

/**
 * `"It hurts," Okafor told NBC's "Today"`: a verb that has its quotation already says nothing by what it tells of whom and
 * where.
 */
function ownedAlready(
  view: View,
  piece: Piece,
  before: readonly (Attachment | null)[],
  inside: Attachment | null,
): Attachment | null {
  const previous = before[piece.index - 1];
  if (inside?.place !== 'inside' || previous?.place !== 'before') return inside;
  const rel = view.doc.baseRel(inside.complement);
  const verb = inside.frame.found.token;
  if (previous.frame.found.token !== verb) return inside;
  // `"…," she said, adding that they were "ready"`: the participle between them has those words.
  const between = view.bySentence.get(view.doc.sentenceOf(piece.first)) ?? [];
  const later = ({ found }: Frame) =>
    found.token > verb && found.token < piece.first && view.doc.xpos[found.token] === 'VBG';
  if (between.some((f) => later(f) && f.speaker >= 0)) return null;
  const behind = inside.complement < verb && piece.first > verb;
  return behind || rel === 'obj' || rel === 'obl' || rel === 'iobj' ? null : inside;
}

/**
 * A quotation that begins a sentence of its own goes on with the speaker of the one before it in the paragraph; one
 * that fills its paragraph goes on with the last speaker of the paragraph before.
 */
function floating(view: View, piece: Piece, before: readonly (Attachment | null)[]): Attachment | null {
  const { pieces } = view;
  if (hasPrefix(view, piece) && !opensWithAdverb(view, piece) && !opensAfterShortening(view, piece))
    return null;
  const told = toldBefore(view, piece);
  if (told) return told;
  for (let i = piece.index - 1; i >= Math.max(0, piece.index - LOOK_BACK); i--) {
    const previous = pieces.list[i];
    const gap = piece.paragraph - previous.paragraph;
    if (gap > 1) return null;
    const attachment = before[i];
    if (!attachment || !isUtterance(attachment, previous)) {
      if (gap > 0 && previous.words > OWN_PARAGRAPH) return null;
      continue;
    }
    if (gap === 1 && (piece.words < OWN_PARAGRAPH || !fillsParagraph(view, piece))) return null;
    const separate = gap === 0 && sentencesBetween(view, previous, piece) && piece.words > OWN_PARAGRAPH;
    return { frame: attachment.frame, place: 'floating', complement: -1, separate };
  }
  return afterReport(view, piece);
}

/**
 * `Schiff said they may be reluctant. "The other factor is …"`: the quotation follows a sentence that reports the same
 * speaker's words.
 */
function afterReport(view: View, piece: Piece): Attachment | null {
  const { doc, bySentence, pieces } = view;
  const sentence = doc.sentenceOf(piece.outer.start) - 1;
  if (sentence < 0 || piece.words < OWN_PARAGRAPH || !standsAlone(view, piece)) return null;
  const separate = doc.paragraph[sentence] !== piece.paragraph;
  if (separate && (doc.paragraph[sentence] !== piece.paragraph - 1 || !fillsParagraph(view, piece)))
    return null;
  const { start, end } = doc.sentenceTokens(sentence);
  if (!separate) for (let t = start; t < end; t++) if (pieces.of[t] >= 0) return null;
  const frame = (bySentence.get(sentence) ?? []).find(
    (f) => f.kind === 'verb' && f.speaker >= 0 && isMain(doc, f.found.token) && speaks(view, f),
  );
  return frame ? { frame, place: 'floating', complement: -1, separate } : null;
}

/** A verb of utterance, or one whose object is a statement, remarks, an answer. */
function speaks(view: View, frame: Frame): boolean {
  const { doc, cues } = view;
  if (/[qt]/.test(frame.found.cue.frames)) return true;
  const object = doc.child(frame.found.token, 'obj');
  return object >= 0 && cues.nounAt(doc, object) !== null;
}

function isMain(doc: Doc, verb: number): boolean {
  const rel = doc.baseRel(verb);
  return rel === 'root' || rel === 'parataxis' || (rel === 'conj' && doc.baseRel(doc.head[verb]) === 'root');
}

function standsAlone(view: View, piece: Piece): boolean {
  const { doc } = view;
  const { end } = doc.sentenceTokens(doc.sentenceOf(piece.last - 1));
  return !hasPrefix(view, piece) && !hasWords(doc, piece.outer.end, end);
}

/** `Mills "got a deal," Jordan said, and still "got to sit in"`: the sentence goes on after the attribution. */
function resumed(view: View, piece: Piece, before: readonly (Attachment | null)[]): Attachment | null {
  const { doc, pieces, bySentence } = view;
  const previous = pieces.list[piece.index - 1];
  const attachment = before[piece.index - 1];
  if (attachment?.place !== 'before') return null;
  const { frame } = attachment;
  const sentence = doc.sentenceOf(piece.outer.start);
  // `"Many are uncertain," he wrote to explain his vote, "but most agree …"`
  const comma = doc.form(piece.outer.start - 1) === ',' && doc.form(previous.last - 1) === ',';
  if (comma && frame.sentence === sentence && /^\p{Ll}/u.test(doc.form(piece.first)))
    return { frame, place: 'floating', complement: -1 };
  if (frame.sentence !== sentence || previous.outer.end > frame.clause.start + 1) return null;
  const start = Math.max(frame.clause.end, frame.found.tokens.end);
  if (doc.form(start) !== ',' || piece.outer.start - start > RESUME) return null;
  for (let t = start + 1; t < piece.outer.start; t++)
    if (doc.baseRel(t) === 'appos' && doc.head[t] < start) return null;
  const others = bySentence.get(sentence) ?? [];
  if (others.some((f) => f.found.token > frame.found.token && f.found.token < piece.outer.start)) return null;
  return { frame, place: 'floating', complement: -1, range: { start: start + 1, end: piece.outer.end } };
}

/** A sentence of the reporter's own stands between the attribution of one piece and the next. */
function sentencesBetween(view: View, previous: Piece, piece: Piece): boolean {
  const { doc } = view;
  return doc.sentenceOf(piece.outer.start) - doc.sentenceOf(previous.outer.end) > 1;
}

/** `Now, "within the port there is a …"`: no word before the marks but one that joins sentences. */
function opensWithAdverb(view: View, piece: Piece): boolean {
  const { doc } = view;
  const { start } = doc.sentenceTokens(doc.sentenceOf(piece.first));
  const comma = doc.form(piece.outer.start - 1) === ',' ? 1 : 0;
  if (piece.outer.start - comma - start !== 1 || piece.words <= OWN_PARAGRAPH || !piece.closed) return false;
  return /^(?:ADV|CCONJ|INTJ)$/.test(doc.pos(start));
}

/** `… in Salem, Ore. "We just want …"`: a shortened word hides that a sentence begins. */
function opensAfterShortening({ doc }: View, piece: Piece): boolean {
  const before = doc.form(piece.outer.start - 1);
  return (
    piece.words > OWN_PARAGRAPH && /^\p{L}.*\.$/u.test(before) && /^[\p{Lu}.…]/u.test(doc.form(piece.first))
  );
}

/** `"We lost," Haas said. Petrov agreed. "It was late …"`: the sentence between the quotations gives the second its speaker. */
function toldBefore(view: View, piece: Piece): Attachment | null {
  const { doc, pieces } = view;
  const sentence = doc.sentenceOf(piece.outer.start) - 1;
  if (sentence < 0 || doc.paragraph[sentence] !== piece.paragraph) return null;
  const report = afterReport(view, piece);
  const previous = pieces.list[piece.index - 1];
  const isName = report && doc.pos(report.frame.speaker) !== 'PRON';
  return isName && previous && doc.sentenceOf(previous.last - 1) < sentence ? report : null;
}

/** Words that were spoken as such, not a fragment woven into a clause. */
function isUtterance({ frame, place }: Attachment, piece: Piece): boolean {
  if (place === 'after' && !piece.closed && piece.words < OWN_PARAGRAPH) return false;
  // `"Would you sign it now?" she pressed.`: the marks make an utterance of it, whatever the verb.
  if (place === 'before' && piece.closed && piece.words >= OWN_PARAGRAPH) return true;
  // `"People danced" before the blast, she said.`
  if (place === 'inside' && frame.found.token > piece.last) return /q/.test(frame.found.cue.frames);
  return place !== 'inside' && place !== 'wording' && place !== 'near' && /[qt]/.test(frame.found.cue.frames);
}

function fillsParagraph(view: View, piece: Piece): boolean {
  const { doc } = view;
  const { end } = doc.sentenceTokens(doc.sentenceOf(piece.last - 1));
  if (hasWords(doc, piece.outer.end, end)) return false;
  const next = doc.sentenceOf(piece.last - 1) + 1;
  return next >= doc.sentenceCount || doc.paragraph[next] !== piece.paragraph;
}
