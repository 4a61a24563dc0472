import { expect, test } from 'vitest';
import { inputOf } from '../corpus/testing/sample-input.ts';
import { freshApp } from './testing/fresh-app.ts';

const { corpus, engine, get, send } = await freshApp({ crisis: true });
const media = async () => (await get('/api/crises/capture/media')).body.media;
const unknown = async () => (await media()).unknown.map((one: { id: string }) => one.id);

test('whose a publisher is, once said, reaches the media figures, is remembered and keeps its history', async () => {
  expect(await unknown()).toContain('wire');
  const hash = await corpus.corpusHash('capture');
  const said = await send('PUT', '/api/publishers/wire', {
    country: 'FR',
    ownership: 'public-service',
    by: 'ana',
  });
  expect(said.body.change).toMatchObject({
    by: 'ana',
    change: { was: { country: null, ownership: 'unknown' } },
  });
  expect(await unknown()).not.toContain('wire');
  const figures = await media();
  expect(figures.byOwnership.find((one: { id: string }) => one.id === 'public-service').publications).toBe(2);
  expect(figures.byCountry.map((one: { id: string }) => one.id)).toContain('FR');
  // What figures rest on has changed, and says so.
  expect(await corpus.corpusHash('capture')).not.toBe(hash);

  await send('PUT', '/api/publishers/wire', { ownership: 'independent', by: 'bo' });
  const later = inputOf('A later text of the wire on the capture.', {
    publisher: { name: 'Wire', url: null },
  });
  await corpus.saveDocument(later, null, engine.version);
  const { publishers } = (await get('/api/publishers')).body;
  const wire = publishers.find((one: { id: string }) => one.id === 'wire');
  expect(wire).toMatchObject({ country: 'FR', ownership: 'independent', decidedBy: 'bo', documents: 3 });
  expect(wire.changes.map(({ by, change }: { by: string; change: object }) => [by, change])).toEqual([
    ['ana', expect.objectContaining({ now: { country: 'FR', ownership: 'public-service' } })],
    [
      'bo',
      {
        now: { ownership: 'independent' },
        was: { name: 'Wire', country: 'FR', ownership: 'public-service' },
      },
    ],
  ]);
});

test.each([
  ['nobody', { ownership: 'independent', by: 'ana' }, 404, 'PUBLISHER_UNKNOWN'],
  ['wire', { ownership: 'mine', by: 'ana' }, 400, 'USAGE'],
  ['wire', { country: 'France', by: 'ana' }, 400, 'USAGE'],
  ['wire', { country: 'FR' }, 400, 'USAGE'],
])('a word that makes no sense is refused: %s %o', async (id, body, status, code) => {
  const answer = await send('PUT', `/api/publishers/${id}`, body);
  expect([answer.status, answer.body.error.code]).toEqual([status, code]);
});
