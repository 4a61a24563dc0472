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
  scenarios: [{ id: 'beyond-words', title: 'Russia goes beyond words' } as never],
  dossiers: [],
});

test('a crisis comes before its views, and all words must be held', () => {
  expect(matching(places, 'annex')[0].href).toBe('/crises/c');
  expect(matching(places, 'russia consistency').map((one) => one.href)).toEqual([
    '/crises/c/actors/RU/consistency',
  ]);
  expect(matching(places, 'crimea zebra')).toEqual([]);
});

test('a scenario is found by its title', () => {
  expect(matching(places, 'beyond').map((one) => one.href)).toEqual(['/scenarios/beyond-words']);
});

test('what begins with the words comes first', () => {
  expect(matching(places, 'act')[0].href).toBe('/actors');
});
