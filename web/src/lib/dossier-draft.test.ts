import { expect, test } from 'vitest';
import type { DossierDefinition } from '../../../src/server/api.ts';
import { definitionOf, draftOf, inserted, moved, replaced } from './dossier-draft.ts';

const definition: DossierDefinition = {
  title: null,
  crisis: 'venezuela-2026',
  actor: 'RU',
  others: null,
  style: 'notes',
  parts: ['First.', { section: 'quotes' }, 'Last.'],
};

test('a definition is the same after it was a draft', () => {
  expect(definitionOf(draftOf(definition))).toEqual(definition);
});

test('parts are put in, changed, taken out and moved; their keys stay theirs', () => {
  const { parts } = draftOf(definition);
  const [first, quotes, last] = parts;
  const told = (list: typeof parts) => list.map(({ part }) => part);
  expect(told(inserted(parts, 1, 'New.'))).toEqual(['First.', 'New.', { section: 'quotes' }, 'Last.']);
  expect(replaced(parts, quotes.key, { section: 'timeline' })[1]).toEqual({
    key: quotes.key,
    part: { section: 'timeline' },
  });
  expect(replaced(parts, first.key, null)).toEqual([quotes, last]);
  expect(moved(parts, last.key, -1)).toEqual([first, last, quotes]);
  expect(moved(parts, last.key, 1)).toEqual(parts);
  expect(moved(parts, first.key, -1)).toEqual(parts);
});
