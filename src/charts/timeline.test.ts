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
