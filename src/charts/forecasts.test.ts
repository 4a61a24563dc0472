import { createElement } from 'react';
import { expect, test } from 'vitest';
import { layoutForecasts } from './forecast-layout.ts';
import { golden } from './golden.fixture.ts';
import { CalibrationPlot, Forecasts } from './index.ts';

const step = (day: string, probability: number, late = false) => ({ day, probability, late });
const lines = [
  { analyst: 'ana', points: [step('2026-01-05', 0.3), step('2026-01-20', 0.6)] },
  { analyst: 'bo', points: [step('2026-01-10', 0.62, true)] },
  { analyst: 'Maximiliane Longname', points: [step('2026-01-12', 0.58)] },
];

test('probabilities over time: steps, a name at the end of each, the deadline, what came', async () => {
  const chart = {
    lines,
    from: '2026-01-05',
    to: '2026-02-10',
    deadline: '2026-01-31',
    title: 'Probabilities',
  };
  const answer = { day: '2026-01-25', yes: true };
  await golden('forecasts', createElement(Forecasts, { ...chart, width: 720, answer }));
  await golden('forecasts-narrow', createElement(Forecasts, { ...chart, width: 340, answer: null }));
  const layout = layoutForecasts(lines, 720, chart.from, chart.to);
  // It stands at 0.3 until the day of the next, then at 0.6 to the end.
  expect(layout.lines[0].path).toBe(
    `M${layout.x('2026-01-05')} ${layout.y(0.3)}H${layout.x('2026-01-20')}V${layout.y(0.6)}H${layout.right}`,
  );
  const labels = layout.lines.map(({ labelY }) => labelY).sort((a, b) => a - b);
  expect(labels[1] - labels[0]).toBeGreaterThanOrEqual(16);
  expect(labels[2] - labels[1]).toBeGreaterThanOrEqual(16);
  const crowded = Array.from({ length: 14 }, (_, i) => ({ ...lines[0], analyst: `a${i}` }));
  for (const { labelY } of layoutForecasts(crowded, 340, chart.from, chart.to).lines)
    expect(labelY).toBeGreaterThanOrEqual(0);
});

test('calibration: what was foretold against what came', async () => {
  const bins = [
    { mean: 0.15, share: 0.2, count: 10, interval: { low: 0.08, high: 0.41 } },
    { mean: 0.75, share: 1, count: 2, interval: { low: 0.43, high: 1 } },
  ];
  await golden('calibration', createElement(CalibrationPlot, { width: 420, bins, title: 'Calibration' }));
});
