import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DecidedReport, JoinDecision } from '../../corpus/joining/join-decision.ts';
import { anchorOf } from '../../corpus/review/anchor.ts';
import type { EventRow } from '../../corpus/rows.ts';
import { event, party } from '../rows.fixture.ts';
import { Joiner, joinReports } from './join-reports.ts';
import { refOf } from './joined-event.ts';

const COMMON = new Set('the in of on near and a from off russia united states its was over'.split(' '));
const tells = (word: string) => !COMMON.has(word.toLowerCase());
const join = (rows: readonly EventRow[], decisions: readonly JoinDecision[] = []) =>
  joinReports(rows, tells, decisions);

let serial = 0;
/** A deed of Russia towards Ukraine in a document of its own. */
function deed(text: string, part: Partial<EventRow> = {}): EventRow {
  return event({
    docId: `d${String(serial++).padStart(2, '0')}`,
    key: 'event:0',
    type: 'ASSAULT',
    mode: null,
    said: false,
    channel: 'military',
    quad: 4,
    targets: [party('UA')],
    trigger: { start: 900, end: 901, text: 'struck' },
    sentence: 0,
    sentenceSpan: { start: 1000, end: 1000 + text.length, text },
    ...part,
  });
}
/** The events as the numbers of the rows in each. */
function groups(rows: readonly EventRow[], decisions: readonly JoinDecision[] = []): number[][] {
  const place = new Map(rows.map((row, i) => [refOf(row), i]));
  return join(rows, decisions)
    .map(({ reports }) => reports.map((row) => place.get(refOf(row))!).sort((a, b) => a - b))
    .sort((a, b) => a[0] - b[0]);
}
function decided(action: 'join' | 'split', rows: readonly EventRow[], undone = false): JoinDecision {
  const reports = rows.map((row): DecidedReport => {
    return { docId: row.docId, anchor: anchorOf('event', row), words: row.sentenceSpan.text };
  });
  const undo = undone ? { undoneBy: 'bo', undoneAt: '2026-02-02' } : { undoneBy: null, undoneAt: null };
  return { id: `j${serial++}`, action, reports, note: null, by: 'ana', at: '2026-02-01', ...undo };
}

const depot = [
  deed('Russia struck the fuel depot near Izium, killing 14 guards.'),
  deed('The fuel depot near Izium was struck; 14 guards died.'),
  deed('A strike on the Izium fuel depot killed 14 guards.'),
];

describe('reports of one event', () => {
  test('are one event that keeps all of them, with the reasons', () => {
    const [one, ...rest] = join(depot);
    expect(rest).toEqual([]);
    expect(one.reports).toHaveLength(3);
    expect(one.lineages).toEqual(depot.map((row) => row.lineageId));
    // Each report but the one that the event reads as says why it is there.
    expect([one.id, ...one.joins.map(({ report }) => report)].sort()).toEqual(depot.map(refOf));
    expect(one.joins[0].reasons).toMatchObject({ days: 'same', names: ['Izium'], numbers: ['14'] });
    expect(one.joins[0].reasons!.score).toBeGreaterThan(0.7);
  });

  test.each<[string, Partial<EventRow>]>([
    ['another type', { type: 'COERCE' }],
    ['another source', { sources: [party('BY')] }],
    ['another target', { targets: [party('PL')] }],
    ['announced only', { realis: 'future', said: true }],
    ['denied', { disputedBy: party('RU') }],
    ['another mode', { mode: 'arrest' }],
    ['a day later', { date: '2026-01-04' }],
    ['a month later', { date: '2026-02-03' }],
    ['no known day', { date: null, published: null }],
  ])('are not joined with the same words of %s', (_, part) => {
    const other = deed(depot[0].sentenceSpan.text.replace('14', '15'), part);
    expect(groups([{ ...depot[0], mode: 'drone' }, other])).toEqual([[0], [1]]);
  });

  test('may name the state or one of its organs, and one may name no target', () => {
    const army = deed(depot[0].sentenceSpan.text, { sources: [party('RU', 'RU.MIL')] });
    const bare = deed(depot[0].sentenceSpan.text, { targets: [] });
    expect(groups([depot[0], army, bare])).toEqual([[0, 1, 2]]);
  });

  test('of two towns on one day are two events, however alike their words', () => {
    const other = deed('Russia struck the fuel depot near Sumy, killing 14 guards.');
    expect(groups([depot[0], other])).toEqual([[0], [1]]);
  });

  test('do not chain: what contradicts one report of an event is not of it', () => {
    const towns = deed('Russia struck the fuel depot near Izium and the port of Sumy, killing 14 guards.');
    const sumy = deed('Russia struck the port of Sumy, killing 14 guards.');
    expect(groups([depot[0], towns, sumy])).toHaveLength(2);
  });

  test('in one document are left to the coding', () => {
    const { docId, lineageId } = depot[0];
    const trigger = { start: 950, end: 957, text: 'killing' };
    const twice = { ...depot[1], docId, lineageId, trigger, key: 'event:1' };
    expect(groups([depot[0], twice])).toEqual([[0], [1]]);
  });
});

