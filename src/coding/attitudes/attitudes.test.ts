import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { testEngine } from '../../../test/engine.ts';
import { parseTsv } from '../tsv.ts';

let stances: (text: string) => string[];
beforeAll(async () => {
  const engine = await testEngine();
  stances = (text) =>
    engine.code(text, { date: '2026-01-05' }).attitudes.map((a) => {
      const name = (span: { start: number; end: number }) => text.slice(span.start, span.end);
      return `${name(a.holder)} ${a.polarity === 'positive' ? '+' : '-'} ${name(a.target)}`;
    });
});

describe('attitudes', () => {
  it.each([
    ['Norway condemned Denmark.', 'Norway - Denmark'],
    ['Denmark was condemned by Norway.', 'Norway - Denmark'],
    ['Norway praised Denmark for its patience.', 'Norway + Denmark'],
    ['Norway’s criticism of Denmark was sharp.', 'Norway - Denmark'],
    ['Norway voiced support for Denmark.', 'Norway + Denmark'],
    ['Norway is critical of Denmark.', 'Norway - Denmark'],
    ['Norway, a close ally of Denmark, voted in favour.', 'Norway + Denmark'],
    ['Norway faced criticism from Denmark.', 'Denmark - Norway'],
    ['Norway refused to support Denmark.', 'Norway - Denmark'],
  ])('%s → %s', (text, stance) => {
    expect(stances(text)).toContain(stance);
  });

  it('knows people whom the world does not', () => {
    const [found] = stances('The senator Anna Borg has accused Nils Holm of lying.');
    expect(found).toMatch(/Anna Borg - Nils Holm/);
  });

  it('is silent where nobody is for or against anybody', () => {
    expect(stances('Norway and Denmark share a sea.')).toEqual([]);
    expect(stances('Norway did not condemn Denmark.')).toEqual([]);
  });

  it('gives words of a quotation to its speaker', () => {
    expect(stances('“We condemn Denmark,” said the Norwegian foreign minister.')).toContain(
      'the Norwegian foreign minister - Denmark',
    );
  });

  it('has a table of at least 800 predicates with known parts', () => {
    const rows = parseTsv(readFileSync(new URL('../tables/attitudes.tsv', import.meta.url), 'utf8'));
    expect(new Set(rows.map((r) => `${r.predicate} ${r.pos}`)).size).toBeGreaterThanOrEqual(800);
    for (const row of rows) {
      expect(['verb', 'noun', 'adj', 'role', 'charge', 'group']).toContain(row.pos);
      expect(['positive', 'negative']).toContain(row.polarity);
      expect(['1', '2', '3']).toContain(row.strength);
    }
  });
});
