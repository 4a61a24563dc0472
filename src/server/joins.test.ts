import { beforeAll, expect, test } from 'vitest';
import { codingOf, eventIn, inputOf, participantIn } from '../corpus/testing/sample-input.ts';
import { freshApp } from './testing/fresh-app.ts';

const { app, corpus, engine, get, send } = await freshApp({ crisis: true });

/** Two papers on one capture with two dates, a copy of the second, and a raid elsewhere on the same day. */
const REPORTS = [
  ['American troops captured President Aurelio Cantos at his villa in Maracay.', '2026-01-03'],
  ['President Aurelio Cantos was captured by American troops in Maracay.', '2026-01-02'],
  ['American troops raided the port of Güiria; the capture of a tug was told.', '2026-01-03'],
] as const;
let refs: string[];
beforeAll(async () => {
  const items = REPORTS.map(([text, date], i) => {
    const sources = [participantIn(text, 'American troops', 'US')];
    const targets = text.includes('Cantos') ? [participantIn(text, 'President Aurelio Cantos', 'VE')] : [];
    const event = eventIn(text, /captured|raided/.exec(text)![0], {
      type: 'COERCE',
      mode: 'arrest',
      said: false,
      quad: 4,
      channel: 'military',
      date,
      sources,
      targets,
    });
    const input = inputOf(text, { published: '2026-01-04', publisher: { name: `Paper ${i}`, url: null } });
    return { input, coding: codingOf(text, { events: [event] }) };
  });
  refs = (await corpus.saveDocuments(items, engine.version)).map(({ docId }) => `${docId}:event:0`);
});

const deeds = async () => (await get('/api/crises/capture/events?actor=US&said=no')).body;

test('two reports are one event in the figures, with both dates and the support', async () => {
  const { body } = await get('/api/crises/capture/actors/US');
  expect(body.profile.deeds).toMatchObject({ value: 2, support: { reports: 3, independent: 3 } });
  const { events, total } = await deeds();
  expect(total).toBe(2);
  const capture = events.find((event: { support: { reports: number } }) => event.support.reports === 2);
  expect(capture).toMatchObject({ id: refs[1], date: '2026-01-02' });
  expect(capture.dates).toMatchObject([
    { date: '2026-01-02', publishers: ['Paper 1'], conflicts: false },
    { date: '2026-01-03', publishers: ['Paper 0'], conflicts: true },
  ]);
  expect(capture.reports).toBeUndefined();
});

test('an event is answered with its reports and the reasons, by any report of it', async () => {
  for (const ref of refs.slice(0, 2)) {
    const { body } = await get(`/api/crises/capture/events/${ref}`);
    expect(body.event.reports.map((row: { docId: string }) => `${row.docId}:event:0`).sort()).toEqual(
      refs.slice(0, 2).sort(),
    );
    expect(body.event.joins[0].reasons.names).toEqual(expect.arrayContaining(['Aurelio', 'Cantos']));
    expect(body.decisions).toEqual([]);
  }
  const missing = await get(`/api/crises/capture/events/${'f'.repeat(16)}:event:0`);
  expect([missing.status, missing.body.error.code]).toEqual([404, 'EVENT_UNKNOWN']);
});

test('a table holds a line for every report, with the event it tells', async () => {
  const csv = await (
    await app.request('http://localhost/api/crises/capture/events.csv?actor=US&said=no')
  ).text();
  const [head, ...lines] = csv.trim().split('\r\n');
  expect(head).toMatch(/^event,date,/);
  expect(lines).toHaveLength(3);
  expect(lines.filter((line) => line.startsWith(refs[1]))).toHaveLength(2);
});

test('an analyst splits, joins and undoes, and the figures follow', async () => {
  const split = await send('POST', '/api/joins', { action: 'split', reports: refs.slice(0, 2), by: 'ana' });
  expect(split.body.decision).toMatchObject({ action: 'split', by: 'ana' });
  expect((await deeds()).total).toBe(3);
  const { body } = await get(`/api/crises/capture/events/${refs[0]}`);
  expect(body.decisions).toHaveLength(1);

  const join = await send('POST', '/api/joins', {
    action: 'join',
    reports: refs,
    by: 'bo',
    note: 'one night',
  });
  expect((await deeds()).total).toBe(1);
  const joined = (await get(`/api/crises/capture/events/${refs[2]}`)).body.event;
  expect(joined.joins.map(({ decision }: { decision: { by: string } }) => decision.by)).toEqual(['bo', 'bo']);

  for (const { body: made } of [join, split])
    expect((await send('DELETE', `/api/joins/${made.decision.id}?by=cy`, null)).body.decision.undoneBy).toBe(
      'cy',
    );
  expect((await deeds()).total).toBe(2);
  const history = (await get('/api/joins')).body.decisions;
  expect(history.map((made: { action: string; undoneBy: string }) => [made.action, made.undoneBy])).toEqual([
    ['split', 'cy'],
    ['join', 'cy'],
  ]);
});

test('a decision holds when the documents are coded anew', async () => {
  await send('POST', '/api/joins', { action: 'split', reports: refs.slice(0, 2), by: 'ana' });
  const [text] = REPORTS[0];
  const later = codingOf(text, {
    events: [
      eventIn(text, 'troops', { type: 'MOBILIZE', said: false }),
      eventIn(text, 'captured', {
        type: 'COERCE',
        mode: 'arrest',
        said: false,
        quad: 4,
        channel: 'military',
        sources: [participantIn(text, 'American troops', 'US')],
        targets: [participantIn(text, 'President Aurelio Cantos', 'VE')],
      }),
    ],
  });
  await corpus.saveDocument(
    inputOf(text, { published: '2026-01-04', publisher: { name: 'Paper 0', url: null } }),
    later,
    'another engine',
  );
  const captures = (await corpus.eventRows({ docIds: [refs[0].split(':')[0]] })).filter(
    (row) => row.type === 'COERCE',
  );
  expect(captures[0].key).toBe('event:1');
  const split = await get(`/api/crises/capture/events/${refs[1]}`);
  expect(split.body.event.reports).toHaveLength(1);
});

test.each([
  [{ action: 'join', reports: ['x', 'y'], by: 'ana' }, 'USAGE'],
  [
    { action: 'join', reports: [`${'f'.repeat(16)}:event:0`, `${'e'.repeat(16)}:event:0`], by: 'ana' },
    'DOCUMENT_UNKNOWN',
  ],
  [{ action: 'merge', reports: [], by: 'ana' }, 'USAGE'],
])('what makes no sense is refused: %o', async (body, code) => {
  expect((await send('POST', '/api/joins', body)).body.error.code).toBe(code);
});
