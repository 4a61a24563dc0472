import type { Doc } from '../../text/doc.ts';

const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP']);
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'of for to by from in with on about at over against'.split(' '),
);

/** "to attack". */
export function isInfinitive(doc: Doc, verb: number): boolean {
  for (const c of doc.children(verb))
    if (doc.rel(c) === 'mark' && doc.form(c).toLowerCase() === 'to') return true;
  return false;
}

/** A verb in a tense of its own: "attacked", no participle. */
export function isTensed(doc: Doc, verb: number): boolean {
  return FINITE.has(doc.xpos[verb]);
}

/** The verb itself, or an auxiliary of it, has a tense: "attacked", "were denied". */
export function hasTense(doc: Doc, verb: number): boolean {
  if (isTensed(doc, verb)) return true;
  for (const c of doc.children(verb)) if (doc.baseRel(c) === 'aux' && FINITE.has(doc.xpos[c])) return true;
  return false;
}

/** "…, calling it illegal", "Citing the plot, …": said or done beside the verb, whatever becomes of that. */
export function isAside(doc: Doc, verb: number): boolean {
  if (doc.xpos[verb] !== 'VBG' || doc.child(verb, 'mark') >= 0) return false;
  const head = doc.head[verb];
  for (let t = Math.min(verb, head) + 1; t < Math.max(verb, head); t++) if (doc.form(t) === ',') return true;
  return false;
}

/** A gerund that completes its verb: "accused of attacking", "denied attacking", but not "rejected it, calling …". */
export function isPrepositional(doc: Doc, verb: number): boolean {
  let marked = false;
  for (const c of doc.children(verb)) {
    if (doc.rel(c) !== 'mark') continue;
    if (PREPOSITIONS.has(doc.lemma[c])) return true;
    marked = true;
  }
  return !marked && doc.xpos[verb] === 'VBG' && verb > doc.head[verb];
}

/** The word that opens a clause, by its lemma; '' without one. */
export function markOf(doc: Doc, clause: number): string {
  const mark = doc.child(clause, 'mark');
  return mark < 0 ? '' : doc.lemma[mark];
}

/** "told the Council that Iran had attacked" with the clause hung on the Council: what is told is no relative clause. */
export function isContent(doc: Doc, clause: number): boolean {
  return (
    doc.rel(clause) === 'acl:relcl' &&
    markOf(doc, clause) === 'that' &&
    doc.child(clause, 'nsubj', 'nsubj:pass') > doc.child(clause, 'mark')
  );
}
