import type { Doc, Range } from '../../text/doc.ts';
import type { QuoteKind } from '../types.ts';

import {
  clauseEnd,
  contentRange,
  goOn,
  isCircumstance,
  isContentRelation,
  touches,
  trim,
  without,
} from './content.ts';
import type { Frame } from './frames.ts';
import type { Piece, Pieces } from './pieces.ts';
import { TIME } from './speakers.ts';
import { type Attachment, hasWords } from './view.ts';

/** A quote before names are resolved: its frame, the token ranges of its content, the pieces inside marks. */
export interface Draft {
  readonly frame: Frame;
  readonly ranges: readonly Range[];
  readonly pieces: readonly Piece[];
  readonly kind: QuoteKind;
  /** How the content was found; becomes part of the quote's `rule`. */
  readonly how: string;
}

/** What parts a quotation from words before it that are the reporter's: `He was curt: "No," he said`. */
const INTRODUCES = /^(?:[:(]|[–—―]+|-+)$/;
/** Words of paraphrase before a quotation in its sentence; more is no sentence of prose. */
const LONGEST_PREFIX = 120;

/** Gathers the pieces and clauses that belong to one attribution each into drafts, which may still overlap. */
export function draftQuotes(
  doc: Doc,
  pieces: Pieces,
  frames: readonly Frame[],
  attached: readonly (Attachment | null)[],
): Draft[] {
  const byCue = new Map<number, { frame: Frame; items: { piece: Piece; attachment: Attachment }[] }>();
  for (const piece of pieces.list) {
    const attachment = attached[piece.index];
    if (!attachment) continue;
    const key = attachment.separate ? -1 - piece.index : attachment.frame.found.token;
    const entry = byCue.get(key) ?? { frame: attachment.frame, items: [] };
    entry.items.push({ piece, attachment });
    byCue.set(key, entry);
  }
  const drafts: Draft[] = [];
  for (const { frame, items } of byCue.values()) {
    const ranges = items.flatMap(({ piece, attachment }) =>
      pieceRanges(doc, pieces, frame, piece, attachment, attached),
    );
    if (items[0].attachment.place === 'floating' && !items[0].attachment.separate)
      ranges.push(...(clauseContent(doc, frame) ?? []));
    const draft = makeDraft(doc, pieces, frame, ranges, items[0].attachment.place);
    if (draft) drafts.push(draft);
  }
  for (const frame of frames) {
    if (byCue.has(frame.found.token)) continue;
    const range = clauseContent(doc, frame);
    if (!range) continue;
    const how = frame.kind === 'according' ? 'according' : hasClause(doc, frame) ? 'clause' : 'phrase';
    const draft = makeDraft(doc, pieces, frame, range, how);
    if (!draft) continue;
    const bare = how === 'phrase' && !draft.pieces.length && !saysSomething(doc, draft);
    drafts.push(bare ? { ...draft, how: 'bare' } : draft);
  }
  return drafts;
}

/** "endorsed Donald Moss", "mentioned it": whom or what somebody speaks of is not yet what was said; its rule is `quote:bare`. */
function saysSomething(doc: Doc, { ranges }: Draft): boolean {
  let words = 0;
  for (const range of ranges)
    for (let t = range.start; t < range.end; t++) {
      if (doc.pos(t) === 'VERB') return true;
      if (/[\p{L}\p{N}]/u.test(doc.form(t)) && doc.pos(t) !== 'DET' && doc.pos(t) !== 'PROPN') words++;
    }
  return words > 1;
}

/** What a piece brings into its quote: itself, and the words around it that are said too. */
function pieceRanges(
  doc: Doc,
  pieces: Pieces,
  frame: Frame,
  piece: Piece,
  attachment: Attachment,
  attached: readonly (Attachment | null)[],
): Range[] {
  const own: Range = piece.outer;
  if (attachment.range) return [join(attachment.range, own)];
  if (attachment.place === 'inside') {
    const content = contentRange(doc, frame, attachment.complement);
    const opening = openingOf(doc, pieces, frame, piece);
    const clause = doc.rel(attachment.complement) === 'ccomp';
    const said = withoutApposition(
      doc,
      withoutCircumstance(doc, join(content, own), own.end, clause ? ON : PLACES),
      piece,
    );
    return opening ? [opening, said] : [said];
  }
  if (attachment.place === 'before' || attachment.place === 'tail') {
    const prefix = prefixOf(doc, pieces, frame, piece, attached);
    // Words between the marks and a closing "…, she said" are said too.
    const end = attachment.place === 'tail' ? Math.max(own.end, frame.clause.start - 1) : own.end;
    return [{ start: prefix ? prefix.start : own.start, end }];
  }
  const opening = attachment.place === 'after' ? openingOf(doc, pieces, frame, piece) : null;
  if (opening) return [opening, own];
  if (attachment.place === 'after' && !piece.closed) {
    const verb = frame.found.token;
    for (const c of doc.children(verb)) {
      const rel = doc.baseRel(c);
      if (c < verb || (rel !== 'ccomp' && rel !== 'parataxis' && rel !== 'obj' && rel !== 'xcomp')) continue;
      const content = contentRange(doc, frame, c);
      if (content.end > own.end && content.start <= own.start + 2) return [join(content, own)];
    }
    return [{ start: own.start, end: goOn(doc, own.end, doc.sentenceTokens(frame.sentence).end) }];
  }
  if (attachment.place === 'floating' && !piece.closed) {
    const { end } = doc.sentenceTokens(doc.sentenceOf(piece.last - 1));
    return [{ start: own.start, end: hasWords(doc, own.end, end) ? end : own.end }];
  }
  return [own];
}

/** `says they form “blocs,” loose unions of …`: after a comma inside the marks, or a dash, a noun or participle explains from outside. */
function withoutApposition(doc: Doc, range: Range, piece: Piece): Range {
  const end = piece.outer.end;
  const from = /^(?:[–—―]+|--|-)$/.test(doc.form(end)) ? end + 1 : end;
  const explains = /^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(doc.pos(from)) || doc.xpos[from] === 'VBG';
  const parted = from > end || doc.form(piece.last - 1) === ',';
  return range.end > end && parted && explains ? { start: range.start, end } : range;
}

const PLACES = /^(?:in|on|at|during)$/i;
/** In a clause of its own an "in" rather tells where what was said happened. */
const ON = /^(?:on|at|during)$/i;

/** `called the system "rigged" in a tweet on Tuesday`: where and when it was said is no part of it. */
function withoutCircumstance(doc: Doc, range: Range, pieceEnd: number, leads: RegExp): Range {
  if (pieceEnd >= range.end) return range;
  if (TIME.test(doc.form(pieceEnd))) return { start: range.start, end: pieceEnd };
  if (!leads.test(doc.form(pieceEnd))) return range;
  return isCircumstance(doc, pieceEnd, range.end) ? { start: range.start, end: pieceEnd } : range;
}

/**
 * The clause before an attribution in the middle of a sentence: "The weapons, he added, are like 'bombs'". It is said
 * too when commas cut the attribution out and the quotation goes on in lower case.
 */
function openingOf(doc: Doc, pieces: Pieces, frame: Frame, piece: Piece): Range | null {
  const { start } = doc.sentenceTokens(frame.sentence);
  const { clause } = frame;
  // "She left, saying, …": a participle hangs on words of the reporter's.
  if (doc.xpos[frame.found.token] === 'VBG') return null;
  if (frame.kind !== 'verb' || clause.start - 1 <= start || doc.form(clause.start - 1) !== ',') return null;
  const after = doc.form(Math.max(clause.end, frame.found.tokens.end));
  if (after !== ',' || frame.found.token > piece.first || !/^\p{Ll}/u.test(doc.form(piece.first)))
    return null;
  const range = { start, end: clause.start - 1 };
  if (touches(pieces, range) || range.end - range.start < 2) return null;
  for (let t = range.start; t < range.end; t++)
    if (doc.baseRel(t) === 'nsubj' || doc.pos(t) === 'VERB') return range;
  return null;
}

function join(a: Range, b: Range): Range {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Paraphrase before a quotation in its sentence: `Both parties "saw an opening," said Cha`. */
function prefixOf(
  doc: Doc,
  pieces: Pieces,
  frame: Frame,
  piece: Piece,
  attached: readonly (Attachment | null)[],
): Range | null {
  const { start } = doc.sentenceTokens(doc.sentenceOf(piece.first));
  const range = { start, end: piece.outer.start };
  if (range.end - range.start > LONGEST_PREFIX || INTRODUCES.test(doc.form(range.end - 1))) return null;
  let words = 0;
  for (let t = range.start; t < range.end; t++) {
    const other = pieces.of[t];
    if (other >= 0) {
      const owner = attached[other];
      if (owner && owner.frame.found.token !== frame.found.token) return null;
    }
    if (/[\p{L}\p{N}]/u.test(doc.form(t))) words++;
  }
  return words ? range : null;
}

/** Content of an attribution without marks: the clause a cue governs, or the rest of the sentence around it. */
function clauseContent(doc: Doc, frame: Frame): Range[] | null {
  if (frame.kind === 'according') return aroundPhrase(doc, frame);
  if (frame.speaker < 0) return null;
  const verb = frame.found.token;
  const { cue } = frame.found;
  const clausal = cue.frames.includes('t') || cue.frames.includes('q');
  if (clausal)
    for (const c of doc.children(verb)) {
      if (doc.rel(c) !== 'ccomp') continue;
      if (c > verb) return [contentRange(doc, frame, c)];
      const sentence = doc.sentenceTokens(doc.sentenceOf(verb));
      return [trim(doc, { start: sentence.start, end: frame.clause.start }, frame)];
    }
  if (
    clausal &&
    doc.rel(verb) === 'parataxis' &&
    doc.head[verb] >= 0 &&
    frame.speaker >= 0 &&
    doc.head[frame.speaker] === verb
  ) {
    const head = doc.head[verb];
    if (head > verb && doc.child(head, 'nsubj', 'nsubj:pass', 'csubj') < 0) return null;
    return clip(doc, doc.subtree(head), frame);
  }
  return lostClause(doc, frame) ?? phraseContent(doc, frame);
}

/** "People briefed on the move said that …" where the tree hangs the clause elsewhere: from "that" to where it ends. */
function lostClause(doc: Doc, frame: Frame): Range[] | null {
  const { tokens, cue } = frame.found;
  if (frame.kind !== 'verb' || !cue.frames.includes('t') || doc.form(tokens.end) !== 'that') return null;
  const { end } = doc.sentenceTokens(frame.sentence);
  const verb = nextVerb(doc, tokens.end + 1, end);
  if (verb < 0) return null;
  const range = trim(doc, { start: tokens.end, end: clauseEnd(doc, frame, verb, end) }, frame);
  return range.end > verb ? [range] : null;
}

function nextVerb(doc: Doc, from: number, end: number): number {
  for (let t = from; t < end && doc.form(t) !== ','; t++)
    if (doc.pos(t) === 'VERB' || doc.pos(t) === 'AUX') return t + 1;
  return -1;
}

function hasClause(doc: Doc, frame: Frame): boolean {
  const verb = frame.found.token;
  return doc.child(verb, 'ccomp') >= 0 || doc.rel(verb) === 'parataxis';
}

/** What is said where it is no clause: "accused X of spying", "urged X to stop", "announced a ceasefire". */
function phraseContent(doc: Doc, frame: Frame): Range[] | null {
  const verb = frame.found.token;
  const { cue } = frame.found;
  if (!cue.frames.includes('p')) return null;
  let best = -1;
  let order = 9;
  for (const c of doc.children(verb)) {
    if (c < verb || !isContentRelation(doc, frame, c)) continue;
    const rank = phraseRank(doc, frame, c);
    if (rank < order) [best, order] = [c, rank];
  }
  return best < 0 ? null : [contentRange(doc, frame, best)];
}

/** Infinitives before charges ("accused X of …") before objects before other phrases; where and when do not count. */
function phraseRank(doc: Doc, frame: Frame, complement: number): number {
  const rel = doc.baseRel(complement);
  if (rel === 'xcomp') return 0;
  if (rel === 'obj') return 2;
  const { start, end } = doc.subtree(complement);
  if (rel === 'obl' && isCircumstance(doc, start, end) && /^(?:in|on|at)$/i.test(doc.form(start))) return 9;
  return frame.found.cue.class === 'condemning' ? 1 : 3;
}

/** The clause that an "according to X" phrase modifies, the phrase cut out. */
function aroundPhrase(doc: Doc, frame: Frame): Range[] {
  const head = doc.head[frame.speaker];
  const sentence = doc.sentenceTokens(frame.sentence);
  const clause =
    head >= 0 && doc.head[head] >= 0 && doc.rel(head) === 'acl:relcl' ? doc.subtree(head) : sentence;
  return clip(doc, clause, frame);
}

function clip(doc: Doc, range: Range, frame: Frame): Range[] {
  return without(range, [frame.clause]).flatMap((r) => {
    const trimmed = trim(doc, r, frame);
    return trimmed.end > trimmed.start ? [trimmed] : [];
  });
}

/** Merges ranges, tells the kind. Null when nothing is left. */
function makeDraft(
  doc: Doc,
  pieces: Pieces,
  frame: Frame,
  given: readonly Range[],
  how: string,
): Draft | null {
  const ranges = merge(
    doc,
    pieces,
    given.filter((r) => r.end > r.start),
  );
  if (!ranges.length) return null;
  const inside = new Set<number>();
  let outside = 0;
  for (const range of ranges)
    for (let t = range.start; t < range.end; t++) {
      if (pieces.of[t] >= 0) inside.add(pieces.of[t]);
      else if (/[\p{L}\p{N}]/u.test(doc.form(t)) && doc.form(t).toLowerCase() !== 'that') outside++;
    }
  const kind = inside.size === 0 ? 'indirect' : outside === 0 ? 'direct' : 'mixed';
  return { frame, ranges, pieces: [...inside].sort((a, b) => a - b).map((i) => pieces.list[i]), kind, how };
}

/** Sorted, overlapping or touching ranges made one within a paragraph; a range never cuts through a piece. */
function merge(doc: Doc, pieces: Pieces, given: readonly Range[]): Range[] {
  const whole = given.map((r) => {
    const first = pieces.of[r.start];
    const last = pieces.of[r.end - 1];
    return {
      start: first >= 0 ? Math.min(r.start, pieces.list[first].outer.start) : r.start,
      end: last >= 0 ? Math.max(r.end, pieces.list[last].outer.end) : r.end,
    };
  });
  whole.sort((a, b) => a.start - b.start || a.end - b.end);
  const out: { start: number; end: number }[] = [];
  for (const range of whole) {
    const last = out.at(-1);
    const touching =
      last !== undefined && range.start === last.end && sameParagraph(doc, last.start, range.start);
    if (last && (range.start < last.end || touching)) last.end = Math.max(last.end, range.end);
    else out.push({ ...range });
  }
  return out.filter((r) => touches(pieces, r) || hasWord(doc, r));
}

function sameParagraph(doc: Doc, a: number, b: number): boolean {
  return doc.paragraph[doc.sentenceOf(a)] === doc.paragraph[doc.sentenceOf(b)];
}

function hasWord(doc: Doc, range: Range): boolean {
  for (let t = range.start; t < range.end; t++) if (/[\p{L}\p{N}]/u.test(doc.form(t))) return true;
  return false;
}

/** Marked quotes first, then longer before shorter: a candidate that overlaps one already kept goes. */
export function keepDisjoint(drafts: readonly Draft[]): Draft[] {
  const order = [...drafts].sort((a, b) => rank(a) - rank(b) || size(b) - size(a));
  const taken = new Set<number>();
  const kept = order.filter((draft) => {
    const tokens = draft.ranges.flatMap((r) =>
      Array.from({ length: r.end - r.start }, (_, i) => r.start + i),
    );
    if (tokens.some((t) => taken.has(t))) return false;
    for (const t of tokens) taken.add(t);
    return true;
  });
  return kept.sort((a, b) => a.ranges[0].start - b.ranges[0].start);
}

function rank(draft: Draft): number {
  if (draft.how === 'turn') return -1;
  if (draft.how === 'alone') return 3;
  if (draft.how === 'phrase' || draft.how === 'bare') return 2;
  return draft.how === 'clause' || draft.how === 'according' ? 1 : 0;
}
function size(draft: Draft): number {
  return draft.ranges.reduce((n, r) => n + r.end - r.start, 0);
}
