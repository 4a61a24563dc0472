import type { DatePrecision } from '../types.ts';

/** When something happened, as far as the text says; `date` is the first day of a week, month or year. */
export interface TextDate {
  readonly date: string | null;
  readonly precision: DatePrecision;
}

export type Unit = 'day' | 'week' | 'month' | 'year';

/** Told, but not to be placed: "in recent months", "decades ago". */
export const VAGUE: TextDate = { date: null, precision: 'unknown' };

const DAY = 86_400_000;
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const SHORT_MONTHS: Readonly<Record<string, number>> = {
  jan: 0,
  feb: 1,
  mar: 2,
  apr: 3,
  jun: 5,
  jul: 6,
  aug: 7,
  sep: 8,
  sept: 8,
  oct: 9,
  nov: 10,
  dec: 11,
};
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const UNITS: ReadonlySet<string> = new Set(['day', 'week', 'month', 'year']);
/** First month of each season of the northern half; winter spans two years and is left out. */
const SEASONS: Readonly<Record<string, number>> = { spring: 2, summer: 5, autumn: 8, fall: 8 };

/** Month of a name or its short form ("Sept."), 0 to 11, or −1. */
export function monthOf(word: string): number {
  const name = word.toLowerCase().replace(/\.$/, '');
  const full = MONTHS.indexOf(name);
  return full >= 0 ? full : (SHORT_MONTHS[name] ?? -1);
}

/** Day of the week of its name, Sunday 0, or −1. */
export function weekdayOf(word: string): number {
  return WEEKDAYS.indexOf(word.toLowerCase());
}

/** Day of a month, "3" or "3rd", or 0. */
export function dayOf(word: string): number {
  const m = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word);
  const day = m ? Number(m[1]) : 0;
  return day >= 1 && day <= 31 ? day : 0;
}

/** A year of four digits, or 0. */
export function yearOf(word: string): number {
  return /^(?:1[5-9]|20)\d\d$/.test(word) ? Number(word) : 0;
}

/** "three", "3", "a": a small number, or 0. */
export function countOf(word: string): number {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  return word === 'a' || word === 'an' ? 1 : Math.max(0, NUMBERS.indexOf(word));
}

/** "days" → `day`; null for other words. */
export function unitOf(word: string): Unit | null {
  const single = word.replace(/s$/, '');
  return UNITS.has(single) ? (single as Unit) : null;
}

/** First month of a season, 0 to 11, or −1. */
export function seasonOf(word: string): number {
  return SEASONS[word] ?? -1;
}

/** Midnight UTC of a day `YYYY-MM-DD`, or null when it is none. */
export function dayAt(iso: string | null): Date | null {
  const time = iso ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time);
}

/** `YYYY-MM-DD` of a moment, in UTC. */
export function isoOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** A day of the calendar; months from 0. Days that a month lacks run on into the next. */
export function day(year: number, month: number, date: number): TextDate {
  return { date: isoOf(new Date(Date.UTC(year, month, date))), precision: 'day' };
}

export function month(year: number, index: number): TextDate {
  return { date: isoOf(new Date(Date.UTC(year, index, 1))), precision: 'month' };
}

export function year(of: number): TextDate {
  return { date: `${of}-01-01`, precision: 'year' };
}

/** So many days from a day; earlier ones are negative. */
export function daysFrom(from: Date, days: number): Date {
  return new Date(from.getTime() + days * DAY);
}

/** So many units from a day, as exactly as the unit tells: "three weeks ago" is a week that begins on that day. */
export function unitsFrom(from: Date, count: number, unit: Unit): TextDate {
  if (unit === 'day') return { date: isoOf(daysFrom(from, count)), precision: 'day' };
  if (unit === 'week') return { date: isoOf(daysFrom(from, count * 7)), precision: 'week' };
  if (unit === 'month') return month(from.getUTCFullYear(), from.getUTCMonth() + count);
  return year(from.getUTCFullYear() + count);
}

/** The calendar week, month or year so many away from that of a day; weeks begin on Monday. */
export function spanFrom(from: Date, count: number, unit: Exclude<Unit, 'day'>): TextDate {
  if (unit !== 'week') return unitsFrom(from, count, unit);
  const monday = daysFrom(from, -((from.getUTCDay() + 6) % 7));
  return { date: isoOf(daysFrom(monday, count * 7)), precision: 'week' };
}
