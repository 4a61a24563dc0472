import type { Doc } from '../../text/doc.ts';

const NEGATORS: ReadonlySet<string> = new Set([
  'not',
  "n't",
  'never',
  'nor',
  'neither',
  'n’t',
  'hardly',
  'barely',
]);
const NOBODY: ReadonlySet<string> = new Set(['nobody', 'none', 'nothing', 'no-one', 'neither']);
const OCCASIONS: ReadonlySet<string> = new Set([
  'point',
  'time',
  'stage',
  'moment',
  'case',
  'circumstance',
  'way',
]);
const AHEAD: ReadonlySet<string> = new Set(['next', 'coming', 'following']);
const SPANS: ReadonlySet<string> = new Set([
  'day',
  'week',
  'weekend',
  'month',
  'year',
  'spring',
  'summer',
  'autumn',
  'winter',
  'fall',
]);
const PRESENT: ReadonlySet<string> = new Set(['VBZ', 'VBP']);

/** "not", "never", "n't" by lemma or form. */
export function isNegator(doc: Doc, token: number): boolean {
  return NEGATORS.has(doc.lemma[token].toLowerCase()) || NEGATORS.has(doc.form(token).toLowerCase());
}

/** "no longer supplies". */
export function isNoLonger(doc: Doc, adverb: number): boolean {
  return doc.form(adverb).toLowerCase() === 'longer' && doc.form(adverb - 1).toLowerCase() === 'no';
}

/** The two words that stand before the subject of a clause, however they were read: "in case Serbian forces attack". */
export function isOpenedBy(doc: Doc, verb: number, first: string, second: string): boolean {
  const subject = doc.child(verb, 'nsubj', 'nsubj:pass');
  if (subject < 0 || subject > verb) return false;
  for (const c of doc.children(subject))
    if (doc.form(c).toLowerCase() === first && doc.form(c + 1).toLowerCase() === second) return true;
  return false;
}

/** "no sanctions", "neither state", "not a single soldier", "nobody", "none of them". */
export function isNegatedPhrase(doc: Doc, token: number): boolean {
  const lemma = doc.lemma[token].toLowerCase();
  if (NOBODY.has(lemma)) return true;
  for (const c of doc.children(token)) {
    const rel = doc.rel(c);
    const word = doc.lemma[c].toLowerCase();
    if (rel === 'det' && (word === 'no' || word === 'neither')) return true;
    if (rel === 'cc:preconj' && word === 'neither') return true;
    // "not a single soldier", but "not only the army"
    if (rel === 'advmod' && c < token && word === 'not' && !/^(only|just|merely)$/i.test(doc.form(c + 1)))
      return true;
  }
  return false;
}

/** The clause is negated by its subject, its object, or the occasion: "no minister met", "at no point did they meet". */
export function isNegatedByPhrase(doc: Doc, verb: number): boolean {
  for (const c of doc.children(verb)) {
    const rel = doc.baseRel(c);
    if (rel === 'nsubj' || rel === 'obj') {
      if (isNegatedPhrase(doc, c)) return true;
    } else if (rel === 'obl' && OCCASIONS.has(doc.lemma[c]) && isNegatedPhrase(doc, c)) return true;
    else if (rel === 'cc' && doc.lemma[c].toLowerCase() === 'nor') return true;
  }
  return false;
}

/** "has yet to release": the infinitive has not happened. */
export function isYetTo(doc: Doc, governor: number): boolean {
  if (doc.lemma[governor] !== 'have' && doc.lemma[governor] !== 'be') return false;
  for (const c of doc.children(governor)) if (doc.lemma[c].toLowerCase() === 'yet') return true;
  return false;
}

/** "are to be expelled", "is to reopen", in headlines "France to withdraw": an arrangement. */
export function isToBe(doc: Doc, verb: number): boolean {
  const named = doc.head[verb] < 0 && doc.xpos[verb] === 'VB' ? doc.child(verb, 'nsubj') : -1;
  if (named >= 0 && doc.child(verb, 'aux', 'cop') < 0 && doc.child(verb, 'mark') > named) return true;
  let be = -1;
  for (const c of doc.children(verb)) {
    const rel = doc.baseRel(c);
    if ((rel === 'aux' || rel === 'cop') && doc.lemma[c] === 'be' && PRESENT.has(doc.xpos[c])) be = c;
    if (be >= 0 && rel === 'mark' && doc.form(c) === 'to') return true;
  }
  return false;
}

/** "Had Iraq attacked …", "Were they to bomb …": a condition without "if". */
export function isInvertedCondition(doc: Doc, verb: number): boolean {
  if (doc.baseRel(verb) !== 'advcl') return opensWithWere(doc, verb);
  const subject = doc.child(verb, 'nsubj', 'nsubj:pass');
  for (const c of doc.children(verb))
    if (doc.baseRel(c) === 'aux' && c < subject && /^(had|were|should)$/i.test(doc.form(c))) return true;
  return false;
}

/** "Were NATO planes to bomb …" with the planes for a predicate. */
function opensWithWere(doc: Doc, verb: number): boolean {
  const planes = doc.head[verb];
  if (planes < 0 || doc.head[planes] >= 0 || doc.baseRel(verb) !== 'xcomp') return false;
  const were = doc.child(planes, 'cop');
  const { start } = doc.sentenceTokens(doc.sentenceOf(verb));
  return were === start && doc.form(were) === 'Were' && doc.child(verb, 'mark') > planes;
}

/** A yes-or-no question asks whether; "why did they attack?" takes the attack for granted. */
export function isAsked(doc: Doc, token: number): boolean {
  const { start, end } = doc.sentenceTokens(doc.sentenceOf(token));
  let last = end - 1;
  while (last > start && doc.pos(last) === 'PUNCT' && doc.form(last) !== '?') last--;
  if (doc.form(last) !== '?') return false;
  let first = start;
  while (first < last && doc.pos(first) === 'PUNCT') first++;
  return doc.pos(first) === 'AUX' && doc.xpos[first] !== 'VB';
}

/** "next week's summit", "is closing its consulate next month". */
export function isAhead(doc: Doc, token: number): boolean {
  if (doc.pos(token) === 'VERB' && !isProgressive(doc, token)) return false;
  for (const c of doc.children(token)) {
    const rel = doc.baseRel(c);
    if (rel !== 'nmod' && rel !== 'obl' && rel !== 'advmod') continue;
    if (doc.lemma[c].toLowerCase() === 'tomorrow') return true;
    if (!SPANS.has(doc.lemma[c])) continue;
    for (const d of doc.children(c)) if (AHEAD.has(doc.lemma[d].toLowerCase())) return true;
  }
  return false;
}

function isProgressive(doc: Doc, verb: number): boolean {
  if (doc.xpos[verb] !== 'VBG') return false;
  for (const c of doc.children(verb)) if (doc.baseRel(c) === 'aux' && PRESENT.has(doc.xpos[c])) return true;
  return false;
}
