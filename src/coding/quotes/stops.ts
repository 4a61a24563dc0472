import type { Doc, Range } from '../../text/doc.ts';
import type { FoundCue } from './cues.ts';
import type { Frame } from './frames.ts';
import type { Piece } from './pieces.ts';
import { isNominal, speakerRange } from './speakers.ts';
import type { View } from './view.ts';

const DASH = /^(?:[-–—―]+|~)$/;
const CLOSING_STOPS = new Set([':', ',', '–', '—', '--']);

/** The sentence before ends in a colon (or comma, dash) and the piece opens its own sentence. */
export function colonBefore(view: View, piece: Piece): Frame | null {
  const { doc, bySentence } = view;
  const sentence = doc.sentenceOf(piece.outer.start);
  if (sentence === 0) return null;
  const { start, end } = doc.sentenceTokens(sentence - 1);
  if (end <= start) return null;
  const last = doc.form(end - 1);
  if (!CLOSING_STOPS.has(last)) return null;
  const frames = (bySentence.get(sentence - 1) ?? []).filter((f) => f.kind === 'verb' && f.speaker >= 0);
  const speech = frames.filter((f) => /[qt]/.test(f.found.cue.frames));
  const label = last === ':' ? labelFrame(view, start, end - 2) : null;
  return label ?? speech.at(-1) ?? (last === ':' ? colonFrame(view, start, end - 2) : null);
}

/** `Lavrov: "…"`, `Cruz called them on it: "…"`: the name, or the subject of whatever verb leads to the colon. */
export function colonFrame(view: View, start: number, b: number): Frame | null {
  const { doc } = view;
  const top = topOf(view, start, b);
  if (top < 0) return null;
  let speaker = -1;
  let token = b + 1;
  const response = responder(view, top, start, b);
  if (response >= 0) speaker = response;
  else if (doc.pos(top) !== 'VERB' && b - start < 14)
    speaker = isNominal(doc, top) && namesSomebody(view, top) ? top : sourceOf(view, top);
  else if (doc.pos(top) === 'VERB' && !EMPTY_VERBS.has(doc.lemma[top])) {
    const subject = doc.child(top, 'nsubj');
    if (subject >= 0 && (isNamed(doc, subject) || utters(view, top))) speaker = subject;
    token = top;
  }
  if (speaker < 0) return null;
  return {
    ...stopFrame(view, speaker, token, { start, end: b + 2 }),
    found: token > b ? stopCue(':', token) : stopCue(doc.lemma[token], token),
  };
}

/** A name, a personal pronoun, or a noun with a name beside it: "one supporter, Senator Lee,". */
function isNamed(doc: Doc, token: number): boolean {
  if (doc.pos(token) === 'PROPN' || doc.xpos[token] === 'PRP') return true;
  const apposition = doc.child(token, 'appos');
  return apposition >= 0 && doc.pos(apposition) === 'PROPN';
}

/** "gave this statement:", "put it so in an interview:". */
function utters(view: View, verb: number): boolean {
  const { doc, cues } = view;
  return [...doc.children(verb)].some(
    (c) => (doc.rel(c) === 'obj' || doc.rel(c) === 'obl') && c > verb && cues.nounAt(doc, c) !== null,
  );
}

/** Verbs whose subject says nothing by them. */
const EMPTY_VERBS = new Set(['be', 'have', 'mean', 'become', 'include', 'contain', 'hit', 'happen', 'come']);

/** `Pollsters agree – Carl Bialik: "…"`, `More from Jones: "…"`: the name right before the colon, after a dash or "from". */
export function labelFrame(view: View, start: number, b: number): Frame | null {
  const { doc } = view;
  let first = b;
  while (first > start && isNamePart(doc, first - 1)) first--;
  if (!/^\p{Lu}/u.test(doc.form(b)) || !/^\p{Lu}/u.test(doc.form(first)) || b - first > 6) return null;
  const lead = first > start ? doc.form(first - 1).toLowerCase() : '';
  if (!DASH.test(lead) && lead !== 'from') return null;
  return stopFrame(view, b, b + 1, { start: first, end: b + 2 });
}

/** "Frank Moss and Jim Hart", "Bank of Ireland". */
function isNamePart(doc: Doc, token: number): boolean {
  return /^(?:\p{Lu}.*|and|of|the|&)$/u.test(doc.form(token));
}

