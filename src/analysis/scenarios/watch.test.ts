import { describe, expect, test } from 'vitest';
import type { Indicator, IndicatorQuery } from '../../corpus/boards/scenario.ts';
import type { EventRow } from '../../corpus/rows.ts';
import { CRISIS, document, event, joined, party, quote } from '../rows.fixture.ts';
import { sentenceMatcher } from './sentence-words.ts';
import { type WatchRows, watch } from './watch.ts';

const QUERY: IndicatorQuery = {
  actor: 'RU',
  target: null,
  types: ['SANCTION'],
  modes: [],
  channel: null,
  rung: null,
  said: null,
  words: null,
  from: '2026-01-03',
};
const indicator = (query: Partial<IndicatorQuery> | null, deadline = '2026-01-20'): Indicator => ({
  id: 'I1',
  text: 'Russia imposes sanctions',
  criterion: 'A decree is published.',
  tells: 'outcome',
  query: query && { ...QUERY, ...query },
  deadline,
  by: 'ana',
  at: '2026-01-03T10:00:00.000Z',
});
const sanction = (part: Partial<EventRow> = {}) =>
  event({
    type: 'SANCTION',
    mode: 'discontinue',
    said: false,
    quad: 4,
    channel: 'economic',
    rung: 3,
    date: '2026-01-10',
    published: '2026-01-11',
    targets: [party('US')],
    ...part,
  });
/** Documents that name Russia, one a day from 4 January on. */
const documents = (count: number, sample = false) =>
  Array.from({ length: count }, (_, i) =>
    document({ docId: `doc${i}`, lineageId: `doc${i}`, published: `2026-01-0${4 + i}`, sample }),
  );
const rows = (events: readonly EventRow[], rest: Partial<WatchRows> = {}): WatchRows => ({
  crisis: CRISIS,
  events: joined(events),
  quotes: [],
  documents: documents(6),
  recall: () => 0.5,
  recallOfType: () => null,
  ...rest,
});
const US_QUERY = { target: 'US' };

