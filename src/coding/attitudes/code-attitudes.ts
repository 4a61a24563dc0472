import type { Doc } from '../../text/doc.ts';
import type { MentionIndex } from '../actors/mentions.ts';
import { lowerWords } from '../intensity/index.ts';
import type { CodedAttitude, CodedEvent, CodedQuote, Participant } from '../types.ts';
import type { Voice } from '../voice.ts';
import { agentOf, hasObject, isLateSubject, isNegated, subjectsOf } from './clauses.ts';
import { fromEvents, fromQuotes } from './from-codings.ts';
import type { AttitudeLexicon, AttitudeRow } from './lexicon.ts';
import { FIRST_PERSON, isNominal, members, partyOf, prepositionOf } from './parties.ts';
import { inOwnVoice } from './voice.ts';

/**
 * Finds who is for or against whom, by the predicate that governs both ("A condemned B's move", "B was condemned by
 * A", "A's criticism of B", "A is critical of B", "A, an ally of B"), by the events between two actors, and by hostile
 * words quoted about somebody.
 * @param voice whose words the text is: "we" outside quotation marks, and whoever blames without saying who blames
 * @returns one attitude for each holder, target and polarity, in text order; parties that the world does not know
 * stand with their span and actor null
 */
export function codeAttitudes(
  doc: Doc,
  mentions: MentionIndex,
  lexicon: AttitudeLexicon,
  codings: { readonly events: readonly CodedEvent[]; readonly quotes: readonly CodedQuote[] },
  voice: Voice | null = null,
): CodedAttitude[] {
  const found: CodedAttitude[] = [];
  const view: View = { doc, mentions, lexicon, found };
  for (let t = 0; t < doc.length; t++) {
    const pos = doc.pos(t);
    if (pos === 'VERB') verb(view, t);
    else if (pos === 'NOUN') {
      noun(view, t);
      role(view, t);
    } else if (pos === 'ADJ') adjective(view, t);
  }
  found.push(...fromEvents(codings.events), ...fromQuotes(doc, mentions, codings.quotes));
  if (voice) found.push(...inOwnVoice(doc, mentions, lexicon, codings, voice));
  return unique(found.flatMap((attitude) => inTheNameOf(doc, attitude, codings.quotes, voice)));
}

/** "We condemn …" inside a quotation is its speaker's attitude; elsewhere that of whoever the text speaks for. */
function inTheNameOf(
  doc: Doc,
  attitude: CodedAttitude,
  quotes: readonly CodedQuote[],
  voice: Voice | null,
): CodedAttitude[] {
  const { holder } = attitude;
  if (!FIRST_PERSON.has(doc.text.slice(holder.start, holder.end).toLowerCase())) return [attitude];
  const quote = quotes.find((q) => q.spans.some(([from, to]) => from <= holder.start && holder.end <= to));
  if (quote) return quote.speaker ? [{ ...attitude, holder: quote.speaker }] : [];
  return voice ? [{ ...attitude, holder: { ...holder, ...voice } }] : [];
}

interface View {
  readonly doc: Doc;
  readonly mentions: MentionIndex;
  readonly lexicon: AttitudeLexicon;
  readonly found: CodedAttitude[];
}

function verb(view: View, token: number): void {
  const { doc, lexicon } = view;
  const limit = doc.sentenceTokens(doc.sentenceOf(token)).end;
  for (const match of lexicon.verbs.at(doc, token, limit)) {
    let fired = false;
    for (const row of match.value) {
      const targets = verbTargets(doc, token, row, match.end);
      const passive = doc.child(token, 'nsubj:pass') >= 0 || isParticiple(doc, token);
      const holders = passive && row.slots.has('obj') ? agentOf(doc, token) : subjectsOf(doc, token);
      for (const holder of holders)
        for (const target of targets) fired = emit(view, row, token, holder, target) || fired;
    }
    if (fired) return;
  }
}

/** "the plan criticised by X": a bare participle behind its noun is passive. */
function isParticiple(doc: Doc, token: number): boolean {
  return doc.xpos[token] === 'VBN' && doc.rel(token) === 'acl' && !hasObject(doc, token);
}

function verbTargets(doc: Doc, verb: number, row: AttitudeRow, end: number): number[] {
  const targets: number[] = [];
  if (isParticiple(doc, verb) && row.slots.has('obj'))
    return isNominal(doc, doc.head[verb]) ? [doc.head[verb]] : [];
  for (const c of doc.children(verb)) {
    const rel = doc.rel(c);
    if (
      row.slots.has('obj') &&
      (rel === 'obj' || rel === 'nsubj:pass' || (rel === 'nsubj' && isLateSubject(doc, verb, c)))
    )
      targets.push(...members(doc, c));
    if ((rel === 'obl' || rel === 'nmod') && c >= end && isNominal(doc, c)) {
      const preposition = prepositionOf(doc, c);
      const inPhrase = row.slots.has('obj') && row.predicate.endsWith(` ${preposition}`);
      if (row.slots.has(preposition) || inPhrase) targets.push(...members(doc, c));
    }
  }
  // "throw cold water on X": the phrase's noun governs the target.
  if (!targets.length && row.predicate.includes(' '))
    for (let t = verb + 1; t < end; t++)
      for (const c of doc.children(t))
        if (c >= end && doc.baseRel(c) === 'nmod') targets.push(...members(doc, c));
  return targets;
}

