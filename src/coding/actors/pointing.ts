import type { Doc } from '../../text/doc.ts';
import type { ActorNoun } from './actor-nouns.ts';

/** "the ministry", "its parliament", bare "police" and plural "prosecutors": phrases that point at something known. */
export function isDefinite(doc: Doc, head: number, noun: ActorNoun): boolean {
  for (const child of doc.children(head)) {
    const rel = doc.baseRel(child);
    if (rel === 'det') return noun.bare === 'state' ? true : doc.form(child).toLowerCase() === 'the';
    if (doc.rel(child) === 'nmod:poss') return doc.pos(child) === 'PRON';
  }
  return noun.bare === 'state';
}

/** "ten rebels", "rebels": nothing that tells whose. */
export function isCounted(doc: Doc, head: number): boolean {
  return doc.children(head).every((c) => {
    const rel = doc.baseRel(c);
    return rel === 'nummod' || rel === 'case' || rel === 'punct' || rel === 'conj' || rel === 'cc';
  });
}

/** "the rebels" without a word that says which. */
export function isPointedAt(doc: Doc, head: number): boolean {
  let pointed = false;
  for (const child of doc.children(head)) {
    const rel = doc.baseRel(child);
    if (rel === 'det') pointed = isThe(doc, child);
    else if (rel !== 'punct' && rel !== 'case') return false;
  }
  return pointed;
}

/** The verbs whose subject an object cannot stand for: "France sanctioned the officials, accusing them of …". */
export function verbsOf(doc: Doc, token: number): Set<number> {
  const verbs = new Set<number>();
  if (doc.rel(token) === 'nmod:poss') return verbs;
  for (let v = doc.head[token], guard = 0; v >= 0 && guard < 5; v = doc.head[v], guard++) {
    verbs.add(v);
    const rel = doc.baseRel(v);
    const shares = rel === 'advcl' || rel === 'xcomp' || rel === 'conj';
    if (doc.baseRel(token) === 'nsubj' || !shares || doc.child(v, 'nsubj', 'nsubj:pass') >= 0) break;
  }
  return verbs;
}

export function isPluralForm(doc: Doc, token: number): boolean {
  const tag = doc.xpos[token];
  return tag === 'NNS' || tag === 'NNPS';
}

/** "both agreed", "the two met": a numeral that is a participant itself. */
export function isArgument(doc: Doc, token: number): boolean {
  const rel = doc.baseRel(token);
  return (rel === 'nsubj' || rel === 'obj' || rel === 'obl') && doc.child(token, 'nmod') < 0;
}

export function isThe(doc: Doc, token: number): boolean {
  return doc.baseRel(token) === 'det' && doc.form(token).toLowerCase() === 'the';
}
