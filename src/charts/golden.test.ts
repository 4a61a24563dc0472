import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { binDays, clockBins, mostInBin } from './clock-bins.ts';
import { golden } from './golden.fixture.ts';
import {
  CrisisClock,
  Horseshoe,
  Plane,
  type SeatMark,
  ShareBar,
  ShareLine,
  Slope,
  type StripColumn,
  type StripGroup,
  Strips,
  ToneLine,
} from './index.ts';
import { layoutPlane, type PlanePoint } from './plane-layout.ts';
import { layoutStrips } from './strips-layout.ts';

const point = (id: string, words: number, deeds: number, rest: Partial<PlanePoint> = {}): PlanePoint => ({
  id,
  label: `Crisis ${id}`,
  short: id,
  words,
  deeds,
  wordsInterval: null,
  deedsInterval: null,
  here: false,
  href: `/crises/${id}`,
  ...rest,
});
const points = [
  point('1', 0.8, 0, { here: true, wordsInterval: { low: 0.3, high: 0.8 } }),
  point('2', 0.8, 0),
  point('3', 0.9, 0),
  point('4', 1, 0.9, { deedsInterval: { low: 0.2, high: 0.9 } }),
  point('5', 0.4, 0.5),
];

test('the say–do plane, wide and narrow', async () => {
  await golden('plane', createElement(Plane, { width: 760, points, title: 'Words and deeds' }));
  await golden('plane-narrow', createElement(Plane, { width: 330, points, title: 'Words and deeds' }));
});

test('responses that went equally far share a mark, and no label covers another or leaves the drawing', () => {
  for (const width of [330, 760, 1200]) {
    const { spots } = layoutPlane(points, width);
    expect(spots).toHaveLength(4);
    const narrow = width < 560;
    const boxes = spots.map(({ labels, points: own }) => {
      const wide = narrow ? own.length * 14 : 60;
      const x0 = labels.anchor === 'start' ? labels.x : labels.x - wide;
      return { x0, x1: x0 + wide, y0: labels.y - 11, y1: labels.y + (narrow ? 0 : (own.length - 1) * 17) };
    });
    for (const [i, a] of boxes.entries()) {
      expect(a.x0).toBeGreaterThanOrEqual(0);
      expect(a.x1).toBeLessThanOrEqual(width);
      for (const b of boxes.slice(i + 1))
        expect(a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1).toBe(false);
    }
  }
});

const days = [
  { day: -40, said: 2, done: 0 },
  { day: -1, said: 1, done: 0 },
  { day: 0, said: 3, done: 1 },
  { day: 5, said: 0, done: 2 },
  { day: 120, said: 1, done: 1 },
];

test('the crisis clock: what lies outside is counted at its edge', async () => {
  const clock = { width: 300, days, from: -30, to: 90, most: 4, title: 'Crisis 1' };
  await golden(
    'crisis-clock',
    createElement(CrisisClock, { ...clock, hrefFor: ({ from }) => `?day=${from}` }),
  );
  const svg = renderToStaticMarkup(createElement(CrisisClock, clock));
  expect(svg).toContain('← 2 earlier');
  expect(svg).toContain('2 later →');
  expect(svg).not.toContain('<a ');
});

test('no bar mixes before and after the trigger; clocks side by side are drawn on one scale', () => {
  expect(binDays(121, 300)).toBe(7);
  expect(clockBins(days, -30, 90, 7)).toEqual([
    { from: -7, to: -1, said: 1, done: 0 },
    { from: 0, to: 6, said: 3, done: 3 },
  ]);
  expect(mostInBin([days, [{ day: 1, said: 9, done: 0 }]], -30, 90, 300)).toBe(9);
});

const seat = (id: string, vote: SeatMark['vote'], rest: Partial<SeatMark> = {}): SeatMark => ({
  id,
  name: `State ${id}`,
  vote,
  permanent: false,
  veto: false,
  assumed: false,
  why: 'Why.',
  ...rest,
});

test('the horseshoe: the permanent members at its head, unnamed seats without a link', async () => {
  const seats = [
    seat('CN', 'yes', { permanent: true, href: '?no=CN' }),
    seat('FR', 'abstain', { permanent: true, assumed: true }),
    seat('GB', null, { permanent: true, name: 'United Kingdom' }),
    seat('RU', 'yes', { permanent: true }),
    seat('US', 'no', { permanent: true, veto: true, name: 'United States' }),
    seat('BR', 'no'),
    seat('DE', 'absent'),
  ];
  const props = { seats, unnamed: 8, centre: ['2 of 9', '7 more yes needed'], title: 'The Council' };
  await golden('horseshoe', createElement(Horseshoe, { ...props, width: 720 }));
  await golden('horseshoe-narrow', createElement(Horseshoe, { ...props, width: 340 }));
  const svg = renderToStaticMarkup(createElement(Horseshoe, { ...props, width: 720 }));
  expect(svg).toContain('aria-label="State CN permanent member: yes. Why."');
  expect(svg).toContain('<title> permanent member: no, a veto. Why.</title>');
  expect(svg.match(/member not in the tables/g)).toHaveLength(8);
});

