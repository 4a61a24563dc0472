import { expect, test } from 'vitest';
import { freshApp } from './testing/fresh-app.ts';

const { app, get } = await freshApp({ crisis: true });
type Flow = { source: string; target: string; events: number; strongest: { sentenceSpan: { text: string } } };
type Cell = { source: string; target: string; events: number };

test('pairs, matrix, network and map tell of the same acts, and each cell opens what it counts', async () => {
  const { body } = await get('/api/crises/capture/flows?actors=US,RU');
  const flow = body.flows.find((one: Flow) => one.source === 'RU' && one.target === 'US');
  expect(flow.strongest.sentenceSpan.text).toMatch(/Russia|Moscow|ministry/i);
  expect(body.named + body.untargeted).toBeLessThanOrEqual(body.events);
  expect(body.hostile.card.limits.length).toBeGreaterThan(0);
  expect(body.hostile.evidence).toBeUndefined();
  expect(body.matrix.actors.slice(0, 2)).toEqual(['US', 'RU']);
  for (const cell of body.matrix.cells as Cell[]) {
    const asked = `source=${cell.source}&target=${cell.target}&shown=US,RU`;
    expect((await get(`/api/crises/capture/events?${asked}`)).body.total, asked).toBe(cell.events);
  }
  expect(body.network.wide.places.map((one: { actor: string }) => one.actor)).toContain('RU');
  expect(body.atlas.shapes).toMatchObject({ US: '840', RU: '643' });
  expect(body.names).toMatchObject({ US: 'United States' });
});

test('the filter narrows pairs and rows alike; CSV has a line a pair', async () => {
  const all = (await get('/api/crises/capture/flows')).body;
  const [said, done] = [
    (await get('/api/crises/capture/flows?said=yes')).body,
    (await get('/api/crises/capture/flows?said=no')).body,
  ];
  expect(said.events + done.events).toBe(all.events);
  expect(done.flows.every((one: { words: number }) => one.words === 0)).toBe(true);
  const rows = await get('/api/crises/capture/events?source=RU&said=yes');
  const russia = said.actors.find((one: { actor: string }) => one.actor === 'RU');
  expect(rows.body.total).toBe(russia.sent.events);
  const csv = await (await app.request('http://localhost/api/crises/capture/flows.csv')).text();
  expect(csv.trim().split('\r\n')).toHaveLength(all.flows.length + 1);
});

test('a crisis that nobody knows is an error, a channel that does not exist too', async () => {
  expect((await get('/api/crises/nowhere/flows')).body).toMatchObject({ error: { code: 'CRISIS_UNKNOWN' } });
  expect((await get('/api/crises/capture/flows?channel=psychic')).body).toMatchObject({
    error: { code: 'USAGE' },
  });
});
