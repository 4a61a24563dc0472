import type { DatePrecision } from '../../coding/types.ts';
import type { EventRow } from '../../corpus/rows.ts';

/** The days on which a report may put its event, as days since 1970, both inside. */
export interface Days {
  readonly first: number;
  readonly last: number;
  readonly precision: DatePrecision;
}

/** `same` day; `near`: the day before or after; `within`: one is told more coarsely and may be the other. */
export type DayRelation = 'same' | 'near' | 'within';

const DAY = 86_400_000;

/** Null when neither the event nor its report has a day: nothing then says that two reports are of one time. */
export function daysOf(row: EventRow): Days | null {
  const date = row.date ?? row.published;
  const precision = row.date ? row.datePrecision : row.publishedPrecision;
  if (!date || precision === 'unknown') return null;
  const start = new Date(`${date}T00:00:00Z`);
  const first = start.getTime() / DAY;
  if (precision === 'month')
    return { first, last: Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1) / DAY - 1, precision };
  if (precision === 'year') return { first, last: Date.UTC(start.getUTCFullYear() + 1) / DAY - 1, precision };
  return { first, last: precision === 'week' ? first + 6 : first, precision };
}

/** How the days of two reports stand to each other; null: they speak of different times. */
export function relate(a: Days, b: Days): DayRelation | null {
  const single = a.precision === 'day' && b.precision === 'day';
  if (single) return a.first === b.first ? 'same' : Math.abs(a.first - b.first) === 1 ? 'near' : null;
  const inside = (fine: Days, coarse: Days) => fine.first >= coarse.first && fine.last <= coarse.last;
  return inside(a, b) || inside(b, a) ? 'within' : null;
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const NAMED_DAY = new RegExp(
  `\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}|${MONTH}\\.? \\d{1,2}\\b)`,
  'i',
);

/** Whether a report dates its event only by its own day: an event of no told day counts as of the day of publication. */
export function datedByReport({ date, published, sentenceSpan }: EventRow): boolean {
  return date === null || (date === published && !NAMED_DAY.test(sentenceSpan.text));
}

/** Whether an event may have been on both days: no conflict between "3 January" and "in January". */
export function agree(a: Days, b: Days): boolean {
  return !(a.first > b.last || b.first > a.last);
}
