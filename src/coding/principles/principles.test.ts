import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { testEngine } from '../../../test/engine.ts';
import { parseTsv } from '../tsv.ts';
import { createPrinciples, type InvokedPrinciple } from './index.ts';

const table = readFileSync(new URL('../tables/principles.tsv', import.meta.url), 'utf8');
const COUNTRIES: Record<string, string> = { Norway: 'NO', Denmark: 'DK', Norwegian: 'NO', Danish: 'DK' };

let invoked: (sentence: string, accused?: string | null) => InvokedPrinciple[];
beforeAll(async () => {
  const { reader } = await testEngine();
  const principles = createPrinciples(table);
  invoked = (sentence, accused = null) => {
    const doc = reader.read(sentence);
    const country = (token: number) => COUNTRIES[doc.form(token)] ?? null;
    return principles(doc, [{ start: 0, end: doc.length }], country, { speaker: null, accused });
  };
});

describe('principles invoked', () => {
  it('names who is said to break a principle and whose it is', () => {
    expect(invoked('Denmark violated the sovereignty of Norway.')).toEqual([
      { principle: 'sovereignty', against: 'DK', for: 'NO' },
    ]);
    expect(invoked('It was an act of aggression against Norway.', 'DK')).toContainEqual({
      principle: 'non-use-of-force',
      against: 'DK',
      for: 'NO',
    });
  });

  it('takes a principle upheld as directed against nobody', () => {
    expect(invoked('We support the territorial integrity of Norway.', 'DK')).toEqual([
      { principle: 'territorial-integrity', against: null, for: 'NO' },
    ]);
  });

  it('says nothing about plain words', () => {
    expect(invoked('The ministers met for two hours in Oslo.')).toEqual([]);
  });

  it('has a table with known polarities and no expression twice for one principle', () => {
    const rows = parseTsv(table);
    expect(rows.length).toBeGreaterThan(200);
    for (const row of rows) expect(['value', 'breach']).toContain(row.polarity);
    expect(new Set(rows.map((row) => `${row.expression} ${row.principle}`)).size).toBe(rows.length);
  });
});
