import { beforeEach, describe, expect, it } from 'vitest';
import type { Coding } from '../../coding/types.ts';
import type { Corpus } from '../corpus.ts';
import { freshCorpus } from '../testing/fresh-corpus.ts';
import { codingOf, eventIn, inputOf, participantIn } from '../testing/sample-input.ts';

const TEXT =
  'Moscow convened the envoys. Russia strongly condemned the United States. Havana protested. Talks began.';
const input = inputOf(TEXT);
const convened = eventIn(TEXT, 'convened', {
  type: 'CONSULT',
  sources: [participantIn(TEXT, 'Moscow', 'RU')],
});
const condemned = eventIn(TEXT, 'condemned', {
  sources: [participantIn(TEXT, 'Russia', 'RU')],
  targets: [participantIn(TEXT, 'the United States', 'US')],
});
const protested = eventIn(TEXT, 'protested', {
  type: 'PROTEST',
  sources: [participantIn(TEXT, 'Havana', 'CU')],
});
const coding: Coding = codingOf(TEXT, { events: [convened, condemned, protested] });
/** What another engine makes of the text: no envoys, a wider trigger of another type, the protest unchanged, talks. */
const recoding: Coding = codingOf(TEXT, {
  events: [
    eventIn(TEXT, 'strongly condemned', {
      ...condemned,
      type: 'REJECT',
      trigger: spanOf('strongly condemned'),
    }),
    protested,
    eventIn(TEXT, 'Talks began', { type: 'CONSULT' }),
  ],
});

