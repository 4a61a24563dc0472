import type { DatePrecision } from '../coding/types.ts';

/** A day as the source gives it; for a month or a year, its first day. */
export interface FoundDate {
  readonly date: string;
  readonly precision: DatePrecision;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
export const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function made(year: string | number, month: string | number, day: string | number): FoundDate | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < 1800 || y > 2100 || m < 1 || m > 12 || d < 1) return null;
  if (d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null;
  return { date: `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`, precision: 'day' };
}

const coarse = (found: FoundDate | null, precision: DatePrecision): FoundDate | null =>
  found && { date: found.date, precision };

/** Day and month in figures: only when the figures leave one reading (13/1/2026), or dots say day first. */
function figures(first: string, mark: string, second: string, year: string): FoundDate | null {
  if (mark === '.' || Number(first) > 12) return made(year, second, first);
  if (Number(second) > 12 || first === second) return made(year, first, second);
  return null;
}

type Rule = readonly [pattern: RegExp, make: (m: RegExpMatchArray) => FoundDate | null];

const RULES: readonly Rule[] = [
  [/\b(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, (m) => made(m[1], m[2], m[3])],
  [/\b(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/, (m) => made(m[1], m[2], m[3])],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[ -](${MONTH_NAME}),?[ -](\\d{4})\\b`, 'i'),
    (m) => made(m[3], monthNumber(m[2]), m[1]),
  ],
  [
    new RegExp(`\\b(${MONTH_NAME}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'i'),
    (m) => made(m[3], monthNumber(m[1]), m[2]),
  ],
  [new RegExp(`\\b(\\d{4}) (${MONTH_NAME}) (\\d{1,2})\\b`, 'i'), (m) => made(m[1], monthNumber(m[2]), m[3])],
  [/\b(\d{1,2})([./-])(\d{1,2})\2(\d{4})\b/, (m) => figures(m[1], m[2], m[3], m[4])],
  [/^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/, (m) => made(m[1], m[2], m[3])],
  [
    new RegExp(`\\b(${MONTH_NAME}),? (\\d{4})\\b`, 'i'),
    (m) => coarse(made(m[2], monthNumber(m[1]), 1), 'month'),
  ],
  [/^(\d{4})-(\d{2})$/, (m) => coarse(made(m[1], m[2], 1), 'month')],
  [/^(\d{4})$/, (m) => coarse(made(m[1], 1, 1), 'year')],
];

/**
 * Reads a date that a field, meta tag or heading gives: ISO 8601, RFC 822, `7 January 2026`, `Jan. 7, 2026`,
 * `2026 January 07`, `07.01.2026`, `January 2026`, `2026`. The day is the one written, in the writer's time zone.
 * Null when there is none or when day and month cannot be told apart (`03/04/2026`).
 */
export function parseDate(raw: string | null | undefined): FoundDate | null {
  const text = raw?.trim();
  if (!text) return null;
  for (const [pattern, make] of RULES) {
    const match = text.match(pattern);
    const found = match && make(match);
    if (found) return found;
  }
  return unixTime(text);
}

/** Seconds or milliseconds since 1970, as some exports write it; only from 1980 on, lest a row number pass for one. */
function unixTime(text: string): FoundDate | null {
  if (!/^\d{9,13}$/.test(text)) return null;
  const ms = text.length > 11 ? Number(text) : Number(text) * 1000;
  return ms < 315_532_800_000 || ms > 4_102_444_800_000 ? null : parseDate(new Date(ms).toISOString());
}

/** A date in a file name: `2026-01-07-title.txt`, `20260107_x.html`, `LAO_74_2019.txt` (year only, at either end). */
export function dateFromFileName(name: string, thisYear = new Date().getUTCFullYear()): FoundDate | null {
  const stem = name.replace(/^.*[\\/]/, '').replace(/(\.[a-z0-9]{1,5}){1,2}$/i, '');
  const day = stem.match(/(?<!\d)((?:19|20)\d\d)([-_. ]?)([01]\d)\2([0-3]\d)(?!\d)/);
  const found = day && made(day[1], day[3], day[4]);
  if (found) return found;
  const month = stem.match(/(?<!\d)((?:19|20)\d\d)[-_]([01]\d)(?!\d)/);
  if (month) return coarse(made(month[1], month[2], 1), 'month');
  const year = stem.match(/(?:^|[-_ ])((?:19|20)\d\d)$|^((?:19|20)\d\d)[-_ ]/);
  const y = year && (year[1] ?? year[2]);
  return y && Number(y) <= thisYear ? coarse(made(y, 1, 1), 'year') : null;
}

/** A date in an address: `/2026/01/03/`, `/2026/jan/3/`, `…-2026-01-03…`. Days only. */
export function dateFromUrl(url: string | null): FoundDate | null {
  if (!url) return null;
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  const named = path.match(
    /\/((?:19|20)\d\d)\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\/(\d{1,2})(?!\d)/i,
  );
  if (named) return made(named[1], monthNumber(named[2]), named[3]);
  const match = path.match(/(?<!\d)((?:19|20)\d\d)([-/]?)(\d{1,2})\2(\d{1,2})(?!\d)/);
  return match && (match[2] || match[0].length === 8) ? made(match[1], match[3], match[4]) : null;
}
