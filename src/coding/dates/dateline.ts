import { dayAt, dayOf, daysFrom, isoOf, monthOf } from './calendar.ts';

/** "DAKAR, Jan. 5 (Reuters) -", "BAMAKO, 6 January 2026 —": place in capitals, day, agency, dash. */
const DATELINE =
  /^\s*\p{Lu}{3}[\p{Lu}\p{L} .,'’-]{0,40}?,\s+(?:(\p{Lu}\p{Ll}{2,8})\.?\s+(\d{1,2})|(\d{1,2})\s+(\p{Lu}\p{Ll}{2,8})\.?)(?:,?\s+((?:19|20)\d\d))?\s*(?:\([^)\n]{2,30}\)|\/[^/\n]{2,30}\/)?\s*[-–—:]+\s/u;
/** A dateline without a year is of the days before publication; an older one is of another year or no dateline. */
const REACH = 10;

/** The day that a report says it was written on, and the offset where its dateline ends; null without one. */
export function datelineOf(text: string, published: Date | null): { day: Date; end: number } | null {
  const m = DATELINE.exec(text);
  if (!m) return null;
  const month = monthOf(m[1] ?? m[4]);
  const date = dayOf(m[2] ?? m[3]);
  if (month < 0 || !date) return null;
  const at = (year: number) => dayAt(isoOf(new Date(Date.UTC(year, month, date))));
  const end = m[0].length;
  if (m[5]) return { day: at(Number(m[5]))!, end };
  if (!published) return null;
  for (const year of [published.getUTCFullYear(), published.getUTCFullYear() - 1]) {
    const day = at(year)!;
    if (day <= published && day >= daysFrom(published, -REACH)) return { day, end };
  }
  return null;
}
