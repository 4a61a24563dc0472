import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentInput } from '../corpus/index.ts';
import { codingOf, eventIn, inputOf, participantIn } from '../corpus/testing/sample-input.ts';
import { freshApp } from './testing/fresh-app.ts';

/** Offsets behind an emoji of four units and letters written right to left. */
const TEXT =
  '🇻🇪 كاراكاس: Russia condemned the capture. “A crime,” Cuba said. Iran rejected the United States.';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const coding = codingOf(TEXT, {
  events: [
    eventIn(TEXT, 'condemned', { sources: [participantIn(TEXT, 'Russia', 'RU')] }),
    eventIn(TEXT, 'rejected', {
      type: 'REJECT',
      mode: null,
      rung: 8,
      sources: [participantIn(TEXT, 'Iran', 'IR')],
      targets: [participantIn(TEXT, 'the United States', 'US')],
    }),
  ],
  mentions: [{ ...participantIn(TEXT, 'Cuba', 'CU'), sentence: 1, kind: 'name', confidence: 1 }],
});

const { corpus, engine, get, send } = await freshApp({ crisis: true });
let path: string;
let docId: string;
let input: DocumentInput;
let serial = 0;
// A text of its own for each test: decisions outlive a document that is taken out.
beforeEach(async () => {
  input = inputOf(`${TEXT} ${++serial}.`, { publisher: { name: 'The Daily Test', url: null } });
  docId = (await corpus.saveDocument(input, coding, engine.version)).docId;
  path = `/api/documents/${docId}`;
});
afterEach(() => corpus.deleteDocument(docId));

const decide = (body: object) => send('POST', `${path}/reviews`, { by: 'ana', ...body });
const events = async () => (await get(path)).body.document.eventRows;
const counted = async (actor: string) =>
  (await get(`/api/crises/capture/events?actor=${actor}`)).body.events.map(
    (event: { type: string; review: string }) => `${event.type} ${event.review}`,
  );

describe('a decision through the API', () => {
  test('reaches the figures: corrected rows count as corrected, rejected ones vanish', async () => {
    expect(await counted('IR')).toEqual(['REJECT proposed']);
    const profile = async () => (await get('/api/crises/capture/actors/IR')).body.profile;
    expect((await profile()).deeds.value).toBe(0);

    const { body } = await decide({
      action: 'correct',
      key: 'event:1',
      event: { type: 'ASSAULT', mode: 'aerial' },
    });
    expect(body).toMatchObject({ key: 'event:1', review: { action: 'correct', by: 'ana' } });
    expect((await events())[1]).toMatchObject({
      type: 'ASSAULT',
      mode: 'aerial',
      said: false,
      quad: 4,
      channel: 'military',
      rung: 8,
      review: 'corrected',
      reviewedBy: 'ana',
    });
    expect(await counted('IR')).toEqual(['ASSAULT corrected']);
    expect((await profile()).deeds.value).toBe(1);

    await decide({ action: 'reject', key: 'event:1' });
    expect(await counted('IR')).toEqual([]);
    expect((await get('/api/crises/capture/actors/IR')).body.profile?.deeds.value ?? 0).toBe(0);
    // It stays in the document, so that the decision can be undone.
    expect((await events())[1].review).toBe('rejected');
    expect((await get('/api/crises/capture/council')).status).toBe(200);
  });

  test('another source changes who did it', async () => {
    await decide({ action: 'correct', key: 'event:0', event: { sources: ['KP', 'CU'], date: '2026-01' } });
    const [event] = await events();
    // North Korea is not named in the text; Cuba is, elsewhere, and stands with its words.
    expect(event.sources.map((one: { actor: string; text: string }) => [one.actor, one.text])).toEqual([
      ['KP', ''],
      ['CU', 'Cuba'],
    ]);
    expect(event).toMatchObject({ date: '2026-01-01', datePrecision: 'month' });
    expect(await counted('KP')).toEqual(['ACCUSE corrected']);
    expect(await counted('RU')).not.toContain('ACCUSE corrected');
  });

  test('who, what and when stand on the coding, and undoing keeps the history', async () => {
    const made = await decide({ action: 'accept', key: 'event:0', note: 'clear' });
    const { reviews } = (await get(path)).body;
    expect(reviews['event:0']).toMatchObject([
      { action: 'accept', by: 'ana', note: 'clear', undoneBy: null },
    ]);
    expect(Date.parse(reviews['event:0'][0].at)).toBeGreaterThan(Date.now() - 60_000);
    const undone = await send('DELETE', `${path}/reviews/${made.body.review.id}?by=bo`, null);
    expect(undone.body.review.undoneBy).toBe('bo');
    expect((await events())[0].review).toBe('proposed');
    const history = (await get(`${path}/reviews`)).body.reviews;
    expect(history.at(-1)).toMatchObject({ action: 'accept', undoneBy: 'bo' });
    const twice = await send('DELETE', `${path}/reviews/${made.body.review.id}?by=bo`, null);
    expect([twice.status, twice.body.error.code]).toEqual([404, 'REVIEW_UNKNOWN']);
  });

  test('the words of a coding move, and offsets stay right behind emoji and right-to-left text', async () => {
    const trigger = at('condemned the capture');
    await decide({ action: 'correct', key: 'event:0', event: { trigger } });
    expect((await events())[0].trigger).toEqual({ ...trigger, text: 'condemned the capture' });
    // The next engine finds it again where the machine had it, and the analyst's words stay.
    await corpus.saveDocument(input, coding, 'e-next');
    expect((await events())[0]).toMatchObject({ trigger, review: 'corrected' });
    expect(await events()).toHaveLength(2);
    const outside = await decide({
      action: 'correct',
      key: 'event:0',
      event: { trigger: { start: 5, end: 900 } },
    });
    expect([outside.status, outside.body.error.code]).toEqual([422, 'REVIEW_INVALID']);
    const nothing = await decide({
      action: 'correct',
      key: 'event:0',
      event: { trigger: { start: 5, end: 5 } },
    });
    expect(nothing.body.error.message).toContain('words of the text');
  });

  test('what the machine missed is added by a person, counts, and survives re-coding and re-import', async () => {
    const crime = [at('“A crime,”').start, at('“A crime,”').end];
    const quote = { speaker: 'CU', spans: [crime], rung: 7 };
    const added = await decide({ action: 'add', quote });
    expect(added.body.key).toBe('quote:0');
    const told = async () => (await get(path)).body.document.quoteRows[0];
    expect(await told()).toMatchObject({
      text: '“A crime,”',
      fragmentTexts: ['A crime,'],
      kind: 'direct',
      speaker: { actor: 'CU', text: 'Cuba' },
      rule: 'person',
      review: 'added',
      reviewedBy: 'ana',
      sentence: 1,
    });
    const event = {
      type: 'PROTEST',
      trigger: at('said'),
      sources: ['CU'],
      targets: ['US'],
      date: '2026-01-05',
    };
    await decide({ action: 'add', event });
    expect(await counted('CU')).toContain('PROTEST added');
    await corpus.deleteDocument(docId);
    await corpus.saveDocument(input, coding, 'e-other');
    expect((await told()).text).toBe('“A crime,”');
    expect((await events()).map((row: { rule: string }) => row.rule)).toContain('person');
  });

  test.each([
    [{ action: 'accept', key: 'event:77' }, 'REVIEW_INVALID'],
    [{ action: 'accept', key: 'deed:1' }, 'USAGE'],
    [{ action: 'shout', key: 'event:0' }, 'USAGE'],
    [{ action: 'correct', key: 'event:0', event: {} }, 'REVIEW_INVALID'],
    [{ action: 'correct', key: 'event:0', event: { rule: 'x' } }, 'USAGE'],
    [{ action: 'correct', key: 'event:0', event: { date: '2026-02-30' } }, 'REVIEW_INVALID'],
    [{ action: 'correct', key: 'event:0', event: { sources: ['NOBODY.AT-ALL'] } }, 'ACTOR_UNKNOWN'],
    [{ action: 'correct', key: 'event:0', quote: { rung: 1 } }, 'REVIEW_INVALID'],
    [{ action: 'add', event: { type: 'ACCUSE' } }, 'REVIEW_INVALID'],
    [{ action: 'add' }, 'REVIEW_INVALID'],
  ])('that makes no sense is refused: %o', async (body, code) => {
    expect((await decide(body)).body.error?.code).toBe(code);
  });
});

