import { describe, expect, test } from 'vitest';
import { parseProse, placeholdersIn } from './prose.ts';

const parse = (markdown: string) => parseProse(markdown, (name) => ({ text: `<${name}>`, cites: [1] }));

describe('prose', () => {
  test('headings, paragraphs over several lines, items', () => {
    expect(parse('# Top\n\none\ntwo\n- a\n- b\n### Low').map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 2],
      ['paragraph', 0],
      ['item', 0],
      ['item', 0],
      ['heading', 3],
    ]);
    expect(parse('one\ntwo')[0].runs).toEqual([{ text: 'one two' }]);
  });

  test('forms of words, links, figures in bold', () => {
    expect(parse('a **b {{x}}** *c* `d*` [e](https://example.org/)')[0].runs).toEqual([
      { text: 'a ' },
      { text: 'b ', strong: true },
      { text: '<x>', cites: [1], strong: true },
      { text: ' ' },
      { text: 'c', emphasis: true },
      { text: ' ' },
      { text: 'd*', code: true },
      { text: ' ' },
      { text: 'e', href: 'https://example.org/' },
    ]);
  });

  test('other addresses and HTML stand as the characters they are', () => {
    const text = '[e](javascript:alert) <b>x</b>';
    expect(parse(text)[0].runs).toEqual([{ text }]);
  });

  test('a figure that begins a sentence begins with a capital', () => {
    const told = parseProse('{{a}}. {{a}} and {{a}}', () => ({ text: 'no act', cites: [] }));
    expect(told[0].runs.map((run) => run.text).join('')).toBe('No act. No act and no act');
  });

  test('names of figures, spaces around them aside', () => {
    expect(placeholdersIn('{{ gap }} {{absence.military}} {{}}')).toEqual(['gap', 'absence.military', '']);
  });
});
