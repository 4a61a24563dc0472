import { expect, test } from 'vitest';
import type { TimelinePoint } from '../../../src/server/api.ts';
import { inLanes, ofKind, readDays } from './in-window.ts';
import { indexPoints } from './points-index.ts';

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
const found = indexPoints(inLanes(points, 'actor'), { RU: 'Russia', US: 'United States' });

test('what days, an actor and a channel leave', () => {
  const day = { from: '2026-01-04', to: '2026-01-04' };
  expect(found.points(['RU', 'CU', 'CN'], day).map(({ lane }) => lane)).toEqual(['RU', 'CU']);
  expect(found.totals(day)).toEqual({ statements: 4, deeds: 0 });
  expect(found.totals(null)).toEqual({ statements: 8, deeds: 2 });
  expect(found.totals({ from: '2026-01-05', to: '2026-01-08' })).toEqual({ statements: 0, deeds: 0 });
  expect(ofKind(points, 'RU', null)).toHaveLength(2);
  expect(ofKind(points, null, 'military')).toEqual([points[0]]);
});

test('actors are counted by events, most active first; who does nothing in the days is not among them', () => {
  expect(found.actors(null)).toEqual([
    { actor: 'RU', name: 'Russia', statements: 7, deeds: 0, hostile: 0 },
    { actor: 'US', name: 'United States', statements: 0, deeds: 2, hostile: 2 },
    { actor: 'CU', name: 'CU', statements: 1, deeds: 0, hostile: 0 },
  ]);
  expect(found.actors({ from: '2026-01-09', to: '2026-01-20' }).map(({ actor }) => actor)).toEqual(['RU']);
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
