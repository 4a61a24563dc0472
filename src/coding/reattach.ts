import type { Doc } from '../text/doc.ts';
import { DEPRELS, type Deprel } from '../text/tags.ts';

/** The columns of a document that a repair may change. */
export interface Columns {
  readonly head: Int32Array;
  readonly deprel: Uint8Array;
  readonly upos: Uint8Array;
  readonly xpos: string[];
  readonly lemma: string[];
}

/** The columns of a document that a repair may change, as its own. */
export function copyOf({ head, deprel, upos, xpos, lemma }: Doc): Columns {
  return {
    head: head.slice(),
    deprel: deprel.slice(),
    upos: upos.slice(),
    xpos: [...xpos],
    lemma: [...lemma],
  };
}

/** The stretch `[from, to)` in which a verb governs, within its sentence `[start, end)`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Signs stand for sums: "pledges €50 million". */
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'X']);

const TIMES = new Set(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday today yesterday tomorrow week month year'.split(
    ' ',
  ),
);

const OPENERS = new Set(['if', 'unless', 'once', 'until', 'lest', 'because', 'although', 'though', 'while']);

function hasCase(doc: Doc, columns: Columns, token: number, from: number): boolean {
  for (let i = from; i < token; i++)
    if (columns.head[i] === token && doc.rel(i) === 'case' && doc.pos(i) === 'ADP') return true;
  return false;
}

/** Makes a token the verb of its stretch: what stands before becomes its subject, what follows object and adjuncts. */
export function reattach(doc: Doc, columns: Columns, verb: number, stretch: Stretch): void {
  const { from, to, start, end } = stretch;
  const set = (token: number, head: number, rel: Deprel) => {
    columns.head[token] = head;
    columns.deprel[token] = DEPRELS.indexOf(rel);
  };
  const outer = outside(doc, stretch);
  freeLeft(doc, columns, verb, from, set);
  joinPhrases(doc, columns, verb, from, set);
  let subject = -1;
  for (let i = verb - 1; i >= from; i--) {
    const head = columns.head[i];
    if (head >= from && head < verb) continue;
    if (NOMINAL.has(doc.pos(i)) && hasCase(doc, columns, i, from)) set(i, verb, 'obl');
    else if (subject < 0 && NOMINAL.has(doc.pos(i)) && !TIMES.has(doc.form(i))) {
      subject = i;
      set(i, verb, 'nsubj');
    } else if (doc.pos(i) === 'AUX') set(i, verb, 'aux');
    else set(i, subject < 0 ? verb : subject, leftRelation(doc, i));
  }
  let object = -1;
  for (let i = verb + 1; i < to; i++) {
    const head = columns.head[i];
    if (head > verb && head < to) continue;
    const rel = rightRelation(doc, i, object < 0);
    if (rel === 'obj') object = i;
    // "sanctions targeting banks": a participle right behind the object is its clause
    if (rel === 'advcl' && object === i - 1) set(i, object, 'acl');
    else set(i, rel === 'dep' && object >= 0 ? object : verb, rel);
  }
  // "if Egypt bombs …": the word that opens the clause marks its verb
  const opener = [from, from - 1].find(
    (i) => i >= start && i < verb && OPENERS.has(doc.lemma[i].toLowerCase()),
  );
  if (outer.head >= 0) set(verb, outer.head, opener === undefined ? outer.rel : 'advcl');
  else set(verb, -1, 'root');
  if (opener !== undefined && outer.head >= 0) set(opener, verb, 'mark');
  for (let i = start; i < end; i++) {
    if (i === verb || (i >= from && i < to && columns.head[i] >= 0)) continue;
    const strayed = columns.head[i] >= from && columns.head[i] < to;
    if (outer.head < 0 && (columns.head[i] < 0 || (strayed && doc.pos(i) === 'PUNCT')))
      set(i, verb, doc.pos(i) === 'PUNCT' ? 'punct' : 'dep');
    // clauses that hung on the noun the verb was taken for hang on the verb
    else if (strayed && doc.pos(i) === 'VERB' && i > verb)
      set(i, verb, doc.rel(i) === 'conj' ? 'conj' : 'advcl');
  }
  breakCycle(columns, verb, start, end);
}

