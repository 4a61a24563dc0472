import { expect, test } from 'vitest';
import { shippedTables } from './shipped.fixture.ts';
import { keyOf } from './tokens.ts';
import { parseTable, rowsOf } from './tsv.ts';

const tables = shippedTables();
const rows = (name: string) => rowsOf(tables, name);
const iso = new Set(rows('countries').map((row) => row.iso2));
const sectors = new Set(rows('sectors').map((row) => row.code));
const bodies = new Set(rows('orgs').map((row) => row.id));
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const notDay = (text: string) => text !== '' && (!DAY.test(text) || Number.isNaN(Date.parse(text)));

/** Rows that break a rule, as `table: first cells`, so that a failure shows where to look. */
const broken = (table: string, rule: (row: Record<string, string>) => boolean) =>
  rows(table)
    .filter((row) => !rule(row))
    .map((row) => `${table}: ${Object.values(row).slice(0, 4).join(' | ')}`);

test('every row has as many cells as its table has columns, and no cell has stray space', () => {
  const wrong: string[] = [];
  for (const [name, text] of Object.entries(tables)) {
    const { columns } = parseTable(text);
    text.split('\n').forEach((line, at) => {
      if (line === '') return;
      const cells = line.split('\t');
      if (cells.length !== columns.length || cells.some((cell) => cell !== cell.trim()))
        wrong.push(`${name}:${at + 1}`);
    });
    expect(text.endsWith('\n'), name).toBe(true);
  }
  expect(wrong).toEqual([]);
});

test('countries carry unique ISO codes', () => {
  expect(iso.size).toBe(rows('countries').length);
  expect(new Set(rows('countries').map((row) => row.iso3)).size).toBe(iso.size);
  expect(
    broken(
      'countries',
      (row) => /^[A-Z]{2}$/.test(row.iso2) && /^[A-Z]{3}$/.test(row.iso3) && row.name !== '',
    ),
  ).toEqual([]);
  for (const code of ['XK', 'PS', 'TW', 'VA']) expect(iso).toContain(code);
});

test('every sovereign state has a name, a capital and an adjective to be found by', () => {
  const named = new Set(
    [...rows('country-names'), ...rows('country-names-hand')].map((row) => `${row.iso2} ${row.kind}`),
  );
  const lacking = rows('countries').filter(
    (row) =>
      row.sovereign === 'yes' &&
      (!named.has(`${row.iso2} name`) ||
        !(named.has(`${row.iso2} adjective`) || named.has(`${row.iso2} demonym`))),
  );
  // Adjectives that belong to a neighbour as well: Dominican, Central African.
  expect(lacking.map((row) => row.iso2).filter((code) => !['CF', 'DM'].includes(code))).toEqual([]);
});

test('names, places and metonyms belong to a state or a body we know', () => {
  for (const table of ['country-names', 'country-names-hand'])
    expect(
      broken(
        table,
        (row) =>
          iso.has(row.iso2) &&
          ['name', 'adjective', 'demonym'].includes(row.kind) &&
          !notDay(row.from) &&
          !notDay(row.to),
      ),
    ).toEqual([]);
  for (const table of ['places', 'places-hand'])
    expect(
      broken(
        table,
        (row) =>
          iso.has(row.iso2) &&
          ['capital', 'city', 'region'].includes(row.kind) &&
          ['', 'yes'].includes(row.weak) &&
          row.also.split('|').every((code) => code === '' || iso.has(code)),
      ),
    ).toEqual([]);
  expect(broken('metonyms', (row) => iso.has(row.actor.split('.')[0]) || bodies.has(row.actor))).toEqual([]);
  expect(
    broken(
      'metonyms',
      (row) => (row.sector === '' || sectors.has(row.sector)) && !notDay(row.from) && !notDay(row.to),
    ),
  ).toEqual([]);
  expect(broken('namesakes', (row) => iso.has(row.iso2) && row.cues !== '')).toEqual([]);
});

