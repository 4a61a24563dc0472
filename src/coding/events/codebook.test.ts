import { expect, test } from 'vitest';
import { testEngine } from '../../../test/engine.ts';

const { codebook } = (await testEngine()).coder;

test('a type and its mode give code, class, score, channel and rung', () => {
  expect(codebook.codesOf('ASSAULT', 'aerial')).toEqual({
    cameo: '18',
    quad: 4,
    goldstein: -9,
    channel: 'military',
    rung: 8,
  });
  expect(codebook.codesOf('REQUEST', null)).toMatchObject({ quad: 3, channel: 'verbal', rung: 3 });
  expect(codebook.codesOf('REQUEST', 'aerial')).toEqual(codebook.codesOf('REQUEST', null));
});

test('every type is offered with its modes, words apart from deeds', () => {
  const entry = (type: string) => codebook.types.find((one) => one.type === type)!;
  expect(codebook.types).toHaveLength(16);
  expect(entry('CONSULT').modes).toEqual(['visit', 'third-party', 'multilateral', 'phone']);
  expect([entry('THREATEN').said, entry('SANCTION').said]).toEqual([true, false]);
  expect(codebook.verbal.map(({ rung }) => rung)).toEqual([...Array(15)].map((_, i) => i - 4));
});
