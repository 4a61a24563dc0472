import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createTies } from './ties.ts';

const table = (name: string) => readFileSync(new URL(`./tables/${name}.tsv`, import.meta.url), 'utf8');
const tables = Object.fromEntries(
  ['countries', 'memberships', 'blocs', 'trade-partners', 'ties'].map((name) => [name, table(name)]),
);
const ties = createTies(tables);
const orgs = (a: string, b: string, date: string) =>
  ties.between(a, b, date).flatMap((tie) => (tie.org ? [tie.org] : []));

test('allies at a day, since the later of the two joined', () => {
  expect(orgs('RU', 'BY', '2022-02-24')).toContain('CSTO');
  const [first] = ties.between('FI', 'US', '2024-01-01');
  expect(first).toMatchObject({ kind: 'mutual defence', org: 'NATO', from: '2023-04-04' });
  expect(orgs('FI', 'US', '2022-02-24')).not.toContain('NATO');
});

test('a suspended member shares nothing, and past what is vouched for nothing is said', () => {
  expect(orgs('EG', 'ZA', '2013-08-01')).not.toContain('AFU');
  expect(orgs('EG', 'ZA', '2016-08-01')).toContain('AFU');
  expect(orgs('FR', 'US', '2031-01-01')).toEqual([]);
  expect(orgs('FR', 'US', ties.vouchedTo)).toContain('NATO');
});

test('the tie is one of both, in either order; the United Nations tie nobody to anybody in particular', () => {
  expect(orgs('US', 'FI', '2024-01-01')).toEqual(orgs('FI', 'US', '2024-01-01'));
  expect(orgs('US', 'KP', '2024-01-01')).toEqual([]);
});

test('trade is told with its year', () => {
  const told = ties.between('DZ', 'IT', '2026-01-03').filter((tie) => tie.kind === 'trade');
  expect(told[0].what).toMatch(/^29 % of exports, Algeria to Italy \(2023\)$/);
});

test('a user may load arms and debt, with their source', () => {
  const own = `${tables.ties}RU\tVE\tarms\tS-300 air defence\t2009-09-13\t\t2026-01-31\tSIPRI\n`;
  const found = createTies({ ...tables, ties: own }).between('VE', 'RU', '2026-01-03');
  expect(found.find((tie) => tie.kind === 'arms')).toMatchObject({
    what: 'S-300 air defence',
    source: 'SIPRI',
  });
});

test('every organisation of the memberships is described', () => {
  const known = new Set(tables.blocs.split('\n').map((line) => line.split('\t')[0]));
  const named = new Set(
    tables.memberships
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[0])
      .filter(Boolean),
  );
  expect([...named].filter((org) => !known.has(org))).toEqual([]);
});
