import { expect, test } from 'vitest';
import type { TimelinePoint } from '../../../src/server/api.ts';
import { actorsAt, readDays, totals, within } from './in-window.ts';

const point = (date: string, actor: string, said: boolean, events: number): TimelinePoint => ({
  date,
  precision: 'day',
  channel: said ? 'verbal' : 'military',
  actor,
  said,
  hostile: !said,
  events,
  count: events,
});
const points = [
  point('2026-01-03', 'US', false, 2),
  point('2026-01-04', 'RU', true, 3),
  point('2026-01-04', 'CU', true, 1),
  point('2026-01-09', 'RU', true, 4),
];
const everything = { days: null, actor: null, channel: null };

test('what a window, an actor and a channel leave', () => {
  expect(within(points, { ...everything, days: { from: '2026-01-04', to: '2026-01-04' } })).toHaveLength(2);
  expect(within(points, { ...everything, actor: 'RU' })).toHaveLength(2);
  expect(within(points, { ...everything, channel: 'military' })).toEqual([points[0]]);
  expect(totals(points)).toEqual({ statements: 8, deeds: 2 });
});

test('actors are counted by events, most active first', () => {
  expect(actorsAt(points, { RU: 'Russia', US: 'United States' })).toEqual([
    { actor: 'RU', name: 'Russia', statements: 7, deeds: 0, hostile: 0 },
    { actor: 'US', name: 'United States', statements: 0, deeds: 2, hostile: 2 },
    { actor: 'CU', name: 'CU', statements: 1, deeds: 0, hostile: 0 },
  ]);
});

test('days of an address are cut to the time there is; nonsense, or all of it, narrows nothing', () => {
  const read = (text: string | null) => readDays(text, '2026-01-02', '2026-01-20');
  expect(read('2026-01-03..2026-01-09')).toEqual({ from: '2026-01-03', to: '2026-01-09' });
  expect(read('2025-12-01..2026-01-09')).toEqual({ from: '2026-01-02', to: '2026-01-09' });
  for (const text of [
    null,
    '',
    '2026-01-09..2026-01-03',
    'soon..later',
    '2025-01-01..2025-02-01',
    '2026-01-01..2026-02-01',
  ])
    expect(read(text)).toBeNull();
});
