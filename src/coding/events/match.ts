import type { MentionIndex } from '../actors/mentions.ts';
import { coreOf } from '../actors/noun-phrase.ts';
import type { Condition, Frame } from './frames.ts';
import type { Grammar } from './grammar.ts';

/** What a frame is tried against: a trigger in a sentence, with the readings of its document. */
export interface Site {
  readonly grammar: Grammar;
  readonly mentions: MentionIndex;
  readonly trigger: number;
  /** Verb that carries a noun trigger ("hold" in "hold talks"), or −1. */
  readonly governor: number;
  readonly quantifiers: ReadonlySet<string>;
  /** Nouns that say less than what stands before them: effort, campaign, process. */
  readonly hollow: ReadonlySet<string>;
  /** Tells nouns of events: they name no actor, whatever stands before them. */
  readonly isEventNoun: (lemma: string) => boolean;
  /** What stands in the slots asked for so far: the rows of a predicate ask for the same ones. */
  readonly filled: Map<string, readonly number[]>;
}

/** The condition of a frame that does not hold at a site, or null when all hold. */
export function failing(frame: Frame, site: Site): Condition | null {
  for (const condition of frame.conditions) if (!holds(condition, frame, site)) return condition;
  return null;
}

/** All conditions of a frame that do not hold at a site, for the account of what was tried. */
export function allFailing(frame: Frame, site: Site): Condition[] {
  return frame.conditions.filter((condition) => !holds(condition, frame, site));
}

function holds(condition: Condition, frame: Frame, site: Site): boolean {
  if (condition.slot === 'rel') return condition.words.has(site.grammar.doc.baseRel(site.trigger));
  const fillers = fillersOfAny(condition.slots, frame, site);
  switch (condition.kind) {
    case 'present':
      return fillers.length > 0;
    case 'absent':
      return fillers.length === 0;
    case 'in':
      return fillers.some((t) => isOneOf(t, condition.words, site));
    case 'not-in':
      return !fillers.some((t) => isOneOf(t, condition.words, site));
  }
}

/** Tokens that stand in any of the slots. */
export function fillersOfAny(slots: readonly string[], frame: Frame, site: Site): readonly number[] {
  return slots.length === 1
    ? fillersOf(slots[0], frame, site)
    : slots.flatMap((slot) => fillersOf(slot, frame, site));
}

/** Tokens that stand in a slot of a frame at a site. Slots that are flags give the trigger itself. */
export function fillersOf(slot: string, frame: Frame, site: Site): readonly number[] {
  // a frame that asks for an infinitive looks for prepositions there as well
  const key = frame.conditions.some(isInfinitiveAsked) ? `${slot} xcomp` : slot;
  let found = site.filled.get(key);
  if (!found) site.filled.set(key, (found = findFillers(slot, frame, site)));
  return found;
}

function isInfinitiveAsked(condition: Condition): boolean {
  return condition.slot === 'xcomp';
}

function one(token: number): readonly number[] {
  return token >= 0 ? [token] : NO_TOKENS;
}

const NO_TOKENS: readonly number[] = [];

function findFillers(slot: string, frame: Frame, site: Site): readonly number[] {
  const { grammar, trigger } = site;
  const doc = grammar.doc;
  switch (slot) {
    case 'pass':
      return grammar.isPassive(trigger) ? [trigger] : [];
    case 'act':
      return grammar.isPassive(trigger) ? [] : [trigger];
    case 'obj':
      return frame.pos === 'v' ? one(grammar.object(trigger)) : [];
    case 'subj':
      return one(frame.pos === 'v' ? grammar.subject(trigger) : grammar.surfaceSubject(trigger, 0));
    case 'iobj':
      return one(grammar.receiver(trigger));
    case 'xcomp':
      return one(infinitiveOf(site));
    case 'ccomp':
      return one(doc.child(trigger, 'ccomp'));
    case 'caux': {
      const clause = doc.child(trigger, 'ccomp', 'parataxis');
      return clause < 0 ? [] : doc.children(clause).filter((c) => doc.baseRel(c) === 'aux');
    }
    case 'rel':
      return [trigger];
    case 'objmod':
      return one(grammar.object(trigger)).flatMap((t) => modifiersOf(site, t));
    case 'near': {
      const { start, end } = doc.sentenceTokens(doc.sentenceOf(trigger));
      return Array.from({ length: end - start }, (_, i) => start + i);
    }
    case 'acl':
      return one(targetedBy(site, frame.pos === 'v' ? grammar.object(trigger) : trigger));
    case 'owner':
      return grammar.oblique(trigger, 'of') >= 0 ? one(doc.child(trigger, 'nmod:poss')) : [];
    case 'whose':
      return grammar.oblique(trigger, 'of') >= 0 ? [] : one(doc.child(trigger, 'nmod:poss'));
    case 'poss':
      return one(doc.child(trigger, 'nmod:poss'));
    case 'gov':
      return one(site.governor);
    case 'adv':
      return doc.children(trigger).filter((c) => doc.baseRel(c) === 'advmod');
    case 'mod':
      return modifiersOf(site, trigger);
    default:
      return one(prepositional(site, slot, frame));
  }
}

