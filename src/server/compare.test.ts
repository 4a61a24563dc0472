import { expect, test } from 'vitest';
import { freshApp } from './testing/fresh-app.ts';

const { app, get } = await freshApp({ crisis: true });

test('an actor in one crisis has nothing beside it, and that is said', async () => {
  const { body } = await get('/api/crises/capture/actors/RU/compare');
  expect(body.comparison.headline).toMatch(/nothing to compare/);
  expect(body.comparison.crises[0]).toMatchObject({ crisis: 'capture', role: 'bystander' });
  expect(body.crisis).toMatchObject({ id: 'capture' });
  expect(body.actors.map((one: { actor: string }) => one.actor)).toContain('RU');
  const csv = await (await app.request('http://localhost/api/crises/capture/actors/RU/compare.csv')).text();
  expect(csv.split('\r\n')[1]).toMatch(/^capture,/);
});

test('an unknown crisis among those asked for is an error, not silence', async () => {
  expect((await get('/api/crises/capture/actors/RU/compare?with=nowhere')).body).toMatchObject({
    ok: false,
    error: { code: 'CRISIS_UNKNOWN' },
  });
});
