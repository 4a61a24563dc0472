import { expect, test } from 'vitest';
import { dateOfDay, daysOf, readSpan } from './clock-span.ts';

test('a span that the URL does not know is the usual one', () => {
  expect([readSpan(new URLSearchParams('days=30')), readSpan(new URLSearchParams('days=7'))]).toEqual([
    '30',
    '90',
  ]);
});

test('the whole clock reaches from the first act to the last, and shows the trigger', () => {
  expect(daysOf('all', [4, 120])).toEqual([-1, 120]);
  expect(daysOf('30', [4, 120])).toEqual([-10, 30]);
});

test('days are counted across months and back', () => {
  expect([dateOfDay('2024-02-28', 2), dateOfDay('2026-01-03', -3)]).toEqual(['2024-03-01', '2025-12-31']);
});
