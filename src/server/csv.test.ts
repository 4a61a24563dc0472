import { expect, test } from 'vitest';
import { fileName, toCsv } from './csv.ts';

test('commas, quotes and line breaks are quoted, null is empty', () => {
  const csv = toCsv(
    [{ a: 'x, "y"\nz', b: null, c: -2.5 }],
    [
      ['a', (r) => r.a],
      ['b', (r) => r.b],
      ['c', (r) => r.c],
    ],
  );
  expect(csv).toBe('a,b,c\r\n"x, ""y""\nz",,-2.5\r\n');
});

test('a text that a spreadsheet would run is made inert', () => {
  expect(toCsv([{ a: '=HYPERLINK("http://evil")' }], [['a', (r) => r.a]])).toBe(
    'a\r\n"\'=HYPERLINK(""http://evil"")"\r\n',
  );
});

test('a file name cannot break out of its header', () => {
  expect(fileName('a"; filename="b/../c')).toBe('a-filename-b-..-c');
});
