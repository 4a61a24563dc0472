import { expect, test } from 'vitest';
import { longDate, named, possessive } from './text.ts';

test('a coarse date does not pretend to know the day', () => {
  expect(longDate('2025-12-01', 'month')).toBe('December 2025');
  expect(longDate('2026-01-03')).toBe('3 January 2026');
});

test('names stand in sentences as English writes them', () => {
  expect(named('United States', true)).toBe('The United States');
  expect(named('Russian foreign ministry')).toBe('the Russian foreign ministry');
  expect(named('Russia', true)).toBe('Russia');
  expect(possessive('United States')).toBe('United States’');
  expect(possessive('Russia')).toBe('Russia’s');
});