describe('statements', () => {
  const said = (text: string, part: Partial<EventRow> = {}) =>
    deed(text, { type: 'ACCUSE', said: true, channel: 'verbal', quad: 3, targets: [party('US')], ...part });
  const raid = 'Russia condemned the raid on the port of Basra as an act of piracy.';

  test('in the same words of one day are one; of two subjects, two', () => {
    const again = said('The raid on the port of Basra was an act of piracy, Russia said.');
    const other = said('Russia condemned the new tariffs on steel from Lipetsk.');
    expect(groups([said(raid), again, other])).toEqual([[0, 1], [2]]);
  });

  test('of two persons are two, of a person and an office that may be his, one', () => {
    const by = (actor: string) => said(raid, { sources: [party('RU', actor)] });
    expect(groups([by('P.one'), by('P.other')])).toEqual([[0], [1]]);
    expect(groups([by('P.one'), by('RU.MFA')])).toEqual([[0, 1]]);
  });

  test('the same call of two weeks is two', () => {
    expect(groups([said(raid), said(raid, { date: '2026-01-10' })])).toEqual([[0], [1]]);
  });
});

describe('dates', () => {
  const capture = (date: string, part: Partial<EventRow> = {}) =>
    deed('Troops captured President Idriss Barakat in Abéché.', {
      type: 'COERCE',
      mode: 'arrest',
      targets: [party('TD', 'P.idriss-barakat')],
      date,
      published: '2026-01-05',
      ...part,
    });

  test('that differ stand side by side, the one of most independent lines first', () => {
    const rows = [capture('2026-01-03'), capture('2026-01-02'), capture('2026-01-03')];
    const [one, ...rest] = join(rows);
    expect(rest).toEqual([]);
    expect(one.date).toBe('2026-01-03');
    expect(one.dates).toMatchObject([
      { date: '2026-01-03', lineages: 2, conflicts: false },
      { date: '2026-01-02', lineages: 1, conflicts: true },
    ]);
    expect(one.dates[0].publishers).toEqual(['Test Wire']);
  });

  test('that are only those of a later report are no conflict, unless its sentence names the day', () => {
    const later = (text: string) => {
      const sentenceSpan = { start: 1000, end: 1000 + text.length, text };
      return capture('2026-01-03', { published: '2026-01-03', sentenceSpan });
    };
    const dates = (row: EventRow) =>
      join([capture('2026-01-02'), row])[0].dates.map(({ ofReport, conflicts }) => [ofReport, conflicts]);
    const bare = 'Troops captured President Idriss Barakat in Abéché.';
    expect(dates(later(bare))).toEqual([
      [false, false],
      [true, false],
    ]);
    for (const day of ['on Saturday', 'on 3 January', 'on January 3', 'today'])
      expect(dates(later(`${bare.slice(0, -1)} ${day}.`))[1]).toEqual([false, true]);
  });

  test('of neighbouring days are not one when a sentence tells of a further deed', () => {
    const text = 'Troops captured President Idriss Barakat in Abéché, after a similar raid.';
    const sentenceSpan = { start: 1000, end: 1000 + text.length, text };
    expect(groups([capture('2026-01-02'), capture('2026-01-03', { sentenceSpan })])).toHaveLength(2);
  });

  test('told by as many: the earliest is the usual one', () => {
    expect(join([capture('2026-01-03'), capture('2026-01-02')])[0].date).toBe('2026-01-02');
  });

  test('a month is no conflict with a day in it, and no better a date', () => {
    const rows = [
      capture('2026-01-01', { datePrecision: 'month' }),
      capture('2026-01-01', { datePrecision: 'month' }),
      capture('2026-01-03'),
    ];
    const [one] = join(rows);
    expect([one.date, one.datePrecision]).toEqual(['2026-01-03', 'day']);
    expect(one.dates.map(({ conflicts }) => conflicts)).toEqual([false, false]);
  });
});

