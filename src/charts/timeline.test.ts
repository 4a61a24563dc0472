import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Timeline, type TimelineProps } from './timeline.tsx';
import { layoutTimeline, type TimelineEvent } from './timeline-layout.ts';

const lanes = [
  { id: 'verbal', label: 'Verbal' },
  { id: 'military', label: 'Military', note: 'none seen' },
];
const event = (rest: Partial<TimelineEvent>): TimelineEvent => ({
  date: '2026-01-03',
  lane: 'verbal',
  said: true,
  hostile: true,
  count: 1,
  ...rest,
});
const base = { width: 800, from: '2026-01-01', to: '2026-01-10', lanes, reports: [] };
const draw = (props: Partial<TimelineProps>) =>
  renderToStaticMarkup(createElement(Timeline, { ...base, events: [], title: 'T', ...props }));

test('events of one day, lane, kind and tone are one mark, larger for more reports', () => {
  const { cells } = layoutTimeline({
    ...base,
    events: [event({ count: 4 }), event({ count: 5 }), event({ date: '2026-01-05' })],
  });
  expect(cells.map((c) => [c.bin.from, c.events, c.count])).toEqual([
    ['2026-01-03', 2, 9],
    ['2026-01-05', 1, 1],
  ]);
  expect(cells[0].r).toBeGreaterThan(cells[1].r);
});

test('cooperative stands above the line, hostile below; words and deeds of one day side by side', () => {
  const { cells, laneY } = layoutTimeline({
    ...base,
    events: [event({}), event({ hostile: false }), event({ said: false })],
  });
  const at = (said: boolean, hostile: boolean) =>
    cells.find((c) => c.said === said && c.hostile === hostile)!;
  expect(at(true, false).y).toBeLessThan(laneY[0]);
  expect(at(true, true).y).toBeGreaterThan(laneY[0]);
  expect(at(true, true).x).toBeLessThan(at(false, true).x);
});

test('what lies outside the window or in no lane is not drawn', () => {
  const { cells } = layoutTimeline({
    ...base,
    events: [event({ date: '2025-12-31' }), event({ lane: 'economic' })],
  });
  expect(cells).toEqual([]);
});

test('a month is drawn over all its days and named as a month, never as its first day', () => {
  const month = { from: '2025-11-20', to: '2026-01-10', anchor: '2026-01-03' };
  const events = [event({ date: '2025-12-01', precision: 'month' }), event({ date: '2025-12-01' })];
  const { cells, xOf } = layoutTimeline({ ...base, ...month, events });
  const coarse = cells.find((c) => c.spread)!;
  expect(cells).toHaveLength(2);
  expect(coarse.bin).toEqual({ from: '2025-12', to: '2025-12' });
  expect(coarse.x).toBeCloseTo((coarse.spread![0] + coarse.spread![1]) / 2, 1);
  const crowded = layoutTimeline({ ...base, ...month, events: [...events, event({ date: '2025-12-16' })] });
  const [a, b] = [crowded.cells.find((c) => c.spread)!, crowded.cells.find((c) => c.bin.to >= '2025-12-16')!];
  expect(Math.abs(a.x - b.x)).toBeGreaterThan(a.r + b.r);
  expect(coarse.spread![0]).toBeGreaterThanOrEqual(xOf('2025-12-01')!);
  expect(coarse.spread![0]).toBeLessThan(xOf('2025-12-03')!);
  expect(coarse.spread![1]).toBeGreaterThan(xOf('2025-12-31')!);
  expect(coarse.spread![1]).toBeLessThan(xOf('2026-01-03')!);
  const svg = draw({ ...month, events, hrefFor: (c) => `?${c.bin.from}` });
  expect(svg).toContain('aria-label="Dec 2025, Verbal: 1 hostile words"');
});

test('what happened on the day of the trigger stands behind its line, what came before in front', () => {
  const { cells, xOf } = layoutTimeline({
    ...base,
    width: 330,
    from: '2025-12-01',
    to: '2026-01-27',
    anchor: '2026-01-03',
    events: [event({}), event({ date: '2026-01-02' })],
  });
  const x = (date: string) => cells.find((c) => c.bin.from <= date && date <= c.bin.to)!.x;
  expect(x('2026-01-02')).toBeLessThan(xOf('2026-01-03')!);
  expect(x('2026-01-03')).toBeGreaterThan(xOf('2026-01-03')!);
});

test('a mark is a link with a name; hollow for words, filled for deeds, a circle for cooperative', () => {
  const svg = draw({
    events: [event({}), event({ said: false, hostile: false, lane: 'military' })],
    hrefFor: (c) => `?lane=${c.lane}`,
  });
  expect(svg).toContain('<a href="?lane=verbal" aria-label="3 Jan, Verbal: 1 hostile words">');
  expect(svg).toMatch(/<path [^>]*fill="var\(--surface, #ffffff\)" stroke="var\(--hostile/);
  expect(svg).toMatch(/<circle [^>]*fill="var\(--cooperative, #17666e\)" stroke="var\(--cooperative/);
  // The military lane holds a mark, so nothing is said of absence.
  expect(svg).not.toContain('none seen');
  expect(draw({})).toContain('none seen');
});

test('no number in the drawing depends on the machine: at most two decimals', () => {
  const svg = draw({
    events: [event({ count: 3 }), event({ date: '2026-01-07', count: 7 })],
    reports: [{ date: '2026-01-04', count: 3 }],
  });
  expect(svg.match(/\d\.\d{3,}/)).toBeNull();
});
