import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateFromFileName, dateFromUrl, parseDate } from './dates.ts';

test.each([
  ['2026-01-07', '2026-01-07'],
  ['2022-05-31T20:00:00Z', '2022-05-31'],
  ['Fri, 12 Jun 2020 20:31:21 -0400', '2020-06-12'],
  ['Published 7 January 2026 at noon', '2026-01-07'],
  ['Jan. 7, 2026', '2026-01-07'],
  ['January 7th, 2026', '2026-01-07'],
  ['2026 January 03', '2026-01-03'],
  ['07.01.2026', '2026-01-07'],
  ['2026/1/7', '2026-01-07'],
  ['20260107', '2026-01-07'],
  ['20260107T101500Z', '2026-01-07'],
  ['13/01/2026', '2026-01-13'],
  ['1/13/2026', '2026-01-13'],
  ['1767744000', '2026-01-07'],
  ['3 Sept 2014', '2014-09-03'],
])('%s is %s', (raw, date) => {
  expect(parseDate(raw)).toEqual({ date, precision: 'day' });
});

test('a month or a year keeps its precision', () => {
  expect(parseDate('March 2014')).toEqual({ date: '2014-03-01', precision: 'month' });
  expect(parseDate('2014')).toEqual({ date: '2014-01-01', precision: 'year' });
});

test.each(['03/04/2026', '2026-02-30', 'soon', '', '99999', '2026-13-01'])('%s is no date', (raw) => {
  expect(parseDate(raw)).toBeNull();
});

test('every calendar day survives ISO, English and file-name writing', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (d) => {
      const iso = d.toISOString().slice(0, 10);
      const english = d.toLocaleDateString('en-US', {
        year: 'numeric',
        month: 'long',
        day: 'numeric',
        timeZone: 'UTC',
      });
      expect(parseDate(iso)?.date).toBe(iso);
      expect(parseDate(english)?.date).toBe(iso);
      expect(parseDate(d.toUTCString())?.date).toBe(iso);
      expect(dateFromFileName(`${iso}-statement.txt`)?.date).toBe(iso);
    }),
  );
});

test('file names', () => {
  expect(dateFromFileName('in/2026_01_07 note.md')?.date).toBe('2026-01-07');
  expect(dateFromFileName('tass20260107.html.gz')?.date).toBe('2026-01-07');
  expect(dateFromFileName('briefing-2014-03.txt')).toEqual({ date: '2014-03-01', precision: 'month' });
  expect(dateFromFileName('LAO_74_2019.txt')).toEqual({ date: '2019-01-01', precision: 'year' });
  expect(dateFromFileName('agenda-2030.txt', 2026)).toBeNull();
  expect(dateFromFileName('000_a47d5b9aebc4d89f.txt')).toBeNull();
});

test('addresses', () => {
  expect(dateFromUrl('https://a.example/2026/01/03/americas/x')?.date).toBe('2026-01-03');
  expect(dateFromUrl('https://a.example/world/2025/mar/21/x')?.date).toBe('2025-03-21');
  expect(dateFromUrl('https://a.example/news/2025-05-03/x')?.date).toBe('2025-05-03');
  expect(dateFromUrl('https://a.example/articles/c5yqygxe41pt')).toBeNull();
  expect(dateFromUrl('https://2020.example/a')).toBeNull();
});
