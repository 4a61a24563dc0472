import { expect, test } from 'vitest';
import { hypothesesFinding } from '../../../src/analysis/hypotheses/index.ts';
import type { HypothesesBoard } from '../../../src/corpus/boards/hypotheses-board.ts';
import { markOfKey, shortAnalysts, walk, withDraft } from './marks.ts';

test('letters and digits set the same marks; other keys set none', () => {
  expect(['C', 'c', 'n', 'i', 'I', 'x'].map(markOfKey)).toEqual(['CC', 'C', 'N', 'I', 'II', 'NA']);
  expect(['1', '2', '3', '4', '5', '6'].map(markOfKey)).toEqual(['CC', 'C', 'N', 'I', 'II', 'NA']);
  expect(markOfKey('0')).toBeNull();
  expect(['a', '7', 'Enter', 'ArrowUp'].map(markOfKey)).toEqual([undefined, undefined, undefined, undefined]);
});

test('walking reaches the headings, stops at the edges and never stands in the corner', () => {
  const from = { row: 0, column: 0 };
  expect(walk('ArrowLeft', from, 3, 2)).toEqual({ row: 0, column: -1 });
  expect(walk('ArrowUp', { row: 0, column: -1 }, 3, 2)).toEqual({ row: 0, column: -1 });
  expect(walk('ArrowLeft', { row: -1, column: 0 }, 3, 2)).toEqual({ row: -1, column: 0 });
  expect(walk('ArrowDown', { row: 2, column: 1 }, 3, 2)).toEqual({ row: 2, column: 1 });
  expect(walk('End', from, 3, 2)).toEqual({ row: 0, column: 1 });
  expect(walk('End', from, 3, 2, true)).toEqual({ row: 2, column: 1 });
  expect(walk('c', from, 3, 2)).toBeNull();
});

test('names in cells are short and different', () => {
  expect([...shortAnalysts(['ana', 'Demarche samples', 'Dora Sand', 'Maximiliane']).values()]).toEqual([
    'ana',
    'Ds',
    'DS',
    'Maximi',
  ]);
  expect([...shortAnalysts(['Ana Bo', 'Alf Best']).values()]).toEqual(['AB', 'AB2']);
});

const made = { by: 'ana', at: '2026-01-05T00:00:00.000Z' };
const weight = { credibility: 'medium', relevance: 'medium' } as const;
const board: HypothesesBoard = {
  ...made,
  id: 'why',
  title: 'Why?',
  crisis: null,
  hypotheses: ['H1', 'H2'].map((id) => ({ ...made, id, text: `${id}.` })),
  evidence: ['E1', 'E2'].map((id) => ({ ...made, ...weight, id, text: `${id}.`, source: 'x', row: null })),
  marks: [
    { evidence: 'E1', hypothesis: 'H1', analyst: 'ana', mark: 'C' },
    { evidence: 'E1', hypothesis: 'H1', analyst: 'bo', mark: 'I' },
  ],
};
const found = hypothesesFinding({ board, standing: new Map() });

test('a mark replaces only the analyst’s own, and null takes it away', () => {
  const cell = { evidence: 'E1', hypothesis: 'H1' };
  const next = withDraft(found, { what: 'mark', ...cell, mark: 'II' }, 'ana');
  expect(next.board.marks.map(({ analyst, mark }) => `${analyst} ${mark}`)).toEqual(['bo I', 'ana II']);
  expect(withDraft(next, { what: 'mark', ...cell, mark: null }, 'ana').board.marks).toHaveLength(1);
  expect(found.board.marks).toHaveLength(2);
});

test('what is taken off, renamed or weighed shows at once, on the board and among the figures', () => {
  const less = withDraft(found, { what: 'removal', id: 'H2' }, 'ana');
  expect([less.board.hypotheses.length, less.ranking.value.length, less.board.evidence.length]).toEqual([
    1, 1, 2,
  ]);
  const named = withDraft(found, { what: 'evidence', id: 'E2', text: 'New.' }, 'ana');
  expect(named.evidence.value.find(({ id }) => id === 'E2')?.text).toBe('New.');
  const weighed = withDraft(found, { what: 'weight', id: 'E1', relevance: 'high' }, 'ana');
  expect(weighed.board.evidence[0]).toMatchObject({ relevance: 'high', credibility: 'medium' });
});
