import { expect, test } from 'vitest';
import { changedIn, EMPTY_DRAFT, type QuoteDraft, wordOf } from './coding-draft.ts';

const span = { start: 4, end: 9 };
const before = { ...span, quote: null };

test('a correction sends what it changes, and nothing when nothing is changed', () => {
  expect(changedIn(EMPTY_DRAFT, EMPTY_DRAFT, span, before)).toEqual({});
  const changed = { ...EMPTY_DRAFT, type: 'REJECT' as const, targets: 'US, CU', date: '2026-01' };
  expect(changedIn(EMPTY_DRAFT, changed, span, before)).toEqual({
    type: 'REJECT',
    targets: ['US', 'CU'],
    date: '2026-01',
  });
  expect(changedIn(EMPTY_DRAFT, EMPTY_DRAFT, { start: 4, end: 12 }, before)).toEqual({
    trigger: { start: 4, end: 12 },
  });
});

test('the words of a quote in two pieces keep the attribution between them cut out', () => {
  const quote: QuoteDraft = { ...EMPTY_DRAFT, kind: 'quote' };
  const pieces = { start: 10, end: 60, quote: { spans: [[10, 30] as const, [40, 60] as const] } };
  const spans = (start: number, end: number) => changedIn(quote, quote, { start, end }, pieces);
  expect(spans(5, 55)).toEqual({
    spans: [
      [5, 30],
      [40, 55],
    ],
  });
  expect(spans(10, 25)).toEqual({ spans: [[10, 25]] });
  expect(spans(10, 60)).toEqual({});
  expect(spans(70, 80)).toEqual({ spans: [[70, 80]] });
});

test('a new coding sends everything, with its words', () => {
  expect(wordOf({ ...EMPTY_DRAFT, sources: 'RU' }, span)).toMatchObject({
    type: 'ACCUSE',
    mode: null,
    sources: ['RU'],
    date: null,
    trigger: span,
  });
  expect(wordOf({ ...EMPTY_DRAFT, kind: 'quote', speaker: 'CU', rung: 6 }, span)).toEqual({
    spans: [[4, 9]],
    speaker: 'CU',
    rung: 6,
  });
});
