import { expect, test } from 'vitest';
import type { EventRow } from '../../corpus/rows.ts';
import type { ProfileInput } from '../profile.ts';
import { CRISIS, document, event, joined, LADDERS, quote } from '../rows.fixture.ts';
import { compareCrises } from './compare.ts';
import { crisisFigures } from './figures.ts';

const crisis = (id: string, date: string, roles: Record<string, string[]> = {}) => ({
  ...CRISIS,
  id,
  title: id,
  from: null,
  to: null,
  trigger: { ...CRISIS.trigger, date },
  roles,
});

/** `lines` documents that name Russia, and its acts in the first of them. */
function input(id: string, date: string, acts: Partial<EventRow>[], lines = 6, roles = {}): ProfileInput {
  return {
    actor: 'RU',
    crisis: crisis(id, date, roles),
    events: joined(
      acts.map((part, i) => event({ docId: `${id}${i}`, date, published: date, targets: [], ...part })),
    ),
    quotes: [],
    documents: Array.from({ length: lines }, (_, i) =>
      document({ docId: `${id}${i}`, lineageId: `${id}${i}`, published: date }),
    ),
    ladders: LADDERS,
    recall: () => 0.5,
    name: (actor) => actor,
  };
}
const attack = { type: 'ASSAULT', said: false, channel: 'military', rung: 8 } as const;
const mobilise = { type: 'MOBILIZE', said: false, channel: 'military', rung: 2 } as const;

test('further, as far, less far: deeds as shares of their ladders', () => {
  const found = compareCrises(
    [
      input('here', '2026-01-03', [mobilise]),
      input('war', '2022-02-24', [attack]),
      input('like', '2019-01-23', [mobilise]),
      input('words', '2011-03-19', [{}]),
    ],
    'here',
  );
  expect(found.restraint.value).toEqual({ others: 3, notWatched: 0, further: 1, same: 1, lessFar: 1 });
  expect(found.headline).toBe(
    'RU went further in deeds in 1 of 3 other crises (95 % interval 0 to 2) than in here, as far in 1 and less far in 1.',
  );
  expect(found.crises.map((one) => one.crisis)).toEqual(['here', 'war', 'like', 'words']);
  expect(found.crises[1].deedsByChannel[0]).toMatchObject({ channel: 'military', rung: 8, share: 1 });
});

test('a crisis in which no report names the actor is no example of restraint', () => {
  const silent = {
    ...input('silent', '2011-03-19', []),
    documents: [document({ docId: 'x', actors: ['CN'] })],
  };
  const here = input('here', '2026-01-03', [mobilise]);
  const war = input('war', '2022-02-24', [attack]);
  const found = compareCrises([here, war, silent], 'here');
  expect(found.restraint.value).toEqual({ others: 1, notWatched: 1, further: 1, same: 0, lessFar: 0 });
  expect(found.restraint.interval).toEqual(compareCrises([here, war], 'here').restraint.interval);
  expect(found.headline).toMatch(/ No report names it in 1 more\.$/);
});

test('the clock runs from the trigger; what came before is no first reaction', () => {
  const found = crisisFigures(
    input('c', '2022-02-24', [
      { date: '2022-02-20' },
      { date: '2022-02-26' },
      { ...attack, date: '2022-03-01' },
    ]),
  );
  expect([found.firstWords, found.firstDeed]).toEqual([2, 5]);
  expect(found.clock).toEqual([
    { day: -4, said: 1, done: 0 },
    { day: 2, said: 1, done: 0 },
    { day: 5, said: 0, done: 1 },
  ]);
  expect([found.deedShare, found.perLineage.value]).toEqual([1 / 3, 0.5]);
});

test('quoted words count as words when they go further than what was coded as an act', () => {
  const loud = { ...input('c', '2022-02-24', [{ rung: 3 }]), quotes: [quote({ rung: 9 })] };
  expect(crisisFigures(loud).words).toMatchObject({ rung: 9, share: 0.9 });
});

test('nothing found: no data, not watched, or watched and none found', () => {
  const watched = input('c', '2022-02-24', [{}]);
  const daily = watched.documents.map((doc, i) => ({ ...doc, published: `2022-02-2${i + 3}` }));
  const kinds = [
    { ...watched, documents: daily },
    { ...watched, documents: daily.slice(0, 2) },
    { ...watched, events: [], documents: [] },
    { ...input('c', '2022-02-24', [attack]), documents: daily },
  ].map((one) => crisisFigures(one).unseen);
  expect(kinds.map(({ deeds }) => deeds)).toEqual(['none-found', 'not-watched', 'no-data', null]);
  expect(kinds.map(({ words }) => words)).toEqual([null, null, 'no-data', 'none-found']);
});

test('how far it really went: what one line alone tells may be miscoded, what several tell is not', () => {
  const falseAlarms = (type: string) => (type === 'ASSAULT' ? 0.1 : 0);
  const told = (times: number) => {
    const tells = (i: number) =>
      event({ docId: `c${i}`, published: '2022-02-24', date: '2022-02-24', targets: [] });
    const strike = (i: number) => ({
      ...tells(i),
      ...attack,
      targets: [],
      trigger: { start: 0, end: 6, text: 'struck' },
    });
    const rows = [0, 1, 2, 3, 4, 5].map((i) => ({
      ...tells(i),
      trigger: { start: 0, end: 9, text: 'condemned' },
    }));
    const events = joined([...rows, ...Array.from({ length: times }, (_, i) => strike(i))]);
    return crisisFigures({ ...input('c', '2022-02-24', []), events, falseAlarms }).reach;
  };
  expect(told(1).value.deeds).toBe(1);
  expect(told(1).intervals.deeds).toMatchObject({ low: 0, high: 1, level: 0.95 });
  expect(told(4).intervals.deeds).toMatchObject({ low: 1, high: 1 });
  const few = crisisFigures(input('c', '2022-02-24', [attack, { rung: 5 }]));
  expect(few.reach.intervals).toEqual({ words: null, deeds: null });
});

test('the role is told, and that it differs is a warning', () => {
  const found = compareCrises(
    [
      input('here', '2026-01-03', [{}], 6, { intervener: ['US'], target: ['VE'] }),
      input('own', '2014-02-27', [attack], 6, { intervener: ['RU.MIL'], target: ['UA'] }),
    ],
    'here',
  );
  expect(found.crises.map((one) => one.role)).toEqual(['bystander', 'intervener']);
  expect(found.restraint.warnings).toContain('It is bystander here, but intervener in own.');
});

test('thin and uneven reporting is said, and gives no interval', () => {
  const found = compareCrises(
    [input('here', '2026-01-03', [{}], 2), input('war', '2022-02-24', [attack], 20)],
    'here',
  );
  expect(found.restraint.interval).toBeNull();
  expect(found.restraint.warnings.join(' ')).toMatch(
    /too thin to compare in here \(2 lines\).*not reported on alike/,
  );
});

test('an actor known in one crisis alone has nothing to be compared with', () => {
  expect(compareCrises([input('here', '2026-01-03', [{}])], 'here').headline).toMatch(/nothing to compare/);
});
