import type { Doc, Range } from '../../text/doc.ts';
import type { MentionIndex } from '../actors/mentions.ts';
import { coreOf } from '../actors/noun-phrase.ts';
import type { Participant } from '../types.ts';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);
const INNER = new Set(['of', 'in', 'from', 'for', 'by', 'at']);

export function isNominal(doc: Doc, token: number): boolean {
  return NOMINAL.has(doc.pos(token));
}

/** A phrase and those coordinated with it. */
export function members(doc: Doc, token: number): number[] {
  const all = [token];
  for (const c of doc.children(token))
    if (doc.baseRel(c) === 'conj' && isNominal(doc, c)) all.push(...members(doc, c));
  return all;
}

/**
 * The party that a phrase names: its own name ("Obama"), the name in front of a common noun ("Obama's decision",
 * "Republican senators"), or the one in a phrase behind it ("the authorities in Sofia"). A relative pronoun stands
 * for the noun before it; other pronouns count when they resolve.
 * @returns span and actor (null for names the world does not hold), or null when nobody is named
 */
export function partyOf(doc: Doc, mentions: MentionIndex, token: number): Participant | null {
  if (doc.pos(token) === 'PRON') return pronounParty(doc, mentions, token);
  const core = wholeName(doc, token, coreOf(doc, token));
  if (hasName(doc, core)) return participant(doc, mentions, token, core);
  const told = mentions.at(token);
  for (const c of doc.children(token)) {
    if (doc.baseRel(c) !== 'nmod' && doc.baseRel(c) !== 'appos') continue;
    if (doc.baseRel(c) === 'nmod' && !INNER.has(prepositionOf(doc, c))) continue;
    const inner = coreOf(doc, c);
    if (hasName(doc, inner)) return participant(doc, mentions, c, inner);
  }
  return told?.country ? participant(doc, mentions, token, core) : null;
}

/** Parts of a name that the tree hangs side by side on one head still make one name. */
function wholeName(doc: Doc, token: number, core: Range): Range {
  let { start, end } = core;
  const isPart = (t: number) =>
    t >= 0 &&
    t < doc.length &&
    doc.pos(t) === 'PROPN' &&
    doc.head[t] === doc.head[token] &&
    doc.rel(t) === doc.rel(token);
  if (doc.pos(token) === 'PROPN') {
    while (isPart(end)) end++;
    while (isPart(start - 1)) start--;
  }
  return { start, end };
}

function pronounParty(doc: Doc, mentions: MentionIndex, token: number): Participant | null {
  const tag = doc.xpos[token];
  if (tag === 'WP' || tag === 'WDT') {
    for (let t = token, guard = 0; t >= 0 && guard < 5; t = doc.head[t], guard++)
      if (doc.rel(t) === 'acl:relcl' && doc.head[t] >= 0) {
        const noun = doc.head[t];
        return doc.pos(noun) === 'PRON' ? null : partyOf(doc, mentions, noun);
      }
    return null;
  }
  const told = mentions.at(token);
  const { start, end } = doc.span({ start: token, end: token + 1 });
  // The voice of the text itself: a speech, a statement.
  if (FIRST_PERSON.has(doc.form(token).toLowerCase()))
    return { actor: null, country: null, sector: null, start, end };
  // The name says more than the pronoun where the sentence holds it and nothing speaks against its being meant.
  const antecedent = clauseSubject(doc, token);
  const named = antecedent >= 0 ? partyOf(doc, mentions, antecedent) : null;
  if (named && (!told || named.actor === told.actor)) return named;
  return told ? { actor: told.actor, country: told.country, sector: told.sector, start, end } : null;
}

export const FIRST_PERSON = new Set(['i', 'we']);
const THIRD_PERSON = new Set([
  'he',
  'she',
  'it',
  'they',
  'his',
  'her',
  'its',
  'their',
  'him',
  'them',
  'himself',
  'herself',
]);

/** "Coinbase said it backs …", "Streep continued her criticism": the subject of the clause above names whom a pronoun means. */
function clauseSubject(doc: Doc, token: number): number {
  if (!THIRD_PERSON.has(doc.form(token).toLowerCase())) return -1;
  const own = doc.rel(token) === 'nmod:poss' ? -1 : doc.head[token];
  for (let t = doc.head[token], step = 0; t >= 0 && step < 6; t = doc.head[t], step++) {
    if (t === own) continue;
    const subject = doc.child(t, 'nsubj');
    if (subject >= 0 && subject < token && (doc.pos(subject) === 'NOUN' || doc.pos(subject) === 'PROPN'))
      return subject;
  }
  return -1;
}

function participant(doc: Doc, mentions: MentionIndex, token: number, core: Range): Participant {
  const told = mentions.at(token);
  const { start, end } = doc.span(core);
  return {
    actor: told?.actor ?? null,
    country: told?.country ?? null,
    sector: told?.sector ?? null,
    start,
    end,
  };
}

export function hasName(doc: Doc, tokens: Range): boolean {
  for (let t = tokens.start; t < tokens.end; t++) {
    if (doc.pos(t) === 'PROPN') return true;
    if (/^(?:JJ|NN)/.test(doc.xpos[t]) && /^\p{Lu}/u.test(doc.form(t)) && !isFirst(doc, t)) return true;
  }
  return false;
}

/** A capital says nothing at the start of a sentence. */
function isFirst(doc: Doc, token: number): boolean {
  const { start } = doc.sentenceTokens(doc.sentenceOf(token));
  return token === start || (token === start + 1 && doc.pos(start) === 'PUNCT');
}

/** The preposition before a phrase, in lower case, or ''. */
export function prepositionOf(doc: Doc, token: number): string {
  for (const c of doc.children(token))
    if (doc.baseRel(c) === 'case' && doc.rel(c) === 'case') return doc.form(c).toLowerCase();
  return '';
}
