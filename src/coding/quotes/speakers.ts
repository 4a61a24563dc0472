import type { Doc, Range } from '../../text/doc.ts';
import { coreOf } from '../actors/noun-phrase.ts';
import type { Pieces } from './pieces.ts';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);
/** Passive forms whose subject is the one who spoke: "was quoted as saying". */
const REPORTED = new Set(['quote', 'cite', 'hear', 'record', 'overhear']);

export function isNominal(doc: Doc, token: number): boolean {
  return NOMINAL.has(doc.pos(token)) || /^(?:NN|PRP|WP)/.test(doc.xpos[token]) || isNameOfPeople(doc, token);
}

/** "said one Republican", "one of them said": an adjective in capitals or a number that stands as a subject. */
function isNameOfPeople(doc: Doc, token: number): boolean {
  if (doc.baseRel(token) !== 'nsubj') return false;
  return doc.pos(token) === 'NUM' || (doc.pos(token) === 'ADJ' && /^\p{Lu}/u.test(doc.form(token)));
}

/** Words of time that parsers take for subjects: "a statement Friday, Trump said". */
export const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|january|february|march|april|may|june|july|august|september|october|november|december|morning|afternoon|evening|night|weekend|week|month|year)s?$/i;

/**
 * The one who speaks by a verb of speech: its subject, or the subject it shares with the verb it depends on or is
 * coordinated with, the noun it modifies ("a statement saying"), the agent of a passive; -1 when syntax tells none.
 */
export function subjectOf(doc: Doc, verb: number, pieces: Pieces, depth = 0): number {
  if (doc.pos(verb) === 'NOUN' && verb > 0)
    return doc.child(verb, 'nsubj') >= 0 ? doc.child(verb, 'nsubj') : verb - 1;
  const beside = depth === 0 ? besideVerb(doc, verb, pieces) : -1;
  let subject = -1;
  let passive = -1;
  let agent = -1;
  for (const c of doc.children(verb)) {
    const rel = doc.rel(c);
    if (isQuoted(pieces, c)) continue;
    if ((rel === 'nsubj' || rel === 'nsubj:outer') && isNominal(doc, c) && !TIME.test(doc.form(c))) {
      // Of two subjects the one nearer before the verb is meant: "These workers, Stumpf explained, were …".
      if (subject < 0 || c < verb) subject = c;
    }
    if (rel === 'nsubj:pass') {
      // Without an auxiliary a past tense was read as a participle: "Hannity interjected: …".
      if (subject < 0 && c < verb && doc.child(verb, 'aux:pass') < 0 && doc.rel(verb) !== 'acl') subject = c;
      else passive = c;
    }
    if (rel === 'obl:agent' || (rel === 'obl' && prepositionOf(doc, c) === 'by')) agent = c;
  }
  if (beside >= 0 && (subject < beside || subject > verb)) return beside;
  if (subject >= 0) return subject;
  // "was forced to react and said …": a shared subject is one whatever the voice of the other verb.
  if (passive >= 0) return depth > 0 || REPORTED.has(doc.lemma[verb]) ? passive : agent;
  if (doc.xpos[verb] === 'VBN' && agent >= 0 && doc.child(verb, 'aux') < 0) return agent;
  return depth > 4 ? -1 : lentSubject(doc, verb, pieces, depth);
}

function lentSubject(doc: Doc, verb: number, pieces: Pieces, depth: number): number {
  const head = doc.head[verb];
  if (head < 0) return -1;
  const tag = doc.xpos[verb];
  switch (doc.rel(verb)) {
    case 'conj':
    case 'xcomp':
      if (doc.pos(head) === 'VERB' || doc.pos(head) === 'AUX' || doc.pos(head) === 'ADJ')
        return isQuoted(pieces, head) ? -1 : subjectOf(doc, head, pieces, depth + 1);
      break;
    case 'advcl':
    case 'parataxis':
    case 'ccomp':
      if (isSubjectless(doc, verb))
        return isQuoted(pieces, head) ? -1 : subjectOf(doc, head, pieces, depth + 1);
      break;
    case 'acl':
      if (tag !== 'VBN' && tag !== 'VB' && isNominal(doc, head))
        // "footage of Putin saying": the name beside the participle, not the noun the tree may hang it on.
        return doc.pos(verb - 1) === 'PROPN' && doc.pos(head) !== 'PROPN' ? verb - 1 : head;
      break;
  }
  const framed = besideApposition(doc, verb);
  if (framed >= 0) return framed;
  // "X, an adviser to the campaign, called …" with the verb hung on the name.
  const finite = tag === 'VBD' || tag === 'VBZ' || tag === 'VBP';
  return finite &&
    head < verb &&
    isNominal(doc, head) &&
    doc.rel(verb) !== 'acl:relcl' &&
    !isQuoted(pieces, head)
    ? head
    : -1;
}

