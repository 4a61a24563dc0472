import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { type Corpus, EMPTY_QUERY, openCorpus } from '../corpus/index.ts';
import { CRISIS_ITEMS } from '../corpus/testing/crisis-documents.ts';
import { freshDatabase } from '../corpus/testing/fresh-corpus.ts';
import { codingOf, eventIn, inputOf, participantIn } from '../corpus/testing/sample-input.ts';
import { type CrisisRows, lensesOf, rowsOfCrisis } from '../dossier/gather.ts';
import { createEngine } from '../engine/index.ts';
import { Readings } from './readings.ts';

const engine = await createEngine();
const lenses = lensesOf(engine);
const database = await freshDatabase();
const corpus = await openCorpus(database);
/** Another process on the same database. */
const other = await openCorpus(database);
afterAll(() => Promise.all([corpus.close(), other.close()]));
const crisis = {
  id: 'capture',
  title: 'Capture',
  trigger: { date: '2026-01-03', actor: 'US', target: 'VE', summary: '' },
  from: '2026-01-01',
  to: '2026-01-31',
  roles: { intervener: ['US'] },
  query: { ...EMPTY_QUERY, words: 'capture or captured' },
  sample: false,
};
await corpus.saveDocuments(CRISIS_ITEMS, engine.version);
await corpus.saveCrisis(crisis);
const readings = new Readings(corpus, lenses);
const [first] = await corpus.eventRows({ crisis: 'capture' });

function item(text: string, published: string | null = '2026-01-05', publisher = 'Gazette') {
  const event = eventIn(text, 'condemned', {
    sources: [participantIn(text, 'Iran', 'IR')],
    targets: [participantIn(text, 'America', 'US')],
    date: published,
  });
  const input = inputOf(text, { published, publisher: { name: publisher, url: null } });
  return { input, coding: codingOf(text, { events: [event] }) };
}
const IRAN = item('Iran condemned the capture that America carried out.');
const save = async (one: ReturnType<typeof item>, by: Corpus = corpus) =>
  (await by.saveDocument(one.input, one.coding, engine.version)).docId;

let review = '';
let join = '';
/** Everything that changes what is read of the crisis, one after the other. */
const WRITES: [string, () => Promise<unknown>][] = [
  ['a document is added', () => save(IRAN)],
  ['another process adds one', () => save(item('Iran condemned America for whom it captured.'), other)],
  ['a document is published earlier', () => save(item(IRAN.input.text, '2026-01-02', 'Post'))],
  ['a publisher is renamed', () => other.setPublisher('post', { name: 'The Post', country: 'IR' }, 'ana')],
  [
    'an event is rejected',
    async () => {
      const { docId, key } = first;
      ({ id: review } = await corpus.setReview({ docId, key, action: 'reject', by: 'ana' }));
    },
  ],
  ['that is undone', () => other.undoReview(review, 'ana')],
  [
    'a document is coded anew',
    () =>
      corpus.recode(
        { docId: first.docId, text: CRISIS_ITEMS[0].input.text },
        codingOf(CRISIS_ITEMS[0].input.text),
        'e2',
      ),
  ],
  [
    'reports are joined',
    async () => {
      const rows = (await corpus.eventRows({ crisis: 'capture' })).filter((row) => row.said);
      const reports = [rows[0], rows[1]].map(({ docId, key }) => ({ docId, key }));
      ({ id: join } = await other.decideJoin({ action: 'join', reports, by: 'ana' }));
    },
  ],
  ['that is undone too', () => corpus.undoJoin(join, 'ana')],
  ['a document is removed', async () => other.deleteDocument(corpus.documentId(IRAN.input.text))],
  [
    'the crisis is defined otherwise',
    () => other.saveCrisis({ ...crisis, query: { ...crisis.query, words: 'condemned' } }),
  ],
];

describe('what is kept', () => {
  test.each(WRITES)('is right once %s', async (_, write) => {
    const before = await readings.rows('capture');
    await write();
    const after = await readings.rows('capture');
    expect(after).toEqual(await rowsOfCrisis(corpus, 'capture', lenses));
    expect(after).not.toEqual(before);
    expect(await readings.rows('capture')).toBe(after);
  });

  test('stays when something else changes', async () => {
    const before = await readings.rows('capture');
    await save(item('Iran condemned America over fish.', '2026-06-01'));
    await corpus.saveCrisis({ ...crisis, id: 'fish', query: { ...EMPTY_QUERY, words: 'fish' } });
    expect((await readings.rows('fish')).reports).toHaveLength(0); // outside the window
    const after = await readings.rows('capture');
    expect(after.quotes[0]).toBe(before.quotes[0]);
    await corpus.deleteCrisis('fish');
    await expect(readings.rows('fish')).rejects.toMatchObject({ code: 'CRISIS_UNKNOWN' });
    expect(await readings.rows('capture')).toBe(after);
  });

  test('is right when a transaction that began first ends last', async () => {
    const slow = new pg.Client({ connectionString: database.databaseUrl });
    await slow.connect();
    await slow.query('begin');
    const { docId } = (await corpus.documents({ docIds: [first.docId] })).rows[0];
    await slow.query('update documents set title = $1 where doc_id = $2', ['Slow', docId]);
    await save(item('Iran condemned America once more.'));
    const meanwhile = await readings.rows('capture');
    expect(meanwhile.documents.some(({ title }) => title === 'Slow')).toBe(false);
    await slow.query('commit');
    await slow.end();
    const after = await readings.rows('capture');
    expect(after.documents.find((doc) => doc.docId === docId)?.title).toBe('Slow');
    expect(after).toEqual(await rowsOfCrisis(corpus, 'capture', lenses));
  });

  test('is right for many who ask while others write', async () => {
    const asked: Promise<[string, CrisisRows]>[] = [];
    for (let i = 0; i < 12; i++) {
      const docId = await save(item(`Iran condemned America for the ${i}. time.`), i % 2 ? corpus : other);
      asked.push(readings.rows('capture').then((rows) => [docId, rows]));
    }
    for (const [docId, rows] of await Promise.all(asked))
      expect(rows.documents.some((doc) => doc.docId === docId)).toBe(true);
    expect(await readings.rows('capture')).toEqual(await rowsOfCrisis(corpus, 'capture', lenses));
  });

  test('is bounded: who was not asked about for longest is read anew', async () => {
    const ids = ['one', 'two', 'three'];
    for (const id of ids) await corpus.saveCrisis({ ...crisis, id });
    const { reports, quotes, attitudes, documents } = await readings.rows('one');
    const size = reports.length + quotes.length + attitudes.length + documents.length;
    const small = new Readings(corpus, lenses, 2 * size);
    const [one, two] = [await small.rows('one'), await small.rows('two')];
    await small.rows('three');
    expect(await small.rows('two')).toBe(two);
    expect(await small.rows('one')).not.toBe(one);
  });
});
