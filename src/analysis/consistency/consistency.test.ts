import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { QuoteRow } from '../../corpus/rows.ts';
import { CRISIS, document, event, party, quote } from '../rows.fixture.ts';
import { consistency, principlesInvoked } from './consistency.ts';
import type { CrisisMaterial } from './invocations.ts';

const OFFICIAL = {
  id: 'mission',
  name: 'Permanent Mission of Russia',
  country: 'RU',
  ownership: 'official',
} as const;

const crisis = (id: string, intervener: string, target: string, words: string): CrisisMaterial['crisis'] => ({
  ...CRISIS,
  id,
  title: id,
  from: null,
  to: null,
  roles: { intervener: [intervener], target: [target] },
  query: { ...CRISIS.query, words },
});
const NORTH = crisis('north', 'US', 'VE', 'Venezuela');
const EAST = crisis('east', 'RU', 'UA', 'Ukraine or Crimea');

/** One line of reporting a quote. */
function material(of: CrisisMaterial['crisis'], quotes: readonly QuoteRow[]): CrisisMaterial {
  const documents = [...new Set(quotes.map((row) => row.docId))].map((docId) => document({ docId }));
  return { crisis: of, documents, quotes, events: [], attitudes: [] };
}

type Said = { readonly for?: string | null; readonly against?: string | null } | null;

/** A quote of Russia in a document of its own, which invokes sovereignty or, with null, nothing. */
function said(docId: string, principle: Said, sentence: string, part: Partial<QuoteRow> = {}): QuoteRow {
  const principles = principle ? [{ principle: 'sovereignty', against: null, for: null, ...principle }] : [];
  return quote({
    docId,
    principles,
    sentenceSpan: { start: 0, end: sentence.length, text: sentence },
    ...part,
  });
}

const ties = (a: string, b: string) =>
  `${a} ${b}` === 'RU VE'
    ? [{ kind: 'mutual defence', what: '', org: 'PACT', from: null, vouchedTo: null, source: 'test' }]
    : [];
const compared = (...crises: CrisisMaterial[]) =>
  consistency({ principle: 'sovereignty', actors: ['RU'], crises, name: (id) => id, ties });

test('for whom, against whom, in how many of the lines in which the actor speaks', () => {
  const found = compared(
    material(NORTH, [
      said('n1', { for: 'VE', against: 'US' }, 'It broke the sovereignty of Venezuela.'),
      said('n2', { against: 'US' }, 'Washington violates sovereignty in Venezuela.'),
      said('n3', null, 'Russia asked for talks on Venezuela.'),
      said('n4', { for: 'US' }, 'Venezuela should mind the sovereignty of the United States.'),
    ]),
    material(EAST, [
      said('e1', { for: 'RU' }, 'Our sovereignty is at stake in Crimea.'),
      said('e2', null, 'Russia spoke of Ukraine.'),
    ]),
  );
  const [north, east] = found.crises;
  expect([north.lines, north.sides]).toEqual([4, { target: 2, intervener: 1, neither: 0 }]);
  expect([east.lines, east.sides]).toEqual([2, { target: 0, intervener: 1, neither: 0 }]);
  expect(north.forWhom).toEqual([
    { actor: 'US', lines: 1 },
    { actor: 'VE', lines: 1 },
  ]);
  expect(north.againstWhom).toEqual([{ actor: 'US', lines: 2 }]);
  expect(north.upheld.value).toBe(0.5);
  const [pair] = found.pairs;
  expect(pair.divergence.value).toBe(0.5);
  // Four lines and two: what such few would tell of the share is anybody's guess.
  expect(pair.divergence.interval).toBeNull();
  expect(pair.sentence).toMatch(/\(too little reporting for an interval: fewer than 5 independent lines\)/);
  expect(pair.sentence).toMatch(
    /^RU invoked sovereignty for the one intervened against in 2 of 4 lines in north, in 0 of 2 lines in east: divergence \+0\.50/,
  );
  expect(pair.quotes.map(([here, there]) => [here?.row.docId, there?.row.docId])).toEqual([
    ['n1', 'e1'],
    ['n2', undefined],
    ['n4', undefined],
  ]);
});

test('what differs between the crises stands beside the figure', () => {
  const north = material(NORTH, [said('n1', { for: 'VE' }, 'Venezuela')]);
  const condemned = event({ docId: 'n1', sources: [party('RU')], targets: [party('US')], type: 'ACCUSE' });
  const backed = event({ docId: 'n1', sources: [party('RU')], targets: [party('VE')], type: 'SUPPORT' });
  const [pair] = compared(
    { ...north, events: [condemned, backed] },
    material(EAST, [said('e1', null, 'Ukraine')]),
  ).pairs;
  expect(pair.differs).toEqual([
    'Its own role: bystander in north, intervener in east.',
    'Who intervenes: US (adversary) in north, RU (itself) in east.',
    'Against whom: VE (ally; PACT) in north, UA (unknown) in east.',
  ]);
  expect(pair.divergence.warnings).toContain('The actor is itself intervener in east.');
  expect(pair.divergence.warnings.join(' ')).toMatch(/Few words to compare: 1 line in north, 1 line in east/);
});

