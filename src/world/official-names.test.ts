import { expect, test } from 'vitest';
import { createWorld } from './create-world.ts';
import { shippedTables } from './shipped.fixture.ts';
import { rowsOf } from './tsv.ts';

const tables = shippedTables();
const world = createWorld(tables);
const states = rowsOf(tables, 'countries').filter((row) => row.sovereign === 'yes');

test.each([
  'Permanent Mission of _ to the United Nations',
  'Government of _',
  'Ministry of Foreign Affairs of _',
  'Embassy of _ in Vienna',
])('%s speaks for every state', (form) => {
  const others = states.filter(({ iso2, name }) => {
    const { country, ownership } = world.publisher(form.replace('_', name));
    return country !== iso2 || ownership !== 'official';
  });
  expect(others.map((row) => row.name)).toEqual([]);
});

test.each([
  ['Permanent Mission of the Russian Federation to the United Nations', 'RU'],
  ['Permanent Mission of Bolivia (Plurinational State of) to the United Nations', 'BO'],
  ['Permanent Representation of the Republic of Korea in Geneva', 'KR'],
  ['Indian Ministry of External Affairs', 'IN'],
  ['Polish Foreign Ministry website', 'PL'],
  ['Ministry for Europe and Foreign Affairs of France', 'FR'],
  ['UK Foreign Office', 'GB'],
  ['US Department of State', 'US'],
  ['Delegation of Cuba', 'CU'],
  ['Delegation of the European Union to the United Nations', 'EU'],
  ['Norway', 'NO'],
  ['the Kremlin', 'RU'],
])('%s is of %s', (name, country) =>
  expect(world.publisher(name)).toMatchObject({ country, ownership: 'official' }),
);

test.each([
  'India Today',
  'The Jordan Times',
  'Government Gazette of India',
  'Bank of America',
  'Friends of Norway',
  'Embassy Magazine',
  'Delegation of Hezbollah',
  'Government of Manchester United',
  'Ministry of Sound',
  'Village Government',
  'Kenya Broadcasting Ministry News',
])('%s speaks for no state', (name) => expect(world.publisher(name).ownership).not.toBe('official'));
