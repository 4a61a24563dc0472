import { z } from 'zod';
import {
  type CodedEvent,
  type CodedQuote,
  isDomestic,
  type Participant,
  PLOVER_TYPES,
  type SpanPair,
} from '../coding/index.ts';
import type { DocumentDetail } from '../corpus/index.ts';
import type { Engine } from '../engine/index.ts';
import { DemarcheError } from '../errors.ts';
import { pairQuotes } from '../text/quote-marks.ts';

const actorId = z.string().min(1).max(120);
const offset = z.number().int().min(0);

/** What a person fills in of an event; the codes, the channel and the rung follow from it. */
export const eventWord = z
  .object({
    type: z.enum(PLOVER_TYPES),
    mode: z.string().max(40).nullable(),
    said: z.boolean(),
    realis: z.enum(['actual', 'future', 'hypothetical', 'negated']),
    date: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'is no date such as 2026-01-03, 2026-01 or 2026')
      .nullable(),
    sources: z.array(actorId).max(20),
    targets: z.array(actorId).max(20),
    trigger: z.object({ start: offset, end: offset }),
  })
  .partial()
  .strict();

/** What a person fills in of a quote; the pieces in quotation marks and the kind follow from its place. */
export const quoteWord = z
  .object({
    speaker: actorId.nullable(),
    spans: z
      .array(z.tuple([offset, offset]))
      .min(1)
      .max(50),
    rung: z.number().min(-4).max(10),
  })
  .partial()
  .strict();

export type EventWord = z.output<typeof eventWord>;
export type QuoteWord = z.output<typeof quoteWord>;

type Place = Pick<DocumentDetail, 'text' | 'mentions' | 'sentenceSpans'>;

/** The rule of what a person coded; who it was stands beside it. */
const BY_PERSON = 'person';

/**
 * The fields of an event that a person's words change, with all that follows from them.
 * @param event  as it stands
 * @throws ACTOR_UNKNOWN, REVIEW_INVALID
 */
export function eventPatch(
  engine: Engine,
  document: Place,
  event: CodedEvent,
  word: EventWord,
): Partial<CodedEvent> {
  const { date, sources, targets, type = event.type, mode = event.mode, ...plain } = word;
  const { types, codesOf } = engine.coder.codebook;
  const entry = types.find((one) => one.type === type)!;
  const ownMode = mode && entry.modes.includes(mode) ? mode : null;
  const anew = type !== event.type || ownMode !== event.mode;
  const near = (word.trigger ?? event.trigger).start;
  const patch: Partial<CodedEvent> = {
    ...(anew && { type, mode: ownMode, ...codesOf(type, ownMode) }),
    ...(type !== event.type && { said: entry.said }),
    ...plain,
    ...(date !== undefined && dateOf(date)),
    ...(sources && { sources: partiesOf(engine, document, sources, event.sources, near) }),
    ...(targets && { targets: partiesOf(engine, document, targets, event.targets, near) }),
  };
  if (!sources && !targets) return patch;
  return { ...patch, domestic: isDomestic(patch.sources ?? event.sources, patch.targets ?? event.targets) };
}

/** An event that the engine did not see. @throws ACTOR_UNKNOWN, REVIEW_INVALID */
export function newEvent(engine: Engine, document: Place, word: EventWord): CodedEvent {
  const { type, trigger } = word;
  if (!type || !trigger) throw invalid('an event needs a type and the words that tell it.');
  const { types, codesOf } = engine.coder.codebook;
  const bare: CodedEvent = {
    type,
    mode: null,
    context: [],
    ...codesOf(type, null),
    said: types.find((one) => one.type === type)!.said,
    realis: 'actual',
    domestic: true,
    date: null,
    datePrecision: 'unknown',
    sources: [],
    targets: [],
    trigger,
    sentence: sentenceOf(document, trigger.start),
    place: null,
    reportedBy: null,
    disputedBy: null,
    rule: BY_PERSON,
  };
  return { ...bare, ...eventPatch(engine, document, bare, word) };
}

