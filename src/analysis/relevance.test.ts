import { expect, test } from 'vitest';
import { relevance } from './relevance.ts';
import { CRISIS, event, party } from './rows.fixture.ts';

const elsewhere = event({ sources: [party('RU')], targets: [party('UA')], date: '2026-01-05' });

test('an act against somebody who has no part in the crisis is not of it', () => {
  expect(relevance(CRISIS)(elsewhere)).toBe(false);
  expect(relevance({ ...CRISIS, roles: { target: ['UA'] } })(elsewhere)).toBe(true);
});

test('a crisis of which nobody said whom it concerns has all of its window', () => {
  const open = { ...CRISIS, roles: {}, query: { ...CRISIS.query, words: null } };
  expect(relevance(open)(elsewhere)).toBe(true);
  expect(relevance({ ...open, from: '2026-02-01' })(elsewhere)).toBe(false);
});
