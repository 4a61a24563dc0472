import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { GapGauge, signed } from './gap-gauge.tsx';
import { dateRange, shortDate } from './labels.ts';
import { Ladder } from './ladder.tsx';

const cell = (rung: number, count: number, said = true) => ({
  rung,
  name: `rung ${rung}`,
  said,
  count,
  href: `?rung=${rung}`,
});
const draw = (cells: ReturnType<typeof cell>[]) =>
  renderToStaticMarkup(
    createElement(Ladder, {
      width: 500,
      title: 'T',
      rows: [{ id: 'v', label: 'Verbal', cells, emptyNote: 'not watchable' }],
    }),
  );

test('every rung is drawn, only those that were found lead anywhere', () => {
  const svg = draw([cell(-1, 0), cell(0, 2), cell(1, 0), cell(2, 120)]);
  expect(svg.match(/<rect/g)).toHaveLength(4);
  expect([...svg.matchAll(/href="([^"]+)"/g)].map((m) => m[1])).toEqual(['?rung=0', '?rung=2']);
  expect(svg).toContain('aria-label="99+ Verbal: rung 2"');
});

test('the highest rung found is named below, or why there is none', () => {
  expect(draw([cell(1, 1), cell(5, 1), cell(7, 0)])).toMatch(/>rung 5<\/text>/);
  expect(draw([cell(1, 0)])).toMatch(/>not watchable<\/text>/);
});

test('deeds are filled, words are not', () => {
  expect(draw([cell(3, 1, false)])).toContain('fill="var(--hostile, #a8341b)"');
  expect(draw([cell(3, 1, true)])).not.toContain('fill="var(--hostile, #a8341b)"');
});

test('a gap is told with its sign, and one that cannot be told is not drawn as zero', () => {
  const gauge = (value: number | null) =>
    renderToStaticMarkup(createElement(GapGauge, { width: 400, value, interval: null, title: 'Gap' }));
  expect(gauge(0.625)).toContain('aria-label="Gap: +0.63"');
  expect(gauge(null)).not.toContain('<circle');
  expect([signed(-1), signed(0.004), signed(0.5)]).toEqual(['−1', '0', '+0.5']);
});

test('dates are short, and told with their year where two years meet', () => {
  expect(shortDate('2026-01-03')).toBe('3 Jan');
  expect(dateRange('2026-01-03', '2026-01-03')).toBe('3 Jan');
  expect(dateRange('2026-01-03', '2026-01-05')).toBe('3–5 Jan');
  expect(dateRange('2025-12-30', '2026-01-02')).toBe('30 Dec 2025 – 2 Jan 2026');
});