/** Prepositions whose phrases may hold a further participant; "as part of an inquiry into …" does not. */
const CARRIES = new Set(['on', 'to', 'with', 'of', 'for']);

function modifiersOf(site: Site, noun: number): number[] {
  const doc = site.grammar.doc;
  return doc.children(noun).filter((c) => {
    const rel = doc.baseRel(c);
    return rel === 'amod' || rel === 'compound' || rel === 'nmod';
  });
}

/** The infinitive or gerund that completes a predicate, or −1. */
function infinitiveOf(site: Site): number {
  const doc = site.grammar.doc;
  const own = doc.child(site.trigger, 'xcomp');
  // "called Lavrov to discuss …" with the name for a predicate
  if (own >= 0 && doc.pos(own) !== 'PROPN') return own;
  for (const c of doc.children(site.trigger)) {
    const rel = doc.baseRel(c);
    if ((rel === 'advcl' || rel === 'acl' || rel === 'ccomp') && c > site.trigger && isInfinitive(site, c))
      return c;
    // "denied attacking"
    if (
      (rel === 'advcl' || rel === 'ccomp' || rel === 'obj') &&
      c === site.trigger + 1 &&
      doc.xpos[c] === 'VBG'
    )
      return c;
  }
  return own;
}

function isInfinitive(site: Site, verb: number): boolean {
  const doc = site.grammar.doc;
  for (const c of doc.children(verb)) if (doc.rel(c) === 'mark' && doc.lemma[c] === 'to') return true;
  return false;
}

/** A phrase with the preposition on the trigger, on its object, or on the light verb that carries it. */
export function prepositional(site: Site, preposition: string, frame: Frame): number {
  const { grammar, trigger, governor } = site;
  const own = grammar.oblique(trigger, preposition);
  if (own >= 0) return own;
  if (frame.pos === 'v') {
    const object = grammar.object(trigger);
    if (object >= 0) {
      const inside = grammar.oblique(object, preposition);
      if (inside >= 0) return inside;
      for (const c of grammar.doc.children(object)) {
        const deeper = c > object ? grammar.oblique(c, preposition) : -1;
        if (deeper >= 0) return deeper;
      }
    }
    // "mediated by Qatar between Chad and Sudan"
    const agent = preposition === 'between' ? grammar.agent(trigger) : -1;
    const beside = agent < 0 ? -1 : grammar.oblique(agent, preposition);
    if (beside >= 0) return beside;
    // "reneged on its promise to Peru"
    for (const c of grammar.doc.children(trigger)) {
      if (grammar.doc.baseRel(c) !== 'obl' || c < trigger || !CARRIES.has(grammar.preposition(c))) continue;
      const nested = grammar.oblique(c, preposition);
      if (nested >= 0) return nested;
    }
    const infinitive = grammar.doc.child(trigger, 'xcomp');
    const asked = infinitive >= 0 && frame.conditions.some(isInfinitiveAsked);
    return asked ? grammar.oblique(infinitive, preposition) : -1;
  }
  const of = preposition === 'of' ? -1 : grammar.oblique(trigger, 'of');
  if (of >= 0) {
    const inside = grammar.oblique(of, preposition);
    if (inside >= 0) return inside;
  }
  // "talks held in Doha between …"
  for (const c of grammar.doc.children(trigger)) {
    if (grammar.doc.baseRel(c) !== 'acl' || grammar.doc.xpos[c] !== 'VBN') continue;
    const inside = grammar.oblique(c, preposition);
    if (inside >= 0) return inside;
  }
  // "French sanctions on Belarus remained": hung on the verb, yet standing before it
  const head = grammar.doc.head[trigger];
  if (head > trigger && grammar.doc.baseRel(trigger) === 'nsubj') {
    const outer = grammar.oblique(head, preposition);
    if (outer > trigger && outer < head) return outer;
  }
  if (governor >= 0 && preposition !== 'of') {
    const outer = grammar.oblique(governor, preposition);
    if (outer >= 0 && outer > governor) return outer;
  }
  return -1;
}

