import { expect, test } from 'vitest';
import { isTimeline, readTimeline } from './timeline.ts';

const wiki = (name: string): string => `[${name}](https://en.wikipedia.org/wiki/${name} "${name}")`;
const PAGE = [
  '---',
  'title: 2031 March 04',
  'date: 2031-03-04',
  '---',
  '',
  '#### Armed conflicts and attacks',
  '',
  `* ${wiki('Border')} crisis`,
  `  * ${wiki('2031_clashes')}`,
  `    * ${wiki('Freedonia')} shells the port of ${wiki('Sylvania')}. Two ships sink. [(*The Gazette*)](https://gazette.example/a_(b)) [(RTV in French)](https://rtv.example/1).`,
  `    * The ${wiki('Ministry')} [[fr](https://fr.wikipedia.org/wiki/M "fr:M")] protests. [(Antara (in Malay))](https://antara.example/1)[*[unreliable source?](https://en.wikipedia.org/wiki/W "W")*]`,
  '',
  '#### Disasters',
  '',
  `* A flood hits ${wiki('Osterlich')}, says ${wiki('Acting_mayor')}. [Radio)](https://radio.example/2)`,
  `* A line that ends in ${wiki('Freedonia')}`,
  '',
].join('\n');

test('each line is a document with its own sources, topic path and date', () => {
  const documents = [...readTimeline(PAGE)];
  expect(documents.map((d) => [d.sourceLine, d.text])).toEqual([
    [10, 'Freedonia shells the port of Sylvania. Two ships sink.'],
    [11, 'The Ministry protests.'],
    [15, 'A flood hits Osterlich, says Acting_mayor.'],
    [16, 'A line that ends in Freedonia'],
  ]);
  expect(documents[0]).toMatchObject({
    title: 'Border crisis › 2031_clashes',
    published: { date: '2031-03-04', precision: 'day' },
    publisher: 'Wikipedia',
    url: 'https://en.wikipedia.org/wiki/Portal:Current_events/2031_March_4',
    meta: { category: 'Armed conflicts and attacks' },
    references: [
      { name: 'The Gazette', url: 'https://gazette.example/a_(b)' },
      { name: 'RTV in French', url: 'https://rtv.example/1' },
    ],
  });
  expect(documents[1].references).toEqual([{ name: 'Antara (in Malay)', url: 'https://antara.example/1' }]);
  expect(documents[2]).toMatchObject({
    title: 'Disasters',
    references: [{ name: 'Radio', url: 'https://radio.example/2' }],
  });
  expect(documents[3].references).toEqual([]);
});

test('a heading that is a date dates the lines below it', () => {
  const page =
    '# Chronology\n## 3 March 2014\n- Crimea votes. [(Wire)](https://w.example)\n## 4 March 2014\n- Kyiv protests. [(Wire)](https://w.example)';
  expect([...readTimeline(page)].map((d) => d.published?.date)).toEqual(['2014-03-03', '2014-03-04']);
  expect([...readTimeline(page)][0]).toMatchObject({ publisher: null, url: null, title: 'Chronology' });
});

test('only lists of sourced lines are timelines', () => {
  expect(isTimeline(PAGE)).toBe(true);
  expect(isTimeline('# Title\n\nProse.\n\n* a point\n* another point')).toBe(false);
  expect(
    isTimeline(
      `${'Long prose goes on for more than a hundred and twenty letters. '.repeat(3)}\n\n* [Link](https://a.example)`.replaceAll(
        '\n\n*',
        `\n\n${'Long prose goes on for more than a hundred and twenty letters. '.repeat(3)}\n\n*`,
      ),
    ),
  ).toBe(false);
});
