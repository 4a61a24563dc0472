import type { Doc, Range } from '../../text/doc.ts';
import type { CountryAt } from './principles.ts';

/**
 * What an expression says of its principle: it names the value ("sovereignty"), an act that breaks it ("invasion"), or
 * something of the state it is broken for ("occupied land"); `none` looks like a principle and is none.
 */
export type Turned = 'value' | 'breach' | 'broken' | 'none';
/** What a governing word does with a principle: "violate" breaks, "commit" carries out a breach, "respect" keeps,
 * "forget" waves it away. */
export type Dealing = 'breaks' | 'commits' | 'respects' | 'dismisses';

/** An expression found in a statement, and all that tells who is meant. */
export interface Invocation {
  readonly doc: Doc;
  /** Tokens of the expression. */
  readonly match: Range;
  readonly turned: Turned;
  /** The expression's last word is a name: "occupied Donbas". */
  readonly endsInName: boolean;
  readonly country: CountryAt;
  readonly dealings: ReadonlyMap<string, Dealing>;
  readonly speaker: string | null;
  readonly accused: string | null;
}

/** Prepositions that lead to the one a principle protects: "sovereignty of X", "aggression against X". */
const HOLDERS: ReadonlySet<string> = new Set(['of', 'for', 'against', 'to', 'in', 'on', 'over']);
const BEFORE: ReadonlySet<string> = new Set(['amod', 'compound', 'nmod:poss']);
const OURS: ReadonlySet<string> = new Set(['our', 'ours', 'us', 'my']);
/** Whose neighbour or ally is broken in on is another state. */
const OTHERS: ReadonlySet<string> = new Set([
  'neighbour',
  'neighbor',
  'ally',
  'partner',
  'rival',
  'enemy',
  'adversary',
]);
const OBLIGED: ReadonlySet<string> = new Set(['must', 'should', 'ought', 'shall']);
const STEPS = 6;

/** "Venezuela's sovereignty", "the sovereignty of Venezuela", "our sovereignty", "aggression against Venezuela". */
export function ownerOf(x: Invocation): string | null {
  const { doc, match, turned, country } = x;
  const last = match.end - 1;
  if (x.endsInName) return country(last);
  const heads = new Set(withConjuncts(doc, headOf(doc, match)));
  for (let t = match.start; t < match.end; t++) heads.add(t);
  for (const noun of heads)
    for (const c of doc.children(noun)) {
      if (c >= match.start && c < match.end) continue;
      const rel = doc.rel(c);
      const owns = BEFORE.has(rel)
        ? turned !== 'breach'
        : rel === 'obj' || ((rel === 'nmod' || rel === 'obl') && HOLDERS.has(caseOf(doc, c)));
      const state = owns ? stateOf(x, c, 2) : null;
      if (state) return state;
    }
  // the preposition belongs to the expression itself: "aggression against Norway"
  const governor = HOLDERS.has(doc.lemma[last]) ? doc.head[last] : -1;
  return governor >= match.end ? stateOf(x, governor, 2) : null;
}

/** Who breaks it: the subject of the breaking word, "US aggression", else the one the statement accuses. */
export function violatorOf(x: Invocation, owner: string | null): string | null {
  const { doc, match, turned, dealings } = x;
  const fits = (token: number) => {
    const state = token < 0 ? null : stateOf(x, token, 1);
    return state && state !== owner && state !== x.speaker ? state : null;
  };
  let token = headOf(doc, match);
  // an act tells its doer by itself; a value is broken by who breaks it
  let acting = turned === 'breach';
  for (let step = 0; step < STEPS && token >= 0; step++) {
    const dealing = dealings.get(doc.lemma[token]);
    if (dealing) acting = true;
    for (const c of doc.children(token)) {
      const rel = doc.rel(c);
      const by = caseOf(doc, c) === 'by';
      const doer =
        by ||
        rel === 'obl:agent' ||
        (acting && rel === 'nsubj') ||
        (turned === 'breach' && step === 0 && BEFORE.has(rel)) ||
        (dealing === 'breaks' && doc.pos(token) === 'NOUN' && BEFORE.has(rel));
      const state = doer ? fits(c) : null;
      if (state) return state;
    }
    const rel = doc.baseRel(token);
    const up = doc.head[token];
    // whoever condemns or discusses a breach is no breaker: past the clause only its own chain of verbs leads on
    if (doc.pos(token) === 'VERB' && rel !== 'xcomp' && rel !== 'conj' && rel !== 'advcl') break;
    if (doc.pos(token) !== 'VERB' && up >= 0 && doc.pos(up) === 'VERB' && !dealings.has(doc.lemma[up])) break;
    token = up;
  }
  const { accused } = x;
  return accused !== x.speaker && accused !== owner ? accused : null;
}