test('a speech on ten states is of a crisis where its sentence is, no further', () => {
  const speech = { publisher: OFFICIAL, docId: 'speech' };
  const found = compared(
    material(NORTH, [
      said('speech', { for: 'SY' }, 'We stand for the sovereignty of Syria.', {
        ...speech,
        targets: [party('SY')],
      }),
      said('speech', { for: null }, 'Sovereignty is a principle of the Charter.', speech),
      said('speech', { for: 'SY' }, 'It was the same in Libya.', { ...speech, targets: [party('LY')] }),
      said('speech', { for: 'VE' }, 'The sovereignty of that country is broken.', speech),
    ]),
  );
  expect(found.crises[0].invocations.map((one) => one.for)).toEqual(['VE']);
  expect(found.crises[0].elsewhere).toBe(0);
  const general = said('general', {}, 'Sovereignty is a principle of the Charter.', { docId: 'general' });
  const filler = ['a', 'b', 'c'].map((key) =>
    said('general', null, 'We met in Oslo.', { key, sentence: 900 + key.charCodeAt(0) }),
  );
  expect(compared(material(NORTH, [general, ...filler])).crises[0]).toMatchObject({
    invocations: [],
    elsewhere: 1,
  });
});

test('words that name neither owner nor breaker are the target’s when a bystander condemns or names it', () => {
  const side = (of: CrisisMaterial['crisis'], part: Partial<QuoteRow>) =>
    compared(material(of, [said('d', {}, 'On Venezuela, on Ukraine.', part)])).crises[0].invocations[0].side;
  expect(side(NORTH, { rung: 0, targets: [party('VE')] })).toBe('target');
  expect(side(NORTH, { rung: 7, targets: [party('US')] })).toBe('target');
  expect(side(NORTH, { rung: 7, targets: [] })).toBe('target');
  expect(side(NORTH, { rung: 7, targets: [party('CN')] })).toBe('neither');
  expect(side(NORTH, { rung: 0, targets: [] })).toBe('neither');
  expect(side(EAST, { rung: 7, targets: [party('UA')] })).toBe('neither');
});

test('whoever publishes a text speaks in it; whoever says nothing is no denominator', () => {
  const mission = document({ docId: 'own', provenances: [provenance()] });
  const silent = { ...material(NORTH, []), documents: [mission, document({ docId: 'paper' })] };
  expect(compared(silent).crises[0]).toMatchObject({ lines: 1, upheld: { value: 0 } });
  const none = compared(silent, material(EAST, []));
  expect(none.pairs[0].divergence.value).toBeNull();
  expect(none.pairs[0].sentence).toBe('RU: no words told in east.');
});

test('a group counts a line once, and its members apart', () => {
  const found = consistency({
    principle: 'sovereignty',
    actors: ['RU', 'CN'],
    name: (id) => id,
    ties,
    crises: [
      material(NORTH, [
        said('n1', { for: 'VE' }, 'Venezuela'),
        said('n1', { for: 'VE' }, 'Venezuela', { speaker: party('CN') }),
        said('n2', null, 'Venezuela', { speaker: party('CN') }),
      ]),
    ],
  });
  expect(found.crises[0]).toMatchObject({ lines: 2, sides: { target: 1 }, upheld: { value: 0.5 } });
  expect(found.crises[0].members).toEqual([
    { actor: 'CN', lines: 2, target: 1, intervener: 0, neither: 0 },
    { actor: 'RU', lines: 1, target: 1, intervener: 0, neither: 0 },
  ]);
});

test('all principles that are invoked, the most invoked first', () => {
  const other = [{ principle: 'immunity', against: null, for: 'VE' }];
  const crises = [
    material(NORTH, [
      said('n1', { for: 'VE' }, 'Venezuela'),
      said('n2', { for: 'VE' }, 'Venezuela'),
      said('n3', null, 'Venezuela', { principles: other }),
      said('n4', null, 'Venezuela', { principles: other, speaker: party('CN') }),
    ]),
  ];
  expect(principlesInvoked({ actors: ['RU'], crises })).toEqual(['sovereignty', 'immunity']);
});

test('neither the order of rows, nor copies, nor other actors change it', () => {
  const principle = fc.constantFrom<Said>(null, { for: 'VE' }, { against: 'US' }, { for: 'US' }, {});
  fc.assert(
    fc.property(
      fc.array(principle, { minLength: 1, maxLength: 6 }),
      fc.array(principle, { maxLength: 4 }),
      (a, b) => {
        const one = a.map((part, i) => said(`a${i}`, part, 'Venezuela', { key: `quote:${i}` }));
        const two = b.map((part, i) => said(`b${i}`, part, 'Ukraine', { key: `quote:${i}` }));
        const found = compared(material(NORTH, one), material(EAST, two));
        const turned = compared(material(NORTH, [...one].reverse()), material(EAST, [...two].reverse()));
        expect(turned).toEqual(found);
        const copies = one.map((row) => ({ ...row, docId: `${row.docId}-copy` }));
        const others = one.map((row) => ({ ...row, key: `other:${row.key}`, speaker: party('CN') }));
        const busier = compared(material(NORTH, [...one, ...copies, ...others]), material(EAST, two));
        const figures = (of: typeof found) => [
          of.crises.map(({ lines, sides, upheld }) => [lines, sides, upheld.value, upheld.interval]),
          of.pairs.map(({ divergence }) => [divergence.value, divergence.interval]),
        ];
        expect(figures(busier)).toEqual(figures(found));
      },
    ),
    { numRuns: 40 },
  );
});

function provenance() {
  return {
    seq: 0,
    publisher: OFFICIAL,
    published: '2026-01-03',
    publishedPrecision: 'day',
    url: null,
    source: 'test',
    sourceLine: null,
    sourceId: null,
    references: [],
    sample: false,
  } as const;
}
