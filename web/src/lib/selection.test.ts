import { expect, test } from 'vitest';
import { readSelection, selectionQuery } from './selection.ts';

const cell = { events: 1, count: 1, x: 0, y: 0, r: 3, spread: null };

test('what a mark writes into the URL is read back as the same mark', () => {
  for (const [from, to] of [
    ['2026-01-03', '2026-01-03'],
    ['2026-01-03', '2026-01-05'],
    ['2025-12', '2025-12'],
  ])
    for (const said of [true, false])
      for (const hostile of [true, false]) {
        const query = selectionQuery({ ...cell, lane: 'RU', bin: { from, to }, said, hostile });
        const read = readSelection(new URLSearchParams(query));
        expect(read).toEqual({ lane: 'RU', from, to, said, hostile });
      }
});

test('a URL that chooses nothing, or nonsense, is no selection', () => {
  expect(readSelection(new URLSearchParams(''))).toBeNull();
  expect(readSelection(new URLSearchParams('lane=RU&days=2026-01-03&kind=sung'))).toBeNull();
});
