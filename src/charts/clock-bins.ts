/** What was said and done on one day of the crisis clock; day 0 is that of the trigger. */
export interface ClockDay {
  readonly day: number;
  readonly said: number;
  readonly done: number;
}

export interface ClockBin {
  /** First and last day of the bin. */
  readonly from: number;
  readonly to: number;
  readonly said: number;
  readonly done: number;
}

/** Narrower bars cannot be told apart, nor hit. */
const NARROWEST = 7;
const STEPS = [1, 2, 7, 14, 30, 90, 365, 3650];

/** Days that one bar stands for, so that a clock of `days` days fits into `width` CSS pixels. */
export function binDays(days: number, width: number): number {
  return STEPS.find((step) => (width / days) * step >= NARROWEST) ?? STEPS[STEPS.length - 1];
}

/** Bins that hold something. Day 0 opens one, so that none mixes before and after. Days outside `from … to` are left out. */
export function clockBins(days: readonly ClockDay[], from: number, to: number, step: number): ClockBin[] {
  const bins = new Map<number, ClockBin>();
  for (const { day, said, done } of days) {
    if (day < from || day > to) continue;
    const first = Math.floor(day / step) * step;
    const bin = bins.get(first) ?? { from: first, to: first + step - 1, said: 0, done: 0 };
    bins.set(first, { ...bin, said: bin.said + said, done: bin.done + done });
  }
  return [...bins.values()].sort((a, b) => a.from - b.from);
}

/** The largest count of one bar over several clocks, which are then drawn on one scale. */
export function mostInBin(
  clocks: readonly (readonly ClockDay[])[],
  from: number,
  to: number,
  width: number,
): number {
  const step = binDays(to - from + 1, width);
  return Math.max(
    1,
    ...clocks.flatMap((days) => clockBins(days, from, to, step).flatMap(({ said, done }) => [said, done])),
  );
}
