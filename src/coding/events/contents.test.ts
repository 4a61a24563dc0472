import { beforeAll, describe, expect, test } from 'vitest';
import { testEngine } from '../../../test/engine.ts';
import { readEventLexicon } from './lexicon.ts';

let engine: Awaited<ReturnType<typeof testEngine>>;
beforeAll(async () => {
  engine = await testEngine();
}, 60_000);

const cameo = (text: string, type: string) =>
  engine.code(text, { date: '2026-01-15' }).events.find((e) => e.type === type)?.cameo;

describe('words take the code of what they speak of', () => {
  test.each([
    ['Chad plans to release three Sudanese captives, its minister said.', 'AGREE', '0353'],
    ['Ghana will send doctors to Togo, its president said.', 'AGREE', '0333'],
    ['Bolivia promised to extradite the smuggler to Peru.', 'AGREE', '0313'],
    ['Kenya refused to withdraw its soldiers from Somalia.', 'REJECT', '1246'],
    ['Turkey threatens to invade Cyprus.', 'THREATEN', '1382'],
  ])('%s', (text, type, code) => {
    expect(cameo(text, type)).toBe(code);
  });

  test('words that speak of nothing known keep their own', () => {
    expect(cameo('Norway promised to be patient.', 'AGREE')).toBe('030');
    expect(cameo('Jordan signed an agreement with Iraq to share water.', 'AGREE')).toBe('057');
  });

  test('every code of the table is one of the code book', () => {
    const { cameoNames, contents } = readEventLexicon(engine.tables);
    for (const deed of cameoNames.keys())
      for (const words of ['030', '020', '100', '120', '130'])
        expect(cameoNames.has(contents.of(words, deed)), `${words} of ${deed}`).toBe(true);
  });
});
