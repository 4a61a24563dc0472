import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CRISIS, event, joined, party } from '../rows.fixture.ts';
import { flowMatrix, flows, layoutNetwork, NOBODY, OTHERS, standsBetween } from './index.ts';

const who = (id: string) => [party(id)];
const act = (from: string[], to: string[], part: Parameters<typeof event>[0] = {}) =>
  event({ sources: from.flatMap(who), targets: to.flatMap(who), ...part });
const DEED = { type: 'ASSAULT', said: false, quad: 4, goldstein: -10, channel: 'military', rung: 8 } as const;
const AID = { type: 'AID', said: false, quad: 2, goldstein: 7, channel: 'economic', rung: -2 } as const;
const input = (rows: ReturnType<typeof event>[]) => ({ events: joined(rows), crisis: null });

test('pairs are counted by kind, by lines of reporting, and named by their strongest event', () => {
  const found = flows(
    input([
      act(['RU'], ['US'], { docId: 'a' }),
      act(['RU'], ['US'], { docId: 'b', date: '2026-01-05', type: 'THREATEN', goldstein: -5 }),
      act(['US'], ['VE'], { docId: 'a', ...DEED }),
      act(['US'], ['RU'], { docId: 'a', ...AID }),
      act(['CN'], [], { docId: 'c' }),
      act([], ['VE'], { docId: 'c', ...DEED }),
    ]),
  );
  expect(
    found.flows.map((flow) => [flow.source, flow.target, flow.words, flow.deeds, flow.lineages]),
  ).toEqual([
    ['RU', 'US', 2, 0, 2],
    ['US', 'RU', 0, 1, 1],
    ['US', 'VE', 0, 1, 1],
  ]);
  expect(found.flows[0].strongest.type).toBe('THREATEN');
  expect(found.flows[0].kinds).toEqual([{ said: true, hostile: true, events: 2, lineages: 2 }]);
  expect([found.events, found.named, found.untargeted, found.pairs, found.mutual]).toEqual([6, 4, 1, 2, 1]);
  expect(found.hostile).toMatchObject({ value: 3 / 4, card: { id: 'flows' } });
  expect(found.actors.map(({ actor, sent, received }) => [actor, sent.events, received.events])).toEqual([
    ['US', 2, 2],
    ['RU', 2, 1],
    ['VE', 0, 2],
    ['CN', 1, 0],
  ]);
});

test('organs act for their state, nobody acts upon himself, an event of two actors stands in two cells', () => {
  const found = flows(
    input([
      event({ sources: [party('RU', 'RU.MFA'), party('BY')], targets: [party('US', 'US.MIL'), party('RU')] }),
    ]),
  );
  expect(found.flows.map(({ source, target }) => `${source} ${target}`)).toEqual(['BY RU', 'BY US', 'RU US']);
  expect(found.named).toBe(1);
});

test('the filter asks by channel, kind, tone and day; an undated event is in no window', () => {
  const rows = [
    act(['RU'], ['US']),
    act(['US'], ['VE'], { ...DEED, date: '2026-01-10' }),
    act(['US'], ['VE'], { ...AID, date: null, published: null }),
  ];
  const counts = (filter: Parameters<typeof flows>[0]['filter']) => flows({ ...input(rows), filter }).events;
  expect([
    counts({}),
    counts({ said: true }),
    counts({ hostile: false }),
    counts({ channel: 'military' }),
    counts({ from: '2026-01-04' }),
    counts({ to: '2026-01-10' }),
  ]).toEqual([3, 1, 1, 1, 1, 2]);
  expect(flows({ events: joined(rows), crisis: { ...CRISIS, to: '2026-01-05' } }).events).toBe(2);
});

test('a matrix folds whom it does not show, and counts an event once in a cell', () => {
  const rows = [act(['RU', 'CN', 'IR'], ['US']), act(['CN'], ['IR']), act(['US'], [])];
  const matrix = flowMatrix(input(rows), ['US', 'RU']);
  expect(matrix.actors).toEqual(['US', 'RU', OTHERS]);
  expect(matrix.folded).toBe(2);
  const cells = matrix.cells.map(({ source, target, events }) => [source, target, events]);
  expect(cells).toContainEqual([OTHERS, 'US', 1]);
  expect(cells).toContainEqual([OTHERS, OTHERS, 1]);
  expect(cells).toContainEqual(['US', NOBODY, 1]);
  expect(flowMatrix(input(rows), ['US', 'RU', 'CN', 'IR']).actors).not.toContain(OTHERS);
});

