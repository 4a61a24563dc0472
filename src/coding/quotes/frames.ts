import type { Doc, Range } from '../../text/doc.ts';
import type { CueTable, FoundCue } from './cues.ts';
import type { Pieces } from './pieces.ts';
import { isNominal, speakerAfterMark, speakerRange, subjectOf } from './speakers.ts';

/** One attribution that a text makes: a cue outside quotation marks and who speaks by it. */
export interface Frame {
  readonly kind: 'verb' | 'according' | 'noun' | 'colon';
  readonly found: FoundCue;
  /** Head of the speaker's phrase, or -1. */
  readonly speaker: number;
  readonly speakerTokens: Range | null;
  /** Where the words of the attribution begin and end, content left out: "Lavrov told reporters on Monday". */
  readonly clause: Range;
  readonly sentence: number;
}

const GENERIC = new Set(['it', 'there', 'this', 'that']);

/** Finds all attributions of a document, in text order. */
export function findFrames(doc: Doc, cues: CueTable, pieces: Pieces): Frame[] {
  const frames: Frame[] = [];
  for (let t = 0; t < doc.length; t++) {
    if (pieces.of[t] >= 0 && pieces.list[pieces.of[t]].words > 2) continue;
    const frame =
      accordingFrame(doc, t) ??
      wordsFrame(doc, t) ??
      verbFrame(doc, cues, pieces, t) ??
      nounFrame(doc, cues, t);
    if (frame) frames.push(lendSpeaker(doc, frame, frames));
  }
  return frames;
}

function verbFrame(doc: Doc, cues: CueTable, pieces: Pieces, token: number): Frame | null {
  const found = cues.verbAt(doc, token);
  if (!found || isNamed(doc, found, pieces) || quotedIn(doc, token) >= 0) return null;
  const quoted = quotingVerb(doc, token);
  const speaker =
    quoted >= 0 ? doc.child(quoted, 'obj') : behindDocument(doc, cues, speakerOf(doc, found, pieces), pieces);
  if (speaker >= 0 && doc.rel(speaker) === 'expl') return null;
  return {
    kind: 'verb',
    found,
    speaker:
      speaker >= 0 && GENERIC.has(doc.form(speaker).toLowerCase()) && !isOwnPronoun(doc, speaker)
        ? -1
        : speaker,
    speakerTokens: speaker >= 0 ? speakerRange(doc, speaker) : null,
    clause: clauseOf(doc, found, speaker, pieces),
    sentence: doc.sentenceOf(token),
  };
}

const QUOTING = new Set(['quote', 'cite', 'report', 'show', 'hear']);

/** "cited a source as saying …": the verb that quotes the subject of a participle, or -1. */
function quotingVerb(doc: Doc, saying: number): number {
  const head = doc.head[saying];
  if (doc.xpos[saying] !== 'VBG' || doc.form(saying - 1).toLowerCase() !== 'as' || head < 0) return -1;
  for (const verb of [head, doc.head[head]])
    if (verb >= 0 && QUOTING.has(doc.lemma[verb])) {
      const object = doc.child(verb, 'obj');
      if (object > verb && object < saying && isNominal(doc, object)) return verb;
    }
  return -1;
}

/** Its counterpart: the participle by which somebody quoted is said to speak, or -1. */
function quotedIn(doc: Doc, verb: number): number {
  if (!QUOTING.has(doc.lemma[verb])) return -1;
  const { end } = doc.sentenceTokens(doc.sentenceOf(verb));
  for (let t = verb + 2; t < Math.min(end, verb + 16); t++) if (quotingVerb(doc, t) === verb) return t;
  return -1;
}

/** "issued statements denouncing …": not the statement but whoever issued it, as far as the sentence tells. */
function behindDocument(doc: Doc, cues: CueTable, subject: number, pieces: Pieces): number {
  if (subject < 0 || !cues.nounAt(doc, subject)) return subject;
  for (const c of doc.children(subject)) if (doc.rel(c) === 'nmod:poss') return c;
  const verb = doc.head[subject];
  if (verb < 0 || doc.pos(verb) !== 'VERB' || doc.baseRel(subject) !== 'obj') return subject;
  const owner = subjectOf(doc, verb, pieces);
  return owner >= 0 ? owner : subject;
}

