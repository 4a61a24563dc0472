import { beforeAll, expect, test } from 'vitest';
import { freshApp } from './testing/fresh-app.ts';

const { app, corpus, get, send } = await freshApp({ crisis: true });
const change = (what: object, by = 'ana') =>
  send('POST', '/api/scenarios/words/changes', { change: what, by });

const QUERY = { actor: 'RU', target: 'US', types: ['ACCUSE'], from: '2026-01-01' };
const INDICATOR = { what: 'indicator', criterion: 'A statement.', tells: 'outcome', deadline: '2026-01-20' };
beforeAll(async () => {
  const made = await send('POST', '/api/scenarios', {
    id: 'words',
    title: 'More words',
    crisis: 'capture',
    condition: 'the capture stands',
    outcome: 'Russia condemns it',
    criterion: 'A statement of the ministry.',
    deadline: '2026-01-31',
    by: 'ana',
  });
  expect(made.body.change).toMatchObject({ board: 'words', by: 'ana' });
  await change({ ...INDICATOR, text: 'Russia condemns', query: QUERY });
  await change({ ...INDICATOR, text: 'Russia attacks', query: { ...QUERY, types: ['ASSAULT'] } });
  await change({ ...INDICATOR, text: 'A rumour', query: null });
  await change({ what: 'forecast', question: 'outcome', probability: 0.3, day: '2026-01-02' });
  await change({ what: 'forecast', question: 'outcome', probability: 0.8, day: '2026-01-03' });
});

test('an indicator that watches for a mistyped actor is refused, with those that may have been meant', async () => {
  for (const query of [
    { ...QUERY, actor: 'HEZBOLAH' },
    { ...QUERY, target: 'HEZBOLAH' },
  ]) {
    const { status, body } = await change({ ...INDICATOR, text: 'x', query });
    expect([status, body.error.code]).toEqual([404, 'ACTOR_UNKNOWN']);
    expect(body.error.message).toContain('HEZBOLLAH');
  }
});

test('each indicator at a day: appeared with its rows, or not watchable with the reason; never a bare zero', async () => {
  const { scenario, names } = (await get('/api/scenarios/words?day=2026-01-10')).body;
  const [condemned, attacked, rumour] = scenario.indicators;
  expect(condemned).toMatchObject({
    state: 'appeared',
    found: { value: { first: '2026-01-03', lineages: 1 } },
  });
  expect(condemned.found.evidence[0]).toMatchObject({ key: 'event:0' });
  const { sentences, crisis } = (await get('/api/scenarios/words?day=2026-01-10')).body;
  expect(sentences).toMatchObject([{ docId: condemned.found.evidence[0].docId, key: 'event:0' }]);
  expect(sentences[0].text).toContain('condemned');
  expect(crisis.id).toBe('capture');
  expect(attacked).toMatchObject({ state: 'not-watchable' });
  expect(attacked.found.value.sentence).toMatch(/could hardly have shown it: 1 independent line/);
  expect(rumour.found.value.sentence).toMatch(/told by hand/);
  expect(names).toEqual({ RU: 'Russia', US: 'United States' });
  const before = (await get('/api/scenarios/words?day=2026-01-02')).body.scenario;
  expect(before.indicators[0].state).toBe('not-watchable');
  expect(before.forecasts[0].points).toHaveLength(1);
});

test('after an answer there are scores, and a calibration', async () => {
  expect((await get('/api/scenarios/scores')).body.calibration.value.summaries).toEqual([]);
  const resolution = {
    what: 'resolution',
    question: 'outcome',
    answer: 'yes',
    day: '2026-01-05',
    reason: 'It did.',
  };
  const made = await change(resolution, 'bo');
  const { scenario } = (await get('/api/scenarios/words?day=2026-01-10')).body;
  expect(scenario.headline).toBe('More words: it came about (bo, 2026-01-05: It did.).');
  // 2 January at 0.3, 3 and 4 January at 0.8: (0.49 + 2 × 0.04) / 3.
  expect(scenario.scores.value).toMatchObject([{ analyst: 'ana', probability: 0.8, days: 3 }]);
  expect(scenario.scores.value[0].dailyBrier).toBeCloseTo(0.19, 12);
  expect(scenario.scores.warnings).toEqual([
    'Forecasts of ana on outcome were typed in after the day they are of.',
  ]);
  const { value } = (await get('/api/scenarios/scores?ids=words')).body.calibration;
  expect(value.bins[8]).toMatchObject({ count: 1, happened: 1 });
  expect(value.summaries[0].brier).toBeCloseTo(0.04, 12);
  const csv = await (await app.request('http://localhost/api/scenarios/words.csv?day=2026-01-10')).text();
  expect(csv.split('\r\n')[2]).toMatch(/^outcome,Russia condemns it,ana,2026-01-03,0\.8,.*,yes,2026-01-05$/);

  await send('DELETE', `/api/scenarios/words/changes/${made.body.change.id}?by=cy`, null);
  expect((await get('/api/scenarios/scores')).body.calibration.value.scores).toEqual([]);
  expect((await get('/api/scenarios/words/changes')).body.changes.at(-1)).toMatchObject({
    by: 'bo',
    undoneBy: 'cy',
  });
});

test('a scenario outlives its crisis, and says that nobody watches', async () => {
  const crisis = await corpus.crisis('capture');
  await send('DELETE', '/api/crises/capture', null);
  const { scenario } = (await get('/api/scenarios/words?day=2026-01-10')).body;
  expect(scenario.indicators[0].found.value.sentence).toMatch(/no longer there/);
  expect(scenario.forecasts[0].points).toHaveLength(2);
  await corpus.saveCrisis(crisis);
  expect((await get('/api/scenarios?crisis=capture')).body.scenarios).toMatchObject([{ id: 'words' }]);
});

test.each([
  ['/api/scenarios/nowhere/changes', { change: { what: 'removal', id: 'I1' }, by: 'ana' }, 'BOARD_UNKNOWN'],
  [
    '/api/scenarios/words/changes',
    { change: { what: 'forecast', question: 'outcome', probability: 1, day: '2026-01-02' }, by: 'ana' },
    'BOARD_INVALID',
  ],
  [
    '/api/scenarios/words/changes',
    { change: { what: 'forecast', question: 'outcome', probability: 0.5, day: '2026-02-30' }, by: 'ana' },
    'USAGE',
  ],
  [
    '/api/scenarios/words/changes',
    { change: { ...INDICATOR, text: 'x', query: { ...QUERY, types: ['SHOUT'] } }, by: 'ana' },
    'USAGE',
  ],
])('%s refuses %o', async (path, body, code) => {
  expect((await send('POST', path, body)).body.error.code).toBe(code);
  expect((await get('/api/scenarios/nowhere')).status).toBe(404);
});
