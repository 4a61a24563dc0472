import type { Doc, Range } from '../../text/doc.ts';
import type { Frame } from './frames.ts';
import type { Pieces } from './pieces.ts';
import { TIME } from './speakers.ts';

/** Prepositions that lead to what is said, by the class of the cue; the others tell where, when or to whom. */
const CONTENT_PREPOSITIONS = new Set(['as', 'of', 'about', 'against', 'over', 'for', 'with', 'on', 'to']);
const NAMING = new Set([
  'call',
  'dub',
  'label',
  'brand',
  'term',
  'name',
  'deem',
  'consider',
  'declare',
  'pronounce',
  'find',
  'think',
  'nickname',
  'style',
  'judge',
  'rule',
  'title',
  'tag',
]); // prettier-ignore
const ADDRESSED = new Set([
  'tell',
  'assure',
  'remind',
  'inform',
  'warn',
  'advise',
  'brief',
  'notify',
  'convince',
  'persuade',
  'ask',
]);

/** Verbs that say little by themselves: they carry content only as a clause or with "as". */
export const WEAK = new Set([
  'see',
  'show',
  'find',
  'hear',
  'learn',
  'hold',
  'know',
  'think',
  'feel',
  'want',
  'read',
  'relate',
  'grant',
  'suppose',
  'figure',
  'understand',
  'raise',
  'share',
  'present',
  'identify',
  'seek',
  'push',
  'press',
  'hit',
  'back',
  'discuss',
]); // prettier-ignore
/** Words that go on with what was said after the part the tree gives. */
const GOES_ON = new Set([
  'for',
  'because',
  'of',
  'to',
  'that',
  'as',
  'with',
  'who',
  'which',
  'about',
  'against',
  'toward',
  'towards',
  'if',
  'unless',
  'into',
  'from',
  'by',
  'than',
  'over',
  'between',
]);

/** Prepositions that go on with it unless they tell where or when it was said. */
const PLACING = new Set(['in', 'on', 'at', 'within', 'under', 'among']);

/** Whether a dependent of a cue is (part of) what is said. */
export function isContentRelation(doc: Doc, frame: Frame, node: number): boolean {
  const verb = frame.found.token;
  const rel = doc.rel(node);
  const { frames } = frame.found.cue;
  if (frames === 'q') return false;
  const lead = leadWord(doc, node);
  if (frame.kind === 'noun') {
    if (node < verb) return false;
    if (rel === 'ccomp' || rel.startsWith('acl')) return lead === 'that' || lead === 'to';
    return rel === 'nmod' && frame.found.cue.class !== 'neutral' && CONTENT_PREPOSITIONS.has(lead);
  }
  if (WEAK.has(doc.lemma[verb]) && rel !== 'ccomp' && lead !== 'as') return false;
  switch (rel) {
    case 'ccomp':
      return true;
    case 'parataxis':
      return doc.child(node, 'nsubj') >= 0;
    case 'xcomp':
    case 'obj':
      return node > verb;
    case 'iobj':
      return NAMING.has(doc.lemma[verb]);
    case 'nsubj:pass':
      return frame.speaker >= 0 && frame.speaker !== node;
    case 'obl':
    case 'advcl':
      return node > verb && CONTENT_PREPOSITIONS.has(lead);
    default:
      return false;
  }
}

/**
 * The dependent of a cue that is said, seen on the way up from a piece: of "accused the leader of 'recklessness'" the
 * "of" phrase even where the tree hangs it on the leader.
 */
export function complementOf(doc: Doc, frame: Frame, path: readonly number[]): number {
  const node = path[path.length - 1];
  if (doc.baseRel(node) !== 'obj' || frame.found.cue.class !== 'condemning') return node;
  for (let i = path.length - 2; i >= 0; i--) {
    const lead = leadWord(doc, path[i]);
    if ((lead === 'of' || lead === 'for') && path[i] > node) return path[i];
  }
  return node;
}

function leadWord(doc: Doc, node: number): string {
  for (const c of doc.children(node)) {
    const rel = doc.baseRel(c);
    if (rel === 'case' || rel === 'mark') return doc.form(c).toLowerCase();
  }
  return '';
}

/**
 * Tokens of what a cue says, seen from one of its dependents: the dependent's subtree, joined with the object that
 * belongs to it ("called [Burma a success]", "described [him as a threat]", "urged [Israel to stop]"), stretched over
 * words that go on with it, without what follows by another verb of the speaker's.
 */
