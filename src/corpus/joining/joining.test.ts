import { beforeEach, describe, expect, it } from 'vitest';
import type { Coding } from '../../coding/types.ts';
import type { Corpus } from '../corpus.ts';
import { freshCorpus } from '../testing/fresh-corpus.ts';
import { codingOf, eventIn, inputOf, participantIn } from '../testing/sample-input.ts';

const TEXTS = [
  'Russia condemned the raid on Basra as piracy. Envoys met.',
  'Russia condemned the Basra raid as piracy.',
  'Moscow condemned piracy at Basra.',
];
const codingIn = (text: string, verb = 'condemned'): Coding => {
  const source = participantIn(text, text.split(' ')[0], 'RU');
  return codingOf(text, { events: [eventIn(text, verb, { sources: [source] })] });
};
/** What a later engine makes of the first text: talks come first, the accusation stands under another key and type. */
const recoding = codingOf(TEXTS[0], {
  events: [
    eventIn(TEXTS[0], 'met', { type: 'CONSULT' }),
    eventIn(TEXTS[0], 'condemned', { type: 'REJECT', sources: [participantIn(TEXTS[0], 'Russia', 'RU')] }),
  ],
});

let corpus: Corpus;
let ids: string[];
beforeEach(async () => {
  corpus = await freshCorpus();
  const items = TEXTS.map((text) => ({ input: inputOf(text), coding: codingIn(text) }));
  ids = (await corpus.saveDocuments(items, 'e1')).map(({ docId }) => docId);
});
const ref = (i: number, key = 'event:0') => ({ docId: ids[i], key });

describe('a decision on which reports tell one event', () => {
  it('is kept with who, when and the words, in order, and can be undone once', async () => {
    const joined = await corpus.decideJoin({ action: 'join', reports: [ref(0), ref(1)], by: 'ana' });
    const split = await corpus.decideJoin({
      action: 'split',
      reports: [ref(2), ref(0)],
      by: 'bo',
      note: 'of another raid',
    });
    expect(joined).toMatchObject({ action: 'join', by: 'ana', note: null, undoneBy: null });
    expect(joined.reports[1]).toMatchObject({ docId: ids[1], words: TEXTS[1], anchor: { label: 'ACCUSE' } });
    await corpus.undoJoin(joined.id, 'bo');
    const all = await corpus.joinDecisions();
    expect(all.map(({ id, undoneBy }) => [id, undoneBy])).toEqual([
      [joined.id, 'bo'],
      [split.id, null],
    ]);
    expect(await corpus.joinDecisions([ids[2]])).toEqual([split]);
    for (const id of [joined.id, "x' or"])
      await expect(corpus.undoJoin(id, 'ana')).rejects.toMatchObject({ code: 'REVIEW_UNKNOWN' });
  });

  it('holds on to the place in the text when the document is coded anew, taken out and added again', async () => {
    const made = await corpus.decideJoin({ action: 'join', reports: [ref(0), ref(1)], by: 'ana' });
    const { start, end } = made.reports[0].anchor;
    await corpus.saveDocument(inputOf(TEXTS[0]), recoding, 'e2');
    const [, moved] = (await corpus.document(ids[0])).eventRows;
    expect(moved).toMatchObject({ key: 'event:1', trigger: { start, end } });
    await corpus.deleteDocument(ids[0]);
    await corpus.saveDocument(inputOf(TEXTS[0]), recoding, 'e2');
    expect(await corpus.joinDecisions()).toEqual([made]);
  });

  it('changes the hash of what figures depend on, and undone it does not', async () => {
    const before = await corpus.corpusHash();
    const made = await corpus.decideJoin({ action: 'split', reports: [ref(0), ref(1)], by: 'ana' });
    expect(await corpus.corpusHash()).not.toBe(before);
    await corpus.undoJoin(made.id, 'ana');
    expect(await corpus.corpusHash()).toBe(before);
  });

  it.each<[string, () => { docId: string; key: string }[], string]>([
    ['one report', () => [ref(0), ref(0)], 'REVIEW_INVALID'],
    ['a report that is not there', () => [ref(0), ref(1, 'event:9')], 'REVIEW_INVALID'],
    [
      'a document that is not there',
      () => [ref(0), { docId: 'f'.repeat(16), key: 'event:0' }],
      'DOCUMENT_UNKNOWN',
    ],
  ])('is refused of %s', async (_, reports, code) => {
    const made = corpus.decideJoin({ action: 'join', reports: reports(), by: 'ana' });
    await expect(made).rejects.toMatchObject({ code });
    expect(await corpus.joinDecisions()).toEqual([]);
  });

  it('is refused of words and a deed', async () => {
    const text = 'Later Russia shelled the port.';
    const deed = codingOf(text, { events: [eventIn(text, 'shelled', { type: 'ASSAULT', said: false })] });
    const { docId } = await corpus.saveDocument(inputOf(text), deed, 'e1');
    const made = corpus.decideJoin({
      action: 'join',
      reports: [ref(0), { docId, key: 'event:0' }],
      by: 'ana',
    });
    await expect(made).rejects.toMatchObject({ code: 'REVIEW_INVALID' });
  });
});
