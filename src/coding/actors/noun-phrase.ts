import type { Doc, Range } from '../../text/doc.ts';

/** Relations whose dependents belong to the core of a noun phrase, left or right of its head. */
const LEFT = new Set([
  'amod',
  'compound',
  'nmod:poss',
  'nummod',
  'flat',
  'nmod:desc',
  'goeswith',
  'fixed',
  'nmod',
]);
const RIGHT = new Set(['flat', 'goeswith', 'fixed', 'compound', 'nmod:desc']);

/**
 * The core of the noun phrase headed by `head`: what stands before it without article and case, and the name
 * parts that follow it ("Russian foreign minister Sergey Lavrov"); clauses and "of" phrases stay out.
 * @returns tokens `[start, end)`.
 */
export function coreOf(doc: Doc, head: number): Range {
  let start = head;
  let end = head + 1;
  for (const child of doc.children(head)) {
    const rel = doc.rel(child);
    if (child < head ? !LEFT.has(rel) : !RIGHT.has(rel)) continue;
    const sub =
      child < head
        ? doc.subtree(child)
        : rel === 'compound'
          ? { start: child, end: child + 1 }
          : doc.subtree(child);
    if (child < head && sub.start < start && head - sub.start < 24) start = afterComma(doc, sub.start, child);
    if (child > head && sub.end > end && sub.end - head < 12) end = sub.end;
  }
  while (start < head && isOpening(doc, start)) start++;
  while (end > head + 1 && doc.pos(end - 1) === 'PUNCT') end--;
  return { start, end };
}

/** "During a summit on Sudan, Canadian minister …": a modifier does not reach across a comma to another phrase. */
function afterComma(doc: Doc, start: number, child: number): number {
  for (let t = child - 1; t > start; t--)
    if (doc.form(t) === ',' && doc.head[t - 1] !== doc.head[t + 1]) return t + 1;
  return start;
}

function isOpening(doc: Doc, token: number): boolean {
  const pos = doc.pos(token);
  return pos === 'DET' || pos === 'PUNCT' || pos === 'ADP' || pos === 'CCONJ';
}

/** The core of a phrase with the "of", "for" or "from" phrases that follow it ("president of Venezuela"). */
export function extendedOf(doc: Doc, head: number, core: Range, prepositions: ReadonlySet<string>): Range {
  let end = core.end;
  for (const child of doc.children(head)) {
    if (child < head || doc.baseRel(child) !== 'nmod') continue;
    if (!prepositions.has(caseOf(doc, child))) continue;
    const sub = { start: doc.subtree(child).start, end: simpleEnd(doc, child) };
    if (sub.end > end && sub.start <= end + 1 && sub.end - core.start < 24) end = sub.end;
  }
  while (end > head + 1 && doc.pos(end - 1) === 'PUNCT') end--;
  return { start: core.start, end };
}

/** Where a phrase ends before its clauses, appositions and conjuncts: "of Singapore" in "of Singapore and Vietnam". */
function simpleEnd(doc: Doc, token: number): number {
  let { end } = doc.subtree(token);
  for (const child of doc.children(token)) {
    const rel = doc.baseRel(child);
    if (
      child > token &&
      (rel === 'acl' || rel === 'appos' || rel === 'conj' || rel === 'advcl' || rel === 'parataxis')
    )
      end = Math.min(end, doc.subtree(child).start);
  }
  while (end > token + 1 && (doc.pos(end - 1) === 'PUNCT' || doc.pos(end - 1) === 'CCONJ')) end--;
  return end;
}

/** The preposition or possessive mark of a phrase in lower case ("on", "according to" → "according"), or ''. */
export function caseOf(doc: Doc, token: number): string {
  for (const child of doc.children(token))
    if (doc.rel(child) === 'case') return doc.form(child).toLowerCase();
  return '';
}

/** Whether a token can head a noun phrase. */
export function isNominal(doc: Doc, token: number): boolean {
  const pos = doc.pos(token);
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || pos === 'NUM' || pos === 'X' || pos === 'SYM';
}

/** The head of the noun phrase that a token is part of, and the token itself when it heads one. */
export function phraseHead(doc: Doc, token: number): number {
  let at = token;
  for (let guard = 0; guard < 12 && doc.head[at] >= 0; guard++) {
    const rel = doc.baseRel(at);
    const full = doc.rel(at);
    const inside =
      rel === 'compound' ||
      rel === 'flat' ||
      rel === 'amod' ||
      rel === 'goeswith' ||
      rel === 'fixed' ||
      rel === 'nummod' ||
      rel === 'det';
    if (!inside || full === 'compound:prt' || !isNominal(doc, doc.head[at])) return at;
    at = doc.head[at];
  }
  return at;
}
