import { expect, test } from 'vitest';
import { PLOVER_TYPES, readEventLexicon } from '../src/coding/index.ts';
import { readTables } from '../src/engine/tables.ts';

const lexicon = readEventLexicon(readTables('coding', null));
const told = lexicon.frames.filter((f) => f.type !== null);

test('every PLOVER type and every mode of one has a row', () => {
  const types = new Set(told.map((f) => f.type));
  expect(PLOVER_TYPES.filter((type) => !types.has(type))).toEqual([]);
  const modes = new Set(told.map((f) => `${f.type}:${f.mode}`));
  const asked = [...lexicon.scores.keys()].filter((key) => key.includes(':'));
  expect(asked.filter((mode) => !modes.has(mode))).toEqual([]);
});

// PLOVER drops root 01, statements that neither please nor hurt anybody.
test('every CAMEO root that PLOVER keeps has a row', () => {
  const roots = new Set(told.map((f) => f.cameo.slice(0, 2)));
  const asked = [...lexicon.cameoNames.keys()].filter((code) => code.length === 2);
  expect(asked.filter((root) => root !== '01' && !roots.has(root))).toEqual([]);
});

test('codes go down to the third digit', () => {
  expect(told.filter((f) => f.cameo.length < 3).map((f) => `${f.id} ${f.cameo}`)).toEqual([]);
});
