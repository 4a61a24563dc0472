import { expect, test } from 'vitest';
import { freshApp } from './testing/fresh-app.ts';

const { app, get, send } = await freshApp({ crisis: true });

test('the list counts what was said and done, by day and actor', async () => {
  const { body } = await get('/api/crises');
  expect(body.ok).toBe(true);
  expect(body.crises).toHaveLength(1);
  const [crisis] = body.crises;
  expect(crisis).toMatchObject({ id: 'capture', documents: 3, statements: 3, deeds: 0 });
  expect(crisis.actors.map((a: { actor: string }) => a.actor)).toEqual(['CN', 'CU', 'RU']);
  // An event of February lies outside the window and must not be counted.
  expect(crisis.last <= '2026-01-31').toBe(true);
});

test('a crisis answers its timeline, and the same as CSV', async () => {
  const { body } = await get('/api/crises/capture');
  const russia = body.points.filter((p: { actor: string }) => p.actor === 'RU');
  expect(russia).toEqual([
    {
      date: '2026-01-03',
      precision: 'day',
      channel: 'verbal',
      actor: 'RU',
      said: true,
      hostile: true,
      events: 1,
      count: 1,
    },
  ]);
  expect(body).toMatchObject({ statements: 3, deeds: 0 });
  expect(body.names.RU).toBe('Russia');
  const csv = await (await app.request('http://localhost/api/crises/capture.csv')).text();
  expect(csv.split('\r\n')[0]).toBe('date,precision,actor,channel,said,hostile,events,lineages');
  expect(csv).toContain('2026-01-03,day,RU,verbal,true,true,1,1');
});

test('the rows behind a mark carry their sentence', async () => {
  const { body } = await get(
    '/api/crises/capture/events?actor=RU&channel=verbal&said=yes&hostile=yes&from=2026-01-03&to=2026-01-03',
  );
  expect(body.total).toBe(1);
  expect(body.events[0].sentenceSpan.text).toContain('Russia condemned the capture');
  expect((await get('/api/crises/capture/events?actor=RU&said=no')).body.total).toBe(0);
});

test('a profile is told with its figures, and its axis is that of the crisis', async () => {
  const { body } = await get('/api/crises/capture/actors/RU');
  expect(body.profile).toMatchObject({ actor: 'RU', actorName: 'Russia', crisisId: 'capture' });
  expect(body.profile.statements.value).toBe(1);
  expect(body.profile.statements.card.limits.length).toBeGreaterThan(0);
  expect(body.profile.events).toBeUndefined();
  expect(body.first).toBe((await get('/api/crises/capture')).body.first);
});

test('a known actor of whom nothing was found has an answer, a mistyped one has none', async () => {
  expect((await get('/api/crises/capture/actors/JP')).body.profile.statements.value).toBe(0);
  for (const path of ['actors/XYZ', 'actors/ru', 'dossier?actor=XYZ']) {
    const { status, body } = await get(`/api/crises/capture/${path}`);
    expect([status, body.error.code]).toEqual([404, 'ACTOR_UNKNOWN']);
  }
});

test('the dossier comes as JSON, Markdown and a page of its own', async () => {
  const { body } = await get('/api/crises/capture/dossier?actor=RU');
  expect(body.dossier.evidence[0].text).toContain('Russia');
  const markdown = await app.request('http://localhost/api/crises/capture/dossier.md?actor=RU&download=yes');
  expect(markdown.headers.get('content-disposition')).toBe('attachment; filename="dossier-capture-RU.md"');
  expect(await markdown.text()).toMatch(/^# Russia/);
  const page = await app.request('http://localhost/api/crises/capture/dossier.html?actor=RU');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await page.text()).toMatch(/^<!doctype html>/);
});

test('what an actor said comes strongest first, as rows and as a table', async () => {
  const { body } = await get('/api/crises/capture/quotes?actor=RU');
  expect(body.total).toBe(body.quotes.length);
  expect(body.total).toBeGreaterThan(0);
  expect(body.quotes[0].speaker.country).toBe('RU');
  const csv = await (await app.request('http://localhost/api/crises/capture/quotes.csv?actor=RU')).text();
  expect(csv.trim().split('\r\n')).toHaveLength(body.total + 1);
  // Without an actor anyone's; words narrow both.
  const anyone = (await get('/api/crises/capture/quotes')).body;
  expect(anyone.total).toBeGreaterThanOrEqual(body.total);
  const [word] = anyone.quotes[0].text.match(/\p{L}{5,}/u);
  const holding = (await get(`/api/crises/capture/quotes?words=${encodeURIComponent(word)}`)).body;
  expect(holding.quotes.map((quote: { text: string }) => quote.text)).toContain(anyone.quotes[0].text);
  expect((await get('/api/crises/capture/quotes?words=zeppelin')).body.total).toBe(0);
});

test('a crisis is created, changed, counted and removed', async () => {
  const draft = { id: 'talks', title: 'Talks', trigger: {}, query: { words: 'envoys' } };
  expect((await send('POST', '/api/crises/count', { query: draft.query })).body).toMatchObject({
    documents: 1,
    total: 5,
  });
  expect((await send('POST', '/api/crises', draft)).body.crisis).toMatchObject({ id: 'talks', documents: 1 });
  expect((await send('POST', '/api/crises', draft)).body.error.code).toBe('CRISIS_EXISTS');
  const changed = await send('PUT', '/api/crises/talks', { ...draft, title: 'Talks of envoys' });
  expect(changed.body.crisis.title).toBe('Talks of envoys');
  expect((await send('DELETE', '/api/crises/talks', null)).status).toBe(200);
  expect((await get('/api/crises/talks')).body).toMatchObject({
    ok: false,
    status: 404,
    error: { code: 'CRISIS_UNKNOWN' },
  });
});

test('a broken query is told as such, not as an inner failure', async () => {
  const { status, body } = await send('POST', '/api/crises/count', { query: { actorsMode: 'some' } });
  expect(status).toBe(400);
  expect(body.error).toMatchObject({ code: 'USAGE', docs: 'docs/errors.md#usage' });
  expect((await get('/api/crises/capture/events?from=2026-13-45')).body.error.code).toBe('USAGE');
});
