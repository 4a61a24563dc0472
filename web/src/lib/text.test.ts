import { expect, test } from 'vitest';
import { fill, longDate, named, parts, possessive } from './text.ts';

test('plural forms and places are filled', () => {
  expect(fill('{count|one document|# documents} of {name}', { count: 1, name: 'Russia' })).toBe(
    'one document of Russia',
  );
  expect(fill('{count|one document|# documents}', { count: 1234 })).toBe('1,234 documents');
  expect(fill('{count|one document|# documents}', { count: 0 })).toBe('0 documents');
});

test('a template is cut at its places', () => {
  expect(parts('{actor} made {n}.')).toEqual([
    { place: 'actor' },
    { text: ' made ' },
    { place: 'n' },
    { text: '.' },
  ]);
});

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
