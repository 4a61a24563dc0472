import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { parseTsv } from '../src/coding/tsv.ts';
import type { CodedEvent } from '../src/coding/types.ts';
import type { Engine } from '../src/engine/index.ts';
import { testEngine } from './engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await testEngine();
}, 60_000);

const rows = parseTsv(readFileSync(new URL('pitfalls/who-and-whom.tsv', import.meta.url), 'utf8'));
const states = (list: CodedEvent['sources']) =>
  [...new Set(list.map((x) => x.country ?? '?'))].sort().join('+') || '-';

test.each(rows)('$pitfall: $text', ({ text, expected }) => {
  const wanted = expected.split('; ').sort();
  const types = new Set(wanted.map((line) => line.split(' ')[0]));
  const found = engine
    .code(text, { date: '2026-01-15' })
    .events.filter((e) => types.has(e.type) && (e.realis === 'actual' || e.realis === 'future'))
    .map((e) => `${e.type} ${states(e.sources)}>${states(e.targets)}`);
  expect([...new Set(found)].sort()).toEqual(wanted);
});

test('every phrase of the two points has its sentences', () => {
  expect(rows.length).toBeGreaterThanOrEqual(80);
});
