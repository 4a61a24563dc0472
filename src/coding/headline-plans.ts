import type { Doc } from '../text/doc.ts';
import { DEPRELS } from '../text/tags.ts';
import type { Columns } from './reattach.ts';

/**
 * The infinitive of a headline that tells a plan, "France to withdraw troops from Chad": a name, "to" and a verb where no
 * verb is finite. Readers trained on running text take it for a clause about the name.
 * @returns the verb, or −1
 */
export function headlinePlan(doc: Doc, sentence: number): number {
  const root = doc.rootOf(sentence);
  if (root < 0 || doc.pos(root) !== 'PROPN') return -1;
  const { start, end } = doc.sentenceTokens(sentence);
  let verb = -1;
  for (let t = start; t < end; t++) {
    const tag = doc.xpos[t];
    if (tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD') return -1;
    if (verb < 0 && doc.head[t] === root && doc.rel(t) === 'acl' && tag === 'VB') verb = t;
  }
  const to = verb < 0 ? -1 : doc.child(verb, 'mark');
  if (to < 0 || doc.form(to).toLowerCase() !== 'to') return -1;
  // nothing but the name stands before: "a chance for France to withdraw" is no plan
  for (let t = start; t < to; t++) if (t !== root && doc.head[t] !== root) return -1;
  return doc.child(root, 'case') < 0 ? verb : -1;
}

/** Makes the verb of a headline's plan its root and the name its subject. */
export function raisePlan(doc: Doc, columns: Columns, verb: number): void {
  const name = doc.head[verb];
  for (let t = verb + 1; t < doc.length; t++) if (columns.head[t] === name) columns.head[t] = verb;
  columns.head[name] = verb;
  columns.deprel[name] = DEPRELS.indexOf('nsubj');
  columns.head[verb] = -1;
  columns.deprel[verb] = DEPRELS.indexOf('root');
}
