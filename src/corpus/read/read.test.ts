import { beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '../corpus.ts';
import { type CrisisQuery, EMPTY_QUERY } from '../crisis.ts';
import { CRISIS_ITEMS } from '../testing/crisis-documents.ts';
import { freshCorpus } from '../testing/fresh-corpus.ts';

let corpus: Corpus;
let ids: string[];
beforeAll(async () => {
  corpus = await freshCorpus();
  ids = (await corpus.saveDocuments(CRISIS_ITEMS, 'e1')).map(({ docId }) => docId);
});

const numbers = (rows: readonly { docId: string }[]) => rows.map(({ docId }) => ids.indexOf(docId));

describe('search', () => {
  it.each([
    ['capturing', [0, 1, 3]],
    ['rodriguez', [0]],
    ['"united states" release', [1]],
    ['"states united"', []],
    ['Ivanov or Cuba', [2, 3]],
    ['captured -Russia -Cuba', [1]],
    ['Moscow', [0]],
  ])('%s', async (words, found) => {
    const page = await corpus.search(words);
    expect(numbers(page.rows).sort()).toEqual(found);
    expect(page.total).toBe(found.length);
  });

  it('puts the best first and shows where the words stand', async () => {
    const { rows } = await corpus.search('Russia condemned');
    expect(rows[0].rank).toBeGreaterThanOrEqual(rows[1].rank);
    expect(rows.find((row) => row.docId === ids[0])?.snippet).toContain(
      '\u0002Russia\u0003 \u0002condemned\u0003',
    );
  });

  it('goes on where the page before ended', async () => {
    const first = await corpus.search('capture', { limit: 2 });
    const second = await corpus.search('capture', { limit: 2, cursor: first.cursor! });
    expect([...numbers(first.rows), ...numbers(second.rows)].sort()).toEqual([0, 1, 3]);
    expect(second.cursor).toBeNull();
  });

  it.each(['the', '', '""'])('refuses words that tell nothing apart: %s', async (words) => {
    await expect(corpus.search(words)).rejects.toMatchObject({ code: 'QUERY_INVALID' });
  });

  it.each(["'", '\\', '((', 'a & | !', ':*', '"open', '💥'])(
    'takes any words as words: %s',
    async (words) => {
      expect((await corpus.search(`Ivanov ${words}`)).rows.length).toBeLessThanOrEqual(1);
    },
  );
});

describe('pages of documents', () => {
  it('come newest first, undated last, each once', async () => {
    const seen: number[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await corpus.documents({ limit: 2, cursor });
      expect(page.total).toBe(5);
      seen.push(...numbers(page.rows));
      if (!page.cursor) break;
      cursor = page.cursor;
    }
    expect(seen).toEqual([2, 4, 1, 0, 3]);
  });

  it('can be narrowed to days, publisher and ids', async () => {
    expect(numbers((await corpus.documents({ from: '2026-01-04', to: '2026-01-31' })).rows)).toEqual([4, 1]);
    expect(numbers((await corpus.documents({ publisher: 'wire' })).rows)).toEqual([1, 0]);
    expect(numbers((await corpus.documents({ docIds: [ids[3]] })).rows)).toEqual([3]);
    await expect(corpus.documents({ cursor: "x' or" })).rejects.toMatchObject({ code: 'QUERY_INVALID' });
  });
});

describe('rows', () => {
  it('of an actor hold its organs: events as source or target, quotes as speaker', async () => {
    expect(numbers(await corpus.eventRows({ actor: 'RU' }))).toEqual([0, 2]);
    expect(numbers(await corpus.eventRows({ actor: 'RU.MFA' }))).toEqual([0]);
    expect(numbers(await corpus.eventRows({ actor: 'US' }))).toEqual([0, 1, 2]);
    expect(numbers(await corpus.quoteRows({ actor: 'US' }))).toEqual([]);
    expect(numbers(await corpus.quoteRows({ actor: 'RU' }))).toEqual([0, 2]);
    expect(numbers(await corpus.documentRows({ actor: 'US' }))).toEqual([0, 1, 2]);
  });

  it('carry the document they stand in', async () => {
    const [row] = await corpus.eventRows({ docIds: [ids[0]] });
    expect(row).toMatchObject({
      docId: ids[0],
      title: 'Moscow reacts',
      published: '2026-01-03',
      url: 'https://wire.test/1',
      sample: false,
      publisher: { id: 'wire', name: 'Wire' },
      sentenceSpan: { start: 0, text: CRISIS_ITEMS[0].input.text },
    });
  });
});

interface Asked extends Partial<Omit<CrisisQuery, 'include' | 'exclude'>> {
  readonly include?: readonly number[];
  readonly exclude?: readonly number[];
}

describe('a crisis query', () => {
  it.each<[Asked, number[]]>([
    [{}, [0, 1, 2, 3, 4]],
    [{ words: 'capture' }, [0, 1, 3]],
    [{ from: '2026-01-04', to: '2026-01-31' }, [1, 3, 4]],
    [{ actors: ['RU', 'CN.MFA'] }, [0, 1, 2]],
    [{ actors: ['RU', 'US'], actorsMode: 'all', to: '2026-01-31' }, [0]],
    [{ samples: false, words: 'capture' }, [0, 1]],
    [{ samples: 'only' }, [3]],
    [{ words: 'capture', include: [4], exclude: [0] }, [1, 3, 4]],
  ])('%o', async (query, found) => {
    const named = (list: readonly number[] = []) => list.map((i) => ids[i]);
    const full = { ...query, include: named(query.include), exclude: named(query.exclude) };
    expect(numbers(await corpus.documentRows({ query: full })).sort()).toEqual(found);
    expect((await corpus.crisisCount(full)).documents).toBe(found.length);
  });
});

describe('a crisis', () => {
  const crisis = {
    id: 'capture',
    title: 'Capture',
    trigger: { date: '2026-01-03', actor: 'US', target: 'VE', summary: 'A capture.' },
    from: '2026-01-03',
    to: '2026-01-31',
    roles: { intervener: ['US'] },
    query: { ...EMPTY_QUERY, actors: ['RU', 'CN', 'CU'] },
    sample: false,
  };

  it('is kept, listed with its counts, read by rows within its window, and removed', async () => {
    await corpus.saveCrisis(crisis, { create: true });
    expect(await corpus.crisis('capture')).toEqual(crisis);
    expect(await corpus.crises()).toEqual([{ ...crisis, documents: 4, lineages: 4 }]);
    expect(numbers(await corpus.eventRows({ crisis: 'capture' }))).toEqual([0, 1, 3]); // not the one of February
    expect(numbers((await corpus.search('condemned', { crisis: 'capture' })).rows).sort()).toEqual([0, 2, 3]);
    await expect(corpus.saveCrisis(crisis, { create: true })).rejects.toMatchObject({
      code: 'CRISIS_EXISTS',
    });
    await corpus.saveCrisis({ ...crisis, to: null });
    expect(numbers(await corpus.eventRows({ crisis: 'capture' }))).toEqual([0, 1, 3, 2]);
    await corpus.deleteCrisis('capture');
    const gone = { code: 'CRISIS_UNKNOWN', message: 'No crisis "capture". There is none yet.' };
    await expect(corpus.crisis('capture')).rejects.toMatchObject(gone);
    await expect(corpus.deleteCrisis('capture')).rejects.toMatchObject(gone);
  });

  it.each([
    [{ id: 'Not A Slug' }, 'CRISIS_INVALID'],
    [{ title: ' ' }, 'CRISIS_INVALID'],
    [{ from: '2026-02-30' }, 'DATE_INVALID'],
    [{ from: '2026-03-01' }, 'CRISIS_INVALID'],
    [{ query: { ...EMPTY_QUERY, words: 'the' } }, 'QUERY_INVALID'],
  ])('is refused when it cannot be: %o', async (wrong, code) => {
    await expect(corpus.saveCrisis({ ...crisis, ...wrong })).rejects.toMatchObject({ code });
    expect(await corpus.crises()).toEqual([]);
  });
});
