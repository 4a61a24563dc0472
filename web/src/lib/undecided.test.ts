import { expect, test } from 'vitest';
import type { EventRow } from '../../../src/server/api.ts';
import type { Item } from './items.ts';
import { nextInQueue, nextOpen } from './undecided.ts';

const item = (key: string, review: EventRow['review']): Item => ({
  key,
  sentence: 0,
  start: 0,
  end: 1,
  event: { review } as EventRow,
  quote: null,
});

test('the next undecided coding is looked for onwards, then from the start, never the one at hand', () => {
  const items = [item('a', 'proposed'), item('b', 'accepted'), item('c', 'proposed'), item('d', 'rejected')];
  expect(nextOpen(items, null)?.key).toBe('a');
  expect(nextOpen(items, 'a')?.key).toBe('c');
  expect(nextOpen(items, 'c')?.key).toBe('a');
  expect(nextOpen([item('a', 'proposed'), item('b', 'added')], 'a')).toBeUndefined();
});

test('a queue goes on after the coding at hand, and from its start when that was decided', () => {
  const one = (docId: string, key: string) => ({
    docId,
    key,
    label: 'ACCUSE',
    title: null,
    publisher: '',
    published: null,
    sentence: '',
  });
  const queue = [one('x', 'event:1'), one('y', 'event:0'), one('x', 'event:2')];
  expect(nextInQueue(queue, 'y', 'event:0')).toBe(queue[2]);
  expect(nextInQueue(queue, 'x', 'event:2')).toBe(queue[0]);
  expect(nextInQueue(queue, 'z', 'event:9')).toBe(queue[0]);
  expect(nextInQueue([queue[0]], 'x', 'event:1')).toBeUndefined();
  expect(nextInQueue([], 'x', null)).toBeUndefined();
});
