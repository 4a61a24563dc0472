import { expect, test } from 'vitest';
import { matching, placesToGo } from './palette-choices.ts';

const crisis = {
  id: 'c',
  title: 'Annexation of Crimea',
  actors: [{ actor: 'RU', name: 'Russia', statements: 1, deeds: 2, hostile: 0 }],
} as never;
const places = placesToGo({
  crises: [crisis],
  boards: [],
  dossiers: [],
});

test('a crisis comes before its views, and all words must be held', () => {
  expect(matching(places, 'annex')[0].href).toBe('/crises/c');
  expect(matching(places, 'russia consistency').map((one) => one.href)).toEqual([
    '/crises/c/actors/RU/consistency',
  ]);
  expect(matching(places, 'crimea zebra')).toEqual([]);
});

test('what begins with the words comes first', () => {
  expect(matching(places, 'act')[0].href).toBe('/actors');
});
