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

/** Cuts `[from, to]` (both inside) into at most `most` bins of the shortest length that fits. */
export function makeBins(from: string, to: string, most: number): Bins {
  const first = dayNumber(from);
  const last = Math.max(first, dayNumber(to));
  const span = last - first + 1;
  const days =
    LENGTHS.find((length) => Math.ceil(span / length) <= Math.max(1, most)) ??
    Math.ceil(span / Math.max(1, most));
  const count = Math.max(1, Math.ceil(span / days));
  const list = Array.from({ length: count }, (_, i) => ({
    from: isoDay(first + i * days),
    to: isoDay(Math.min(last, first + (i + 1) * days - 1)),
  }));
  return {
    days,
    list,
    indexOf(date) {
      const day = dayNumber(date);
      return day >= first && day <= last ? Math.floor((day - first) / days) : -1;
    },
  };
}