describe('an indicator', () => {
  test('appeared: with its rows, the first day, and one count a line of reporting', () => {
    const first = sanction({ docId: 'a' });
    const told = [
      first,
      { ...first, docId: 'b', published: '2026-01-12' },
      sanction({ docId: 'c', date: '2026-01-15', published: '2026-01-15', sentence: 3 }),
    ];
    const found = watch(indicator(US_QUERY), rows(told), '2026-01-20');
    expect(found).toMatchObject({ kind: 'appeared', first: '2026-01-10', lineages: 2 });
    expect(found.sentence).toMatch(/^Appeared on 2026-01-10: 2 rows in 2 independent lines/);
    expect(found.kind === 'appeared' && found.evidence.map(({ docId }) => docId)).toEqual(['a', 'c']);
  });

  test('is asked of a day: what was published later was not known, what happened after the deadline does not count', () => {
    const told = rows([sanction({ docId: 'a' })]);
    expect(watch(indicator(US_QUERY), told, '2026-01-10').kind).toBe('not-seen-while-watching');
    expect(watch(indicator(US_QUERY), told, '2026-01-11').kind).toBe('appeared');
    expect(watch(indicator(US_QUERY, '2026-01-09'), told, '2026-01-20').kind).not.toBe('appeared');
    expect(watch(indicator({ ...US_QUERY, from: '2026-01-12' }), told, '2026-01-20').kind).not.toBe(
      'appeared',
    );
  });

  test.each<[string, Partial<IndicatorQuery>, Partial<EventRow>, boolean]>([
    ['an organ of the actor', US_QUERY, { sources: [party('RU', 'RU.MFA')] }, true],
    ['somebody else', US_QUERY, { sources: [party('CN')] }, false],
    ['another target', { target: 'VE' }, {}, false],
    ['a mode', { ...US_QUERY, modes: ['expel'] }, {}, false],
    ['a channel', { ...US_QUERY, types: [], channel: 'military' }, {}, false],
    ['a rung that is reached', { ...US_QUERY, channel: 'economic', rung: 3 }, {}, true],
    ['a rung that is not', { ...US_QUERY, channel: 'economic', rung: 4 }, {}, false],
    ['a friendly rung', { ...US_QUERY, channel: 'economic', rung: -1 }, { rung: -3 }, true],
    ['a friendly rung asked, a harsh one told', { ...US_QUERY, channel: 'economic', rung: -1 }, {}, false],
    ['only words', { ...US_QUERY, said: true }, {}, false],
    ['a denied deed', US_QUERY, { realis: 'negated' }, false],
    ['a deed that is only planned', US_QUERY, { realis: 'future' }, false],
    ['an announcement', US_QUERY, { realis: 'future', said: true }, true],
    ['words of the sentence', { words: '"the united states" condemn' }, {}, true],
    ['words that are not there', { words: 'embargo or "oil price"' }, {}, false],
    [
      'a state outside the crisis, when neither target nor words are asked',
      {},
      { targets: [party('MD')] },
      false,
    ],
    [
      'a day dated by the year alone: that of the report',
      US_QUERY,
      { date: '2026-01-01', datePrecision: 'year' },
      true,
    ],
  ])('fits or does not: %s', (_, query, part, fits) => {
    const found = watch(indicator(query), rows([sanction({ docId: 'a', ...part })]), '2026-01-20');
    expect(found.kind === 'appeared').toBe(fits);
  });

  test('of words alone is shown by quotes too, once a line', () => {
    const said = [
      quote({ docId: 'a', published: '2026-01-05', text: 'we shall act', rung: 9 }),
      quote({ docId: 'b', lineageId: 'a', published: '2026-01-05', text: 'we shall act', rung: 9 }),
    ];
    const words = indicator({ types: [], channel: 'verbal', rung: 9 });
    const found = watch(words, rows([], { quotes: said }), '2026-01-20');
    expect(found).toMatchObject({ kind: 'appeared', count: 1, first: '2026-01-05' });
    expect(watch(indicator({ said: false }), rows([], { quotes: said }), '2026-01-20').kind).not.toBe(
      'appeared',
    );
  });

  test('not seen while watching: with the chance that it was missed', () => {
    // Named on 6 of 7 days, half of the tellings found: 1/7 + 6/7 × 1/2.
    const found = watch(indicator(US_QUERY), rows([]), '2026-01-20');
    expect(found).toMatchObject({ kind: 'not-seen-while-watching', missed: expect.closeTo(4 / 7, 12) });
    expect(found.sentence).toBe(
      'Not seen in 6 independent lines of reporting on 6 of 7 days; the chance that it was there and missed is about 57 %.',
    );
    // Such acts of others are told by two lines each: 1/7 + 6/7 × 1/4.
    const text = 'China cut 400 shipments of Belmar Steel.';
    const other = sanction({ docId: 'a', sources: [party('CN')], sentenceSpan: { start: 0, end: 40, text } });
    const others = [other, { ...other, docId: 'b', lineageId: 'b' }];
    expect(watch(indicator(US_QUERY), rows(others), '2026-01-20')).toMatchObject({
      missed: expect.closeTo(2.5 / 7, 12),
    });
  });

  test.each<[string, Partial<IndicatorQuery>, number]>([
    ['the types', { channel: 'economic' }, 0.8],
    ['the channel, where no type was measured', { types: ['AID'], channel: 'economic' }, 0.3],
    ['the channel that is seen worst', { types: [] }, 0.1],
  ])('the recall is that of %s', (_, query, recall) => {
    const measured: Pick<WatchRows, 'recall' | 'recallOfType'> = {
      recall: (channel) => (channel === 'economic' ? 0.3 : channel === 'military' ? 0.1 : 0.6),
      recallOfType: (type) => (type === 'SANCTION' ? 0.8 : null),
    };
    expect(watch(indicator({ ...US_QUERY, ...query }), rows([], measured), '2026-01-20')).toMatchObject({
      missed: expect.closeTo(1 - (6 / 7) * recall, 12),
    });
  });

  test.each<[string, Indicator, WatchRows | null, RegExp]>([
    ['thin reporting', indicator(US_QUERY), rows([], { documents: documents(2) }), /could hardly have shown/],
    ['samples', indicator(US_QUERY), rows([], { documents: documents(6, true) }), /samples are a selection/],
    ['no query', indicator(null), rows([sanction()]), /told by hand/],
    ['no crisis', indicator(US_QUERY), null, /no longer there/],
    [
      'a window after the crisis',
      indicator({ from: '2026-02-05' }, '2026-03-01'),
      rows([]),
      /no day to watch/,
    ],
  ])('not watchable: %s', (_, which, what, why) => {
    expect(watch(which, what, '2026-03-01')).toMatchObject({
      kind: 'not-watchable',
      sentence: expect.stringMatching(why),
    });
  });
});

test.each([
  ['sanction', 'New sanctions were imposed.', true],
  ['sanction oil', 'New sanctions were imposed.', false],
  ['oil or sanction', 'New sanctions were imposed.', true],
  ['"were imposed"', 'Sanctions were\nimposed.', true],
  ['sanction -oil', 'Sanctions on oil.', false],
  ['-oil', 'Sanctions on steel.', true],
  ['anction', 'Sanctions on oil.', false],
  [null, 'Anything.', true],
  ['or', 'Anything.', true],
  ['(a.c', 'a+bc', false],
])('words of a sentence: %s in "%s"', (words, sentence, found) => {
  expect(sentenceMatcher(words)(sentence)).toBe(found);
});
