import { expect, test } from 'vitest';
import { scoreRealis } from '../eval/realis.ts';
import { testEngine } from './engine.ts';

test('what happened is told from what will, might or did not happen, on 200 sentences of our own', async () => {
  const engine = await testEngine();
  const figures = new Map(
    scoreRealis((text, date) => engine.code(text, { date })).map((row) => [row.figure, row.value]),
  );
  expect(figures.get('realis macro-F1')).toBeGreaterThan(0.88);
  expect(figures.get('said accuracy')).toBeGreaterThan(0.97);
  for (const name of ['actual', 'future', 'hypothetical', 'negated'])
    expect(figures.get(`${name} F1`), name).toBeGreaterThan(0.84);
  expect(figures.get('reporter named')).toBeGreaterThan(0.79);
});
