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
