import { expect, test } from 'vitest';
import { createWorld } from './create-world.ts';
import { shippedTables } from './shipped.fixture.ts';

const world = createWorld(shippedTables());

test.each([
  ['RT', 'RU', 'state-controlled'],
  ['https://www.rt.com/news/1-a/', 'RU', 'state-controlled'],
  ['sputnikglobe.com', 'RU', 'state-controlled'],
  ['TASS', 'RU', 'state-controlled'],
  ['Xinhua News Agency', 'CN', 'state-controlled'],
  ['globaltimes.cn', 'CN', 'state-controlled'],
  ['Press TV', 'IR', 'state-controlled'],
  ['teleSUR', 'VE', 'state-controlled'],
  ['KCNA', 'KP', 'state-controlled'],
  ['Anadolu Agency', 'TR', 'state-controlled'],
  ['BBC', 'GB', 'public-service'],
  ['Deutsche Welle', 'DE', 'public-service'],
  ['france24.com', 'FR', 'public-service'],
  ['Reuters', 'GB', 'independent'],
  ['AFP', 'FR', 'independent'],
  ['The New York Times', 'US', 'independent'],
  ['https://mid.ru/en/foreign_policy/news/1/', 'RU', 'official'],
  ['https://2021-2025.state.gov/x', 'US', 'official'],
  ['news.un.org', 'UN', 'official'],
])('%s', (name, country, ownership) => expect(world.publisher(name)).toMatchObject({ country, ownership }));

test('an unknown publisher keeps its name and domain and claims nothing', () => {
  expect(world.publisher('https://www.example-gazette.org/a?b=c')).toEqual({
    id: 'example-gazette.org',
    name: 'https://www.example-gazette.org/a?b=c',
    country: null,
    ownership: 'unknown',
    domain: 'example-gazette.org',
  });
  expect(world.publisher('The Village Gazette')).toMatchObject({
    name: 'The Village Gazette',
    ownership: 'unknown',
    domain: null,
  });
});

test('an outlet’s id answers with its name, country and kind', () => {
  expect(world.actor('M.rt')).toEqual({ id: 'M.rt', name: 'RT', kind: 'outlet', country: 'RU' });
});