function noun(view: View, token: number): void {
  const { doc, lexicon } = view;
  for (const row of lexicon.nouns.get(lowerWords(doc).lemmas[token]) ?? []) {
    const targets: number[] = [];
    const owners: number[] = [];
    const sources: number[] = [];
    for (const c of doc.children(token)) {
      const rel = doc.rel(c);
      const preposition = prepositionOf(doc, c);
      if (rel === 'nmod:poss') owners.push(...members(doc, c));
      else if (rel === 'nmod' && (preposition === 'by' || preposition === 'from'))
        sources.push(...members(doc, c));
      else if (rel === 'nmod' && row.slots.has(preposition)) targets.push(...members(doc, c));
    }
    const verb = doc.head[token];
    const governed = verb >= 0 && doc.pos(verb) === 'VERB' && doc.baseRel(token) === 'obj';
    const suffers = governed && SUFFERED.has(doc.lemma[verb]);
    const subjects = governed ? subjectsOf(doc, verb) : [];
    if (governed && !suffers)
      for (const c of doc.children(verb))
        if (doc.rel(c) === 'obl' && c > token && row.slots.has(prepositionOf(doc, c)))
          targets.push(...members(doc, c));
    const holders = sources.length ? sources : owners.length ? owners : suffers ? [] : subjects;
    const against = targets.length ? targets : suffers ? subjects : sources.length ? owners : [];
    for (const holder of holders) for (const target of against) emit(view, row, token, holder, target);
  }
}

/** Verbs whose subject meets with what the noun names: "faced criticism from X", "won praise from X". */
const SUFFERED = new Set([
  'face',
  'draw',
  'receive',
  'get',
  'attract',
  'win',
  'earn',
  'meet',
  'encounter',
  'suffer',
  'incur',
  'provoke',
  'spark',
  'prompt',
  'enjoy',
  'gain',
  'seek',
  'need',
  'reject',
  'deny',
  'dismiss',
  'trigger',
]); // prettier-ignore

/** "X, an ally of Y", "Y's ally X", "X is a critic of Y". */
function role(view: View, token: number): void {
  const { doc, lexicon } = view;
  const row = lexicon.roles.get(lowerWords(doc).lemmas[token]);
  if (!row) return;
  const targets: number[] = [];
  const holders: number[] = [];
  for (const c of doc.children(token)) {
    const rel = doc.rel(c);
    if (rel === 'nmod:poss' || (rel === 'compound' && doc.pos(c) === 'PROPN')) targets.push(c);
    else if (rel === 'nmod' && row.slots.has(prepositionOf(doc, c))) targets.push(...members(doc, c));
    else if (rel === 'nsubj') holders.push(...members(doc, c));
    else if (rel === 'appos' || rel === 'flat') holders.push(c);
  }
  const head = doc.head[token];
  // "X, an ally of Y, voted" with the apposition read as a second subject.
  if (head >= 0 && doc.rel(token) === 'nsubj')
    for (const c of doc.children(head)) if (c < token && doc.rel(c) === 'nsubj') holders.push(c);
  // "is one of Russia's strongest critics"
  if (head >= 0 && doc.rel(token) === 'nmod' && doc.lemma[head] === 'one')
    holders.push(...subjectsOf(doc, head));
  if (head >= 0 && isNominal(doc, head) && /^(?:appos|compound|flat|nmod:desc)$/.test(doc.rel(token)))
    holders.push(head);
  for (const holder of holders) for (const target of targets) emit(view, row, token, holder, target);
}

function adjective(view: View, token: number): void {
  const { doc, lexicon } = view;
  for (const row of lexicon.adjectives.get(lowerWords(doc).lemmas[token]) ?? []) {
    const targets: number[] = [];
    for (const c of doc.children(token))
      if (doc.rel(c) === 'obl' && isNominal(doc, c) && row.slots.has(prepositionOf(doc, c)))
        targets.push(...members(doc, c));
    for (const holder of subjectsOf(doc, token))
      for (const target of targets) emit(view, row, token, holder, target);
  }
}

/** Adds an attitude when both ends are parties and differ. A denied friendly act is hostile, a denied hostile one nothing. */
function emit(view: View, row: AttitudeRow, predicate: number, holder: number, target: number): boolean {
  const { doc, mentions, found } = view;
  const negated = isNegated(doc, predicate);
  if (negated && row.polarity === 'negative') return false;
  const from = partyOf(doc, mentions, holder);
  const to = partyOf(doc, mentions, target);
  if (!from || !to || sameParty(from, to)) return false;
  found.push({
    holder: from,
    target: to,
    polarity: negated ? 'negative' : row.polarity,
    strength: negated ? 1 : row.strength,
    sentence: doc.sentenceOf(predicate),
    rule: `attitude:${row.predicate}`,
  });
  return true;
}

function sameParty(a: Participant, b: Participant): boolean {
  return (a.start < b.end && b.start < a.end) || (a.actor !== null && a.actor === b.actor);
}

/** One attitude a pair and polarity, the stronger one kept, in text order. */
function unique(found: readonly CodedAttitude[]): CodedAttitude[] {
  const kept: CodedAttitude[] = [];
  for (const x of found) {
    const i = kept.findIndex(
      (y) =>
        y.sentence === x.sentence &&
        y.polarity === x.polarity &&
        overlap(x.holder, y.holder) &&
        overlap(x.target, y.target),
    );
    if (i < 0) kept.push(x);
    else if (kept[i].strength < x.strength) kept[i] = x;
  }
  return kept.sort((a, b) => a.sentence - b.sentence || a.holder.start - b.holder.start);
}

function overlap(a: Participant, b: Participant): boolean {
  return a.start < b.end && b.start < a.end;
}
