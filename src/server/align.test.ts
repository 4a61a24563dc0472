import { expect, test } from 'vitest';
import type { RollCall } from '../world/roll-call.ts';
import type { AlignmentAnswer } from './api.ts';
import { createApp } from './app.ts';
import { freshApp } from './testing/fresh-app.ts';

const { app, corpus, engine, get } = await freshApp({ crisis: true });

test('who stands where in a crisis, with the sentences behind it', async () => {
  const { body } = await get('/api/crises/capture/alignment');
  expect(body.alignment.axes).toEqual([{ crisis: 'capture', towards: 'US' }]);
  const russia = body.alignment.actors.find((one: { actor: string }) => one.actor === 'RU');
  expect(russia.stances[0]).toMatchObject({ towards: 'US', value: -1 });
  expect(russia.stances[0].evidence.length).toBeGreaterThan(0);
  expect(body.alignment.actors.some((one: { actor: string }) => one.actor === 'US')).toBe(false);
  expect(body.names.RU).toBe('Russia');
});

test('the actor looked at comes with its sentences, each once for each protagonist and with the way it leans', async () => {
  const { body } = await get('/api/crises/capture/alignment?as=RU');
  expect(body.crisis.documents).toBeGreaterThan(0);
  expect(body.titles).toEqual({ capture: 'Capture of a president' });
  expect(body.chosen.actor).toBe('RU');
  const keys = body.chosen.sentences.map((one: { towards: string; docId: string; text: string }) =>
    [one.towards, one.docId, one.text].join(' '),
  );
  expect(new Set(keys).size).toBe(keys.length);
  expect(body.chosen.sentences[0]).toMatchObject({ towards: 'US', lean: -1, crisis: 'capture' });
  expect([body.votesLoaded, body.rollCalls]).toEqual([false, []]);
});

test('one that is named and takes no stance comes with the documents that name it', async () => {
  const path = '/api/crises/capture/alignment?towards=FR';
  const [silent] = (await get(path)).body.alignment.silent;
  const { chosen } = (await get(`${path}&as=${silent.actor}`)).body;
  expect(chosen.sentences).toEqual([]);
  expect(chosen.namedIn.length).toBeGreaterThanOrEqual(silent.named);
});

test('votes that a user loaded count, and are listed', async () => {
  const votes: RollCall[] = [
    {
      id: '1',
      date: '2026-01-20',
      resolution: 'R/80/1',
      description: 'Capture of the president',
      votes: new Map([
        ['US', -1],
        ['VE', 1],
        ['FR', 1],
      ]),
    },
  ];
  const withVotes = createApp({ corpus, engine, webRoot: '/nowhere', votes });
  const answer = await withVotes.request('http://localhost/api/crises/capture/alignment?towards=US,VE&as=FR');
  const body = (await answer.json()) as AlignmentAnswer;
  expect(body.rollCalls).toMatchObject([{ resolution: 'R/80/1', votes: { US: -1, VE: 1, FR: 1 } }]);
  const france = body.alignment.actors.find((one) => one.actor === 'FR')!;
  expect(france.stances.find((one) => one.towards === 'VE')).toMatchObject({ value: 1 });
});

test('the same as CSV, one actor a line', async () => {
  const url = 'http://localhost/api/crises/capture/alignment.csv?towards=US,VE';
  const [head, ...lines] = (await (await app.request(url)).text()).trim().split('\r\n');
  expect(head).toBe(
    'actor,bloc,certainty,stance_capture_us,lineages_capture_us,stance_capture_ve,lineages_capture_ve,most_like',
  );
  expect(lines.some((line) => /^RU,\d+,[^,]*,-1,/.test(line))).toBe(true);
});

test('an unknown crisis among those asked for is an error', async () => {
  expect((await get('/api/crises/capture/alignment?with=nowhere')).body).toMatchObject({
    ok: false,
    error: { code: 'CRISIS_UNKNOWN' },
  });
});