const ids = fc.constantFrom('RU', 'US', 'CN', 'VE', 'HEZBOLLAH');
const row = fc.record({
  from: fc.uniqueArray(ids, { maxLength: 3 }),
  to: fc.uniqueArray(ids, { maxLength: 3 }),
  kind: fc.constantFrom({}, DEED, AID),
  docId: fc.constantFrom('a', 'b', 'c'),
});
const eventsOf = (rows: { from: string[]; to: string[]; kind: object; docId: string }[]) =>
  joined(rows.map(({ from, to, kind, docId }, i) => act(from, to, { ...kind, docId, sentence: i })));

test('whatever is told, counts add up and a cell opens exactly what it counts', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.uniqueArray(ids, { minLength: 1 }), (rows, shown) => {
      const events = eventsOf(rows);
      const found = flows({ events, crisis: null });
      for (const flow of found.flows) {
        expect(flow.words + flow.deeds).toBe(flow.events);
        expect(flow.hostile + flow.cooperative).toBe(flow.events);
        expect(flow.lineages).toBeLessThanOrEqual(flow.kinds.reduce((sum, kind) => sum + kind.lineages, 0));
        expect(flow.evidence.length).toBeGreaterThanOrEqual(flow.lineages);
        expect(events.filter(standsBetween(flow))).toHaveLength(flow.events);
      }
      const matrix = flowMatrix({ events, crisis: null }, shown);
      for (const cell of matrix.cells)
        expect(events.filter(standsBetween({ ...cell, shown }))).toHaveLength(cell.events);
      // Said and done, hostile and cooperative share out what there is.
      for (const key of ['said', 'hostile'] as const) {
        const parts = [true, false].map(
          (is) => flows({ events, crisis: null, filter: { [key]: is } }).events,
        );
        expect(parts[0] + parts[1]).toBe(found.events);
      }
      for (const { actor, sent, received } of found.actors) {
        expect(events.filter(standsBetween({ source: actor }))).toHaveLength(sent.events);
        expect(events.filter(standsBetween({ target: actor }))).toHaveLength(received.events);
      }
    }),
    { numRuns: 60 },
  );
});

test('the order of events changes nothing, and another actor’s acts leave a pair as it is', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 10 }), (rows) => {
      const events = eventsOf(rows);
      const found = flows({ events, crisis: null });
      expect(flows({ events: [...events].reverse(), crisis: null })).toEqual(found);
      const more = [...events, ...joined([act(['FR'], ['DE'], { docId: 'z' })])];
      const same = flows({ events: more, crisis: null }).flows.filter(({ source }) => source !== 'FR');
      expect(same).toEqual(found.flows);
    }),
    { numRuns: 40 },
  );
});

test('the layout is the same each time, keeps to its sheet and tells everybody apart', () => {
  const flow = (source: string, target: string, lineages: number) => ({ source, target, lineages });
  const some = [
    flow('US', 'VE', 9),
    flow('RU', 'US', 4),
    flow('CN', 'US', 2),
    flow('VE', 'US', 3),
    flow('FR', 'DE', 1),
  ];
  const actors = ['US', 'VE', 'RU', 'CN', 'FR', 'DE'];
  const laid = layoutNetwork(actors, some, 600);
  expect(layoutNetwork(actors, some, 600)).toEqual(laid);
  expect(new Set(laid.places.map(({ x, y }) => `${x} ${y}`)).size).toBe(6);
  for (const { x, y } of laid.places) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(1000);
    expect(y).toBeLessThanOrEqual(600);
  }
  const away = (a: string, b: string) => {
    const [p, q] = [a, b].map((id) => laid.places.find(({ actor }) => actor === id)!);
    return Math.hypot(p.x - q.x, p.y - q.y);
  };
  expect(away('US', 'VE')).toBeLessThan(away('US', 'FR'));
  expect(layoutNetwork(['US'], [], 600).places).toEqual([{ actor: 'US', x: 500, y: 300 }]);
  expect(layoutNetwork([], [], 600).places).toEqual([]);
});
