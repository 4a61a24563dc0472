import { expect, test } from 'vitest';
import { event, joined, party } from '../analysis/rows.fixture.ts';
import { actorCounts } from './counting.ts';

test('the actors of a crisis, most active first', () => {
  const rows = [event(), event({ docId: 'b' }), event({ sources: [party('CN')] })];
  const counts = actorCounts(joined(rows), (id) => id);
  expect(counts.map(({ actor, statements, deeds }) => ({ actor, count: statements + deeds }))).toEqual([
    { actor: 'RU', count: 2 },
    { actor: 'CN', count: 1 },
  ]);
});
