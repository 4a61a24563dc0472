import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventRow } from '../../corpus/rows.ts';
import type { RollCall, RollCallVote } from '../../world/roll-call.ts';
import { CRISIS, document, event, party } from '../rows.fixture.ts';
import { stance } from '../stance.ts';
import { type AlignedCrisis, alignmentFinding } from './align.ts';
import { votesOn } from './lines.ts';
import { likeness } from './similarity.ts';
import { drawn } from './together.ts';
import { toldBy } from './told.ts';

const name = (actor: string) => actor;

function crisis(part: Partial<AlignedCrisis> = {}): AlignedCrisis {
  return {
    crisis: CRISIS,
    protagonists: ['US', 'VE'],
    events: [],
    quotes: [],
    attitudes: [],
    documents: [],
    ...part,
  };
}

let line = 0;
/** One report, in a line of its own, in which `who` is for or against `whom`. */
function told(who: string, type: EventRow['type'], whom: string, part: Partial<EventRow> = {}): EventRow {
  const docId = `line-${line++}`;
  return event({ docId, type, sources: [party(who)], targets: [party(whom)], ...part });
}

const two = () => [
  told('RU', 'ACCUSE', 'US'),
  told('RU', 'SUPPORT', 'VE'),
  told('CU', 'ACCUSE', 'US'),
  told('AR', 'SUPPORT', 'US'),
  told('AR', 'ACCUSE', 'VE'),
  told('GB', 'SUPPORT', 'US'),
];

test('likeness by hand: 1 − mean distance over the axes on which both stand', () => {
  expect(likeness([-1, 1, null], [-1, 0, 1])).toEqual({ value: 1 - (0 + 1) / 2, shared: 2 });
  expect(likeness([-1], [1])).toEqual({ value: -1, shared: 1 });
  expect(likeness([-1, null], [null, 1])).toBeNull();
});

test('two lines: who condemns one protagonist and stands by the other, and who does the reverse', () => {
  const found = alignmentFinding([crisis({ events: two() })], name);
  expect(found.blocs.value.map((bloc) => bloc.members)).toEqual([
    ['AR', 'GB'],
    ['CU', 'RU'],
  ]);
  expect(found.blocs.value[1].stances).toEqual([
    { crisis: 'venezuela', towards: 'US', value: -1, members: 2 },
    { crisis: 'venezuela', towards: 'VE', value: 1, members: 1 },
  ]);
  const russia = found.actors.find((one) => one.actor === 'RU')!;
  expect(russia.like.map(({ actor, likeness, shared }) => [actor, likeness, shared])).toEqual([
    ['CU', 1, 1],
    ['AR', -1, 2],
    ['GB', -1, 1],
  ]);
  // Both stand in a resample that draws Cuba's one line and one of Russia's two; together where it is that on the US.
  const is = 1 - Math.exp(-1);
  expect(russia.certainty).toBeCloseTo(is / (1 - (1 - is) ** 2), 1);
  expect(found.headline).toBe(
    '4 actors took a stance, in 2 lines of more than one: AR, GB (for US); CU, RU (against US).',
  );
  expect(found.blocs.warnings[0]).toBe('4 of 4 actors stand on a single line of reporting.');
});

test('a stance that the reports tell both ways makes the membership unsure', () => {
  const torn = ['ACCUSE', 'ACCUSE', 'ACCUSE', 'SUPPORT', 'SUPPORT'] as const;
  const events = [...two(), ...torn.map((type) => told('BR', type, 'US'))];
  const found = alignmentFinding([crisis({ events })], name);
  const brazil = found.actors.find((one) => one.actor === 'BR')!;
  expect(brazil.stances[0]).toMatchObject({ value: -0.2, for: 2, against: 3 });
  expect(found.blocs.value[brazil.bloc].members).toEqual(['BR', 'CU', 'RU']);
  expect(brazil.certainty).toBeGreaterThan(0.4);
  expect(brazil.certainty).toBeLessThan(0.85);
});

