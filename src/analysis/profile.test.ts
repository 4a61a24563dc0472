import { describe, expect, test } from 'vitest';
import type { EventRow } from '../corpus/rows.ts';
import { type ProfileInput, profile } from './profile.ts';
import { CRISIS, document, event, joined, LADDERS, party, quote } from './rows.fixture.ts';

type Input = Partial<Omit<ProfileInput, 'events'>> & { readonly events?: readonly EventRow[] };

function input({ events = [], ...part }: Input): ProfileInput {
  return {
    actor: 'RU',
    crisis: CRISIS,
    events: joined(events),
    quotes: [],
    documents: [],
    ladders: LADDERS,
    recall: () => 0.5,
    name: (id) => id,
    ...part,
  };
}
const deed = (part: Partial<EventRow> = {}) =>
  event({ type: 'MOBILIZE', said: false, channel: 'military', rung: 2, quad: 4, ...part });

describe('what counts', () => {
  test('a statement by an organ is its state’s; a deed of another state is not', () => {
    const result = profile(
      input({ events: [event({ sources: [party('RU', 'RU.MFA')] }), deed({ sources: [party('US')] })] }),
    );
    expect([result.statements.value, result.deeds.value]).toEqual([1, 0]);
  });

  test('announced deeds are words; hypothetical, negated and future deeds are kept apart', () => {
    const result = profile(
      input({
        events: [
          event({ type: 'SANCTION', realis: 'future', said: true }),
          deed({ realis: 'future' }),
          deed({ realis: 'negated' }),
          deed({ realis: 'hypothetical' }),
          deed({ disputedBy: party('RU') }),
        ],
      }),
    );
    expect([result.statements.value, result.deeds.value, result.notCounted.length]).toEqual([1, 0, 4]);
  });

  test('domestic events do not count', () => {
    expect(profile(input({ events: [deed({ domestic: true, targets: [party('RU')] })] })).deeds.value).toBe(
      0,
    );
  });

  test('a war elsewhere in the same article is not of the crisis', () => {
    const elsewhere = deed({
      type: 'ASSAULT',
      targets: [party('UA')],
      sentenceSpan: { start: 0, end: 30, text: 'Russian forces shelled Kharkiv.' },
    });
    expect(profile(input({ events: [elsewhere] })).deeds.value).toBe(0);
    expect(profile(input({ events: [elsewhere], crisis: null })).deeds.value).toBe(1);
  });

  test('an event outside the window is not of the crisis, unless only its year is known', () => {
    expect(profile(input({ events: [event({ date: '2014-03-18' })] })).statements.value).toBe(0);
    expect(
      profile(input({ events: [event({ date: '2014-01-01', datePrecision: 'year' })] })).statements.value,
    ).toBe(1);
  });
});

describe('the gap', () => {
  test('words at 7 of 10 without deeds give 0.7; a deed at 2 of 8 takes 0.25 off', () => {
    const words = quote({ rung: 7 });
    expect(profile(input({ quotes: [words] })).sayDoGap.value).toBe(0.7);
    const both = profile(input({ quotes: [words], events: [deed()] })).sayDoGap;
    expect(both.value).toBe(0.45);
    expect(both.evidence).toHaveLength(2);
  });

  test('nothing found gives no figure', () => {
    expect(profile(input({})).sayDoGap.value).toBeNull();
  });

  test('the interval needs five lineages and holds the figure', () => {
    const rows = ['a', 'b', 'c', 'd', 'e'].map((docId) => event({ docId, rung: docId === 'a' ? 9 : 4 }));
    expect(profile(input({ events: rows.slice(0, 4) })).sayDoGap.interval).toBeNull();
    const gap = profile(input({ events: rows })).sayDoGap;
    expect(gap.value).toBe(0.9);
    // Each act is told once, so as many went unseen: words may have gone to the top, deeds far too.
    expect(gap.interval).toMatchObject({ high: 1, level: 0.95 });
    expect(gap.interval!.low).toBeLessThan(0.9);
  });
});

