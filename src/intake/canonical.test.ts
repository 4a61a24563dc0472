import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText, tidyLine, tidyProse } from './canonical.ts';

test('line breaks of every system become one newline', () => {
  expect(canonicalText('\uFEFFa\r\nb\rc\u2028d')).toBe('a\nb\nc\nd');
});

test('a NUL and a lone surrogate never reach the database', () => {
  expect(canonicalText('a\u0000b\uD800c')).toBe('a b\uFFFDc');
});

test('any string becomes storable, and doing it twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const once = canonicalText(raw);
      expect(/\p{Surrogate}/u.test(once)).toBe(false);
      expect(/[\u0000\r]/.test(once)).toBe(false);
      if (!once.startsWith('\uFEFF')) expect(canonicalText(once)).toBe(once);
    }),
  );
});

test('prose keeps paragraphs and loses the layout of markup', () => {
  expect(tidyProse('  One \t two\n \n\n\n Three ')).toBe('One two\n\nThree');
  expect(tidyLine(' A\n headline ')).toBe('A headline');
  expect(tidyLine(' \n')).toBeNull();
});