/** "Clinton's response was: …", "the minister's answer: …": whose word it is. */
function responder(view: View, top: number, start: number, b: number): number {
  const { doc, cues } = view;
  for (let t = start; t <= b; t++) {
    if (!cues.nounAt(doc, t) || (t !== top && doc.head[t] !== top)) continue;
    for (const c of doc.children(t)) if (doc.rel(c) === 'nmod:poss' && isNominal(doc, c)) return c;
  }
  return -1;
}

function topOf(view: View, start: number, b: number): number {
  const { doc } = view;
  let top = -1;
  for (let t = start; t <= b; t++) {
    if (view.pieces.of[t] >= 0 || doc.pos(t) === 'PUNCT') continue;
    if (doc.head[t] < 0) return t;
    if (top < 0 && (doc.head[t] < start || doc.head[t] > b)) top = t;
  }
  return top;
}

/** A frame whose cue is a stop, not a word. */
export function stopFrame(view: View, speaker: number, token: number, clause: Range): Frame {
  const { doc } = view;
  return {
    kind: 'colon',
    found: stopCue(doc.form(Math.min(token, doc.length - 1)), token),
    speaker,
    speakerTokens: speakerRange(doc, speaker),
    clause,
    sentence: doc.sentenceOf(clause.start),
  };
}

function stopCue(lemma: string, token: number): FoundCue {
  return { cue: { lemma, class: 'neutral', frames: 'q' }, token, tokens: { start: token, end: token + 1 } };
}

/** "A lesson from Loretta Lynch:", "From the report:". */
function sourceOf(view: View, top: number): number {
  const { doc } = view;
  const isSource = (token: number) => {
    const preposition = doc.child(token, 'case');
    const from = preposition >= 0 && /^(?:from|by)$/i.test(doc.form(preposition));
    return from && (doc.pos(token) === 'PROPN' || view.cues.nounAt(doc, token) !== null);
  };
  return isSource(top) ? top : ([...doc.children(top)].find(isSource) ?? -1);
}

const HEADINGS = new Set([
  'quote',
  'question',
  'answer',
  'note',
  'update',
  'analysis',
  'exclusive',
  'opinion',
  'video',
  'watch',
  'read',
  'headline',
  'title',
  'caption',
  'photo',
  'image',
  'background',
  'context',
  'example',
  'editorial',
  'comment',
  'correction',
  'verdict',
  'fact',
  'claim',
  'source',
  'sources',
  'summary',
  'subject',
  'message',
  'motto',
  'slogan',
]); // prettier-ignore

/** A name, or a capital before the colon that is no heading ("Key quote:" names nobody). */
function namesSomebody(view: View, head: number): boolean {
  const { doc } = view;
  if (doc.pos(head) === 'PROPN') return true;
  const range = speakerRange(doc, head);
  for (let t = range.start; t < range.end; t++) if (doc.pos(t) === 'PROPN') return true;
  return (
    range.end - range.start === 1 &&
    /^\p{Lu}\p{Ll}/u.test(doc.form(head)) &&
    !HEADINGS.has(doc.form(head).toLowerCase())
  );
}

/** `"…" — Angela Merkel`: a name after a dash that closes the line, or that makes the next line. */
export function dashFrame(view: View, piece: Piece): Frame | null {
  const { doc, pieces } = view;
  const dash = piece.outer.end;
  if (dash >= doc.length || !DASH.test(doc.form(dash))) return null;
  const paragraph = doc.paragraph[doc.sentenceOf(dash)];
  const ownLine = paragraph !== piece.paragraph;
  let end = dash + 1;
  let speaker = -1;
  while (end < doc.length && doc.paragraph[doc.sentenceOf(end)] === paragraph && pieces.of[end] < 0) {
    if (ownLine && speaker >= 0 && doc.form(end) === ',') break;
    if (doc.pos(end) === 'VERB' || doc.pos(end) === 'AUX' || end - dash > 12) return null;
    if (speaker < 0 && doc.pos(end) === 'PROPN') speaker = end;
    end++;
  }
  if (speaker < 0) return null;
  for (let up = doc.head[speaker]; up > speaker && up < end && isNominal(doc, up); up = doc.head[speaker])
    speaker = up;
  return stopFrame(view, speaker, dash, { start: dash, end });
}
