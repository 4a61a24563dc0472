import type { Doc } from '../../text/doc.ts';
import type { MentionIndex } from '../actors/mentions.ts';
import type { CodedAttitude, CodedEvent, CodedQuote, Participant, PloverType } from '../types.ts';
import { isNominal, partyOf } from './parties.ts';

/** How an actor that does this stands to the one it is done to, and how strongly. Talks and requests say nothing. */
const BY_TYPE: Partial<Record<PloverType, readonly ['positive' | 'negative', number]>> = {
  SUPPORT: ['positive', 2],
  COOPERATE: ['positive', 2],
  AID: ['positive', 2],
  AGREE: ['positive', 1],
  ACCUSE: ['negative', 2],
  REJECT: ['negative', 1],
  THREATEN: ['negative', 3],
  PROTEST: ['negative', 2],
  MOBILIZE: ['negative', 2],
  SANCTION: ['negative', 3],
  COERCE: ['negative', 3],
  ASSAULT: ['negative', 3],
};

/** Attitudes that events between two actors show. */
export function fromEvents(events: readonly CodedEvent[]): CodedAttitude[] {
  const found: CodedAttitude[] = [];
  for (const event of events) {
    const stance = BY_TYPE[event.type];
    if (!stance || event.realis === 'negated' || event.realis === 'hypothetical') continue;
    for (const holder of event.sources)
      for (const target of event.targets) {
        if (holder.actor === target.actor || (holder.start < target.end && target.start < holder.end))
          continue;
        found.push({
          holder,
          target,
          polarity: stance[0],
          strength: stance[1],
          sentence: event.sentence,
          rule: `attitude:event/${event.type}`,
        });
      }
  }
  return found;
}

/** From this rung on a statement blames somebody. */
const BLAMING = 4;

/** A speaker whose words blame is against the one whom they are about: the cue's object, else the first subject in them. */
export function fromQuotes(doc: Doc, mentions: MentionIndex, quotes: readonly CodedQuote[]): CodedAttitude[] {
  const found: CodedAttitude[] = [];
  for (const quote of quotes) {
    if (!quote.speaker || quote.axes.evaluative < BLAMING) continue;
    const holder = speakerParty(doc, mentions, quote.speaker);
    const target = holder && blamedIn(doc, mentions, quote, holder);
    if (!holder || !target) continue;
    found.push({
      holder,
      target,
      polarity: 'negative',
      strength: quote.axes.evaluative >= 7 ? 3 : 2,
      sentence: quote.sentence,
      rule: `attitude:quote/${quote.cue?.lemma ?? ''}`,
    });
  }
  return found;
}

function speakerParty(doc: Doc, mentions: MentionIndex, speaker: Participant): Participant | null {
  const tokens = doc.tokensIn(speaker);
  for (let t = tokens.end - 1; t >= tokens.start; t--) {
    const head = doc.head[t];
    if (isNominal(doc, t) && (head < tokens.start || head >= tokens.end)) {
      const party = partyOf(doc, mentions, t);
      return party && speaker.actor ? { ...party, actor: speaker.actor, country: speaker.country } : party;
    }
  }
  return null;
}

function blamedIn(
  doc: Doc,
  mentions: MentionIndex,
  quote: CodedQuote,
  holder: Participant,
): Participant | null {
  for (const [start, end] of quote.spans) {
    const tokens = doc.tokensIn({ start, end });
    for (let t = tokens.start; t < tokens.end; t++) {
      const rel = doc.baseRel(t);
      if (!isNominal(doc, t) || (rel !== 'nsubj' && rel !== 'obj')) continue;
      const party = partyOf(doc, mentions, t);
      if (!party) {
        if (doc.pos(t) === 'PRON') continue;
        return null;
      }
      if (party.start < holder.end && holder.start < party.end) continue;
      if (party.actor !== null && party.actor === holder.actor) continue;
      return party;
    }
  }
  return null;
}
