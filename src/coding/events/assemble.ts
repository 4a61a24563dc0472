import type { Told } from '../actors/mentions.ts';
import type { TextDate } from '../dates/calendar.ts';
import type { Channel, CodedEvent, Participant, PloverType, Realis } from '../types.ts';
import type { EventLexicon, Rung } from './lexicon.ts';

/** What is known of an event before codes, scores and ladders are looked up. */
export interface Draft {
  type: PloverType;
  mode: string | null;
  cameo: string;
  said: boolean;
  ladder: { channel: Channel; rung: number } | null;
  realis: Realis;
  sources: Told[];
  targets: Told[];
  trigger: { start: number; end: number };
  token: number;
  sentence: number;
  place: string | null;
  reportedBy: Told | null;
  disputedBy: Told | null;
  context: string[];
  when: TextDate;
  rule: string;
}

/** Types that are words; the others are deeds unless only announced. */
export const SAID_TYPES: ReadonlySet<PloverType> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
]);

/** Looks up quad class, scores, ladder and codes, and gives the event as it is published. */
export function toEvent(draft: Draft, lexicon: EventLexicon): CodedEvent {
  const score = lexicon.scores.get(draft.type)!;
  const cameo = draft.cameo || score.cameo;
  const rung = rungOf(draft, lexicon);
  return {
    type: draft.type,
    mode: draft.mode,
    context: draft.context,
    cameo,
    quad: score.quad,
    goldstein: goldsteinOf(cameo, lexicon),
    said: draft.said,
    realis: draft.realis,
    domestic: isDomestic(draft.sources, draft.targets),
    channel: rung.channel,
    rung: rung.rung,
    date: draft.when.date,
    datePrecision: draft.when.precision,
    sources: draft.sources.map(plain),
    targets: draft.targets.map(plain),
    trigger: draft.trigger,
    sentence: draft.sentence,
    place: draft.place,
    reportedBy: draft.reportedBy && plain(draft.reportedBy),
    disputedBy: draft.disputedBy && plain(draft.disputedBy),
    rule: draft.rule,
  };
}

function rungOf(draft: Draft, lexicon: EventLexicon): Pick<Rung, 'channel' | 'rung'> {
  if (draft.ladder) return draft.ladder;
  const withMode = draft.mode ? lexicon.rungs.get(`${draft.type}:${draft.mode}`) : undefined;
  return withMode ?? lexicon.rungs.get(draft.type) ?? { channel: 'verbal', rung: 0 };
}

/** The code's own Goldstein value, else that of the code above it. */
export function goldsteinOf(cameo: string, lexicon: EventLexicon): number | null {
  for (let code = cameo; code.length >= 2; code = code.slice(0, -1)) {
    const value = lexicon.goldstein.get(code);
    if (value !== undefined) return value;
  }
  return null;
}

/** One state on both sides, or no state at all: nothing across a border, as far as the text tells. */
export function isDomestic(sources: readonly Participant[], targets: readonly Participant[]): boolean {
  const countries = new Set([...sources, ...targets].map((x) => x.country));
  if (countries.size === 0) return true;
  return countries.size === 1 && sources.length > 0 && targets.length > 0;
}

function plain(told: Told): Participant {
  return { actor: told.actor, country: told.country, sector: told.sector, start: told.start, end: told.end };
}
