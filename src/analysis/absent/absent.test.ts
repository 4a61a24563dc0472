import { expect, test } from 'vitest';
import type { EventRow } from '../../corpus/rows.ts';
import { chanceMissed } from '../absence.ts';
import { CRISIS, document, event, joined, LADDERS, party } from '../rows.fixture.ts';
import { type AbsentInput, absences } from './absent.ts';

/** Ten documents of ten days that name Russia; the window is ten days long. */
const crisis = {
  ...CRISIS,
  from: '2026-01-01',
  to: '2026-01-10',
  trigger: { ...CRISIS.trigger, date: '2026-01-01' },
};
const day = (n: number) => `2026-01-${String(n).padStart(2, '0')}`;
const documents = Array.from({ length: 10 }, (_, i) =>
  document({ docId: `d${i}`, lineageId: `d${i}`, published: day(i + 1) }),
);
const strike: Partial<EventRow> = { type: 'ASSAULT', said: false, channel: 'military', rung: 8, targets: [] };

function input(rows: readonly EventRow[], part: Partial<AbsentInput> = {}): AbsentInput {
  return {
    actor: 'RU',
    crisis,
    events: joined(rows),
    quotes: [],
    documents,
    ladders: LADDERS,
    recall: () => 0.5,
    recallOfType: (type) => (type === 'ASSAULT' ? 0.8 : null),
    name: (id) => id,
    others: [],
    ...part,
  };
}
const rung = (found: ReturnType<typeof absences>, channel: string, number: number) =>
  found.rungs.find((one) => one.channel === channel && one.rung === number)!;

test('the chance of having been missed: unwatched days, and tellings that the engine does not find', () => {
  expect(chanceMissed(1, 0.8, 1)).toBeCloseTo(0.2);
  expect(chanceMissed(1, 0.8, 3)).toBeCloseTo(0.008);
  expect(chanceMissed(0.5, 0.8, 1)).toBeCloseTo(0.6);
  expect(chanceMissed(0, 0.8, 9)).toBe(1);
});

test('watched and not seen, with the recall of the types on the rung', () => {
  const found = absences(input([]));
  expect(rung(found, 'military', 8)).toMatchObject({ watch: 'not-seen-while-watching' });
  expect(rung(found, 'military', 8).missed).toBeCloseTo(0.2);
  // Nothing was measured for MOBILIZE here: the recall of the channel.
  expect(rung(found, 'military', 2).missed).toBeCloseTo(0.5);
});

test('a rung that was reached is seen, with its rows', () => {
  const found = rung(absences(input([event({ ...strike, docId: 'd1', date: day(2) })])), 'military', 8);
  expect([found.watch, found.seen.value, found.seen.evidence.length, found.missed]).toEqual([
    'seen',
    1,
    1,
    null,
  ]);
});

test('on days that nobody reports of nothing can be seen', () => {
  const half = documents.slice(0, 5);
  const found = rung(
    absences(
      input([], { documents: [...half, document({ docId: 'x', published: day(10), actors: ['US'] })] }),
    ),
    'military',
    8,
  );
  expect(found.missed).toBeCloseTo(0.5 + 0.5 * 0.2);
});

test('thin reporting and samples prove nothing', () => {
  const thin = absences(input([], { documents: documents.slice(0, 2) }));
  const samples = absences(input([], { documents: documents.map((doc) => ({ ...doc, sample: true })) }));
  for (const found of [thin, samples])
    expect(rung(found, 'military', 8)).toMatchObject({ watch: 'not-watchable', missed: null });
  expect(rung(samples, 'military', 8).sentence).toMatch(/samples are a selection/);
});

test('how often the rung is seen elsewhere, by the actor and by anybody', () => {
  const other = (by: string) => input([event({ ...strike, sources: [party(by)], date: day(2) })]);
  const found = rung(absences(input([], { others: [other('RU'), other('US'), input([])] })), 'military', 8);
  expect(found.elsewhere).toEqual({ crises: 3, byActor: 1, byAnybody: 2 });
});

test('acts that many lines tell are harder to miss', () => {
  const told = ['d0', 'd1', 'd2'].map((docId) =>
    event({
      ...strike,
      docId,
      sources: [party('US')],
      targets: [party('VE')],
      date: day(2),
      trigger: { start: 1, end: 2, text: 'x' },
    }),
  );
  const events = [{ ...joined(told)[0], lineages: ['d0', 'd1', 'd2'] }];
  expect(rung(absences(input([], { events })), 'military', 8).missed).toBeCloseTo(0.2 ** 3);
});
