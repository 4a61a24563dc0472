import type { Told } from '../actors/mentions.ts';
import type { PloverType } from '../types.ts';
import type { Draft } from './assemble.ts';
import type { Grammar } from './grammar.ts';

/** Words whose content tells whom they concern. */
const OPEN: ReadonlySet<PloverType> = new Set(['AGREE', 'REQUEST', 'REJECT', 'THREATEN']);
/** How many sentences before an answer what it answers may stand. */
const REACH = 1;

/**
 * Gives demands, refusals, threats and promises without a target the one that another draft tells: of what they demand,
 * refuse, threaten or promise ("refused to lift the curfew on Cyprus"), or of what they answer ("… accused Mali of it,
 * which Bamako denied"). Changes the drafts in place.
 */
export function linkDrafts(drafts: readonly Draft[], grammar: Grammar): void {
  drafts.forEach((draft, i) => {
    if (draft.type === 'PROTEST') draft.targets = protested(draft, drafts, grammar);
    if (!OPEN.has(draft.type) || !draft.sources.length || draft.targets.length) return;
    if (draft.type === 'REJECT') draft.targets = answered(draft, drafts.slice(0, i), grammar);
    if (!draft.targets.length) draft.targets = contentOf(draft, drafts, grammar);
  });
}

/** Others than the sources who take part in what the draft speaks of: who is to do it, or to whom it would be done. */
function contentOf(draft: Draft, drafts: readonly Draft[], grammar: Grammar): Told[] {
  const { start, end } = grammar.doc.subtree(draft.token);
  for (const inner of drafts) {
    if (inner === draft || inner.token <= draft.token || inner.token < start || inner.token >= end) continue;
    if (inner.sentence !== draft.sentence || !isContent(inner.token, draft.token, grammar)) continue;
    const told = others(draft.type === 'REQUEST' ? inner.sources : inner.targets, draft.sources);
    if (told.length) return told;
  }
  return [];
}

/** "rallied to call on Chad to …": whom the crowd speaks to or of; at home where it names nobody. */
function protested(draft: Draft, drafts: readonly Draft[], grammar: Grammar): Told[] {
  const { start, end } = grammar.doc.subtree(draft.token);
  for (const inner of drafts) {
    if (inner.token <= draft.token || inner.token < start || inner.token >= end) continue;
    if (inner.type !== 'REQUEST' && inner.type !== 'ACCUSE' && inner.type !== 'REJECT') continue;
    const told = others(inner.targets, draft.sources);
    if (told.length) return told;
  }
  return draft.targets;
}

/** Whether a word stands in the clause or phrase that completes another, and not in one that tells when or why. */
function isContent(inner: number, outer: number, grammar: Grammar): boolean {
  const { doc } = grammar;
  for (let t = inner, guard = 0; t >= 0 && t !== outer && guard < 12; t = doc.head[t], guard++) {
    const rel = doc.baseRel(t);
    if (rel === 'conj' && doc.pos(t) === 'VERB' && doc.head[t] === outer) return false;
    if (rel === 'parataxis' || (rel === 'advcl' && !isInfinitive(t, grammar))) return false;
  }
  return true;
}

function isInfinitive(verb: number, { doc }: Grammar): boolean {
  for (const c of doc.children(verb)) if (doc.rel(c) === 'mark') return doc.lemma[c] === 'to';
  return false;
}

/** Who made the accusation that is denied, the plan or decision that is rejected, when it was told just before. */
function answered(answer: Draft, before: readonly Draft[], grammar: Grammar): Told[] {
  const denial = grammar.doc.lemma[answer.token] === 'deny';
  if (!denial && !pointsBack(answer.token, grammar)) return [];
  for (let j = before.length - 1; j >= 0 && answer.sentence - before[j].sentence <= REACH; j--) {
    const earlier = before[j];
    if (denial && (earlier.type !== 'ACCUSE' || !others(earlier.sources, answer.sources).length)) continue;
    const told = others(
      [...earlier.sources, ...(earlier.type === 'AGREE' ? earlier.targets : [])],
      answer.sources,
    );
    if (told.length) return told;
  }
  return [];
}

/** "rejected the plan", "dismissed it": the object points at something told before. */
function pointsBack(verb: number, grammar: Grammar): boolean {
  const object = grammar.object(verb);
  if (object < 0) return false;
  const { doc } = grammar;
  if (doc.pos(object) === 'PRON') return true;
  for (const c of doc.children(object))
    if (doc.baseRel(c) === 'det') return /^(?:the|this|that|these|those)$/.test(doc.lemma[c]);
  return false;
}

function others(list: readonly Told[], own: readonly Told[]): Told[] {
  const found: Told[] = [];
  for (const one of list)
    if (!own.some((x) => x.country === one.country) && !found.some((x) => x.country === one.country))
      found.push(one);
  return found;
}
