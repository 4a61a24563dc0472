import { expect, test } from 'vitest';
import { type Item, paragraphsOf, sentenceAt, stepSentence, walk } from './items.ts';

const item = (key: string, sentence: number, start: number): Item => ({
  key,
  sentence,
  start,
  end: start + 1,
  event: null,
  quote: null,
});
const items = [item('event:0', 0, 3), item('quote:0', 0, 9), item('event:1', 2, 40)];

test('j and k walk in reading order and stop at the ends', () => {
  expect(walk(items, null, 1)?.key).toBe('event:0');
  expect(walk(items, 'event:0', 1)?.key).toBe('quote:0');
  expect(walk(items, 'event:1', 1)).toBeUndefined();
  expect(walk(items, null, -1)?.key).toBe('event:1');
});

test('n and p step through all sentences and stop at the ends', () => {
  expect(stepSentence(3, 0, 1)).toBe(1);
  expect(stepSentence(3, 2, 1)).toBeUndefined();
  expect(stepSentence(3, 0, -1)).toBeUndefined();
  expect(stepSentence(3, -1, 1)).toBe(0);
  expect(stepSentence(3, -1, -1)).toBe(2);
  expect(stepSentence(0, -1, 1)).toBeUndefined();
});

test('an offset lies in a sentence or between two', () => {
  const spans = [
    [0, 5],
    [6, 9],
  ] as const;
  expect([0, 5, 6, 9].map((offset) => sentenceAt(spans, offset))).toEqual([0, -1, 1, -1]);
});

test('paragraphs keep their offsets, emoji and blank lines notwithstanding', () => {
  const text = '😡 one\n\n  \ntwo';
  expect(paragraphsOf(text).map((p) => text.slice(p.start, p.end))).toEqual(['😡 one', 'two']);
});