function isQuoted(pieces: Pieces, token: number): boolean {
  return pieces.of[token] >= 0 && pieces.list[pieces.of[token]].words > 4;
}

function prepositionOf(doc: Doc, token: number): string {
  const preposition = doc.child(token, 'case');
  return preposition < 0 ? '' : doc.form(preposition).toLowerCase();
}

const BREAK = /^(?:[,;:()]|[-–—―]+|["”“»]|'')$/;

/**
 * The phrase that stands alone between a comma, dash or mark and the verb: "…, Mr. Bush said, …". It speaks whatever
 * the tree says, since parsers often give the verb the subject of the words around it. -1 when there is none.
 */
function besideVerb(doc: Doc, verb: number, pieces: Pieces): number {
  const start = doc.sentenceTokens(doc.sentenceOf(verb)).start;
  let from = verb - 1;
  // "Senator Warren (D-MA) said": what stands in brackets belongs to the name.
  if (from > start && doc.form(from) === ')') while (from > start && doc.form(from) !== '(') from--;
  const inBrackets = from < verb - 1;
  if (inBrackets) from--;
  while (from >= start && verb - from < 14 && !BREAK.test(doc.form(from))) {
    if (doc.pos(from) === 'VERB' || isQuoted(pieces, from)) return -1;
    from--;
  }
  const opens = from < start && inBrackets;
  if (!opens && (from < start || !BREAK.test(doc.form(from)) || from === verb - 1)) return -1;
  for (let t = from + 1; t < verb; t++) {
    if (!isNominal(doc, t) || (doc.head[t] > from && doc.head[t] < verb)) continue;
    const rel = doc.baseRel(t);
    if (rel === 'conj' || rel === 'appos' || rel === 'obl' || TIME.test(doc.form(t)) || prepositionOf(doc, t))
      return -1;
    return rel === 'nsubj' && doc.head[t] !== verb && doc.rel(verb) === 'acl:relcl' ? -1 : t;
  }
  // "…, Vargas replied": one word with a capital is a name whatever it was read as.
  if (from >= start && from === verb - 2 && /^\p{Lu}\p{Ll}/u.test(doc.form(verb - 1))) return verb - 1;
  return -1;
}

/** "Bloomberg, who may run, said": the phrase that the commas before a finite verb belong to. */
function besideApposition(doc: Doc, verb: number): number {
  const tag = doc.xpos[verb];
  if (doc.form(verb - 1) !== ',' || (tag !== 'VBD' && tag !== 'VBZ')) return -1;
  const { start } = doc.sentenceTokens(doc.sentenceOf(verb));
  for (let t = Math.max(start, verb - REACH); t < verb - 2; t++) {
    if (!isNominal(doc, t) || doc.form(t + 1) !== ',') continue;
    const rel = doc.baseRel(t);
    if (rel === 'obl' || rel === 'nmod' || rel === 'conj' || rel === 'compound' || TIME.test(doc.form(t)))
      continue;
    const end = doc.subtree(t).end;
    if (end === verb || end === verb - 1) return t;
  }
  return -1;
}

const PHRASE: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'X']);
/** How many tokens an attribution after a quotation may take before its verb: a long name with its office. */
const REACH = 45;
const FINITE = new Set(['VBD', 'VBZ', 'VBP']);

/**
 * The speaker of an attribution that follows a quotation, by its place alone: `"…," said Sean Spicer`, `"…," Michael
 * McFaul, a senior fellow at …, said`. Trees go astray in these most of all.
 * @returns the head of the phrase, or -1 when the words between mark and verb do not look like an attribution
 */