describe("an analyst's word", () => {
  const other = deed('Russia struck a bridge over the Desna.');

  test('joins what the machine would not, and splits what it would', () => {
    const joined = join([...depot, other], [decided('join', [depot[0], other])]);
    expect(joined).toHaveLength(1);
    expect(joined[0].joins.find(({ decision }) => decision)?.decision?.by).toBe('ana');
    const split = decided('split', [depot[2], depot[0], depot[1]]);
    expect(groups([...depot, other], [split])).toEqual([[0, 1], [2], [3]]);
  });

  test('the last of several on one pair holds; an undone one counts for nothing', () => {
    const joining = decided('join', [depot[0], other]);
    const splitting = decided('split', [depot[0], other]);
    expect(groups([depot[0], other], [joining, splitting])).toEqual([[0], [1]]);
    expect(groups([depot[0], other], [splitting, joining])).toEqual([[0, 1]]);
    const undone = decided('split', [depot[0], other], true);
    expect(groups([depot[0], other], [joining, undone])).toEqual([[0, 1]]);
  });

  test('finds its reports by their place when another engine codes them under other keys', () => {
    const split = decided('split', [depot[0], depot[1]]);
    const moved = { ...depot[1], key: 'event:7', trigger: { start: 895, end: 901, text: 'was struck' } };
    expect(groups([depot[0], moved], [split])).toEqual([[0], [1]]);
  });

  test('a report that came later does not bring together what was split', () => {
    const split = decided('split', [depot[0], depot[1]]);
    expect(groups(depot, [split])).toHaveLength(2);
  });
});

describe('properties', () => {
  const towns = ['Izium', 'Sumy', 'Odesa'];
  const days = ['2026-01-03', '2026-01-04', '2026-01-09'];
  const row = fc.record({
    town: fc.constantFrom(...towns),
    date: fc.constantFrom(...days),
    toll: fc.constantFrom(12, 14),
    organ: fc.constantFrom('RU', 'RU.MIL', 'RU.SEC'),
    precision: fc.constantFrom('day' as const, 'day' as const, 'month' as const),
  });
  const rows = fc.array(row, { minLength: 1, maxLength: 24 }).map((list) =>
    list.map(({ town, date, toll, organ, precision }, i) =>
      deed(`Russia struck the fuel depot near ${town}, killing ${toll} guards.`, {
        docId: `p${String(i).padStart(2, '0')}`,
        lineageId: `p${String(i).padStart(2, '0')}`,
        date: precision === 'day' ? date : '2026-01-01',
        datePrecision: precision,
        sources: [party('RU', organ)],
      }),
    ),
  );

  test('every report is in exactly one event', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const told = join(all).flatMap(({ reports }) => reports.map(refOf));
        expect(told.sort()).toEqual(all.map(refOf).sort());
      }),
    );
  });

  test('the order of rows changes nothing', () => {
    fc.assert(
      fc.property(
        rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(join(shuffled)).toEqual(join(all));
        },
      ),
    );
  });

  test('copies of a lineage change nothing but the list of reports', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const copies = all.map((one) => ({ ...one, docId: `copy-${one.docId}` }));
        const bare = (list: readonly EventRow[]) => join(list).map(({ reports: _, ...rest }) => rest);
        expect(bare([...all, ...copies])).toEqual(bare(all));
      }),
    );
  });

  test('rows that come and go leave what joining all of them anew would make', () => {
    const steps = fc.tuple(rows, fc.array(fc.array(fc.nat(23), { maxLength: 4 }), { maxLength: 5 }));
    fc.assert(
      fc.property(steps, ([all, toggles]) => {
        const joiner = new Joiner(tells);
        const out = new Set<number>();
        for (const toggled of [[], ...toggles]) {
          for (const i of toggled) if (!out.delete(i)) out.add(i);
          const kept = all.filter((_, i) => !out.has(i));
          const decisions = kept.length > 2 && toggled.length ? [decided('join', [kept[0], kept[1]])] : [];
          expect(joiner.join(kept, decisions)).toEqual(joinReports(kept, tells, decisions));
        }
      }),
    );
  });

  test('a distant event changes nothing', () => {
    const distant = [
      deed('Russia struck the fuel depot near Izium, killing 14 guards.', { date: '2025-06-01' }),
      deed('Russia struck the fuel depot near Izium, killing 14 guards.', { sources: [party('BR')] }),
    ];
    const ids = new Set(distant.map(refOf));
    fc.assert(
      fc.property(rows, (all) => {
        const rest = join([...all, ...distant]).filter(({ id }) => !ids.has(id));
        expect(rest).toEqual(join(all));
      }),
    );
  });
});
