import { expect, it } from 'vitest';
import { CRISIS_ITEMS } from './testing/crisis-documents.ts';
import { freshCorpus } from './testing/fresh-corpus.ts';

it('the corpus hash is of what figures depend on, not of how it came in', async () => {
  const [a, b] = [await freshCorpus(), await freshCorpus()];
  const elsewhere = CRISIS_ITEMS.map(({ input, coding }) => ({
    input: { ...input, source: `/else/${input.source}` },
    coding,
  }));
  await a.saveDocuments(CRISIS_ITEMS, 'e1');
  for (const { input, coding } of elsewhere.reverse()) await b.saveDocument(input, coding, 'e1');
  const hash = await a.corpusHash();
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  expect(await b.corpusHash()).toBe(hash);

  const docId = a.documentId(CRISIS_ITEMS[0].input.text);
  const review = await a.setReview({ docId, key: 'event:0', action: 'reject', by: 'ana' });
  expect(await a.corpusHash()).not.toBe(hash);
  await a.undoReview(review.id, 'ana');
  expect(await a.corpusHash()).toBe(hash);
  await b.saveDocument(CRISIS_ITEMS[0].input, CRISIS_ITEMS[0].coding, 'e2');
  expect(await b.corpusHash()).not.toBe(hash);
});
