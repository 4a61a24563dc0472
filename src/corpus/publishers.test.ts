import { beforeAll, expect, it } from 'vitest';
import type { Publisher } from '../world/types.ts';
import type { Corpus } from './corpus.ts';
import { type PublisherOf, publisherByName } from './save/publisher.ts';
import { freshCorpus } from './testing/fresh-corpus.ts';
import { inputOf } from './testing/sample-input.ts';

const RT: Publisher = {
  id: 'rt',
  name: 'RT',
  country: 'RU',
  ownership: 'state-controlled',
  domain: 'rt.com',
};
const table: PublisherOf = (clue) => (/^rt$|rt\.com/i.test(clue) ? RT : publisherByName(clue));

let corpus: Corpus;
beforeAll(async () => {
  corpus = await freshCorpus(table);
});

it.each([
  ['a name of the tables', { name: 'RT', url: null }, null, 'rt'],
  [
    'an address of the tables, under a name they do not hold',
    { name: 'RT newsroom', url: 'https://www.rt.com/' },
    null,
    'rt',
  ],
  ["the document's own address", { name: null, url: null }, 'https://www.rt.com/news/1', 'rt'],
  ['a name that nobody knows', { name: 'Diario Ñandú', url: null }, null, 'diario-nandu'],
  ['an address that nobody knows', { name: null, url: null }, 'https://www.news.test/a', 'news.test'],
  ['nothing', { name: null, url: null }, null, 'unknown'],
])('a publisher is told by %s', async (what, publisher, url, id) => {
  const { docId } = await corpus.saveDocument(inputOf(`Told by ${what}.`, { publisher, url }), null, 'e1');
  expect((await corpus.document(docId)).publisher.id).toBe(id);
});

it("an analyst's word on a publisher holds against later imports, and the tables' does not", async () => {
  await corpus.setPublisher('diario-nandu', { country: 'PY', ownership: 'independent' }, 'ana');
  const input = inputOf('Another text.', { publisher: { name: 'Diario Ñandú', url: null } });
  const { docId } = await corpus.saveDocument(input, null, 'e1');
  expect((await corpus.document(docId)).publisher).toMatchObject({ country: 'PY', ownership: 'independent' });
  const listed = await corpus.publishers();
  expect(listed.slice(0, 2).map(({ id, documents, decidedBy }) => [id, documents, decidedBy])).toEqual([
    ['rt', 3, 'table'],
    ['diario-nandu', 2, 'ana'],
  ]);
  await expect(corpus.setPublisher('nobody', {}, 'ana')).rejects.toMatchObject({ code: 'PUBLISHER_UNKNOWN' });
});