/** Whether a phrase's head (looked for behind "a series of …"), one of its conjuncts or its modifiers is one of the words. */
function isOneOf(token: number, words: ReadonlySet<string>, site: Site): boolean {
  const doc = site.grammar.doc;
  const content = contentHead(token, site);
  const names =
    words.has('@actor') &&
    !(doc.pos(content) === 'NOUN' && site.isEventNoun(doc.lemma[content])) &&
    !isBelonging(site, content);
  // "a large number of Syrians": who is counted
  if (names && (site.mentions.at(token) ?? site.mentions.at(content))?.country) return true;
  const lemma = doc.lemma[content].toLowerCase();
  if (words.has(lemma) || words.has(doc.form(content).toLowerCase())) return true;
  // plural-only nouns keep their ending ("troops")
  if (
    lemma.endsWith('s') &&
    (words.has(lemma.slice(0, -1)) || (lemma.endsWith('ies') && words.has(`${lemma.slice(0, -3)}y`)))
  )
    return true;
  // "M23 enters Uvira", "the Tatmadaw shells …": names of those who fight, where the list has their nouns
  const named = doc.pos(content) === 'PROPN' ? site.mentions.at(content) : null;
  if (named && words.has('militant') && (named.actorKind === 'group' || named.sector === 'REB')) return true;
  if (named && words.has('army') && named.sector === 'MIL') return true;
  if (words.has('@leader') && isLeader(site, token)) return true;
  if (words.has('@place') && isPlace(site, token, words)) return true;
  if (words.has('@union') && site.mentions.at(content)?.actorKind === 'organisation') return true;
  const hollow = site.hollow.has(doc.lemma[content]);
  for (const c of doc.children(content)) {
    const rel = doc.baseRel(c);
    // "the activist Ana Silva" is an activist
    if (
      (rel === 'compound' || rel === 'nmod') &&
      doc.pos(content) === 'PROPN' &&
      words.has(doc.lemma[c]) &&
      isPersonNoun(site, c)
    )
      return true;
    // "a mediation effort" is mediation
    if (hollow && (rel === 'compound' || rel === 'amod') && words.has(doc.lemma[c].toLowerCase()))
      return true;
    if ((rel === 'conj' || rel === 'fixed') && words.has(doc.lemma[c].toLowerCase())) return true;
  }
  return false;
}

/** "sanctions targeting Russian banks", "tariffs imposed on Canada": who stands in the participle that follows a noun. */
function targetedBy(site: Site, noun: number): number {
  if (noun < 0) return -1;
  const { grammar } = site;
  const doc = grammar.doc;
  for (const c of doc.children(noun)) {
    if (doc.baseRel(c) !== 'acl') continue;
    const found =
      doc.xpos[c] === 'VBG' ? doc.child(c, 'obj') : grammar.oblique(c, 'on', 'against', 'at', 'from');
    if (found >= 0) return found;
  }
  return -1;
}

/** "her gender", "its struggles": what somebody has does not stand for him, unless it is people ("their troops"). */
function isBelonging(site: Site, noun: number): boolean {
  const { doc } = site.grammar;
  if (doc.pos(noun) !== 'NOUN' || site.mentions.nounOf(noun)) return false;
  const owner = doc.child(noun, 'nmod:poss');
  return owner >= 0 && doc.pos(owner) === 'PRON';
}

function isPersonNoun(site: Site, token: number): boolean {
  const kind = site.mentions.nounOf(token)?.kind;
  return kind === 'person' || kind === 'people';
}

/** A name that is no person's, group's or organ's: the town in "captured Pokrovsk". */
function isPlace(site: Site, token: number, words: ReadonlySet<string>): boolean {
  const doc = site.grammar.doc;
  // "the tanker Marinera" is what its noun says; "the border town Sudzha" is a place
  for (const c of doc.children(token))
    if (doc.baseRel(c) === 'compound' && doc.pos(c) === 'NOUN' && !words.has(doc.lemma[c])) return false;
  // names of towns that the tagger takes for nouns keep their capital
  if (doc.pos(token) !== 'PROPN' && !(doc.pos(token) === 'NOUN' && /^\p{Lu}/u.test(doc.form(token))))
    return false;
  const told = site.mentions.at(token);
  return told === null || (told.actorKind === 'state' && told.country?.length === 2);
}

/** A named person or a noun such as "president", "envoy", "delegation". */
function isLeader(site: Site, token: number): boolean {
  const noun = site.mentions.nounOf(token);
  if (noun?.sector === 'GOV' && (noun.kind === 'person' || noun.kind === 'organ')) return true;
  const doc = site.grammar.doc;
  if (doc.pos(token) !== 'PROPN') return false;
  if (site.mentions.at(token)?.actorKind === 'person') return true;
  // "French Foreign Minister Claire Aubert", whom no table knows
  const { start } = coreOf(doc, token);
  for (let t = start; t < token; t++) {
    const office = site.mentions.nounOf(t);
    if (office?.sector === 'GOV' && office.kind === 'person') return true;
  }
  return false;
}

/** The noun that a quantifying noun counts: "strikes" in "a series of strikes". */
export function contentHead(token: number, site: Pick<Site, 'grammar' | 'quantifiers'>): number {
  const doc = site.grammar.doc;
  let at = token;
  for (let guard = 0; guard < 3; guard++) {
    const lemma = doc.lemma[at].toLowerCase();
    if (!site.quantifiers.has(lemma) && doc.pos(at) !== 'NUM') return at;
    const of = site.grammar.oblique(at, 'of');
    if (of < 0) return at;
    at = of;
  }
  return at;
}
