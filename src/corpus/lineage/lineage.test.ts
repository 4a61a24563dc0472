import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshCorpus } from '../testing/fresh-corpus.ts';
import { inputOf } from '../testing/sample-input.ts';
import { likeness, minHash, SHINGLE } from './min-hash.ts';
import { wireCredit } from './wire-credit.ts';

const word = fc.integer({ min: 0, max: 400 }).map((n) => `w${n}`);
const words = fc.array(word, { minLength: 60, maxLength: 300 });

function jaccard(a: readonly string[], b: readonly string[]): number {
  const shingles = (list: readonly string[]) =>
    new Set(
      Array.from({ length: list.length - SHINGLE + 1 }, (_, i) => list.slice(i, i + SHINGLE).join(' ')),
    );
  const [left, right] = [shingles(a), shingles(b)];
  const shared = [...left].filter((shingle) => right.has(shingle)).length;
  return shared / (left.size + right.size - shared);
}

describe('MinHash', () => {
  it('estimates the similarity of word shingles within its error', () => {
    fc.assert(
      fc.property(words, words, fc.double({ min: 0, max: 1, noNaN: true }), (a, other, share) => {
        const b = [...a.slice(0, Math.ceil(a.length * share)), ...other];
        const { similarity } = likeness(minHash(a.join(' ')), minHash(b.join(' ')));
        expect(Math.abs(similarity - jaccard(a, b))).toBeLessThan(0.3); // five standard errors
      }),
    );
  });

  it('does not see case, punctuation and layout', () => {
    const a = minHash('The raid on Caracas began at 2 a.m. on Saturday, officials said.');
    const b = minHash('THE RAID ON CARACAS\nbegan at 2 a.m. on Saturday — officials said');
    expect(b).toEqual(a);
  });

  it('has nothing to say of fewer than five words', () => {
    expect(minHash('Russia condemned it.')).toEqual({ signature: [], bands: [], size: 0 });
  });
});

describe('a wire credit', () => {
  it.each([
    ['CARACAS, Jan 3 (Reuters) - Troops landed.', 'REUTERS'],
    ['MOSCOW (AP) — Russia condemned the raid.', 'AP'],
    ['Troops landed on Saturday. © 2026 AFP', 'AFP'],
    ['MOSCOW, January 3. /TASS/. Russia condemned the raid.', 'TASS'],
    ['Troops landed, Reuters reported on Saturday.', null],
    ['The AP news desk was told of the raid.', null],
  ])('%s', (text, wire) => expect(wireCredit(text)).toBe(wire));
});

const report = Array.from(
  { length: 40 },
  (_, i) => `Sentence ${i} tells of matter ${i * 7} in the town of ${i * 13}.`,
);
const original = inputOf(report.join(' '), { published: '2026-01-04' });
const edited = inputOf(['A new head.', ...report.slice(0, 38), 'A new end.'].join(' '), {
  published: '2026-01-03',
});
const cut = inputOf(report.slice(0, 14).join(' '), { published: '2026-01-05' });
const weekly = inputOf(['Again.', ...report.slice(1)].join(' '), { published: '2026-03-05' });
const unrelated = inputOf(
  'Quite another thing happened in quite another place on quite another day, people said.',
);

describe('the lineage of near-copies', () => {
  it.each([
    ['in order', [edited, original, cut, weekly, unrelated]],
    ['in reverse', [unrelated, weekly, cut, original, edited]],
    ['mixed', [cut, edited, weekly, unrelated, original]],
  ])('is named by the earliest, whatever the order of import: %s', async (_, inputs) => {
    const corpus = await freshCorpus();
    for (const input of inputs) await corpus.saveDocument(input, null, 'e1');
    const lineage = async (input: typeof original) =>
      (await corpus.document(corpus.documentId(input.text))).lineageId;
    const earliest = corpus.documentId(edited.text);
    expect(await Promise.all([edited, original, cut].map(lineage))).toEqual([earliest, earliest, earliest]);
    expect(await lineage(weekly)).toBe(corpus.documentId(weekly.text));
    expect(await lineage(unrelated)).toBe(corpus.documentId(unrelated.text));
    expect((await corpus.stats()).lineages).toBe(3);
  });

  it('is one when all copies are saved at the same moment', async () => {
    const corpus = await freshCorpus();
    const copies = Array.from({ length: 24 }, (_, i) => inputOf(`${report.join(' ')} Ending ${i}.`));
    const outcomes = await corpus.saveDocuments(
      copies.map((input) => ({ input, coding: null })),
      'e1',
    );
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['added']));
    expect(await corpus.stats()).toMatchObject({ documents: 24, lineages: 1 });
  });

  it('takes its name anew when another publication makes a later text the earliest', async () => {
    const corpus = await freshCorpus();
    await corpus.saveDocument(edited, null, 'e1');
    const { docId } = await corpus.saveDocument(original, null, 'e1');
    await corpus.saveDocument({ ...original, published: '2026-01-01', source: 'other.txt' }, null, 'e1');
    expect((await corpus.document(corpus.documentId(edited.text))).lineageId).toBe(docId);
  });

  it('takes its name anew when the earliest is taken out, and takes it back', async () => {
    const corpus = await freshCorpus();
    const first = (await corpus.saveDocument(edited, null, 'e1')).docId;
    const second = (await corpus.saveDocument(original, null, 'e1')).docId;
    await corpus.deleteDocument(first);
    expect((await corpus.document(second)).lineageId).toBe(second);
    await corpus.saveDocument(edited, null, 'e1');
    expect((await corpus.document(second)).lineageId).toBe(first);
  });
});
