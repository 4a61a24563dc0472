import type { Doc } from '../../text/doc.ts';
import type { MentionIndex } from '../actors/mentions.ts';
import type { CodedAttitude, CodedEvent, CodedQuote, PloverType } from '../types.ts';
import { isNominal } from './parties.ts';

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
const BLAMING = 5;

/** A speaker whose words blame is against the first actor named as subject or target in them. */
export function fromQuotes(doc: Doc, mentions: MentionIndex, quotes: readonly CodedQuote[]): CodedAttitude[] {
  const found: CodedAttitude[] = [];
  for (const quote of quotes) {
    if (!quote.speaker || quote.axes.evaluative < BLAMING || !quote.targets.length) continue;
    const country = quote.targets[0].country;
    for (const [start, end] of quote.spans) {
      const tokens = doc.tokensIn({ start, end });
      for (let t = tokens.start; t < tokens.end; t++) {
        if (!isNominal(doc, t)) continue;
        const told = mentions.at(t);
        if (
          !told ||
          told.country !== country ||
          (told.start < quote.speaker.end && quote.speaker.start < told.end)
        )
          continue;
        found.push({
          holder: quote.speaker,
          target: {
            actor: told.actor,
            country: told.country,
            sector: told.sector,
            start: told.start,
            end: told.end,
          },
          polarity: 'negative',
          strength: quote.axes.evaluative >= 7 ? 3 : 2,
          sentence: quote.sentence,
          rule: `attitude:quote/${quote.cue?.lemma ?? ''}`,
        });
        t = tokens.end;
      }
    }
  }
  return found;
}
