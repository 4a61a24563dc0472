import { expect, test } from 'vitest';
import { type Item, paragraphsOf, walk, walkSentences } from './items.ts';

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

test('n and p skip to the next sentence with a coding', () => {
  expect(walkSentences(items, 'event:0', 1)?.key).toBe('event:1');
  expect(walkSentences(items, 'event:1', -1)?.key).toBe('event:0');
  expect(walkSentences(items, 'event:0', -1)).toBeUndefined();
});

test('paragraphs keep their offsets, emoji and blank lines notwithstanding', () => {
  const text = '😡 one\n\n  \ntwo';
  expect(paragraphsOf(text).map((p) => text.slice(p.start, p.end))).toEqual(['😡 one', 'two']);
});