/** Hands what hung on the verb from the left to the word before it: "from Niger" in "gunmen from Niger kill". */
function freeLeft(
  doc: Doc,
  columns: Columns,
  verb: number,
  from: number,
  set: (token: number, head: number, rel: Deprel) => void,
): void {
  let inner = verb - 1;
  for (let guard = 0; guard < 9 && columns.head[inner] >= from && columns.head[inner] < verb; guard++)
    inner = columns.head[inner];
  let preposition = -1;
  for (let i = from; i < verb; i++) {
    if (columns.head[i] !== verb) continue;
    if (doc.rel(i) === 'case') preposition = i;
    if (i !== inner) columns.head[i] = inner;
  }
  if (columns.head[inner] === verb) columns.head[inner] = -1;
  if (preposition < 0) return;
  let host = doc.head[verb];
  if (host < from || host >= preposition) {
    host = preposition - 1;
    while (host > from && !NOMINAL.has(doc.pos(host))) host--;
  }
  if (host >= from && host < preposition) set(inner, host, 'nmod');
}

const IN_PHRASE = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN']);

/** "The capture of a town surprised analysts": "of", read with what stands behind the verb, belongs to what follows it. */
function joinPhrases(
  doc: Doc,
  columns: Columns,
  verb: number,
  from: number,
  set: (token: number, head: number, rel: Deprel) => void,
): void {
  for (let i = from + 1; i < verb - 1; i++) {
    if (doc.pos(i) !== 'ADP' || doc.rel(i) !== 'case' || columns.head[i] <= verb) continue;
    let noun = i;
    while (noun + 1 < verb && IN_PHRASE.has(doc.pos(noun + 1))) noun++;
    if (!NOMINAL.has(doc.pos(noun)) || !NOMINAL.has(doc.pos(i - 1))) continue;
    set(i, noun, 'case');
    for (let t = i + 1; t < noun; t++) if (columns.head[t] > verb) set(t, noun, leftRelation(doc, t));
    if (columns.head[noun] < from || columns.head[noun] >= verb) set(noun, i - 1, 'nmod');
  }
}

/** Modifiers keep their relation on the new subject ("Kenyan" in "Kenyan soldiers injured …"). */
function leftRelation(doc: Doc, token: number): Deprel {
  if (doc.pos(token) === 'PUNCT') return 'punct';
  if (doc.xpos[token] === 'PRP$') return 'nmod:poss';
  const rel = doc.rel(token);
  return rel === 'amod' ||
    rel === 'compound' ||
    rel === 'det' ||
    rel === 'nummod' ||
    rel === 'advmod' ||
    rel === 'nmod:poss'
    ? rel
    : 'dep';
}

function rightRelation(doc: Doc, token: number, objectIsOpen: boolean): Deprel {
  const pos = doc.pos(token);
  if (pos === 'PUNCT') return 'punct';
  if (doc.xpos[token] === 'RP') return 'compound:prt';
  if (pos === 'CCONJ') return 'cc';
  if (pos === 'ADV') return 'advmod';
  if (pos === 'VERB')
    return doc.rel(token) === 'conj' ? 'conj' : doc.xpos[token] === 'VB' ? 'xcomp' : 'advcl';
  if (!NOMINAL.has(pos)) return 'dep';
  if (doc.child(token, 'case') >= 0) return 'obl';
  return objectIsOpen ? 'obj' : 'dep';
}

/** Where the stretch hangs: a verb of the rest of the sentence, or nothing. */
function outside(doc: Doc, { from, to }: Stretch): { head: number; rel: Deprel } {
  for (let i = from; i < to; i++) {
    const head = doc.head[i];
    if (head < 0) return { head: -1, rel: 'root' };
    if (
      (head < from || head >= to) &&
      doc.pos(head) === 'VERB' &&
      doc.pos(i) !== 'PUNCT' &&
      doc.rel(i) !== 'mark'
    )
      return { head, rel: head >= to || doc.rel(i) === 'ccomp' ? 'ccomp' : 'parataxis' };
  }
  return { head: -1, rel: 'root' };
}

/** A head outside the stretch may itself hang on it: then the verb becomes the root. */
function breakCycle(columns: Columns, verb: number, start: number, end: number): void {
  const root = DEPRELS.indexOf('root');
  for (let i = start; i < end; i++) {
    let guard = 0;
    for (let at = i; at >= 0; at = columns.head[at])
      if (guard++ > end - start) {
        columns.head[i] = i === verb ? -1 : verb;
        if (i === verb) columns.deprel[i] = root;
        break;
      }
  }
  if (columns.head[verb] >= 0) return;
  for (let i = start; i < end; i++) if (i !== verb && columns.head[i] < 0) columns.head[i] = verb;
}