test('a crisis more: they are compared by what they said in both, and nobody with himself', () => {
  const other = crisis({
    crisis: { ...CRISIS, id: 'other' },
    protagonists: ['RU', 'US'],
    events: [told('CU', 'SUPPORT', 'RU'), told('RU', 'ACCUSE', 'US'), told('GB', 'ACCUSE', 'RU')],
  });
  const found = alignmentFinding([crisis({ events: two() }), other], name);
  const at = (id: string) => found.actors.find((one) => one.actor === id)!;
  expect(at('RU').stances.map((one) => [one.crisis, one.towards])).toEqual([
    ['venezuela', 'US'],
    ['venezuela', 'VE'],
    ['other', 'US'],
  ]);
  const cubaToBritain = at('CU').like.find((one) => one.actor === 'GB')!;
  expect(cubaToBritain).toMatchObject({ likeness: -1, shared: 2 });
});

test('silent is who is named and takes no stance; what it is worth stands beside it', () => {
  const documents = Array.from({ length: 6 }, (_, i) =>
    document({
      docId: `d${i}`,
      lineageId: `d${i}`,
      published: `2026-01-0${3 + i}`,
      actors: ['IN', 'IN.MFA', 'P.someone', 'RU', 'US', ...(i === 0 ? ['NO'] : [])],
    }),
  );
  const found = alignmentFinding([crisis({ events: two(), documents })], name);
  expect(found.silent).toEqual([
    { actor: 'IN', named: 6, lineages: 6, daysReported: 6, days: 6, watchable: true },
    { actor: 'NO', named: 1, lineages: 1, daysReported: 1, days: 6, watchable: false },
  ]);
});

test('drift: windows of the crisis clock, by the day of the act', () => {
  const on = (date: string) => ({ date, published: date });
  const events = [
    told('BR', 'ACCUSE', 'US', on('2026-01-03')),
    told('BR', 'ACCUSE', 'US', on('2026-01-09')),
    told('BR', 'SUPPORT', 'US', on('2026-01-10')),
    told('RU', 'ACCUSE', 'US', on('2026-01-20')),
  ];
  const { drifts } = alignmentFinding([crisis({ events })], name);
  expect(drifts).toEqual([
    {
      actor: 'BR',
      towards: 'US',
      points: [
        { from: 0, to: 6, value: -1, interval: null, lineages: 2 },
        { from: 7, to: 29, value: 1, interval: null, lineages: 1 },
      ],
      change: 2,
      changeInterval: null,
      clear: null,
    },
  ]);
});

test('a change is clear when its interval does not hold 0', () => {
  const on = (date: string) => ({ date, published: date });
  const week = (type: 'ACCUSE' | 'SUPPORT', day: string, times: number) =>
    Array.from({ length: times }, () => told('BR', type, 'US', on(day)));
  const turned = alignmentFinding(
    [crisis({ events: [...week('ACCUSE', '2026-01-04', 6), ...week('SUPPORT', '2026-01-14', 6)] })],
    name,
  ).drifts[0];
  // Newcombe's method 10 for 6 of 6 and 0 of 6: 1 − √(2 · 0.3903²), twice.
  expect(turned.changeInterval!.low).toBeCloseTo(2 * (1 - Math.SQRT2 * 0.3903), 3);
  expect(turned.clear).toBe(true);
  const same = alignmentFinding(
    [crisis({ events: [...week('ACCUSE', '2026-01-04', 6), ...week('ACCUSE', '2026-01-14', 6)] })],
    name,
  ).drifts[0];
  expect([same.change, same.clear]).toEqual([0, false]);
});

test('a vote on the crisis that divides the protagonists is a line of its own', () => {
  const call = (id: string, part: Partial<RollCall>): RollCall => ({
    id,
    date: '2026-01-10',
    resolution: '',
    description: 'Situation in Venezuela',
    votes: new Map<string, RollCallVote>([
      ['US', -1],
      ['VE', 1],
      ['BR', 1],
      ['GB', -1],
      ['IN', 0],
    ]),
    ...part,
  });
  const rollCalls = [
    call('1', {}),
    call('2', { description: 'Something else' }),
    call('3', { date: '2020-01-01' }),
    call('4', {
      votes: new Map([
        ['US', 1 as const],
        ['BR', 1 as const],
      ]),
    }),
  ];
  const found = alignmentFinding([crisis({ rollCalls })], name);
  expect(votesOn(crisis({ rollCalls })).map((one) => one.id)).toEqual(['1']);
  const stances = found.actors.map((one) => [one.actor, one.stances.map((own) => own.value)]);
  expect(stances).toEqual([
    ['BR', [-1, 1]],
    ['GB', [1, -1]],
    ['US', [-1]],
    ['VE', [-1]],
  ]);
  expect(found.actors[0].stances[0].evidence).toEqual([]);
});

