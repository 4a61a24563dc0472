import { expect, test } from 'vitest';
import { firstWord, moveEdge, trimmed } from './word-edges.ts';

const TEXT = '😡 Russia “strongly condemned” the كاراكاس raid, cafe\u0301 owners said.';
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const words = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end);

test('the end and the start move by words, over quotation marks, emoji and right-to-left text', () => {
  const condemned = spanOf('condemned');
  const longer = moveEdge(TEXT, condemned, 'end', 1);
  expect(words(longer)).toBe('condemned” the');
  expect(words(moveEdge(TEXT, longer, 'end', 1))).toBe('condemned” the كاراكاس');
  expect(words(moveEdge(TEXT, longer, 'end', -1))).toBe('condemned');
  const earlier = moveEdge(TEXT, condemned, 'start', -1);
  expect(words(earlier)).toBe('strongly condemned');
  expect(words(moveEdge(TEXT, earlier, 'start', 1))).toBe('condemned');
});

test('a combining mark stays with its letter', () => {
  expect(words(moveEdge(TEXT, spanOf('raid'), 'end', 1))).toBe('raid, cafe\u0301');
});

test('one word stays, and the ends of the text hold', () => {
  const one = spanOf('condemned');
  expect(moveEdge(TEXT, one, 'end', -1)).toEqual(one);
  expect(moveEdge(TEXT, one, 'start', 1)).toEqual(one);
  const said = spanOf('said');
  expect(moveEdge(TEXT, said, 'end', 1)).toEqual(said);
});

test('a selection loses its blanks; a sentence gives its first word', () => {
  expect(words(trimmed(TEXT, spanOf(' the '))!)).toBe('the');
  expect(trimmed(TEXT, { start: 2, end: 3 })).toBeNull();
  expect(words(firstWord(TEXT, { start: 0, end: TEXT.length }))).toBe('Russia');
});
