import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Corpus, IndicatorQuery, Mark } from '../src/corpus/index.ts';
import { freshCorpus } from '../src/corpus/testing/fresh-corpus.ts';
import { hypothesesOf, scenarioOf } from '../src/dossier/boards.ts';
import { type Lenses, lensesOf, rowsOfCrisis } from '../src/dossier/gather.ts';
import { addSamples } from '../src/intake/index.ts';
import { testEngine } from './engine.ts';

/** A sample crisis of the library, coded by the engine: what boards say of it. */
const CRISIS = 'venezuela-2026';
const library = mkdtempSync(join(tmpdir(), 'demarche-library-'));
afterAll(() => rmSync(library, { recursive: true, force: true }));

let corpus: Corpus;
let lenses: Lenses;
beforeAll(async () => {
  const engine = await testEngine();
  lenses = lensesOf(engine);
  corpus = await freshCorpus((name) => engine.world.publisher(name));
  cpSync(resolve(import.meta.dirname, '../samples', CRISIS), join(library, CRISIS), { recursive: true });
  await addSamples(corpus, engine, library);
}, 120_000);

const ana = { by: 'ana' };

test('a scenario: what Russia asked for has appeared, what it did not do could not be watched on samples', async () => {
  const deadline = '2026-01-31';
  const indicator = (text: string, part: Partial<IndicatorQuery>) => {
    const query: IndicatorQuery = {
      actor: 'RU',
      target: null,
      types: [],
      modes: [],
      channel: null,
      rung: null,
      said: null,
      words: null,
      from: '2026-01-02',
      ...part,
    };
    return corpus.changeScenario(
      'retaliation',
      { what: 'indicator', text, criterion: 'It is reported.', tells: 'outcome', query, deadline },
      ana,
    );
  };
  await corpus.changeScenario(
    'retaliation',
    {
      what: 'scenario',
      title: 'Retaliation',
      crisis: CRISIS,
      condition: 'the president stays in custody',
      outcome: 'Russia retaliates',
      criterion: 'A measure is announced by decree.',
      deadline,
    },
    ana,
  );
  await indicator('Russia asks the Council to meet', {
    types: ['REQUEST'],
    words: 'council or "united nations"',
  });
  await indicator('Russia condemns', { channel: 'verbal', rung: 6 });
  await indicator('Russia uses force', { channel: 'military', said: false });
  await indicator('Russia imposes sanctions', { types: ['SANCTION'] });
  const read = (id: string) => rowsOfCrisis(corpus, id, lenses);
  const found = await scenarioOf(corpus, read, 'retaliation', deadline, lenses);
  expect(found.indicators.map(({ state }) => state)).toEqual([
    'appeared',
    'appeared',
    'not-watchable',
    'not-watchable',
  ]);
  for (const { found: one } of found.indicators.slice(0, 2))
    for (const { docId, start, end } of one.evidence)
      expect((await corpus.document(docId)).text.slice(start, end)).toMatch(
        /Russia|Moscow|Lavrov|Zakharova|statement|ministry/i,
      );
  expect(found.indicators[2].found.value.sentence).toMatch(/samples are a selection/);
  expect(found.headline).toBe(
    'Retaliation, until 2026-01-31: 2 of 4 indicators appeared, 2 cannot be watched.',
  );
});

test('a board: rows of the crisis as evidence, each with its sentence', async () => {
  const rows = (await corpus.eventRows({ crisis: CRISIS, actor: 'RU' })).filter(
    (row) => row.type === 'ACCUSE' && row.sources.some(({ country }) => country === 'RU'),
  );
  expect(rows.length).toBeGreaterThan(1);
  await corpus.changeHypotheses('why', { what: 'board', title: 'Why words alone?', crisis: CRISIS }, ana);
  for (const text of ['It lacks the means.', 'It does not care.'])
    await corpus.changeHypotheses('why', { what: 'hypothesis', text }, ana);
  for (const row of rows.slice(0, 2))
    await corpus.changeHypotheses('why', { what: 'evidence', row: { docId: row.docId, key: row.key } }, ana);
  const marks: [string, string, Mark][] = [
    ['E1', 'H1', 'C'],
    ['E1', 'H2', 'II'],
    ['E2', 'H1', 'C'],
    ['E2', 'H2', 'I'],
  ];
  for (const [evidence, hypothesis, mark] of marks)
    await corpus.changeHypotheses('why', { what: 'mark', evidence, hypothesis, mark }, ana);
  const found = await hypothesesOf(corpus, 'why');
  expect(found.ranking.value.map(({ id, weighted }) => [id, weighted])).toEqual([
    ['H1', 0],
    ['H2', 3],
  ]);
  expect(found.sensitivity.value).toEqual([{ rival: 'H2', evidence: ['E1', 'E2'] }]);
  for (const { row, text } of found.evidence.value)
    expect((await corpus.document(row!.docId)).text.slice(row!.start, row!.end).replace(/\s+/g, ' ')).toBe(
      text,
    );
});

test('the boards that ship with a sample crisis: made once, their evidence its rows, all of it marked', async () => {
  const found = await hypothesesOf(corpus, 'words-over-venezuela');
  expect([...new Set(found.board.marks.map(({ analyst }) => analyst))]).toEqual(['Demarche samples']);
  expect(found.ranking.value.every(({ unmarked }) => unmarked === 0)).toBe(true);
  expect(found.ranking.value.filter(({ rank }) => rank === 1)).toHaveLength(1);
  expect(found.board.evidence.filter(({ row }) => row).length).toBeGreaterThanOrEqual(4);
  const read = (id: string) => rowsOfCrisis(corpus, id, lenses);
  const scenario = await scenarioOf(corpus, read, 'beyond-words', '2026-02-28', lenses);
  expect(scenario.indicators.map(({ state }) => state)).toEqual([
    'appeared',
    'not-watchable',
    'not-watchable',
    'not-watchable',
  ]);
  // What an analyst changed stays when the library is added again.
  await corpus.changeHypotheses('words-over-venezuela', { what: 'removal', id: 'H4' }, ana);
  const before = (await corpus.hypothesesChanges('words-over-venezuela')).length;
  await addSamples(corpus, await testEngine(), library);
  expect(await corpus.hypothesesChanges('words-over-venezuela')).toHaveLength(before);
});