/** By syntax; where a quotation stands just before, what stands between it and the verb outweighs the tree. */
function speakerOf(doc: Doc, found: FoundCue, pieces: Pieces): number {
  const subject = subjectOf(doc, found.token, pieces);
  if (!/q/.test(found.cue.frames) || doc.pos(found.token) === 'NOUN') return subject;
  const tag = doc.xpos[found.token];
  if (tag === 'VBG' || tag === 'VB' || doc.child(found.token, 'aux:pass') >= 0) return subject;
  const placed = speakerAfterMark(doc, found.token, pieces);
  if (placed < 0) return subject;
  if (subject < 0) return placed;
  if (doc.head[placed] === subject && doc.baseRel(placed) === 'flat') return subject;
  // `"…?" asked Lindgren, a former envoy`: the name right behind the verb, not what is put beside it.
  if (placed > found.token && subject > placed) return placed;
  // "a narrator in the ad asks": what a preposition leads to is no subject.
  const led = doc.child(subject, 'case') >= 0 && subject < found.token;
  return (subject < placed || led) && subject < found.token ? placed : subject;
}

/** "it", and the "that" of a relative clause ("a sign that read"). */
function isOwnPronoun(doc: Doc, token: number): boolean {
  if (doc.xpos[token] === 'WDT') return doc.rel(doc.head[token]) === 'acl:relcl';
  return doc.pos(token) === 'PRON' && doc.form(token).toLowerCase() === 'it';
}

/** "his claim that …", "the ministry's call for …": the possessor speaks, or the one the noun is "by" or "from". */
function nounFrame(doc: Doc, cues: CueTable, token: number): Frame | null {
  const found = cues.nounAt(doc, token);
  if (!found) return null;
  let speaker = -1;
  for (const c of doc.children(token)) {
    if (doc.rel(c) === 'nmod:poss') speaker = c;
    if (
      doc.rel(c) === 'nmod' &&
      /^(?:by|from)$/.test(doc.form(Math.max(doc.child(c, 'case'), 0))) &&
      speaker < 0
    )
      speaker = c;
  }
  if (speaker < 0) return null;
  return {
    kind: 'noun',
    found,
    speaker,
    speakerTokens: speakerRange(doc, speaker),
    clause: { start: Math.min(speaker, token), end: token + 1 },
    sentence: doc.sentenceOf(token),
  };
}

/**
 * "…," Trump said, adding …": a participle after a comma speaks with the voice of the sentence's first attribution,
 * whatever verb the tree hangs it on.
 */
function lendSpeaker(doc: Doc, frame: Frame, before: readonly Frame[]): Frame {
  const verb = frame.found.token;
  if (doc.xpos[verb] !== 'VBG' || frame.kind !== 'verb' || doc.child(verb, 'aux', 'nsubj') >= 0) return frame;
  const afterComma = doc.form(verb - 1) === ',';
  if (frame.speaker >= 0 && !afterComma) return frame;
  const first = before.find(
    (f) =>
      f.sentence === frame.sentence &&
      f.speaker >= 0 &&
      /[qt]/.test(f.found.cue.frames) &&
      doc.rel(f.found.token) !== 'acl:relcl',
  );
  return first ? { ...frame, speaker: first.speaker, speakerTokens: first.speakerTokens } : frame;
}

/** "a site called 'Wiki'", "a robot named 'Hope'": a name, not a statement. */
function isNamed(doc: Doc, found: FoundCue, pieces: Pieces): boolean {
  if (doc.rel(found.token) !== 'acl' || doc.xpos[found.token] !== 'VBN' || /q/.test(found.cue.frames))
    return false;
  if (pieces.of[found.tokens.end] < 0 && doc.child(found.token, 'obj', 'xcomp') > found.token) return false;
  return doc.child(found.token, 'obl:agent') < 0 && doc.child(found.token, 'aux') < 0;
}

/** "in the words of X", "in X's words". */
function wordsFrame(doc: Doc, token: number): Frame | null {
  if (doc.form(token).toLowerCase() !== 'in') return null;
  const { end } = doc.sentenceTokens(doc.sentenceOf(token));
  let words = token + 1;
  while (words < end && words - token < 8 && doc.form(words) !== 'words') words++;
  if (words >= end || doc.form(words) !== 'words') return null;
  const owner = doc.child(words, 'nmod:poss');
  const named = owner > token ? owner : doc.form(words + 1) === 'of' ? doc.child(words, 'nmod') : -1;
  if (named < 0 || !isNominal(doc, named)) return null;
  const speakerTokens = speakerRange(doc, named);
  return {
    kind: 'according',
    found: {
      cue: { lemma: 'in the words of', class: 'neutral', frames: 'q' },
      token,
      tokens: { start: token, end: words + 1 },
    },
    speaker: named,
    speakerTokens,
    clause: { start: token, end: Math.max(words + 1, speakerTokens.end) },
    sentence: doc.sentenceOf(token),
  };
}