test('what a line is about is what its members stand on together, not the strongest word of one of them', () => {
  const events = [
    told('FR', 'ACCUSE', 'US'),
    told('DE', 'ACCUSE', 'US'),
    told('DE', 'SUPPORT', 'US'),
    told('DE', 'ACCUSE', 'US'),
    told('IT', 'ACCUSE', 'US'),
    told('IT', 'SUPPORT', 'VE'),
  ];
  const found = alignmentFinding([crisis({ events })], name);
  expect(found.blocs.value[0].line).toMatchObject({ towards: 'US', members: 3 });
  expect(found.headline).toContain('(against US)');
});

test('the rows behind a stance, by protagonist and day, each with the way it leans', () => {
  const on = (date: string) => ({ date, published: date });
  const events = [
    told('BR', 'SUPPORT', 'VE', on('2026-01-03')),
    told('BR', 'SUPPORT', 'US', on('2026-01-10')),
    told('BR', 'ACCUSE', 'US', on('2026-01-03')),
    told('BR', 'CONSULT', 'US', on('2026-01-03')),
    told('RU', 'ACCUSE', 'US', on('2026-01-03')),
  ];
  const rows = toldBy([crisis({ events })], 'BR');
  expect(rows.map(({ towards, day, sign }) => [towards, day, sign])).toEqual([
    ['US', '2026-01-03', -1],
    ['US', '2026-01-10', 1],
    ['VE', '2026-01-03', 1],
  ]);
});

test('nothing told, nothing claimed', () => {
  const found = alignmentFinding([crisis()], name);
  expect([found.headline, found.actors, found.blocs.value]).toEqual(['Nobody takes a stance here.', [], []]);
});

test('lines are drawn as often as not on average, whatever their name', () => {
  const draws = Array.from({ length: 20_000 }, (_, i) => drawn(`line-${i % 100}`, Math.floor(i / 100)));
  const mean = draws.reduce((a, b) => a + b, 0) / draws.length;
  expect(mean).toBeGreaterThan(0.97);
  expect(mean).toBeLessThan(1.03);
  const none = draws.filter((count) => count === 0).length / draws.length;
  expect(none).toBeCloseTo(Math.exp(-1), 1);
});

const ACTS = fc.array(
  fc.record({
    who: fc.constantFrom('RU', 'CN', 'CU', 'GB', 'AR', 'BR', 'US'),
    type: fc.constantFrom('ACCUSE', 'SUPPORT', 'CONSULT', 'SANCTION'),
    whom: fc.constantFrom('US', 'VE'),
    docId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  }),
  { minLength: 1, maxLength: 25 },
);
const rowsOf = (acts: readonly { who: string; type: string; whom: string; docId: string }[]) =>
  acts.map(({ who, type, whom, docId }) =>
    told(who, type as EventRow['type'], whom, { docId, lineageId: docId }),
  );

test('each stance is the one that the profile of stances tells', () => {
  fc.assert(
    fc.property(ACTS, (acts) => {
      const input = crisis({ events: rowsOf(acts) });
      const { actors } = alignmentFinding([input], name);
      for (const who of ['RU', 'CN', 'GB', 'BR'])
        for (const towards of input.protagonists) {
          const own = actors.find((one) => one.actor === who)?.stances.find((one) => one.towards === towards);
          const { crisis: _, towards: __, ...rest } = own ?? { crisis: '', towards: '' };
          expect(own ? rest : null).toEqual(stance(input, who, towards));
        }
    }),
    { numRuns: 40 },
  );
});
