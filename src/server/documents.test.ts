import { expect, test } from 'vitest';
import { freshApp } from './testing/fresh-app.ts';

const { app, get } = await freshApp({ crisis: true });

test('documents are paged, and searched with the places shown', async () => {
  const first = (await get('/api/documents?limit=2')).body;
  expect(first).toMatchObject({ total: 5 });
  expect(first.documents).toHaveLength(2);
  const second = (await get(`/api/documents?limit=2&cursor=${encodeURIComponent(first.cursor)}`)).body;
  const ids = [...first.documents, ...second.documents].map((d: { docId: string }) => d.docId);
  expect(new Set(ids).size).toBe(4);
  const found = (await get('/api/documents?q=release')).body;
  expect(found.total).toBe(1);
  expect(found.documents[0].snippet).toContain('\u0002release\u0003');
});

test('the CSV holds every page', async () => {
  const response = await app.request('http://localhost/api/documents.csv?limit=1');
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect((await response.text()).trim().split('\r\n')).toHaveLength(6);
});

test('one document comes with its codings and the names in them', async () => {
  const { documents } = (await get('/api/documents?q=release')).body;
  const { document, names } = (await get(`/api/documents/${documents[0].docId}`)).body;
  const [event] = document.eventRows;
  expect(document.text.slice(event.trigger.start, event.trigger.end)).toBe('urged');
  expect(names['CN.MFA']).toBeTruthy();
  expect((await get('/api/documents/0000000000000000')).body.error.code).toBe('DOCUMENT_UNKNOWN');
});

test('a sentence tells how it was read, in offsets of the document', async () => {
  const { documents } = (await get('/api/documents?q=release')).body;
  const path = `/api/documents/${documents[0].docId}`;
  const { document } = (await get(path)).body;
  const [event] = document.eventRows;
  const { account, names, records } = (await get(`${path}/sentences/${event.sentence}`)).body;
  expect([account.start, account.end]).toEqual(document.sentenceSpans[event.sentence]);
  for (const word of account.words) expect(document.text.slice(word.start, word.end)).toBe(word.form);
  expect(account.words.filter((word: { head: number }) => word.head < 0)).toHaveLength(1);
  const row = account.fired.find((one: { outcome: string }) => one.outcome === 'fired');
  expect([row.word, row.type]).toEqual(['urged', 'REQUEST']);
  expect(row.asks).toMatch(/^urge \+ object/);
  for (const { fired, right } of Object.values(records) as { fired: number; right: number }[])
    expect(fired).toBeGreaterThanOrEqual(right);
  expect(account.actors.some((actor: { actor: string }) => names[actor.actor])).toBe(true);
  expect(account.silence).toBeNull();
  for (const wrong of ['99', 'x', '-1'])
    expect((await get(`${path}/sentences/${wrong}`)).body.error.code).toBe('USAGE');
});

test('a query that cannot be read says so', async () => {
  const { status, body } = await get('/api/documents?limit=0');
  expect([status, body.error.code]).toEqual([400, 'USAGE']);
  expect((await get('/api/documents.html')).body.error.code).toBe('ROUTE_UNKNOWN');
});
