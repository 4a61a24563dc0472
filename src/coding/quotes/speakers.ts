import type { Doc, Range } from '../../text/doc.ts';
import { coreOf } from '../actors/noun-phrase.ts';
import type { Pieces } from './pieces.ts';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);
/** Passive forms whose subject is the one who spoke: "was quoted as saying". */
const REPORTED = new Set(['quote', 'cite', 'hear', 'record', 'overhear']);

export function isNominal(doc: Doc, token: number): boolean {
  return NOMINAL.has(doc.pos(token));
}

/**
 * The one who speaks by a verb of speech: its subject, or the subject it shares with the verb it depends on or is
 * coordinated with, the noun it modifies ("a statement saying"), the agent of a passive; -1 when syntax tells none.
 */
export function subjectOf(doc: Doc, verb: number, pieces: Pieces, depth = 0): number {
  let passive = -1;
  let agent = -1;
  for (const c of doc.children(verb)) {
    const rel = doc.rel(c);
    if (pieces.of[c] >= 0 && pieces.list[pieces.of[c]].words > 4) continue;
    if ((rel === 'nsubj' || rel === 'nsubj:outer') && isNominal(doc, c)) return c;
    if (rel === 'nsubj:pass') passive = c;
    if (
      rel === 'obl:agent' ||
      (rel === 'obl' && doc.form(doc.child(c, 'case') < 0 ? c : doc.child(c, 'case')) === 'by')
    )
      agent = c;
  }
  if (passive >= 0) return REPORTED.has(doc.lemma[verb]) ? passive : agent;
  if (doc.xpos[verb] === 'VBN' && agent >= 0 && doc.child(verb, 'aux') < 0) return agent;
  const head = doc.head[verb];
  if (head < 0 || depth > 4) return -1;
  switch (doc.rel(verb)) {
    case 'conj':
    case 'xcomp':
      return doc.pos(head) === 'VERB' || doc.pos(head) === 'AUX' || doc.pos(head) === 'ADJ'
        ? subjectOf(doc, head, pieces, depth + 1)
        : -1;
    case 'advcl':
    case 'parataxis':
    case 'ccomp':
      return isSubjectless(doc, verb) ? subjectOf(doc, head, pieces, depth + 1) : -1;
    case 'acl':
      return doc.xpos[verb] !== 'VBN' && isNominal(doc, head) ? head : -1;
    default:
      return -1;
  }
}

/** Participles and infinitives lend their subject from the verb above: "…, adding that". */
function isSubjectless(doc: Doc, verb: number): boolean {
  const tag = doc.xpos[verb];
  if (tag === 'VBG' || tag === 'VBN') return doc.child(verb, 'aux') < 0;
  return tag === 'VB' && doc.child(verb, 'mark') >= 0;
}

/** The noun phrase of a speaker: article, modifiers and name parts, without relative clauses and appositions. */
export function speakerRange(doc: Doc, token: number): Range {
  const core = coreOf(doc, token);
  let start = core.start;
  const det = doc.child(token, 'det');
  if (det >= 0 && det < start && start - det < 3) start = det;
  return { start, end: core.end };
}
