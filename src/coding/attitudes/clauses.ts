import type { Doc } from '../../text/doc.ts';
import { isNominal, members, prepositionOf } from './parties.ts';

/** Subjects of a verb or predicate adjective: its own, or lent by the clause above it. */
export function subjectsOf(doc: Doc, token: number, depth = 0): number[] {
  const own: number[] = [];
  for (const c of doc.children(token)) {
    const rel = doc.rel(c);
    const aside = (rel === 'vocative' || rel === 'dislocated') && c < token && doc.child(token, 'nsubj') < 0;
    if ((rel === 'nsubj' && !isLateSubject(doc, token, c)) || rel === 'nsubj:outer' || aside)
      if (isNominal(doc, c)) own.push(...members(doc, c));
  }
  if (own.length) return own;
  const first = doc.children(token)[0];
  if (
    doc.pos(token) === 'VERB' &&
    first < token &&
    doc.pos(first) === 'PROPN' &&
    doc.rel(first) === 'compound'
  )
    return members(doc, first);
  if (doc.child(token, 'nsubj:pass') >= 0) return [];
  const head = doc.head[token];
  if (head < 0 || depth > 4) return [];
  const rel = doc.rel(token);
  const clause = doc.pos(head) === 'VERB' || doc.pos(head) === 'AUX' || doc.pos(head) === 'ADJ';
  if (rel === 'xcomp' && clause) {
    // "urged Iran to release X": the one urged is meant to act.
    const object = doc.child(head, 'obj', 'iobj');
    if (object >= 0 && !PROMISING.has(doc.lemma[head]))
      return isNominal(doc, object) ? members(doc, object) : [];
    return doc.child(head, 'nsubj:pass') >= 0
      ? [doc.child(head, 'nsubj:pass')]
      : subjectsOf(doc, head, depth + 1);
  }
  if ((rel === 'conj' || rel === 'advcl') && clause) {
    if (rel === 'advcl' && !/^VB[GN]?$/.test(doc.xpos[token])) return [];
    return subjectsOf(doc, head, depth + 1);
  }
  if (rel === 'acl' && (doc.xpos[token] !== 'VBN' || hasObject(doc, token)) && isNominal(doc, head))
    return DOCUMENTS.has(doc.lemma[head]) ? authorsOf(doc, head, depth) : [head];
  if (rel === 'xcomp' && isNominal(doc, head) && hasObject(doc, token) && head < token) return [head];
  if (isNominal(doc, head) && rel === 'acl:relcl') return doc.child(token, 'obj') >= 0 ? [head] : [];
  return [];
}

/** What is written or said: whoever wrote or said it is for or against somebody by it. */
const DOCUMENTS = new Set(
  'letter statement report speech tweet post message article column complaint petition resolution video ad note memo lawsuit remark comment interview editorial essay book'.split(
    ' ',
  ),
);

/** "sent a letter criticising …", "her speech attacking …": owner, else the subject of the verb around it. */
function authorsOf(doc: Doc, document: number, depth: number): number[] {
  const owner = doc.child(document, 'nmod:poss');
  if (owner >= 0) return members(doc, owner);
  const verb = doc.head[document];
  const governed = verb >= 0 && doc.pos(verb) === 'VERB' && /^(?:obj|obl)$/.test(doc.baseRel(document));
  return governed ? subjectsOf(doc, verb, depth + 1) : [document];
}

/** "A judge accused Machado" read as a participle: what follows it is its object, whatever its name. */
export function hasObject(doc: Doc, verb: number): boolean {
  for (const c of doc.children(verb))
    if (c > verb && (doc.rel(c) === 'obj' || doc.rel(c) === 'nsubj')) return true;
  return false;
}

/** A subject behind a past participle is an object that the parser misread. */
export function isLateSubject(doc: Doc, verb: number, subject: number): boolean {
  return subject > verb && doc.rel(verb) === 'acl';
}

const PROMISING = new Set(['promise', 'threaten', 'vow', 'use', 'have', 'make']);

/** Agents of a passive: "by X". */
export function agentOf(doc: Doc, verb: number): number[] {
  for (const c of doc.children(verb)) {
    const rel = doc.rel(c);
    if (rel === 'obl:agent' || (rel === 'obl' && prepositionOf(doc, c) === 'by')) return members(doc, c);
  }
  return [];
}

const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'no', 'hardly', 'nor', 'neither']);
const CANCELLING = new Set([
  'refuse',
  'decline',
  'fail',
  'stop',
  'deny',
  'avoid',
  'refrain',
  'hesitate',
  'cease',
  'reluctant',
  'unwilling',
]);

/** "did not endorse", "refused to support", "is not ready to back". */
export function isNegated(doc: Doc, token: number): boolean {
  for (let t = token, step = 0; t >= 0 && step < 3; step++) {
    for (const c of doc.children(t)) if (NEGATIONS.has(doc.form(c).toLowerCase()) && c < token) return true;
    const rel = doc.baseRel(t);
    const head = doc.head[t];
    if (head < 0 || (rel !== 'xcomp' && rel !== 'ccomp')) return false;
    if (rel === 'ccomp') return false;
    if (CANCELLING.has(doc.lemma[head])) return true;
    t = head;
  }
  return false;
}
