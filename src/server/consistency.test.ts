import { expect, test } from 'vitest';
import { freshApp } from './testing/fresh-app.ts';

const { app, get } = await freshApp({ crisis: true });
const PATH = '/api/crises/capture/actors/RU/consistency';

test('a principle that nobody invokes stands there with nothing, in JSON and CSV', async () => {
  const { body } = await get(`${PATH}?principle=immunity`);
  expect(body.principles[0]).toMatchObject({ principle: 'immunity', actors: ['RU'], pairs: [] });
  expect(body.principles[0].crises[0]).toMatchObject({ crisis: 'capture', sides: { target: 0 } });
  expect(body.names.RU).toBe('Russia');
  const csv = await (await app.request(`http://localhost${PATH}.csv?principle=immunity`)).text();
  expect(csv.split('\r\n')[1]).toMatch(/^immunity,capture,/);
});

test('an unknown crisis among those asked for is an error, not silence', async () => {
  expect((await get(`${PATH}?with=nowhere`)).body).toMatchObject({ error: { code: 'CRISIS_UNKNOWN' } });
});

test('the grid holds every principle; most is the most invoked, and one never invoked says in how many lines', async () => {
  const all = (await get(PATH)).body;
  expect(all.crisis.id).toBe('capture');
  expect(all.actors.some((one: { actor: string }) => one.actor === 'RU')).toBe(true);
  const names = (of: { principle: string }[]) => of.map((one) => one.principle);
  expect(names(all.grid)).toEqual(names(all.principles));
  const most = (await get(`${PATH}?principle=most`)).body;
  expect(names(most.principles)).toEqual([names(all.grid)[0] ?? 'sovereignty']);
  const never = (await get(`${PATH}?principle=immunity`)).body;
  const [cell] = never.grid.find((one: { principle: string }) => one.principle === 'immunity').cells;
  expect(cell).toMatchObject({ crisis: 'capture', sides: { target: 0 }, share: 0, divergence: null });
  expect(cell.lines).toBeGreaterThan(0);
});