test('bodies: unique ids that collide with no ISO code, known sectors, homes and days', () => {
  expect(bodies.size).toBe(rows('orgs').length);
  const iso3 = new Set(rows('countries').map((row) => row.iso3));
  expect(
    rows('orgs')
      .filter((row) => iso.has(row.id) || iso3.has(row.id))
      .map((row) => row.id),
  ).toEqual([]);
  expect(
    broken(
      'orgs',
      (row) =>
        ['organisation', 'organ', 'group', 'company'].includes(row.kind) &&
        row.country !== '' &&
        (row.home === '' || iso.has(row.home)) &&
        sectors.has(row.sector),
    ),
  ).toEqual([]);
  expect(
    broken('orgs', (row) => !notDay(row.from) && !notDay(row.to) && (row.to === '' || row.from <= row.to)),
  ).toEqual([]);
  expect(broken('orgs', (row) => row.kind !== 'group' || row.country === row.country.toUpperCase())).toEqual(
    [],
  );
});

test('an alias names one body only', () => {
  const owners = new Map<string, Set<string>>();
  for (const row of rows('orgs'))
    for (const name of [row.name, ...row.aliases.split('|')].filter(Boolean)) {
      const key = keyOf(name.split('=')[0]);
      owners.set(key, (owners.get(key) ?? new Set()).add(row.id));
    }
  const shared = [...owners]
    .filter(([, ids]) => ids.size > 1)
    .map(([key, ids]) => `${key}: ${[...ids].join(', ')}`);
  expect(shared).toEqual([]);
});

test('persons: unique ids, states or bodies that exist, terms in order', () => {
  const ids = new Map<string, number>();
  const wrong: string[] = [];
  for (const table of ['persons-hand', 'persons', 'officials'])
    for (const row of rows(table)) {
      if (table !== 'persons-hand') ids.set(row.id, (ids.get(row.id) ?? 0) + 1);
      const stands =
        iso.has(row.country) ||
        bodies.has(row.country) ||
        rows('orgs').some((org) => org.country === row.country);
      if (!stands || !/^P\.[\p{L}\p{N}-]+$/u.test(row.id)) wrong.push(`${table} ${row.id} ${row.country}`);
      for (const term of row.offices.split('|').filter(Boolean)) {
        const [organ, , from, to, vouched] = term.split('=');
        if (!organ || notDay(from) || notDay(to) || notDay(vouched) || (from && to && from > to))
          wrong.push(`${table} ${row.id} ${term}`);
        // An open term must say to what day its source speaks.
        if (from && !to && !vouched) wrong.push(`${table} ${row.id} ${term}: not vouched`);
      }
    }
  expect(wrong).toEqual([]);
  expect([...ids].filter(([, n]) => n > 1)).toEqual([]);
});

test('role nouns are unique and of known sectors', () => {
  const nouns = rows('roles').map((row) => row.noun);
  expect(nouns.filter((noun, at) => nouns.indexOf(noun) !== at)).toEqual([]);
  expect(
    broken(
      'roles',
      (row) =>
        (row.sector === '' ? row.kind === 'place' : sectors.has(row.sector)) &&
        ['person', 'body', 'people', 'force', 'thing', 'place'].includes(row.kind),
    ),
  ).toEqual([]);
});

test('publishers: unique ids, known ownership, bare domains', () => {
  const all = [...rows('publishers-hand'), ...rows('publishers')];
  const classes = [
    'official',
    'state-controlled',
    'state-affiliated',
    'public-service',
    'independent',
    'unknown',
  ];
  expect(all.filter((row) => !classes.includes(row.ownership)).map((row) => row.id)).toEqual([]);
  const ids = all.map((row) => row.id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect(
    all
      .filter((row) => row.country && !iso.has(row.country) && !bodies.has(row.country))
      .map((row) => row.id),
  ).toEqual([]);
  expect(
    all.flatMap((row) => row.domain.split('|')).filter((d) => d && !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(d)),
  ).toEqual([]);
});

test('the tables stay small enough to load at once', () => {
  expect(Object.values(tables).reduce((sum, text) => sum + Buffer.byteLength(text), 0)).toBeLessThan(
    6_000_000,
  );
});
