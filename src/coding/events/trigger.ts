import type { Doc } from '../../text/doc.ts';
import type { Grammar } from './grammar.ts';
import type { EventLexicon, LightVerb } from './lexicon.ts';

/** A word that may carry an event. */
export interface Trigger {
  readonly token: number;
  readonly pos: 'v' | 'n' | 'a';
  /** Light verb that carries a noun ("hold" in "hold talks"), or −1. */
  readonly governor: number;
  readonly light: LightVerb | null;
  /** The noun that stands for the trigger in the tree: the quantifier of "a series of strikes", or the noun itself. */
  readonly top: number;
}

/** The trigger reading of a token whose lemma has frames, or null when its place in the tree rules it out. */
export function triggerAt(doc: Doc, grammar: Grammar, token: number, lexicon: EventLexicon): Trigger | null {
  const pos = doc.pos(token);
  const rel = doc.rel(token);
  if (pos === 'VERB') {
    if (
      (rel === 'amod' && doc.child(token, 'obj') < 0) ||
      rel === 'compound' ||
      rel === 'case' ||
      rel === 'mark'
    )
      return null;
    return { token, pos: 'v', governor: -1, light: null, top: token };
  }
  if (pos === 'ADJ') return { token, pos: 'a', governor: -1, light: null, top: token };
  // "an Azerbaijani airstrike" read as a name
  const isCommon = pos === 'NOUN' || (pos === 'PROPN' && /^[a-z]/.test(doc.form(token)));
  if (!isCommon || rel === 'compound' || rel === 'flat' || rel === 'amod' || rel === 'nmod:desc') return null;
  const top = topOf(doc, grammar, token, lexicon);
  const governor = governorOf(doc, grammar, top);
  const light = governor < 0 ? null : (lexicon.light.get(doc.lemma[governor]) ?? null);
  return { token, pos: 'n', governor: light ? governor : -1, light, top };
}

/** Climbs from "strikes" to "series" in "a series of strikes", and from a conjunct to the first noun. */
function topOf(doc: Doc, grammar: Grammar, token: number, lexicon: EventLexicon): number {
  const quantifiers = lexicon.classes.get('quantifier');
  let at = token;
  for (let guard = 0; guard < 4; guard++) {
    const head = doc.head[at];
    if (head < 0 || doc.pos(head) === 'VERB') return at;
    const rel = doc.baseRel(at);
    const counted = rel === 'nmod' && grammar.preposition(at) === 'of' && quantifiers?.has(doc.lemma[head]);
    const joined = rel === 'conj' && doc.pos(head) === 'NOUN';
    if (!counted && !joined) return at;
    at = head;
  }
  return at;
}

const CARRIED_BY = new Set(['in', 'under', 'with', 'into', 'on']);
const NOUNS_BEHIND_PREPOSITIONS = new Set(['engage', 'participate', 'come', 'step', 'take', 'carry']);

function governorOf(doc: Doc, grammar: Grammar, noun: number): number {
  const head = doc.head[noun];
  if (head < 0) return -1;
  const rel = doc.rel(noun);
  if (doc.pos(head) === 'VERB') {
    if (rel === 'obj' || rel === 'nsubj:pass') return head;
    if (
      rel === 'obl' &&
      NOUNS_BEHIND_PREPOSITIONS.has(doc.lemma[head]) &&
      CARRIED_BY.has(grammar.preposition(noun))
    )
      return head;
    return -1;
  }
  return -1;
}
