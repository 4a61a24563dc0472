import { expect, test } from 'vitest';
import { doneRungs, ladderCells } from './done-rungs.ts';

test('a rung is filled when a deed was found on it, not because the table calls it one', () => {
  const at = (rung: number, said: boolean) => ({ channel: 'diplomatic' as const, rung, said });
  const done = doneRungs([at(2, true), at(3.5, false), at(3, false), at(4, true)]);
  expect(done).toEqual(['diplomatic:3']);
  expect(ladderCells([at(3, true), at(4, false)], done).map((c) => c.said)).toEqual([false, true]);
});