/** "violation of the sovereignty …", "must respect …": a word governs the expression that says it is broken. */
export function isBroken({ doc, match, dealings }: Invocation): boolean {
  let token = headOf(doc, match);
  for (let step = 0; step < STEPS && token >= 0; ) {
    const dealing = dealings.get(doc.lemma[token]);
    if (dealing === 'breaks') return !isNegated(doc, token);
    if (dealing === 'respects') return isObliged(doc, token);
    for (const c of doc.children(token))
      if (doc.baseRel(c) === 'case' && dealings.get(doc.lemma[c]) === 'breaks') return true;
    if (doc.baseRel(token) !== 'conj') step++;
    token = doc.head[token];
  }
  return false;
}

/** "can forget about the territorial integrity of …": whoever waves a principle away does not invoke it. */
export function isDismissed({ doc, match, dealings }: Invocation): boolean {
  for (let t = headOf(doc, match), step = 0; t >= 0 && step < STEPS; step++, t = doc.head[t])
    if (dealings.get(doc.lemma[t]) === 'dismisses') return !isNegated(doc, t);
  return false;
}

function headOf(doc: Doc, range: Range): number {
  for (let i = range.start; i < range.end; i++)
    if (doc.head[i] < range.start || doc.head[i] >= range.end) return i;
  return range.start;
}

function caseOf(doc: Doc, token: number): string {
  const c = doc.child(token, 'case');
  return c < 0 ? '' : doc.lemma[c].toLowerCase();
}

function withConjuncts(doc: Doc, head: number): number[] {
  const nouns = [head];
  const first = doc.baseRel(head) === 'conj' ? doc.head[head] : head;
  if (first !== head && doc.pos(first) !== 'VERB') nouns.push(first);
  if (doc.pos(head) !== 'VERB')
    for (const c of doc.children(first)) if (doc.baseRel(c) === 'conj' && c !== head) nouns.push(c);
  return nouns;
}

/** The state a dependent names, itself or within ("the people of Palestine", "our country", "Iranian lands"). */
function stateOf(x: Invocation, token: number, depth: number): string | null {
  const { doc } = x;
  if (OURS.has(doc.form(token).toLowerCase())) return x.speaker;
  const state = x.country(token);
  if (
    state ||
    depth === 0 ||
    OTHERS.has(doc.lemma[token]) ||
    (doc.pos(token) !== 'NOUN' && doc.pos(token) !== 'PROPN')
  )
    return state;
  for (const c of doc.children(token)) {
    const rel = doc.rel(c);
    if (!BEFORE.has(rel) && !(rel === 'nmod' && caseOf(doc, c) === 'of')) continue;
    const within = stateOf(x, c, depth - 1);
    if (within) return within;
  }
  return null;
}

function isNegated(doc: Doc, token: number): boolean {
  for (const c of doc.children(token))
    if (doc.baseRel(c) === 'advmod' && /^(not|n't|never)$/i.test(doc.lemma[c])) return true;
  return false;
}

/** Who must respect a principle is told so for a reason. */
function isObliged(doc: Doc, verb: number): boolean {
  for (let t = verb, step = 0; t >= 0 && step < STEPS; step++) {
    for (const c of doc.children(t))
      if (doc.baseRel(c) === 'aux' && OBLIGED.has(doc.lemma[c].toLowerCase())) return true;
    if (doc.baseRel(t) !== 'conj' && doc.baseRel(t) !== 'xcomp') return false;
    t = doc.head[t];
  }
  return false;
}
