import { expect, test } from 'vitest';
import { draftFrom, EMPTY_DRAFT, slug, toDefinition, toDraft, windowTrouble } from './crisis-draft.ts';

test('a title becomes a readable id', () => {
  expect(slug('Capture of Nicolás Maduro, 2026')).toBe('capture-of-nicolas-maduro-2026');
  expect(slug('  —  ')).toBe('');
});

test('what the form writes, the form reads back', () => {
  const draft = {
    ...EMPTY_DRAFT,
    title: 'A case',
    date: '2026-01-03',
    intervener: 'US',
    target: 'VE, P.someone',
    words: '"oil" or gas',
    actors: 'VE US',
    samples: 'only' as const,
  };
  const definition = toDefinition(draft, null);
  expect(definition.roles).toEqual({ intervener: ['US'], target: ['VE', 'P.someone'] });
  expect(definition.query.samples).toBe('only');
  expect(toDraft(definition)).toEqual({ ...draft, actors: 'VE, US' });
});

test('editing keeps what the form does not show', () => {
  const before = toDefinition({ ...EMPTY_DRAFT, title: 'A case', target: 'VE' }, null);
  const kept = {
    ...before,
    roles: { ...before.roles, mediator: ['QA'] },
    query: { ...before.query, include: ['abc'] },
  };
  const after = toDefinition({ ...toDraft(kept), title: 'Renamed', target: '' }, kept);
  expect(after.id).toBe(before.id);
  expect(after.roles).toEqual({ mediator: ['QA'] });
  expect(after.query.include).toEqual(['abc']);
});

test('an address begins a crisis; what it does not know is passed over', () => {
  const draft = draftFrom(new URLSearchParams('title=Blockade&samples=false&colour=red'));
  expect(draft).toEqual({ ...EMPTY_DRAFT, title: 'Blockade', samples: 'false' });
});

test('dates that cannot be are told apart; open ends are fine', () => {
  const told = (date: string, from: string, to: string) => windowTrouble({ ...EMPTY_DRAFT, date, from, to });
  expect(told('2026-01-03', '', '')).toBeNull();
  expect(told('2026-01-03', '2026-01-03', '2026-01-03')).toBeNull();
  expect(told('2026-01-03', '2026-02-01', '2026-01-01')).toBe('ends');
  expect(told('2026-01-03', '2026-01-04', '')).toBe('before');
  expect(told('2026-01-03', '', '2026-01-02')).toBe('after');
});