/** "according to X". */
function accordingFrame(doc: Doc, token: number): Frame | null {
  if (doc.form(token).toLowerCase() !== 'according' || token + 1 >= doc.length) return null;
  if (doc.form(token + 1).toLowerCase() !== 'to') return null;
  let speaker = doc.head[token];
  if (speaker < token || !isNominal(doc, speaker)) {
    speaker = -1;
    const { end } = doc.sentenceTokens(doc.sentenceOf(token));
    for (let t = token + 2; t < end && t < token + 14; t++) {
      if (isNominal(doc, t) && (doc.head[t] < token || doc.head[t] >= end || doc.head[t] === token)) {
        speaker = t;
        break;
      }
    }
  }
  if (speaker < 0) return null;
  const source = quotedBehind(doc, speaker);
  const subtree = doc.subtree(speaker);
  if (source >= 0) speaker = source;
  const found: FoundCue = {
    cue: { lemma: 'according to', class: 'neutral', frames: 'n' },
    token,
    tokens: { start: token, end: token + 2 },
  };
  return {
    kind: 'according',
    found,
    speaker,
    speakerTokens: speakerRange(doc, speaker),
    clause: { start: token, end: Math.max(subtree.end, speakerRange(doc, speaker).end) },
    sentence: doc.sentenceOf(token),
  };
}

/** "according to the agency, citing an official": whom the one named quotes, or -1. */
function quotedBehind(doc: Doc, name: number): number {
  const { end } = doc.sentenceTokens(doc.sentenceOf(name));
  for (let t = name + 1; t < Math.min(end, name + 4); t++) {
    if (!/^(?:quoting|citing)$/i.test(doc.form(t))) continue;
    const object = doc.child(t, 'obj');
    return object > t && isNominal(doc, object) ? object : -1;
  }
  return -1;
}

const CLAUSE_PARTS = new Set([
  'aux',
  'aux:pass',
  'advmod',
  'compound:prt',
  'mark',
  'cc',
  'obl:unmarked',
  'obl:tmod',
  'iobj',
]);

/** The attribution's own words: speaker, auxiliaries, adverbs, addressee and circumstances, up to content or stop. */
function clauseOf(doc: Doc, found: FoundCue, speaker: number, pieces: Pieces): Range {
  const verb = found.token;
  const sentence = doc.sentenceTokens(doc.sentenceOf(verb));
  let { start, end } = found.tokens;
  if (speaker >= 0 && doc.sentenceOf(speaker) === doc.sentenceOf(verb)) {
    const subtree = doc.head[speaker] === verb ? doc.subtree(speaker) : speakerRange(doc, speaker);
    if (!crosses(pieces, subtree)) {
      if (subtree.start < start && doc.head[speaker] === verb) start = subtree.start;
      if (subtree.end > end && speaker > verb) end = subtree.end;
    } else if (speaker < start && doc.head[speaker] === verb)
      start = Math.min(start, speakerRange(doc, speaker).start);
    if (doc.head[speaker] !== verb && follows(pieces, speakerRange(doc, speaker).start, doc)) {
      start = Math.min(start, speakerRange(doc, speaker).start);
      if (speaker > verb) end = Math.max(end, speaker + 1);
    }
  }
  for (const c of doc.children(verb)) {
    if (c < sentence.start || c >= sentence.end || pieces.of[c] >= 0) continue;
    const rel = doc.rel(c);
    if (c < start && (CLAUSE_PARTS.has(rel) || rel === 'obl') && doc.subtree(c).end >= start - 1) {
      const sub = doc.subtree(c);
      if (!crosses(pieces, sub)) start = Math.min(start, sub.start);
    }
  }
  return { start, end };
}

/** Whether a token comes right after a quotation. */
function follows(pieces: Pieces, token: number, doc: Doc): boolean {
  let t = token - 1;
  while (t > 0 && pieces.of[t] < 0 && token - t < 4 && /^(?:,|[-–—―]+|and|but|as|then)$/i.test(doc.form(t)))
    t--;
  return t >= 0 && pieces.of[t] >= 0;
}

function crosses(pieces: Pieces, tokens: Range): boolean {
  for (let t = tokens.start; t < tokens.end; t++)
    if (pieces.of[t] >= 0 && pieces.list[pieces.of[t]].words > 3) return true;
  return false;
}
