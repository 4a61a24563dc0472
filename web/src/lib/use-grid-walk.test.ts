import { expect, test } from 'vitest';
import { type GridCell, step } from './use-grid-walk.ts';

test('keys walk cells and headings, stop at the edge and never enter the corner', () => {
  const walk = (keys: string[], at: GridCell = [0, 0]) =>
    keys.reduce((here, key) => step(here, key.replace('^', ''), key.startsWith('^'), 3, 4) ?? here, at);
  expect(walk(['ArrowRight', 'ArrowDown'])).toEqual([1, 1]);
  expect(walk(['ArrowUp', 'ArrowLeft', 'ArrowLeft'])).toEqual([-1, 0]);
  expect(walk(['ArrowLeft', 'ArrowUp', 'ArrowUp'])).toEqual([0, -1]);
  expect(walk(['End', 'ArrowRight'])).toEqual([0, 3]);
  expect(walk(['^End', 'ArrowDown'])).toEqual([2, 3]);
  expect(walk(['^Home'], [2, 3])).toEqual([0, 0]);
  expect(step([0, 0], 'a', false, 3, 4)).toBeNull();
});
