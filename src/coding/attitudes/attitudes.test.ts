import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { testEngine } from '../../../test/engine.ts';
import { parseTsv } from '../tsv.ts';

let stances: (text: string, publisher?: string) => string[];
let holders: (text: string, publisher?: string) => (string | null)[];
beforeAll(async () => {
  const engine = await testEngine();
  const attitudes = (text: string, publisher?: string) =>
    engine.code(text, { date: '2026-01-05', publisher }).attitudes;
  holders = (text, publisher) => attitudes(text, publisher).map((a) => a.holder.country);
  stances = (text, publisher) =>
    attitudes(text, publisher).map((a) => {
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

  it('names whom a pronoun in the sentence stands for, and who wrote a letter', () => {
    expect(stances('Norway said it supports Denmark.')).toContain('Norway + Denmark');
    expect(stances('Norway sent a letter criticising Denmark.')).toContain('Norway - Denmark');
    expect(stances('Norway published its report accusing Denmark of piracy.')).toContain('Norway - Denmark');
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

describe('the voice of the text', () => {
  it.each([
    ['Denmark’s so-called referendum is a farce.', 'farce - Denmark’s so-called referendum'],
    ['Denmark has illegally annexed the islands.', 'annexed - Denmark'],
    ['The town suffers from Danish aggression.', 'aggression - Danish'],
    ['Moscow-backed separatists hold the town hall.', 'separatists - Moscow-backed separatists'],
    ['We condemn Denmark for the raid.', 'We - Denmark'],
    ['We thank Denmark for the grain.', 'We + Denmark'],
  ])('%s → %s', (text, stance) => {
    expect(stances(text, 'Norway')).toContain(stance);
  });

  it('is that of the state that published it, of nobody known without one, and not a paper’s', () => {
    const speech = 'Denmark has illegally annexed the islands.';
    expect(holders(speech, 'Norway')).toContain('NO');
    expect(holders(speech, 'Norwegian Ministry of Foreign Affairs')).toContain('NO');
    expect(holders(speech)).toContain(null);
    expect(stances(speech, 'Reuters')).not.toContain('annexed - Denmark');
    expect(stances('We condemn Denmark.', 'Reuters')).toEqual([]);
  });

  it('holds nothing against the state that speaks, nor what others are quoted as holding', () => {
    expect(stances('Norway was accused of aggression. It is a farce.', 'Norway')).toEqual([]);
    expect(holders('Sweden said that Denmark had illegally annexed the islands.', 'Norway')).not.toContain(
      'NO',
    );
    expect(stances('Denmark did not violate the treaty.', 'Norway')).toEqual([]);
    expect(stances('Ukraine faces aggression.', 'Norway')).toEqual([]);
  });

  it('counts hostile deeds that a state tells of another', () => {
    expect(holders('Denmark shelled Gotland on Monday.', 'Norway')).toContain('NO');
    expect(holders('Denmark shelled Gotland on Monday.', 'Reuters')).not.toContain('NO');
  });
});
