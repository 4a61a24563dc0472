import type { Doc } from '../../text/doc.ts';

const MODALS: ReadonlySet<string> = new Set([
  'will',
  'wo',
  "'ll",
  'would',
  'shall',
  'may',
  'might',
  'could',
  'must',
  'should',
  'can',
]);
const PRESENT: ReadonlySet<string> = new Set(['VBZ', 'VBP']);
/** Words that say of what they are said of that it lies ahead. */
const AHEAD: ReadonlySet<string> = new Set(
  'due schedule scheduled set slate slated expect expected plan planned poise poised upcoming forthcoming'.split(
    ' ',
  ),
);
const UPWARDS: ReadonlySet<string> = new Set([
  'obl',
  'nmod',
  'advmod',
  'obj',
  'compound',
  'amod',
  'nsubj',
  'nummod',
  'conj',
  'flat',
  'appos',
]);

/**
 * Which way a date without a year or week points: 1 when what hangs on it lies ahead ("will meet on Friday"), −1 when it
 * has happened ("met on Friday"), 0 when the words leave it open ("Friday's meeting").
 * @param token a token of the time expression
 */
export function directionOf(doc: Doc, token: number): -1 | 0 | 1 {
  let at = token;
  for (let guard = 0; guard < 5; guard++) {
    if (AHEAD.has(doc.lemma[at].toLowerCase()) && at !== token) return 1;
    if (doc.pos(at) === 'VERB' || doc.child(at, 'cop') >= 0) return directionOfVerb(doc, at);
    for (const c of doc.children(at)) if (doc.rel(c) === 'amod' && AHEAD.has(doc.lemma[c])) return 1;
    if (doc.head[at] < 0 || !UPWARDS.has(doc.baseRel(at))) return 0;
    at = doc.head[at];
  }
  return 0;
}

function directionOfVerb(doc: Doc, verb: number): -1 | 0 | 1 {
  let to = false;
  let be = false;
  for (const c of doc.children(verb)) {
    if (c > verb) break;
    const rel = doc.baseRel(c);
    if (rel === 'aux' && MODALS.has(doc.lemma[c].toLowerCase()))
      return doc.child(verb, 'aux') !== c || isBare(doc, verb) ? 1 : -1;
    if ((rel === 'aux' || rel === 'cop') && doc.lemma[c] === 'be' && PRESENT.has(doc.xpos[c])) be = true;
    if (rel === 'mark' && doc.lemma[c] === 'to') to = true;
  }
  const tag = doc.xpos[verb];
  // "is to meet", "is meeting"
  if (be && (to || tag === 'VBG')) return 1;
  if (to) {
    const above = doc.head[verb];
    if (above < 0) return 1;
    if (AHEAD.has(doc.lemma[above].toLowerCase()) || PRESENT.has(doc.xpos[above]) || doc.pos(above) === 'ADJ')
      return 1;
    return doc.pos(above) === 'VERB' ? directionOfVerb(doc, above) : 0;
  }
  if (tag === 'VBD' || tag === 'VBN') return -1;
  return 0;
}

/** "will strike", not "could have struck": the verb behind the modal is no perfect. */
function isBare(doc: Doc, verb: number): boolean {
  for (const c of doc.children(verb)) if (doc.baseRel(c) === 'aux' && doc.lemma[c] === 'have') return false;
  return true;
}