export function speakerAfterMark(doc: Doc, verb: number, pieces: Pieces): number {
  let g = verb;
  while (g > 0 && verb - g < REACH && pieces.of[g - 1] < 0) g--;
  if (g === 0 || pieces.of[g - 1] < 0) return -1;
  while (g < verb && /^(?:,|[-–—―]+|and|but|as|then)$/i.test(doc.form(g))) g++;
  if (doc.paragraph[doc.sentenceOf(g)] !== doc.paragraph[doc.sentenceOf(verb)]) return -1;
  if (g === verb) {
    // "'…' and condemned the use of": the speaker of the words before goes on
    if (doc.pos(verb - 1) === 'CCONJ') return -1;
    return lastOfRun(doc, verb + 1, doc.sentenceTokens(doc.sentenceOf(verb)).end);
  }
  let relative = false;
  for (let t = g; t < verb; t++) {
    const tag = doc.xpos[t];
    if (doc.form(t) === ',') relative = false;
    else if (tag.startsWith('W') && t > g) relative = true;
    if (/^[.;:?!]$/.test(doc.form(t))) return -1;
    // "Mr. Danilo, now 81 and retired in Lyon, said": commas fence in what the name is said to be.
    const apposed = doc.form(verb - 1) === ',' && doc.pos(g) === 'PROPN' && doc.child(t, 'nsubj') < 0;
    if (FINITE.has(tag) && !relative && !apposed && doc.rel(t) !== 'aux') return -1;
  }
  return lastOfRun(doc, g, verb);
}

/** Last nominal of the unbroken phrase that begins at a token. */
export function lastOfRun(doc: Doc, from: number, limit: number): number {
  let last = -1;
  for (let t = from; t < limit; t++) {
    // "said Will Doyle", "said Unruh.": a name, whatever the word was read as.
    const next = t + 1 >= doc.length ? '.' : doc.form(t + 1);
    const name =
      t === from && /^\p{Lu}\p{Ll}/u.test(doc.form(t)) && (doc.pos(t + 1) === 'PROPN' || /^[.,]$/.test(next));
    if (
      !PHRASE.has(doc.pos(t)) &&
      !isNominal(doc, t) &&
      !name &&
      doc.xpos[t] !== 'POS' &&
      !/^[-/]$/.test(doc.form(t))
    )
      break;
    if ((isNominal(doc, t) || name) && !TIME.test(doc.form(t))) last = t;
  }
  return last;
}

/** Participles and infinitives lend their subject from the verb above: "…, adding that". */
function isSubjectless(doc: Doc, verb: number): boolean {
  const tag = doc.xpos[verb];
  if (tag === 'VBG' || tag === 'VBN') return doc.child(verb, 'aux') < 0;
  return tag === 'VB' && doc.child(verb, 'mark') >= 0;
}

/** "foreign ministry spokesperson, Maria Zakharova": the name beside a common noun, or -1. */
export function nameBeside(doc: Doc, token: number): number {
  if (doc.pos(token) !== 'NOUN') return -1;
  for (const c of doc.children(token)) {
    if (doc.pos(c) !== 'PROPN' || c < token || c - token > 3) continue;
    const rel = doc.baseRel(c);
    if (rel === 'appos' || (rel === 'conj' && doc.child(c, 'cc') < 0 && doc.form(token + 1) === ','))
      return c;
  }
  return -1;
}

/** The noun phrase of a speaker: article, modifiers, name parts and the name beside it, without relative clauses. */
export function speakerRange(doc: Doc, token: number): Range {
  const core = coreOf(doc, token);
  let { start, end } = core;
  // "Rep. | Jim Clyburn": parts of a name that the tree hangs side by side on the verb.
  while (
    doc.pos(token) === 'PROPN' &&
    end < doc.length &&
    doc.pos(end) === 'PROPN' &&
    hangsBeside(doc, end, token)
  )
    end = Math.max(end + 1, coreOf(doc, end).end);
  while (
    doc.pos(token) === 'PROPN' &&
    start > 0 &&
    doc.pos(start - 1) === 'PROPN' &&
    hangsBeside(doc, start - 1, token)
  )
    start--;
  const det = doc.child(token, 'det');
  if (det >= 0 && det < start && start - det < 3) start = det;
  const name = nameBeside(doc, token);
  return { start, end: name < 0 ? end : Math.max(end, coreOf(doc, name).end) };
}

function hangsBeside(doc: Doc, token: number, other: number): boolean {
  return doc.head[token] === doc.head[other] && doc.rel(token) === doc.rel(other);
}
