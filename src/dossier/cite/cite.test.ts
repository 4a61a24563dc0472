import { describe, expect, test } from 'vitest';
import { document } from '../../analysis/rows.fixture.ts';
import { toBibTeX, toCslJson, toRis } from './bibliography-files.ts';
import { plainText } from './run.ts';
import { citationStyle, referencesOf } from './style.ts';

const wire = { id: 'wire', name: 'Harbour Wire', country: 'NO', ownership: 'independent' } as const;
const ministry = {
  id: 'mfa',
  name: 'Ministry of Foreign Affairs',
  country: 'NO',
  ownership: 'official',
} as const;
const DOCUMENTS = [
  document({
    docId: 'd2',
    title: 'Talks & terms',
    publisher: wire,
    published: '2026-02-01',
    url: 'https://example.org/2',
  }),
  document({ docId: 'd1', title: 'Ports closed', publisher: wire, published: '2026-01-05' }),
  document({
    docId: 'd3',
    title: null,
    publisher: ministry,
    published: '2025-11-01',
    publishedPrecision: 'month',
  }),
  document({
    docId: 'd4',
    title: 'Undated',
    publisher: ministry,
    published: null,
    publishedPrecision: 'unknown',
  }),
];
const entries = (style: string, cited: string[] = []) =>
  referencesOf(DOCUMENTS, cited, citationStyle(style)).map((one) => `${one.label}| ${plainText(one.entry)}`);

describe('citation styles', () => {
  test('author and date: years told apart by letters, sorted by author', () => {
    expect(entries('author-date')).toEqual([
      'Harbour Wire, 2026a| Harbour Wire. (2026a, January 5). Ports closed.',
      'Harbour Wire, 2026b| Harbour Wire. (2026b, February 1). Talks & terms. https://example.org/2',
      'Ministry of Foreign Affairs, n.d.| Ministry of Foreign Affairs. (n.d.). Undated.',
      'Ministry of Foreign Affairs, 2025| Ministry of Foreign Affairs. (2025, November).',
    ]);
  });

  test('notes: what is not known is left out', () => {
    expect(entries('notes')).toEqual([
      '| Harbour Wire. “Ports closed.” 5 January 2026.',
      '| Harbour Wire. “Talks & terms.” 1 February 2026. https://example.org/2.',
      '| Ministry of Foreign Affairs. “Undated.”',
      '| Ministry of Foreign Affairs. November 2025.',
    ]);
  });

  test('numbers: in the order of first citation, the uncited after them', () => {
    expect(entries('numeric', ['d3', 'd2']).map((entry) => entry.slice(0, 14))).toEqual([
      '1| Ministry of',
      '2| Harbour Wir',
      '3| Harbour Wir',
      '4| Ministry of',
    ]);
  });

  test('an unknown style is told with those that there are', () => {
    expect(() => citationStyle('harvard')).toThrowError(/notes, author-date, numeric/);
  });
});

test('CSL-JSON tells type, date to its precision and address', () => {
  const [talks, , month, undated] = JSON.parse(toCslJson(DOCUMENTS));
  expect(talks).toEqual({
    id: 'd2',
    type: 'article-newspaper',
    title: 'Talks & terms',
    author: [{ literal: 'Harbour Wire' }],
    'container-title': 'Harbour Wire',
    publisher: 'Harbour Wire',
    issued: { 'date-parts': [[2026, 2, 1]] },
    language: 'en',
    URL: 'https://example.org/2',
    note: 'document d2',
  });
  expect(month).toMatchObject({ type: 'report', issued: { 'date-parts': [[2025, 11]] } });
  expect(undated).not.toHaveProperty('issued');
});

test('BibTeX: one entry a source, what TeX takes for commands is escaped', () => {
  expect(toBibTeX(DOCUMENTS.slice(0, 1))).toBe(`@article{d2,
  title = {{Talks \\& terms}},
  author = {{Harbour Wire}},
  journal = {Harbour Wire},
  year = {2026},
  month = {2},
  day = {1},
  language = {en},
  url = {https://example.org/2},
  note = {document d2},
}
`);
  const hostile = toBibTeX([document({ title: 'a } @comment{ \\input{x} 5 % _' })]);
  expect(hostile).toContain('title = {{a \\} @comment\\{ \\textbackslash{}input\\{x\\} 5 \\% \\_}}');
});

test('RIS: a record a source, no field breaks its line', () => {
  const ris = toRis([
    document({
      docId: 'd5',
      title: 'One\nER  - two',
      publisher: wire,
      published: '2026-01-01',
      publishedPrecision: 'year',
    }),
  ]);
  expect(ris.split('\r\n')).toEqual([
    'TY  - NEWS',
    'ID  - d5',
    'TI  - One ER - two',
    'AU  - Harbour Wire',
    'PB  - Harbour Wire',
    'PY  - 2026',
    'DA  - 2026///',
    'LA  - en',
    'N1  - document d5',
    'ER  - ',
    '',
  ]);
});
