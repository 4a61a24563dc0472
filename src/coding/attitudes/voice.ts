import type { Doc } from '../../text/doc.ts';
import type { MentionIndex } from '../actors/mentions.ts';
import { coreOf } from '../actors/noun-phrase.ts';
import { lowerWords } from '../intensity/index.ts';
import type { CodedAttitude, CodedEvent, CodedQuote, Participant } from '../types.ts';
import type { Voice } from '../voice.ts';
import { agentOf, isNegated, subjectsOf } from './clauses.ts';
import type { AttitudeLexicon, AttitudeRow } from './lexicon.ts';
import { FIRST_PERSON, isNominal, partyOf, prepositionOf } from './parties.ts';

/** Hostile deeds: a state that tells them of another holds them against it. */
const DEEDS: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE']);

/**
 * What a text holds against whom without saying who holds it: words that blame ("the so-called vote was a farce", "Russian
 * aggression") and, in the text of a state, hostile deeds told of another. Words that a quote gives to a speaker are left out.
 * The holder's span is that of the words that blame, as no other words stand for the voice.
 */
export function inOwnVoice(
  doc: Doc,
  mentions: MentionIndex,
  lexicon: AttitudeLexicon,
  codings: { readonly events: readonly CodedEvent[]; readonly quotes: readonly CodedQuote[] },
  voice: Voice,
): CodedAttitude[] {
  const told = codings.quotes.flatMap((quote) => quote.spans);
  const isTold = (at: number) => told.some(([start, end]) => start <= at && at < end);
  const found: CodedAttitude[] = [];
  const add = (
    span: { start: number; end: number },
    target: Participant,
    strength: number,
    at: number,
    rule: string,
  ) => {
    if (isTold(span.start) || (voice.country && target.country === voice.country)) return;
    if (span.start < target.end && target.start < span.end) return;
    const holder = { ...voice, start: span.start, end: span.end };
    found.push({
      holder,
      target,
      polarity: 'negative',
      strength,
      sentence: at,
      rule: `attitude:voice/${rule}`,
    });
  };
  for (let t = 0; t < doc.length; t++) {
    const sentence = doc.sentenceOf(t);
    const { end } = doc.sentenceTokens(sentence);
    const group = groupAt(doc, mentions, lexicon, t);
    if (group) {
      const name = { ...voice, start: doc.start[t], end: doc.end[t] };
      found.push({
        holder: name,
        target: group,
        polarity: 'negative',
        strength: 1,
        sentence,
        rule: 'attitude:voice/group',
      });
    }
    for (const match of lexicon.charges.at(doc, t, end).slice(0, 1)) {
      const target = isNegated(doc, t) ? null : charged(doc, mentions, lexicon, t, match.end);
      const row: AttitudeRow = match.value[0];
      const span = doc.span({ start: match.start, end: match.end });
      if (target) add(span, target, row.strength, sentence, row.predicate);
    }
  }
  if (voice.country)
    for (const event of codings.events)
      if (DEEDS.has(event.type) && event.realis === 'actual')
        for (const source of event.sources) add(event.trigger, source, 2, event.sentence, event.type);
  return found;
}

/** Verbs whose subject has nothing to answer for what their object names. */
const ANSWERING = new Set(
  'face suffer resist fight counter stop prevent oppose combat end reject denounce condemn deplore address investigate see witness regret call say note believe remind receive repel deter discuss hear respond mean report'.split(
    ' ',
  ),
);

/**
 * Whom a word blames: the actor before it ("Russian aggression", "Moscow's pretext") or behind "by"; else the subject of
 * the verb that it is or belongs to; else those whom it is said of ("illegal armed groups"). Null when none of them is a party.
 */
function charged(
  doc: Doc,
  mentions: MentionIndex,
  lexicon: AttitudeLexicon,
  token: number,
  end: number,
): Participant | null {
  let head = token;
  while (doc.head[head] >= token && doc.head[head] < end && doc.head[head] !== head) head = doc.head[head];
  for (let t = head, step = 0; t >= 0 && step < 5; step++) {
    const own = ownerOf(doc, mentions, t) ?? groupAt(doc, mentions, lexicon, t);
    if (own) return own;
    const passive = doc.child(t, 'nsubj:pass') >= 0;
    const subjects = passive ? agentOf(doc, t) : subjectsOf(doc, t);
    const answers = t !== head && ANSWERING.has(doc.lemma[t]);
    if (subjects.length || passive) return answers ? null : firstParty(doc, mentions, lexicon, subjects);
    if (answers || doc.rel(t) === 'acl:relcl') return null;
    t = doc.head[t];
  }
  return subjectBefore(doc, mentions, token);
}

/** The state that is the subject of the clauses before: "Those acts break what Russia signed and are a violation …". */
function subjectBefore(doc: Doc, mentions: MentionIndex, token: number): Participant | null {
  const { start } = doc.sentenceTokens(doc.sentenceOf(token));
  for (let t = token - 1; t >= start; t--) {
    if (doc.rel(t) !== 'nsubj' || !mentions.at(t)?.country) continue;
    return partyOf(doc, mentions, t);
  }
  return null;
}

/** "Russian aggression", "Moscow's pretext", "abuses by the army". */
function ownerOf(doc: Doc, mentions: MentionIndex, token: number): Participant | null {
  if (!isNominal(doc, token)) return null;
  for (const c of doc.children(token)) {
    const rel = doc.rel(c);
    const by = rel === 'nmod' && prepositionOf(doc, c) === 'by';
    if (rel !== 'nmod:poss' && rel !== 'amod' && rel !== 'compound' && !by) continue;
    const told = mentions.at(c);
    if (told?.country && !FIRST_PERSON.has(doc.form(c).toLowerCase())) {
      const { start, end } = doc.span(by ? coreOf(doc, c) : { start: c, end: c + 1 });
      return { actor: told.actor, country: told.country, sector: told.sector, start, end };
    }
  }
  return null;
}

/** "separatists", "the junta": nouns that blame by themselves. */
function groupAt(
  doc: Doc,
  mentions: MentionIndex,
  lexicon: AttitudeLexicon,
  token: number,
): Participant | null {
  if (!isNominal(doc, token)) return null;
  const lemma = lowerWords(doc).lemmas[token];
  const pair = `${lowerWords(doc).lemmas[token - 1]} ${lemma}`;
  if (!lexicon.groups.has(lemma) && !lexicon.groups.has(pair)) return null;
  const told = mentions.at(token);
  const { start, end } = doc.span(coreOf(doc, token));
  return {
    actor: told?.actor ?? null,
    country: told?.country ?? null,
    sector: told?.sector ?? null,
    start,
    end,
  };
}

function firstParty(
  doc: Doc,
  mentions: MentionIndex,
  lexicon: AttitudeLexicon,
  tokens: readonly number[],
): Participant | null {
  for (const t of tokens) {
    if (FIRST_PERSON.has(doc.form(t).toLowerCase())) return null;
    const party = groupAt(doc, mentions, lexicon, t) ?? partyOf(doc, mentions, t);
    if (party) return party;
  }
  return null;
}