test('the queue counts what is decided and begins with the types that the engine is least sure of', async () => {
  const before = (await get('/api/crises/capture/queue')).body;
  await decide({
    action: 'accept',
    key: before.next.find((one: { docId: string }) => one.docId === docId).key,
  });
  const after = (await get('/api/crises/capture/queue')).body;
  expect([after.decided, after.total]).toEqual([before.decided + 1, before.total]);
  expect(after.next).toHaveLength(before.next.length - 1);
  const { types } = (await get('/api/measured')).body;
  const precision = (label: string) => types.find((one: { type: string }) => one.type === label).precision;
  const queued: { key: string; label: string }[] = before.next;
  // Quotes are not measured by kind: they come last.
  const firstQuote = queued.findIndex(({ key }) => key.startsWith('quote'));
  expect(queued.slice(firstQuote).every(({ key }) => key.startsWith('quote'))).toBe(true);
  const order = queued.slice(0, firstQuote).map(({ label }) => precision(label));
  expect(order.length).toBeGreaterThan(4);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(before.next[0].sentence).toMatch(/\w/);
  expect((await get('/api/crises/nowhere/queue')).body.error.code).toBe('CRISIS_UNKNOWN');
});

test('two analysts are compared: what they see differently, and how far they agree beyond chance', async () => {
  await decide({ action: 'accept', key: 'event:0' });
  await decide({ action: 'reject', key: 'event:0', by: 'bo' });
  await decide({ action: 'accept', key: 'event:1' });
  await decide({ action: 'correct', key: 'event:1', by: 'bo', event: { targets: ['CU'] } });
  const { agreement, differences, differing, types } = (await get('/api/crises/capture/review')).body;
  expect(agreement).toMatchObject([{ kind: 'event', coders: ['ana', 'bo'], units: 2 }]);
  expect(differing).toBe(2);
  expect(differences.map((one: { key: string; fields: string[] }) => [one.key, one.fields])).toEqual([
    ['event:0', ['verdict']],
    ['event:1', ['targets']],
  ]);
  expect(
    differences[0].decisions.map((one: { by: string; action: string }) => `${one.by} ${one.action}`),
  ).toEqual(['ana accept', 'bo reject']);
  const row = (label: string) => types.find((one: { label: string }) => one.label === label);
  expect(row('REJECT')).toMatchObject({ corrected: 1, total: 1 });
  expect(row('ACCUSE').precision).toBeGreaterThan(0.3);
});

test('the codebook tells what can be coded', async () => {
  const { types, verbal } = (await get('/api/codebook')).body;
  expect(types.find((one: { type: string }) => one.type === 'ASSAULT').modes).toContain('aerial');
  expect(verbal.at(-1)).toEqual({ rung: 10, name: 'threatens measures or force' });
});