export function contentRange(doc: Doc, frame: Frame, complement: number): Range {
  const verb = frame.found.token;
  let { start, end } = doc.subtree(complement);
  const own = doc.sentenceTokens(doc.sentenceOf(complement));
  start = Math.max(start, own.start);
  end = Math.min(end, own.end);
  if (complement > verb) {
    start = Math.max(start, frame.found.tokens.end);
    if (takesObject(doc, frame, complement)) start = afterPronoun(doc, frame.found.tokens.end);
    if (doc.rel(complement) === 'ccomp') start = clauseStart(doc, frame, start, complement);
    if (doc.baseRel(complement) === 'obj')
      for (const c of doc.children(verb))
        if (c > complement && (doc.baseRel(c) === 'xcomp' || leadWord(doc, c) === 'as'))
          end = Math.max(end, doc.subtree(c).end);
    end = goOn(doc, end, own.end);
    if (doc.rel(complement) === 'ccomp') end = clauseEnd(doc, frame, end, own.end);
    end = stopAtNextVerb(doc, frame, start, end);
  } else end = Math.min(end, verb);
  return trim(doc, { start, end }, frame);
}

/**
 * Where a reported clause begins, whatever the tree takes for its first word: at "that"; else, for a verb that takes no
 * addressee, right after the verb unless a time or place stands there.
 */
function clauseStart(doc: Doc, frame: Frame, start: number, complement: number): number {
  const { tokens, cue } = frame.found;
  if (!/t/.test(cue.frames)) return start;
  for (let t = tokens.end; t < complement; t++) {
    if (/^[,:;]$/.test(doc.form(t)) && t < start) return start;
    if (doc.form(t).toLowerCase() === 'that' && doc.xpos[t] === 'IN' && Math.abs(t - start) < 16) return t;
  }
  if (start === tokens.end || ADDRESSED.has(cue.lemma)) return skipTime(doc, start, complement);
  const first = doc.pos(tokens.end);
  return first === 'ADP' || first === 'SCONJ' || first === 'PUNCT' || start - tokens.end > 12
    ? start
    : skipTime(doc, tokens.end, complement);
}

/** "told students this weekend he would": a time before the clause is no part of it. */
function skipTime(doc: Doc, start: number, complement: number): number {
  const time = doc.pos(start) === 'DET' && start + 1 < complement ? start + 1 : start;
  return TIME.test(doc.form(time)) && time + 1 < complement && doc.baseRel(time) !== 'nsubj'
    ? time + 1
    : start;
}

