import { expect, test } from 'vitest';
import { messages } from '../messages/index.ts';
import { fill, parts } from './message.ts';

const COUNT = '{count, plural, one {one document} other {# documents}}';

test('plural forms and places are filled', () => {
  expect(fill(`${COUNT} of {name}`, { count: 1, name: 'Russia' })).toBe('one document of Russia');
  expect(fill(COUNT, { count: 1234 })).toBe('1,234 documents');
  expect(fill(COUNT, { count: 0 })).toBe('0 documents');
  expect(fill('{n} of {all}', { n: 1234.5, all: '5' })).toBe('1,234.5 of 5');
  expect(fill('{missing}.')).toBe('.');
});

test('a template is cut at its places', () => {
  expect(parts('{actor} made {n}.')).toEqual([
    { place: 'actor' },
    { text: ' made ' },
    { place: 'n' },
    { text: '.' },
  ]);
});

test('every message of the catalogue is well-formed', () => {
  for (const [key, template] of Object.entries(messages)) expect(() => parts(template), key).not.toThrow();
});
