import { expect, test } from 'vitest';
import type { Consistency } from '../../../src/analysis/consistency/index.ts';
import { groupName, inLines, pairShown } from './consistency.ts';

const pair = (
  there: string,
  value: number | null,
  interval: { low: number; high: number } | null = null,
) => ({
  there,
  divergence: { value, interval },
});
const found = (...pairs: ReturnType<typeof pair>[]) => ({ pairs }) as unknown as Consistency;

test('the pair asked for is shown, else the one widest apart, of equals the surest', () => {
  const wide = pair('wide', 0.3, { low: -0.4, high: 1 });
  const sure = pair('sure', -0.3, { low: -0.5, high: 0.1 });
  const all = found(pair('silent', null), pair('same', 0), wide, sure);
  expect(pairShown(all, null)?.there).toBe('sure');
  expect(pairShown(all, 'same')?.there).toBe('same');
  expect(pairShown(all, 'nowhere')?.there).toBe('sure');
  expect(pairShown(found(), 'same')).toBeNull();
});

test('none of nine lines is said so, never a bare zero', () => {
  const sides = { target: 0, intervener: 2, neither: 0 };
  expect(inLines({ sides, lines: 9 })).toBe('in none of 9 lines');
  expect(inLines({ sides: { ...sides, target: 1 }, lines: 1 })).toBe('in 1 of 1 line');
});

test('a group is named while it is short, else counted', () => {
  const names = { RU: 'Russia', US: 'United States', CN: 'China' };
  expect(groupName(['US', 'RU'], names, true)).toBe('The United States and Russia');
  expect(groupName(['RU', 'CN', 'US'], names)).toBe('Russia, China and the United States');
  expect(groupName(['A', 'B', 'C', 'D'], names)).toBe('4 actors');
});
