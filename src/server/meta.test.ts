import { expect, test } from 'vitest';
import { CATALOGUE } from '../errors.ts';
import { freshApp } from './testing/fresh-app.ts';

const { app, engine, get } = await freshApp({ crisis: true });

test('who answers with the row that decided', async () => {
  const { body } = await get('/api/who?phrase=the%20Russian%20foreign%20ministry&date=2026-01-04');
  expect(body.resolution).toMatchObject({ country: 'RU', sector: 'GOV' });
  expect(body.resolution.why.length).toBeGreaterThan(10);
  expect((await get('/api/who')).body.error.code).toBe('USAGE');
});

test('health and stats tell the engine and what the corpus holds', async () => {
  expect((await get('/api/health')).body).toEqual({ ok: true, version: engine.version, documents: 5 });
  const { body } = await get('/api/stats');
  expect(body).toMatchObject({ documents: 5, events: 4, quotes: 4 });
  expect(body.publishers.map((p: { name: string }) => p.name)).toContain('Gazette');
});

test('the catalogue of errors is served as it stands', async () => {
  const { body } = await get('/api/errors');
  expect(body.errors.map((e: { code: string }) => e.code)).toEqual(Object.keys(CATALOGUE));
  expect((await get('/api/errors/disk_full')).body.error).toMatchObject({
    code: 'DISK_FULL',
    docs: 'docs/errors.md#disk_full',
  });
  expect((await get('/api/errors/constructor')).body).toMatchObject({ ok: false, status: 404 });
});

test('the OpenAPI document describes exactly what is served', async () => {
  const { paths } = (await (await app.request('http://localhost/api/openapi.json')).json()) as {
    paths: Record<string, Record<string, { parameters?: { name: string; in: string; required: boolean }[] }>>;
  };
  const served = app.routes
    .filter((r) => r.path.startsWith('/api/'))
    .map((r) => `${r.method.toLowerCase()} ${r.path.replace(/:(\w+)/g, '{$1}')}`);
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(new Set(described)).toEqual(new Set(served));
  const who = paths['/api/who'].get.parameters!;
  expect(who.find((p) => p.name === 'phrase')).toMatchObject({ in: 'query', required: true });
  expect(who.find((p) => p.name === 'date')).toMatchObject({ required: false });
});

test('nothing is served under a wrong path, in the one shape of errors', async () => {
  const { status, body } = await get('/api/nothing/here');
  expect([status, body]).toEqual([
    404,
    {
      ok: false,
      status: 404,
      error: {
        code: 'ROUTE_UNKNOWN',
        message: 'Nothing is served at /api/nothing/here.',
        docs: 'docs/errors.md#route_unknown',
      },
    },
  ]);
});

test('an actor is found by the beginning of a name, the state first', async () => {
  const { body } = await get('/api/actors?q=russia&limit=5');
  expect(body.actors[0]).toMatchObject({ id: 'RU', name: 'Russia' });
  expect(body.actors.length).toBeLessThanOrEqual(5);
  expect((await get('/api/actors?ids=RU,UN.SC')).body.actors.map((a: { id: string }) => a.id)).toEqual([
    'RU',
    'UN.SC',
  ]);
});
