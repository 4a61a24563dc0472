import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { testEngine } from '../../../test/engine.ts';
import { parseTsv } from '../tsv.ts';
import { createPrinciples, type InvokedPrinciple } from './index.ts';

const table = readFileSync(new URL('../tables/principles.tsv', import.meta.url), 'utf8');
const POLARITIES = ['value', 'breach', 'broken', 'none', 'breaks', 'commits', 'respects', 'dismisses'];
const COUNTRIES: Record<string, string> = { Norway: 'NO', Denmark: 'DK', Norwegian: 'NO', Danish: 'DK' };

let invoked: (sentence: string, accused?: string | null, speaker?: string) => InvokedPrinciple[];
beforeAll(async () => {
  const { reader } = await testEngine();
  const principles = createPrinciples(table);
  invoked = (sentence, accused = null, speaker) => {
    const doc = reader.read(sentence);
    const country = (token: number) => COUNTRIES[doc.form(token)] ?? null;
    return principles(doc, [{ start: 0, end: doc.length }], country, { speaker: speaker ?? null, accused });
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

  it('tells the doer of an act from its victim by their places', () => {
    expect(invoked('They condemned the Danish invasion of Norway.')).toEqual([
      { principle: 'non-use-of-force', against: 'DK', for: 'NO' },
    ]);
    expect(invoked('Norway condemned the invasion.')).toEqual([
      { principle: 'non-use-of-force', against: null, for: null },
    ]);
    expect(invoked('Troops shelled occupied Norway.')).toContainEqual({
      principle: 'territorial-integrity',
      against: null,
      for: 'NO',
    });
  });

  it('reads a duty to respect as a charge, and respect as none', () => {
    expect(invoked('Denmark must respect the sovereignty of Norway.')).toEqual([
      { principle: 'sovereignty', against: 'DK', for: 'NO' },
    ]);
    expect(invoked('Denmark respects the sovereignty of Norway.')).toEqual([
      { principle: 'sovereignty', against: null, for: 'NO' },
    ]);
    expect(invoked('Denmark did not violate the sovereignty of Norway.')).toEqual([
      { principle: 'sovereignty', against: null, for: 'NO' },
    ]);
  });

  it('gives "our" to the speaker', () => {
    expect(invoked('This threatens our territorial integrity and sovereignty.', 'DK', 'NO')).toEqual([
      { principle: 'territorial-integrity', against: 'DK', for: 'NO' },
      { principle: 'sovereignty', against: 'DK', for: 'NO' },
    ]);
  });

  it('takes no word for a principle that means something else there', () => {
    expect(invoked('Local self-defence forces took the station.')).toEqual([]);
    expect(invoked('The booster raises immunity against the virus.')).toEqual([]);
    expect(invoked('Sovereign wealth funds bought the bonds.')).toEqual([]);
    expect(invoked('Police stopped illegal migration and illegal fishing.')).toEqual([]);
    expect(invoked('The Democratic Republic of the Congo elected a new parliament.')).toEqual([]);
    expect(invoked('Diplomats of the Human Rights Council met on Monday.')).toEqual([]);
  });

  it('takes a principle that is waved away for none, one not to be forgotten for one', () => {
    expect(invoked('They can forget about the territorial integrity of Norway.')).toEqual([]);
    expect(invoked('We do not forget the sovereignty of Norway.')).toMatchObject([
      { principle: 'sovereignty' },
    ]);
  });

  it('says nothing about plain words', () => {
    expect(invoked('The ministers met for two hours in Oslo.')).toEqual([]);
  });

  it('has a table with known polarities and no expression twice for one principle', () => {
    const rows = parseTsv(table);
    expect(rows.length).toBeGreaterThan(200);
    for (const row of rows) expect(POLARITIES).toContain(row.polarity);
    expect(new Set(rows.map((row) => `${row.expression} ${row.principle}`)).size).toBe(rows.length);
  });
});
