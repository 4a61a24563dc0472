/** A stretch of days on a time axis. Dates are ISO days; `to` is the last day inside. */
export interface Bin {
  readonly from: string;
  readonly to: string;
}

export interface Bins {
  /** Length of one bin in days. */
  readonly days: number;
  readonly list: readonly Bin[];
  /** Number of the bin that holds an ISO day, or -1 outside. */
  indexOf(date: string): number;
}

const DAY = 86_400_000;
/** Lengths a reader can name: day, two, three days, week, fortnight, month, quarter, year. */
const LENGTHS = [1, 2, 3, 7, 14, 30, 91, 365];

/** Days since 1970 of an ISO date; NaN when it is not one. */
export function dayNumber(date: string): number {
  return Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY);
}

export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/**
 * Cuts `[from, to]` (both inside) into at most `most` bins of the shortest length that fits.
 * @param anchor  a day that begins a bin, so that no bin mixes what came before it with what came after; the first bin
 *   is then as short as needed
 */
export function makeBins(from: string, to: string, most: number, anchor: string | null = null): Bins {
  const first = dayNumber(from);
  const last = Math.max(first, dayNumber(to));
  const span = last - first + 1;
  const anchorDay = anchor === null ? first : dayNumber(anchor);
  /** Days that the first bin is short of a whole one. */
  const short = (length: number) =>
    anchorDay > first && anchorDay <= last ? (length - ((anchorDay - first) % length)) % length : 0;
  const cut = (length: number) => Math.ceil((span + short(length)) / length);
  const named = LENGTHS.find((length) => cut(length) <= Math.max(1, most));
  const days = named ?? Math.ceil(span / Math.max(1, most));
  const start = named ? first - short(named) : first;
  const count = Math.ceil((last - start + 1) / days);
  const list = Array.from({ length: count }, (_, i) => ({
    from: isoDay(Math.max(first, start + i * days)),
    to: isoDay(Math.min(last, start + (i + 1) * days - 1)),
  }));
  return {
    days,
    list,
    indexOf(date) {
      const day = dayNumber(date);
      return day >= first && day <= last ? Math.floor((day - start) / days) : -1;
    },
  };
}