/** The fields of a quote that a person's words change. @throws ACTOR_UNKNOWN */
export function quotePatch(
  engine: Engine,
  document: Place,
  quote: CodedQuote,
  { speaker, spans, ...plain }: QuoteWord,
): Partial<CodedQuote> {
  const near = (spans ?? quote.spans)[0][0];
  const known = quote.speaker ? [quote.speaker] : [];
  return {
    ...plain,
    ...(spans && { spans, ...markedIn(document.text, spans) }),
    ...(speaker !== undefined && {
      speaker: speaker === null ? null : partiesOf(engine, document, [speaker], known, near)[0],
    }),
  };
}

/** A quote that the engine did not see. @throws ACTOR_UNKNOWN, REVIEW_INVALID */
export function newQuote(engine: Engine, document: Place, word: QuoteWord): CodedQuote {
  const { spans } = word;
  if (!spans) throw invalid('a quote needs its words.');
  const bare: CodedQuote = {
    spans,
    ...markedIn(document.text, spans),
    speaker: null,
    cue: null,
    targets: [],
    rung: 0,
    axes: { evaluative: 0, directive: 0, commissive: 0 },
    principles: [],
    sentence: sentenceOf(document, spans[0][0]),
    rule: BY_PERSON,
  };
  return { ...bare, ...quotePatch(engine, document, bare, word) };
}

/** `2026-01` → the first of the month, known to the month. @throws REVIEW_INVALID for a day that does not exist */
function dateOf(text: string | null): Pick<CodedEvent, 'date' | 'datePrecision'> {
  if (text === null) return { date: null, datePrecision: 'unknown' };
  const date = `${text}-01-01`.slice(0, 10);
  if (Number.isNaN(Date.parse(date)) || new Date(date).toISOString().slice(0, 10) !== date)
    throw invalid(`there is no day ${text}.`);
  return { date, datePrecision: text.length === 4 ? 'year' : text.length === 7 ? 'month' : 'day' };
}

/**
 * Actors as participants. Who was one already keeps the words that name it; else the nearest mention of it counts, and an
 * actor that the text does not name stands without words (an empty span at `near`).
 * @throws ACTOR_UNKNOWN
 */
function partiesOf(
  { world }: Engine,
  { mentions }: Place,
  ids: readonly string[],
  known: readonly Participant[],
  near: number,
): Participant[] {
  const distance = (one: Participant) => Math.abs(one.start - near);
  return ids.map((id) => {
    const kept = known.find((one) => one.actor === id || (one.actor === null && one.country === id));
    if (kept) return kept;
    const named = mentions.filter((one) => one.actor === id).sort((a, b) => distance(a) - distance(b))[0];
    if (named) {
      const { actor, country, sector, start, end } = named;
      return { actor, country, sector, start, end };
    }
    const { name, country } = world.actor(id);
    const meant = world.resolve(name);
    if (name === id && meant.actor !== id)
      throw new DemarcheError('ACTOR_UNKNOWN', { id, known: 'Search for it by name under /api/actors.' });
    const sector = meant.actor === id ? meant.sector : null;
    return { actor: id, country, sector, start: near, end: near };
  });
}

/** What of some spans stands in quotation marks, and the kind of quote that makes. */
function markedIn(text: string, spans: readonly SpanPair[]): Pick<CodedQuote, 'fragments' | 'kind'> {
  const pairs = pairQuotes(text).filter(({ level }) => level === 0);
  const fragments = spans.flatMap(([from, to]) =>
    pairs.flatMap(({ innerStart, innerEnd }): SpanPair[] => {
      const [start, end] = [Math.max(from, innerStart), Math.min(to, innerEnd)];
      return start < end ? [[start, end]] : [];
    }),
  );
  const length = (parts: readonly SpanPair[]) => parts.reduce((sum, [start, end]) => sum + end - start, 0);
  // The marks themselves, and a comma within, are no words left out.
  const whole = length(spans) - length(fragments) <= 4 * spans.length;
  return { fragments, kind: fragments.length === 0 ? 'indirect' : whole ? 'direct' : 'mixed' };
}

function sentenceOf({ sentenceSpans }: Place, at: number): number {
  return Math.max(
    0,
    sentenceSpans.findIndex(([, end]) => at < end),
  );
}

function invalid(reason: string): DemarcheError {
  return new DemarcheError('REVIEW_INVALID', { reason });
}
