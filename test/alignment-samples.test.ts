import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type AlignmentFinding, alignmentFinding } from '../src/analysis/index.ts';
import { freshCorpus } from '../src/corpus/testing/fresh-corpus.ts';
import { lensesOf, protagonistsOf, rowsOfCrisis } from '../src/dossier/gather.ts';
import { createEngine } from '../src/engine/index.ts';
import { addInputs, readSamples } from '../src/intake/index.ts';

const CRISIS = 'venezuela-2026';
let found: AlignmentFinding;

beforeAll(async () => {
  const engine = await createEngine();
  const corpus = await freshCorpus((name) => engine.world.publisher(name));
  const library = await readSamples(join(import.meta.dirname, '../samples'));
  const sample = library.find((one) => one.definition.id === CRISIS)!;
  await addInputs(corpus, engine, sample.files, { publisher: 'Demarche samples' });
  await corpus.saveCrisis(sample.definition);
  const lenses = lensesOf(engine);
  const rows = await rowsOfCrisis(corpus, CRISIS, lenses);
  const protagonists = protagonistsOf(rows.crisis);
  found = alignmentFinding([{ ...rows, events: rows.reports, protagonists }], lenses.name);
}, 120_000);

/** The members of the bloc of an actor. */
function besides(actor: string): readonly string[] {
  const own = found.actors.find((one) => one.actor === actor)!;
  return found.blocs.value[own.bloc].members;
}

test('Russia takes the line of China, Cuba and Iran, against the United States, which stands elsewhere', () => {
  expect(besides('RU')).toEqual(expect.arrayContaining(['CN', 'CU', 'IR', 'RU', 'VE']));
  expect(besides('RU')).not.toContain('US');
  const line = found.blocs.value.find((bloc) => bloc.members.includes('RU'))!;
  expect(line.stances.find((one) => one.towards === 'US')!.value).toBeLessThan(-0.8);
  expect(found.headline).toMatch(/China, Cuba, Iran, Russia.*\(against the United States\)/);
});

test('every stance has its sentences; who is named without one is not called silent in samples', () => {
  for (const one of found.actors)
    for (const own of one.stances) expect(own.evidence.length).toBeGreaterThanOrEqual(own.lineages);
  expect(found.silent.length).toBeGreaterThan(0);
  expect(found.silent.every((one) => !one.watchable)).toBe(true);
  expect(found.blocs.warnings.join(' ')).toMatch(/Samples are a selection/);
});