test('tone and voices in a line', async () => {
  const interval = { low: -0.9, high: -0.1 };
  await golden('tone-line', createElement(ToneLine, { width: 150, value: -0.5, interval, title: '−0.5' }));
  const none = renderToStaticMarkup(
    createElement(ToneLine, { width: 150, value: null, interval: null, title: 'none' }),
  );
  expect(none).not.toMatch(/<circle|stroke-linejoin/);
  const parts = [
    { share: 0.5, look: 'hollow' },
    { share: 0.3, look: 'filled' },
    { share: 0.2, look: 'grey' },
  ] as const;
  await golden('share-bar', createElement(ShareBar, { width: 150, parts, title: 'own 50 %' }));
});

const scale = (id: string, label: string, tone = true): StripColumn => ({
  id,
  label,
  low: -1,
  high: 1,
  ticks: [
    { at: -1, label: 'against' },
    { at: 0, label: '0' },
    { at: 1, label: 'for' },
  ],
  tone,
});
const stanceScales = [scale('US', 'towards the United States'), scale('VE', 'towards Venezuela')];
const row = (id: string, cells: StripGroup['rows'][number]['cells'], share: number | null) => ({
  id,
  label: `State ${id}`,
  short: id,
  told: cells.map((cell) => (cell ? `${cell.value}` : 'no stance')).join('; '),
  href: `?as=${id}`,
  current: id === 'RU',
  cells,
  end: share === null ? null : { text: `${share * 100} %`, share },
});
const cell = (value: number, lines: number, low?: number, high?: number) => ({
  value,
  lines,
  interval: low === undefined || high === undefined ? null : { low, high },
});
const lines: StripGroup[] = [
  {
    id: 'A',
    label: 'Line A: against the United States',
    note: '2 actors',
    rows: [row('CU', [cell(-1, 2), null], 0.9), row('RU', [cell(-0.5, 9, -1, 0.2), cell(0, 4, -1, 1)], 0.6)],
  },
  { id: 'alone', label: 'Alone', note: '', rows: [row('CH', [null, cell(1, 1)], null)] },
];

test('stances by line on the scale of each protagonist, wide and narrow', async () => {
  const props = { groups: lines, columns: stanceScales, title: 'Where each stands' };
  await golden('strips', createElement(Strips, { ...props, width: 760 }));
  await golden('strips-narrow', createElement(Strips, { ...props, width: 330 }));
  const svg = renderToStaticMarkup(createElement(Strips, { ...props, width: 760 }));
  expect(svg).toContain('aria-label="State RU 60 %: -0.5; 0"');
});

test('no stance is no 0: it has no mark; what leans neither way has one of its own', () => {
  const drawn = (cells: StripGroup['rows'][number]['cells']) =>
    renderToStaticMarkup(
      createElement(Strips, {
        width: 400,
        title: '',
        columns: [stanceScales[0]],
        groups: [{ id: 'a', label: null, note: '', rows: [row('CU', cells, null)] }],
      }),
    );
  expect(drawn([null])).toContain('stroke-dasharray="1 5"');
  expect(drawn([null])).not.toMatch(/<circle|stroke-width="1.6"/);
  expect(drawn([cell(0, 1)]).match(/<rect/g)).toHaveLength(2);
  expect(drawn([cell(0.5, 1)])).toContain('<circle');
});

test('long names stand above their marks in a narrow drawing; a column name takes the lines it needs', async () => {
  const long = [
    { id: 'x', label: null, note: '', rows: [row('Annexation of Crimea', [cell(0.3, 3), null], null)] },
  ];
  const name = 'towards the Organization of American States';
  const columns = [scale('share', name, false), scale('d', 'divergence', false)];
  const narrow = layoutStrips(long, columns, 330);
  expect([narrow.stacked, narrow.columns[0].left, narrow.rowHeight]).toEqual([true, 0, 40]);
  expect(narrow.columns[0].label.join('')).toBe(name);
  expect(narrow.columns[0].label.length).toBeGreaterThan(1);
  for (const column of narrow.columns) {
    expect(column.x(-1)).toBeGreaterThan(column.left);
    expect(column.x(1)).toBeLessThan(column.right);
    expect(column.right).toBeLessThanOrEqual(330);
  }
  const props = { groups: long, columns, width: 330, title: 'Against each crisis' };
  await golden('strips-stacked', createElement(Strips, props));
});

test('a slope: dashed where the change is not clear, windows without a stance left out', async () => {
  const slopePoints = [
    { at: 0, value: -1, interval: { low: -1, high: -0.5 }, lines: 6 },
    { at: 2, value: 0.4, interval: { low: 0.1, high: 0.9 }, lines: 3 },
  ];
  const windows = ['before', '0–6', '7–29'];
  const slope = (clear: boolean) =>
    createElement(Slope, {
      width: 300,
      windows,
      points: slopePoints,
      clear,
      title: 'Cuba towards Venezuela',
    });
  await golden('slope', slope(true));
  expect(renderToStaticMarkup(slope(true))).not.toContain('stroke-dasharray');
  expect(renderToStaticMarkup(slope(false))).toContain('stroke-dasharray="4 4"');
});

test('a share in a cell', async () => {
  const interval = { low: 0.06, high: 0.79 };
  await golden(
    'share-line',
    createElement(ShareLine, { width: 60, share: 1 / 3, interval, title: '1 of 3' }),
  );
});
