import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Corpus } from '../src/corpus/index.ts';
import { freshCorpus } from '../src/corpus/testing/fresh-corpus.ts';
import { consistencyOf, lensesOf, rowsOfCrisis } from '../src/dossier/gather.ts';
import { createEngine, type Engine } from '../src/engine/index.ts';
import { addSamples } from '../src/intake/index.ts';

const LIBRARY = join(import.meta.dirname, '../samples');
const CRISES = ['venezuela-2026', 'crimea-2014', 'georgia-2008'];

let engine: Engine;
let corpus: Corpus;
beforeAll(async () => {
  engine = await createEngine();
  corpus = await freshCorpus((name) => engine.world.publisher(name));
  await addSamples(corpus, engine, LIBRARY);
}, 180_000);

const ask = (actors: string[], crises: string[], principle: string | null) => {
  const lenses = lensesOf(engine);
  return consistencyOf((id) => rowsOfCrisis(corpus, id, lenses), actors, crises, principle, engine);
};

test('Russia invokes sovereignty for Venezuela and not for Ukraine', async () => {
  const [found] = await ask(['RU'], CRISES.slice(0, 2), 'sovereignty');
  const [here, there] = found.crises;
  expect(here.sides.target).toBeGreaterThan(0);
  expect(there.sides.target).toBe(0);
  expect(found.pairs[0].differs.join(' ')).toMatch(/bystander .* intervener/);
});

test('the principles of a group over three crises', async () => {
  const found = await ask(['RU', 'CN', 'IR', 'CU'], CRISES, null);
  expect(found.map((one) => one.principle)).toContain('sovereignty');
});