describe('what stayed at zero', () => {
  test('thin reporting cannot tell', () => {
    const channel = profile(input({ documents: [document()] })).channels.find(
      (c) => c.channel === 'military',
    )!;
    expect(channel.absence?.kind).toBe('not-watchable');
  });

  test('with steady reporting the chance of a miss is told', () => {
    const documents = Array.from({ length: 8 }, (_, i) =>
      document({ docId: `d${i}`, published: `2026-01-0${3 + (i % 5)}` }),
    );
    const military = profile(input({ documents })).channels.find((c) => c.channel === 'military')!;
    expect(military.absence).toMatchObject({ kind: 'not-seen-while-watching', missed: 0.5 });
  });

  test('samples never prove an absence', () => {
    const documents = Array.from({ length: 8 }, (_, i) =>
      document({ docId: `d${i}`, published: `2026-01-0${3 + (i % 5)}`, sample: true }),
    );
    const result = profile(input({ documents }));
    expect(result.coverage.warnings).toHaveLength(1);
    expect(result.channels.every((c) => c.absence?.kind === 'not-watchable')).toBe(true);
  });
});

test('contacts are told once a meeting, whichever way it was coded', () => {
  const sentence = {
    sentence: 4,
    trigger: { start: 10, end: 14, text: 'met' },
    type: 'CONSULT' as const,
    rung: 0,
  };
  const meeting = [
    event({ ...sentence, sources: [party('RU')], targets: [party('VE')] }),
    event({ ...sentence, sources: [party('VE')], targets: [party('RU')] }),
  ];
  expect(profile(input({ events: meeting })).contacts).toMatchObject([{ actor: 'VE', count: 1 }]);
});

test('the headline tells both counts and the strongest act', () => {
  const documents = [document(), document({ docId: 'd2', published: '2026-01-05' })];
  const result = profile(input({ events: [event(), deed()], documents }));
  expect(result.headline).toBe(
    'RU: 1 statement, 1 material act in 3 days; strongest: RU mobilised against US.',
  );
});

test('words that are no statement on the ladder are still words: no silence is told beside them', () => {
  const remark = quote({ rung: 0, fragmentTexts: [], text: 'that the port was closed,' });
  const result = profile(input({ quotes: [remark] }));
  expect(result.headline).toBe('RU: 1 remark, 0 material acts in 29 days.');
  expect(result.channels.find(({ channel }) => channel === 'verbal')?.absence).toBeNull();
  expect(result.channels.find(({ channel }) => channel === 'military')?.absence).not.toBeNull();
});

test('a paraphrase is never told between quotation marks', () => {
  const reported = quote({ rung: 7, fragmentTexts: [], text: 'that it would close the port.' });
  expect(profile(input({ quotes: [reported] })).headline).toContain(
    'strongest: that it would close the port.',
  );
});

test('the headline names the harshest deed, not the one highest on its own ladder', () => {
  const sanctions = deed({ type: 'SANCTION', channel: 'economic', rung: 3, goldstein: -7 });
  const strike = deed({ type: 'ASSAULT', rung: 5, goldstein: -10 });
  expect(profile(input({ events: [sanctions, strike] })).headline).toContain('attacked');
});

test('one deed of three papers, one of them a copy, is one act that rests on three reports, two independent', () => {
  const text = 'Russian ships closed the strait of Kerch to 14 tankers.';
  const sentenceSpan = { start: 900, end: 900 + text.length, text };
  const told = { sentenceSpan, trigger: { start: 914, end: 920, text: 'closed' }, sentence: 9 };
  const papers = [
    deed({ docId: 'a', ...told }),
    deed({ docId: 'b', ...told }),
    deed({ docId: 'c', lineageId: 'b', ...told }),
  ];
  const found = profile(input({ events: papers }));
  expect(found.deeds).toMatchObject({ value: 1, support: { reports: 3, independent: 2 } });
  expect(found.deeds.evidence.map(({ docId }) => docId)).toEqual(['a', 'b']);
  expect(found.headline).toContain('1 material act in 29 days (3 reports, 2 independent)');
  expect(found.channels.find(({ channel }) => channel === 'military')?.doneCount).toBe(1);
});
