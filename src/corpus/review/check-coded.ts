import { PLOVER_TYPES } from '../../coding/types.ts';
import { DemarcheError } from '../../errors.ts';
import type { CodedOf, ReviewKind } from './review.ts';

/** Fields that a correction may change. The sentence follows from the place, the rule is the engine’s. */
const CHANGEABLE: Record<ReviewKind, readonly string[]> = {
  event: [
    'type',
    'mode',
    'context',
    'cameo',
    'quad',
    'goldstein',
    'said',
    'realis',
    'domestic',
    'channel',
    'rung',
    'date',
    'datePrecision',
    'sources',
    'targets',
    'trigger',
    'place',
    'reportedBy',
    'disputedBy',
  ],
  quote: ['spans', 'kind', 'speaker', 'cue', 'targets', 'rung', 'axes', 'principles', 'fragments'],
  attitude: ['polarity', 'strength', 'holder', 'target'],
};

/** @throws REVIEW_INVALID when a patch touches what cannot be changed */
export function checkPatch(kind: ReviewKind, patch: object): void {
  const wrong = Object.keys(patch).find((field) => !CHANGEABLE[kind].includes(field));
  if (wrong) throw invalid(`"${wrong}" of ${kind} cannot be changed.`);
  if (Object.keys(patch).length === 0) throw invalid('a correction must change something.');
}

/** @throws REVIEW_INVALID when what an analyst has put together cannot be */
export function checkCoded<K extends ReviewKind>(kind: K, coded: CodedOf[K], text: string): void {
  if (kind === 'event' && !PLOVER_TYPES.includes((coded as CodedOf['event']).type))
    throw invalid(`"${(coded as CodedOf['event']).type}" is not a type of event.`);
  const place = placeOf(kind, coded);
  if (!place.length || place.some(({ start, end }) => start >= end))
    throw invalid('it must hold on to words of the text.');
  for (const { start, end } of spansIn(coded))
    if (!(Number.isInteger(start) && start >= 0 && start <= end && end <= text.length))
      throw invalid(`the span ${start}–${end} is not in the text.`);
}

/** The words that a coding holds on to. */
function placeOf<K extends ReviewKind>(kind: K, coded: CodedOf[K]) {
  const places: { [Kind in ReviewKind]: (coded: CodedOf[Kind]) => unknown } = {
    event: ({ trigger }) => trigger,
    quote: ({ spans }) => spans,
    attitude: ({ holder }) => holder,
  };
  return spansIn(places[kind](coded));
}

/** Everything with a start and an end, and every pair of numbers, however deep. */
function spansIn(value: unknown): { start: number; end: number }[] {
  if (Array.isArray(value)) {
    const pair = value.length === 2 && value.every((part) => typeof part === 'number');
    return pair ? [{ start: value[0], end: value[1] }] : value.flatMap(spansIn);
  }
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'start' in value && 'end' in value ? [{ start: Number(value.start), end: Number(value.end) }] : [];
  return [...own, ...Object.values(value).flatMap(spansIn)];
}

export function invalid(reason: string): DemarcheError {
  return new DemarcheError('REVIEW_INVALID', { reason });
}
