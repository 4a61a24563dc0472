import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { testEngine } from '../../../test/engine.ts';
import { parseTsv } from '../tsv.ts';
import { createIntensity, PhraseTable, type VerbalIntensity } from './index.ts';

const table = (name: string) => readFileSync(new URL(`../tables/${name}.tsv`, import.meta.url), 'utf8');
const intensity = createIntensity({
  expressions: table('intensity'),
  cueVerbs: table('cue-verbs'),
  cueNouns: table('cue-nouns'),
});

let rate: (sentence: string) => VerbalIntensity;
beforeAll(async () => {
  const { reader } = await testEngine();
  rate = (sentence) => {
    const doc = reader.read(sentence);
    return intensity(doc, doc.sentenceTokens(0), doc.rootOf(0));
  };
});

describe('verbal intensity', () => {
  it.each([
    ['Norway said the talks had ended.', 0],
    ['Norway welcomed the agreement.', -1],
    ['Norway praised the mediators.', -2],
    ['Norway expressed concern about the arrests.', 1],
    ['Norway urged both sides to talk.', 3],
    ['Norway criticised the decision.', 4],
    ['Norway accused Denmark of spying.', 5],
    ['Norway condemned the attack.', 6],
    ['Norway called the raid an act of armed aggression.', 7],
    ['Norway demanded an apology from Denmark.', 8],
    ['Norway reserves the right to respond.', 9],
    ['Norway threatened Denmark with sanctions.', 10],
  ])('%s → %d', (sentence, rung) => {
    expect(rate(sentence).rung).toBe(rung);
  });

  it('lifts an expression by the intensifier that attaches to it, and lowers it by a hedge', () => {
    expect(rate('Norway strongly condemned the attack.').rung).toBe(7);
    expect(rate('Norway condemned the attack in the strongest terms.').rung).toBe(7);
    expect(rate('Norway expressed deep concern about the arrests.').rung).toBe(2);
    expect(rate('Norway mildly criticised the decision.').rung).toBe(3.5);
  });

  it('does not count an act that is denied or ascribed to somebody else', () => {
    expect(rate('Norway did not condemn the attack.').rung).toBe(0);
    expect(rate('Norway refused to condemn the attack.').axes.evaluative).toBe(0);
    expect(rate('Norway said Denmark condemned the attack.').rung).toBe(0);
  });

  it('keeps the three axes apart', () => {
    const { rung, axes } = rate('Norway condemned the attack and demanded an immediate withdrawal.');
    expect(axes).toMatchObject({ evaluative: 6, commissive: 0 });
    expect(axes.directive).toBeGreaterThanOrEqual(8);
    expect(rung).toBe(axes.directive);
  });

  it('has every rung of the scale in its table of expressions, on the axis the scale gives', () => {
    const axes = new Map(parseTsv(table('intensity-scale')).map((row) => [row.rung, row.axis]));
    const rows = parseTsv(table('intensity')).filter((row) => row.kind === 'rung');
    for (const row of rows) expect(row.axis, row.expression).toBe(axes.get(row.rung));
    expect([...axes.keys()].filter((rung) => rung !== '0' && !rows.some((row) => row.rung === rung))).toEqual(
      [],
    );
  });
});

describe('phrases of a table', () => {
  it('match by lemma or form, longest first, with alternatives and gaps', async () => {
    const { reader } = await testEngine();
    const doc = reader.read('They committed war crimes and broke two promises.');
    const phrases = new PhraseTable<string>([
      ['crime', 'short'],
      ['war crime|atrocity', 'long'],
      ['break _ promise', 'gap'],
    ]);
    expect(phrases.find(doc, { start: 0, end: doc.length }).map((m) => m.value)).toEqual(['long', 'gap']);
  });
});