function spanOf(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

let corpus: Corpus;
let docId: string;
beforeEach(async () => {
  corpus = await freshCorpus();
  docId = (await corpus.saveDocument(input, coding, 'e1')).docId;
});

async function told(): Promise<string[]> {
  const { eventRows } = await corpus.document(docId);
  return eventRows.map((row) => `${row.trigger.text} ${row.type} ${row.review} ${row.reviewedBy ?? '-'}`);
}

describe("an analyst's decision", () => {
  it('shows on the row, and a rejected row leaves the figures', async () => {
    await corpus.setReview({ docId, key: 'event:0', action: 'reject', by: 'ana' });
    await corpus.setReview({
      docId,
      key: 'event:1',
      action: 'correct',
      patch: { rung: 7, mode: 'condemn' },
      by: 'ana',
    });
    await corpus.setReview({ docId, key: 'event:2', action: 'accept', by: 'bo' });
    expect(await told()).toEqual([
      'convened CONSULT rejected ana',
      'condemned ACCUSE corrected ana',
      'protested PROTEST accepted bo',
    ]);
    const standing = await corpus.eventRows();
    expect(standing.map((row) => [row.key, row.rung, row.mode])).toEqual([
      ['event:1', 7, 'condemn'],
      ['event:2', 6, 'disapprove'],
    ]);
    const document = await corpus.document(docId);
    expect(document.events).toBe(2);
    expect(document.actors).toEqual(['CU', 'RU', 'US']);
  });

  it('survives a new engine version, which moves, drops and adds other things', async () => {
    await corpus.setReview({ docId, key: 'event:0', action: 'accept', by: 'ana' });
    await corpus.setReview({ docId, key: 'event:1', action: 'correct', patch: { rung: 7 }, by: 'ana' });
    await corpus.setReview({ docId, key: 'event:2', action: 'reject', by: 'ana' });
    expect((await corpus.saveDocument(input, recoding, 'e2')).status).toBe('recoded');
    expect(await told()).toEqual([
      'condemned ACCUSE corrected ana',
      'protested PROTEST rejected ana',
      'Talks began CONSULT proposed -',
      'convened CONSULT accepted ana',
    ]);
    const corrected = (await corpus.document(docId)).eventRows[0];
    expect(corrected).toMatchObject({ rung: 7, sentence: 1 });
    expect((await corpus.document(docId)).engineVersion).toBe('e2');
  });

  it('survives the removal of the document and its coming again', async () => {
    await corpus.setReview({ docId, key: 'event:2', action: 'reject', by: 'ana' });
    await corpus.deleteDocument(docId);
    expect(await corpus.hasDocument(docId)).toBe(false);
    await corpus.saveDocument(input, coding, 'e1');
    expect((await told())[2]).toBe('protested PROTEST rejected ana');
  });

  it('can be undone, one after the other, and the history stays', async () => {
    const first = await corpus.setReview({
      docId,
      key: 'event:1',
      action: 'correct',
      patch: { type: 'REJECT' },
      by: 'ana',
    });
    const second = await corpus.setReview({
      docId,
      key: 'event:1',
      action: 'reject',
      by: 'bo',
      note: 'a duplicate',
    });
    expect((await told())[1]).toBe('condemned REJECT rejected bo');
    await corpus.undoReview(second.id, 'ana');
    expect((await told())[1]).toBe('condemned REJECT corrected ana');
    await corpus.undoReview(first.id, 'ana');
    expect((await told())[1]).toBe('condemned ACCUSE proposed -');
    await expect(corpus.undoReview(first.id, 'ana')).rejects.toMatchObject({ code: 'REVIEW_UNKNOWN' });
    await expect(corpus.undoReview("x' or", 'ana')).rejects.toMatchObject({ code: 'REVIEW_UNKNOWN' });
    const history = await corpus.reviews(docId);
    expect(history.map(({ seq, action, by, undoneBy, note }) => [seq, action, by, undoneBy, note])).toEqual([
      [0, 'correct', 'ana', 'ana', null],
      [1, 'reject', 'bo', 'ana', 'a duplicate'],
    ]);
    expect(history[1].machine).toEqual(condemned);
  });

  it('builds on the decision before: accepting a correction keeps it, correcting again adds to it', async () => {
    await corpus.setReview({ docId, key: 'event:1', action: 'correct', patch: { rung: 7 }, by: 'ana' });
    await corpus.setReview({ docId, key: 'event:1', action: 'accept', by: 'bo' });
    await corpus.setReview({
      docId,
      key: 'event:1',
      action: 'correct',
      patch: { mode: 'condemn' },
      by: 'ana',
    });
    const row = (await corpus.document(docId)).eventRows[1];
    expect(row).toMatchObject({ rung: 7, mode: 'condemn', review: 'corrected' });
  });

  it('can add what the engine did not see, with the analyst as evidence', async () => {
    const began = eventIn(TEXT, 'began', { type: 'CONSULT', rule: 'analyst' });
    await corpus.setReview({ docId, kind: 'event', coded: began, action: 'add', by: 'ana' });
    expect(await told()).toContain('began CONSULT added ana');
    await corpus.saveDocument(input, recoding, 'e2');
    // The new engine sees it too: one event, as the analyst has it.
    expect((await told()).filter((row) => row.includes('began'))).toEqual(['began CONSULT added ana']);
    await corpus.setReview({ docId, key: 'event:2', action: 'reject', by: 'bo' });
    expect((await told()).filter((row) => row.includes('began'))).toEqual(['began CONSULT rejected bo']);
  });

  it.each([
    [{ key: 'event:9', action: 'accept' as const }, 'no event of number 9'],
    [{ key: 'deed:1', action: 'accept' as const }, 'not a key'],
    [
      { key: 'event:0', action: 'correct' as const, patch: { rule: 'x' } },
      '"rule" of event cannot be changed',
    ],
    [{ key: 'event:0', action: 'correct' as const, patch: {} }, 'must change something'],
    [{ key: 'event:0', action: 'correct' as const, patch: { type: 'SHOUT' as 'ACCUSE' } }, 'not a type'],
    [
      {
        key: 'event:0',
        action: 'correct' as const,
        patch: { targets: [{ ...participantIn(TEXT, 'Havana', 'CU'), end: 900 }] },
      },
      'is not in the text',
    ],
  ])('is refused when it makes no sense: %o', async (decision, reason) => {
    const made = corpus.setReview({ docId, by: 'ana', ...decision });
    await expect(made).rejects.toMatchObject({
      code: 'REVIEW_INVALID',
      message: expect.stringContaining(reason),
    });
    expect(await corpus.reviews(docId)).toEqual([]);
  });
});
