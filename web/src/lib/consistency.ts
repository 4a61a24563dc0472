import type { Consistency, CrisisPair } from '../../../src/analysis/consistency/index.ts';
import type { Interval } from '../../../src/analysis/finding.ts';
import { signed } from '../../../src/charts/index.ts';
import type { ConsistencyAnswer, PrincipleFigures } from '../../../src/server/api.ts';
import { named, t } from './text.ts';

export type PrincipleCell = PrincipleFigures['cells'][number];

/** "Russia", "Russia and China", "27 actors". */
export function groupName(
  actors: readonly string[],
  names: ConsistencyAnswer['names'],
  first = false,
): string {
  if (actors.length > 3) return t('consistency.group', { count: actors.length });
  const told = actors.map((id, i) => named(names[id] ?? id, first && i === 0));
  return [told.slice(0, -1).join(', '), told[told.length - 1]].filter(Boolean).join(t('and'));
}

/** The pair that is shown: the one asked for, else the widest apart, the surest first. */
export function pairShown({ pairs }: Consistency, beside: string | null): CrisisPair | null {
  const width = ({ divergence: { interval } }: CrisisPair) => (interval ? interval.high - interval.low : 9);
  const apart = ({ divergence: { value } }: CrisisPair) => (value === null ? -1 : Math.abs(value));
  const [widest] = [...pairs].sort((a, b) => apart(b) - apart(a) || width(a) - width(b));
  return pairs.find((one) => one.there === beside) ?? widest ?? null;
}

/** "in 1 of 3 lines", "in none of 9 lines". */
export function inLines({ sides, lines }: Pick<PrincipleCell, 'sides' | 'lines'>): string {
  return sides.target
    ? t('consistency.inLines', { count: sides.target, lines })
    : t('consistency.inNone', { lines });
}

export const level = (interval: Interval) => Math.round(interval.level * 100);

/** " (+0.06 … +0.79)"; nothing without an interval. */
export function rangeWords(interval: Interval | null, sign = true): string {
  if (!interval) return '';
  const told = (value: number) => (sign ? signed(value) : String(Math.round(value * 100) / 100));
  return t('alignment.toldInterval', { low: told(interval.low), high: told(interval.high) });
}
