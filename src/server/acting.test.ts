import { expect, test } from 'vitest';
import { freshApp } from './testing/fresh-app.ts';

const { app, get } = await freshApp({ crisis: true });

test('who acts in which crises, as the crises themselves count it', async () => {
  const { body } = await get('/api/acting');
  const { actors } = (await get('/api/crises/capture/actors')).body;
  expect(body.actors.length).toBe(actors.length);
  const [first] = actors;
  const { statements, deeds } = first;
  expect(body.actors.find((one: { actor: string }) => one.actor === first.actor)).toMatchObject({
    name: first.name,
    crises: [{ id: 'capture', statements, deeds }],
  });
  const csv = await (await app.request('http://localhost/api/acting.csv')).text();
  expect(csv.trim().split('\r\n')).toHaveLength(actors.length + 1);
});

test('part of a name finds', async () => {
  const { body } = await get('/api/acting?q=russ');
  expect(body.actors.map((one: { actor: string }) => one.actor)).toEqual(['RU']);
});
