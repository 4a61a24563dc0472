import { expect, test } from 'vitest';
import type { AlignedActor } from '../../../src/analysis/align/index.ts';
import type { AlignmentAnswer } from '../../../src/server/api.ts';
import { letterOf, linesOf, lineWords, shareRange, towardsWords, withinDays } from './alignment.ts';

const actor = (id: string, bloc: number, lineages: number, certainty: number | null): AlignedActor => ({
  actor: id,
  bloc,
  certainty,
  like: [],
  stances: [
    {
      crisis: 'here',
      towards: 'US',
      value: -1,
      interval: null,
      lineages,
      for: 0,
      against: lineages,
      evidence: [],
    },
  ],
});
const line = { crisis: 'here', towards: 'US', value: -1, members: 2 };
const bloc = (...members: string[]) => ({ members, stances: [line], line });
const alignment = {
  crisis: 'here',
  axes: [{ crisis: 'here', towards: 'US' }],
  actors: [actor('CU', 0, 1, 0.9), actor('CH', 1, 9, null), actor('RU', 0, 5, 0.6), actor('IN', 2, 1, null)],
  blocs: { value: [bloc('CU', 'RU'), bloc('CH'), bloc('IN')] },
} as unknown as AlignmentAnswer['alignment'];

test('lines of several have letters, those told of most first; who stands alone comes last', () => {
  const lines = linesOf(alignment);
  expect(lines.map((one) => [one.letter, one.actors.map((of) => of.actor)])).toEqual([
    ['A', ['RU', 'CU']],
    [null, ['CH', 'IN']],
  ]);
  expect([letterOf(lines, 'CU'), letterOf(lines, 'CH')]).toEqual(['A', null]);
});

test('a line is against, for, or divided on somebody', () => {
  const names = { US: 'United States' };
  expect(lineWords(line, names)).toBe('against the United States');
  expect(lineWords({ ...line, value: 0.2 }, names)).toBe('for the United States');
  expect(lineWords({ ...line, value: 0 }, names)).toBe('divided on the United States');
});

test('a range of shares is told from the least to the greatest, unknown ones left out', () => {
  expect(shareRange([0.894, null, 0.62])).toBe('62–89 %');
  expect(shareRange([1, 1])).toBe('100 %');
  expect(shareRange([null])).toBeNull();
});

test('with several crises a stance says in which', () => {
  const data = { alignment, names: { US: 'United States' }, titles: { here: 'Capture' } };
  const axis = { crisis: 'here', towards: 'US' };
  expect(towardsWords(axis, data as unknown as AlignmentAnswer)).toBe('towards the United States');
  const two = { ...data, alignment: { ...alignment, axes: [axis, { crisis: 'there', towards: 'US' }] } };
  expect(towardsWords(axis, two as unknown as AlignmentAnswer)).toBe('towards the United States, Capture');
});

test('days of the crisis clock, open at either end', () => {
  const days = ['2026-01-02', '2026-01-03', '2026-01-09', '2026-01-10', null];
  const kept = (window: string | null) => days.filter(withinDays(window, '2026-01-03'));
  expect(kept('0..6')).toEqual(['2026-01-03', '2026-01-09']);
  expect(kept('..-1')).toEqual(['2026-01-02']);
  expect(kept('7..')).toEqual(['2026-01-10']);
  expect(kept(null)).toEqual(days);
});
