import type { EventRow, QuoteRow, Realis } from '../../../src/server/api.ts';
import { actorIds } from './crisis-draft.ts';
import type { Item } from './items.ts';
import type { TextRange } from './word-edges.ts';

/** An event as a form holds it: actors as ids separated by commas, a date as far as it is known. */
export interface EventDraft {
  readonly kind: 'event';
  readonly type: EventRow['type'];
  readonly mode: string;
  readonly said: boolean;
  readonly realis: Realis;
  readonly date: string;
  readonly sources: string;
  readonly targets: string;
  readonly speaker: string;
  readonly rung: number;
}
/** A quote as a form holds it. Both kinds hold all fields, so that changing the kind loses none. */
export interface QuoteDraft extends Omit<EventDraft, 'kind'> {
  readonly kind: 'quote';
}
export type Draft = EventDraft | QuoteDraft;

export const EMPTY_DRAFT: EventDraft = {
  kind: 'event',
  type: 'ACCUSE',
  mode: '',
  said: true,
  realis: 'actual',
  date: '',
  sources: '',
  targets: '',
  speaker: '',
  rung: 0,
};

/** A coding as it stands, for its form. */
export function draftOf({ event, quote }: Item): Draft {
  if (quote) return { ...EMPTY_DRAFT, kind: 'quote', speaker: quote.speaker?.actor ?? '', rung: quote.rung };
  const { type, mode, said, realis, date, datePrecision, sources, targets } = event!;
  const known = { year: 4, month: 7, week: 10, day: 10, unknown: 0 }[datePrecision];
  return {
    ...EMPTY_DRAFT,
    type,
    mode: mode ?? '',
    said,
    realis,
    date: date?.slice(0, known) ?? '',
    sources: idsOf(sources),
    targets: idsOf(targets),
  };
}

/** The words that a coding holds on to: the trigger, or the whole of the quote. */
export function rangeOf({ event, quote }: Item): TextRange {
  if (event) return { start: event.trigger.start, end: event.trigger.end };
  const { spans } = quote!;
  return { start: spans[0][0], end: spans[spans.length - 1][1] };
}

const idsOf = (parties: EventRow['sources']) =>
  [...new Set(parties.flatMap(({ actor, country }) => actor ?? country ?? []))].join(', ');

/** All that a form says, as the API takes it. */
export function wordOf(draft: Draft, span: TextRange): object {
  const { start, end } = span;
  if (draft.kind === 'quote')
    return { spans: [[start, end]], speaker: draft.speaker || null, rung: draft.rung };
  return { ...fieldsOf(draft), trigger: { start, end } };
}

/** Only what a form changes of a coding; empty when nothing. */
export function changedIn(from: Draft, to: Draft, span: TextRange, spanBefore: SpanBefore | null): object {
  const moved = spanBefore && (spanBefore.start !== span.start || spanBefore.end !== span.end);
  if (to.kind === 'quote')
    return {
      ...(to.speaker !== from.speaker && { speaker: to.speaker || null }),
      ...(to.rung !== from.rung && { rung: to.rung }),
      ...(moved && { spans: clipped(spanBefore.quote, span) }),
    };
  const [before, after] = [fieldsOf(from as EventDraft), fieldsOf(to)];
  const changed = Object.entries(after).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof typeof before]),
  );
  return { ...Object.fromEntries(changed), ...(moved && { trigger: { start: span.start, end: span.end } }) };
}

/** The words before they were moved, and of which quote they are. */
export interface SpanBefore extends TextRange {
  readonly quote: Pick<QuoteRow, 'spans'> | null;
}

/** A quote's pieces within new ends: the attribution between them stays cut out. */
function clipped(quote: SpanBefore['quote'], { start, end }: TextRange): [number, number][] {
  const inside = (quote?.spans ?? []).flatMap(([from, to]): [number, number][] =>
    from < end && to > start ? [[Math.max(from, start), Math.min(to, end)]] : [],
  );
  if (!inside.length) return [[start, end]];
  inside[0][0] = start;
  inside[inside.length - 1][1] = end;
  return inside;
}

function fieldsOf({ type, mode, said, realis, date, sources, targets }: EventDraft) {
  return {
    type,
    mode: mode || null,
    said,
    realis,
    date: date || null,
    sources: actorIds(sources),
    targets: actorIds(targets),
  };
}
