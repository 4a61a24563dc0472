import { expect, test } from 'vitest';
import type { ImportState } from './api.ts';
import { freshApp } from './testing/fresh-app.ts';

const { app, corpus, get, send } = await freshApp();
const TEXT = 'Russia condemned the United States on Saturday. 🇻🇪 Venezuela thanked Russia.';

async function upload(files: readonly File[]) {
  const body = new FormData();
  for (const file of files) body.append('files', file);
  const response = await app.request('http://localhost/api/imports', { method: 'POST', body });
  return (await response.json()) as { import: ImportState };
}

/** Reads the live progress to its end. */
async function follow(id: string): Promise<ImportState[]> {
  const stream = await (await app.request(`http://localhost/api/imports/${id}/progress`)).text();
  return [...stream.matchAll(/^data: (.+)$/gm)].map((match) => JSON.parse(match[1]) as ImportState);
}

test('a preview codes without saving', async () => {
  const { body } = await send('POST', '/api/preview', { text: TEXT, date: '2026-01-04' });
  expect(body.text).toBe(TEXT);
  expect(body.coding.sentences.length).toBeGreaterThanOrEqual(2);
  const [event] = body.coding.events;
  expect(event.sources[0].country).toBe('RU');
  expect(body.text.slice(event.trigger.start, event.trigger.end)).toBe('condemned');
  expect((await corpus.stats()).documents).toBe(0);
});

test('a pasted text is saved once, however often it is sent', async () => {
  const sent = { text: TEXT, title: 'A test', publisher: 'Reuters', date: '2026-01-04' };
  const first = (await send('POST', '/api/documents', sent)).body.document;
  expect(first).toMatchObject({ title: 'A test', published: '2026-01-04', status: 'coded' });
  expect(first.publisher.name).toBe('Reuters');
  expect((await send('POST', '/api/documents', sent)).body.document.docId).toBe(first.docId);
  expect((await corpus.stats()).documents).toBe(1);
  expect((await send('POST', '/api/documents', { text: ' \n ' })).body.error.code).toBe('INPUT_EMPTY');
});

test('files are read one by one; a broken one does not stop the rest', async () => {
  const answer = await upload([
    new File(
      ['---\ntitle: Caracas speaks\ndate: 2026-01-05\n---\n\nCuba condemned the United States on Monday.\n'],
      'one.md',
    ),
    new File([new Uint8Array([0, 1, 2, 3, 255, 254, 0, 0, 7])], 'binary.bin'),
    new File([''], 'empty.txt'),
    new File(['{"text":"China urged Japan to withdraw its forces."}\nnot json\n'], 'rows.jsonl'),
    new File(
      ['El gobierno de España condenó el ataque y pidió una reunión urgente del Consejo de Seguridad.'],
      'es.txt',
    ),
  ]);
  expect(answer.import.total).toBe(5);
  const last = (await follow(answer.import.id)).at(-1)!;
  expect(last).toMatchObject({ done: true, read: 5 });
  const state = Object.fromEntries(last.items.map((item) => [item.input, item.state]));
  expect(state).toEqual({
    'one.md': 'added',
    'binary.bin': 'failed',
    'empty.txt': 'failed',
    'rows.jsonl': 'added',
    'es.txt': 'other-language',
  });
  const rows = last.items.find((item) => item.input === 'rows.jsonl')!;
  expect(rows.error?.code).toBe('INPUT_ROW_BROKEN');
  expect([rows.count, rows.documents.length]).toEqual([1, 1]);
  expect(last.items.find((item) => item.input === 'empty.txt')?.error?.code).toBe('INPUT_EMPTY');
  expect((await get(`/api/imports/${answer.import.id}`)).body.import.done).toBe(true);
});

test('a link that cannot be fetched is one failed input', async () => {
  const { body } = await send('POST', '/api/imports', { url: 'http://127.0.0.1:1/none' });
  const last = (await follow(body.import.id)).at(-1)!;
  expect(last.items[0]).toMatchObject({ state: 'failed', error: { code: 'INPUT_FETCH_FAILED' } });
  expect((await send('POST', '/api/imports', { url: 'file:///etc/passwd' })).body.error.code).toBe('USAGE');
});

test('a file of many documents tells how far it is, and is whole at the end', async () => {
  const lines = Array.from({ length: 200 }, (_, i) =>
    JSON.stringify({ text: `Cuba urged Spain to release ${i} prisoners.` }),
  );
  const answer = await upload([new File([lines.join('\n')], 'many.jsonl')]);
  const states = await follow(answer.import.id);
  const last = states.at(-1)!;
  expect(last).toMatchObject({ done: true, added: 200 });
  expect(last.items[0]).toMatchObject({ state: 'added', count: 200, error: null });
  expect(last.items[0].documents).toHaveLength(20);
  const counts = states.map((s) => s.items[0].count);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(states.some((s) => s.items[0].state === 'reading' && s.items[0].count < 200)).toBe(true);
});