/** Where a sentence's stretch of words stops. */
const STOP = /^(?:[,;:()!?]|\.+|…|[–—―]+|-+)$/;
const MARK = /^(?:["“”„‟‘’'«»]|''|``)$/;

/**
 * Where a reported clause ends when the tree lost its tail: words that follow it without a stop belong to it, and after a
 * comma a finite verb ("his daughter, it said, | , had left") or "and that" does. In news nine of ten such clauses end with
 * their sentence; an act of the speaker's own ("… and called for talks") ends them before.
 */
export function clauseEnd(doc: Doc, frame: Frame, from: number, limit: number): number {
  const { tokens, cue } = frame.found;
  if (!cue.frames.includes('t') || WEAK.has(cue.lemma)) return from;
  const own = doc.xpos[tokens.start];
  const relative = doc.rel(tokens.start) === 'acl:relcl';
  let end = from;
  for (let guard = 0; guard < 8; guard++) {
    let t = end;
    while (t < limit && MARK.test(doc.form(t))) t++;
    if (t >= limit) break;
    const inside = MARK.test(doc.form(t - 1)) && lastWord(doc, t, MARK) === ',';
    if (inside || doc.form(t) === ',') {
      const next = inside ? t : t + 1;
      if (next >= limit) break;
      const joins = /^(?:and|but|or)$/.test(doc.form(next)) && doc.form(next + 1) === 'that';
      const verb = /^(?:VBD|VBZ|VBP|MD)$/.test(doc.xpos[next]) && doc.xpos[next] !== own && !relative;
      if (!joins && !verb) break;
      t = next;
    } else if (STOP.test(doc.form(t))) break;
    if (/^(?:and|but)$/.test(doc.form(t))) {
      const verb = doc.pos(t + 1) === 'ADV' ? t + 2 : t + 1;
      if (verb < limit && doc.xpos[verb] === own && doc.pos(verb) === 'VERB') break;
    }
    let to = t + 1;
    while (to < limit && !STOP.test(doc.form(to))) to++;
    end = to;
  }
  return end;
}

function lastWord(doc: Doc, before: number, skipped: RegExp): string {
  let t = before - 1;
  while (t > 0 && skipped.test(doc.form(t))) t--;
  return doc.form(t);
}

/** Where words that only go on with what was said end: up to the next stop. */
export function goOn(doc: Doc, end: number, limit: number): number {
  if (end >= limit) return end;
  const word = doc.form(end).toLowerCase();
  if (!GOES_ON.has(word) && !(PLACING.has(word) && !isCircumstance(doc, end, limit))) return end;
  let to = end + 1;
  while (to < limit && !/^(?:[,;:.!?]|[–—―]+|--)$/.test(doc.form(to))) to++;
  return to;
}

/** "called them 'wolves'": a pronoun between verb and words is no part of the words. */
function afterPronoun(doc: Doc, token: number): number {
  return token < doc.length && doc.xpos[token] === 'PRP' && doc.baseRel(token) !== 'nsubj'
    ? token + 1
    : token;
}

/** "in a statement", "in Moscow on Monday", "in 2014": where and when it was said, not what. */
export function isCircumstance(doc: Doc, preposition: number, limit: number): boolean {
  for (let t = preposition + 1; t < limit && t < preposition + 5; t++) {
    if (doc.pos(t) === 'PROPN' || doc.pos(t) === 'NUM' || SETTING.has(doc.lemma[t])) return true;
    if (doc.pos(t) === 'NOUN') return false;
  }
  return false;
}

const SETTING = new Set([
  'statement',
  'interview',
  'speech',
  'tweet',
  'post',
  'letter',
  'address',
  'article',
  'report',
  'message',
  'remark',
  'conference',
  'press',
  'email',
  'video',
  'briefing',
  'comment',
  'television',
  'call',
  'testimony',
  'column',
  'op-ed',
  'response',
  'reply',
]);

/** ", adding that …", "… and called for …": words that belong to the speaker's next act. */
function stopAtNextVerb(doc: Doc, frame: Frame, start: number, end: number): number {
  for (let t = start + 1; t < end; t++) {
    if (ASIDE.has(doc.form(t).toLowerCase()) && doc.rel(t) === 'mark' && closesClause(doc, t - 1))
      return doc.form(t - 1) === ',' ? t - 1 : t;
    if (doc.pos(t) !== 'VERB') continue;
    const tag = doc.xpos[t];
    const before = doc.form(t - 1).toLowerCase();
    const stop = closesClause(doc, t - 1)
      ? t - 1
      : doc.pos(t - 1) === 'ADV' && closesClause(doc, t - 2)
        ? t - 2
        : -1;
    if (tag === 'VBG' && stop > start && doc.rel(t) === 'advcl')
      return doc.form(stop) === ',' ? stop : stop + 1;
    const mine = doc.xpos[frame.found.token];
    const joined = before === 'and' || before === 'but';
    const head = doc.head[t];
    const complement = doc.rel(doc.head[frame.found.token] === head ? frame.found.token : head);
    const clause = complement === 'ccomp' || doc.child(frame.found.token, 'ccomp') >= 0;
    if (
      joined &&
      tag === mine &&
      doc.baseRel(t) === 'conj' &&
      !(clause && /^VB[DZP]$/.test(tag)) &&
      (head < 0 || doc.xpos[head] !== tag || head === frame.found.token)
    )
      return t - 1;
  }
  return end;
}

/** Words that open a clause of the reporter's own after a comma. */
const ASIDE = new Set(['while', 'though', 'although', 'as', 'after', 'before', 'when']);

/** A comma, or a closing mark with a comma before it. */
function closesClause(doc: Doc, token: number): boolean {
  if (token < 1) return false;
  return doc.form(token) === ',' || (/^(?:["”’'»]|'')$/.test(doc.form(token)) && doc.form(token - 1) === ',');
}

function _isVerbal(doc: Doc, token: number): boolean {
  return token >= 0 && (doc.pos(token) === 'VERB' || doc.pos(token) === 'AUX');
}

function takesObject(doc: Doc, frame: Frame, complement: number): boolean {
  const rel = doc.baseRel(complement);
  const { cue } = frame.found;
  if (ADDRESSED.has(cue.lemma)) return false;
  const lead = leadWord(doc, complement);
  if (rel === 'advcl' && lead === 'to') return cue.class === 'demanding';
  if (rel === 'obl' || rel === 'advcl') return lead === 'as';
  if (rel !== 'xcomp' && rel !== 'ccomp' && rel !== 'obj') return false;
  return NAMING.has(cue.lemma) || (rel === 'xcomp' && cue.class === 'demanding');
}

/** Leaves out commas at the edges and the attribution's own words when they stand at an edge. */
export function trim(doc: Doc, range: Range, frame: Frame): Range {
  let { start, end } = range;
  const { clause } = frame;
  if (clause.start <= start && clause.end > start && clause.end <= end) start = Math.max(start, clause.end);
  if (clause.end >= end && clause.start < end && clause.start > start) end = clause.start;
  while (start < end && /^[,:;—–-]+$/.test(doc.form(start))) start++;
  while (end > start && /^[,:;—–.-]+$/.test(doc.form(end - 1))) end--;
  return { start, end };
}

/** Cuts the frame's clause and pieces of other owners out of a range; what remains, in order. */
export function without(range: Range, holes: readonly Range[]): Range[] {
  let parts: Range[] = [range];
  for (const hole of holes)
    parts = parts.flatMap((p) => {
      if (hole.end <= p.start || hole.start >= p.end) return [p];
      const out: Range[] = [];
      if (hole.start > p.start) out.push({ start: p.start, end: hole.start });
      if (hole.end < p.end) out.push({ start: hole.end, end: p.end });
      return out;
    });
  return parts.filter((p) => p.end > p.start);
}

/** Whether a token range touches a piece. */
export function touches(pieces: Pieces, range: Range): boolean {
  for (let t = range.start; t < range.end; t++) if (pieces.of[t] >= 0) return true;
  return false;
}
