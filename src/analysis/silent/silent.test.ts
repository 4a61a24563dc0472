import { expect, test } from 'vitest';
import { CRISIS, document, event, joined, party } from '../rows.fixture.ts';
import { silentFinding } from './index.ts';

const named = (docId: string, day: number, actors: string[], rest = {}) =>
  document({ docId, lineageId: docId, published: `2026-01-0${day}`, actors, ...rest });

test('silent is who is named and of whom nothing is told, persons aside; what it is worth stands beside it', () => {
  const documents = [3, 4, 5, 6, 7].map((day) => named(`d${day}`, day, ['IN.MFA', 'RU', 'P.someone']));
  const found = silentFinding({
    crisis: CRISIS,
    documents: [...documents, named('e', 7, ['NO'])],
    events: joined([event({ sources: [party('RU')] })]),
  });
  expect(found.value.map(({ actor, named, watchable }) => [actor, named, watchable])).toEqual([
    ['IN', 5, true],
    ['NO', 1, false],
  ]);
  expect(found.warnings).toEqual([]);
});

test('samples prove no silence, and copies of one text name nobody twice', () => {
  const copies = [3, 4].map((day) => named(`d${day}`, day, ['IN'], { lineageId: 'one', sample: true }));
  const found = silentFinding({ crisis: CRISIS, documents: copies, events: [] });
  expect(found.value).toMatchObject([{ actor: 'IN', named: 1, lineages: 0, watchable: false }]);
  expect(found.warnings).toHaveLength(1);
});
