import { describe, expect, test } from 'vitest';
import { figuresIn, parseProse, placeholdersIn, placesIn } from './prose.ts';

const place = () => ({ text: '', cites: [9] });
const parse = (markdown: string) =>
  parseProse(markdown, { figure: (name) => ({ text: `<${name}>`, cites: [1] }), place });

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
      { text: '<x>', cites: [1], figure: 'x', strong: true },
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
    const told = parseProse('{{a}}. {{a}} and {{a}}', {
      figure: () => ({ text: 'no act', cites: [] }),
      place,
    });
    expect(told[0].runs.map((run) => run.text).join('')).toBe('No act. No act and no act');
  });

  test('names of figures, spaces around them aside', () => {
    expect(placeholdersIn('{{ gap }} {{absence.military}} {{}}')).toEqual(['gap', 'absence.military', '']);
    expect(figuresIn('a {{gap}}')).toEqual([{ name: 'gap', at: [2, 9] }]);
  });

  test('a cited place is the number of its sentence, close behind the word before', () => {
    const text = 'It said so [@0123456789abcdef:12-20].';
    expect(parse(text)[0].runs).toEqual([{ text: 'It said so' }, { text: '', cites: [9] }, { text: '.' }]);
    expect(placesIn(text)).toEqual([{ docId: '0123456789abcdef', start: 12, end: 20, at: [11, 36] }]);
    expect(placesIn('[@mail:1-2] [@0123456789abcdef]')).toEqual([]);
  });
});
