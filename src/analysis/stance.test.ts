import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attitude, CRISIS, event, party, quote } from './rows.fixture.ts';
import { type StanceRows, stance } from './stance.ts';

const none = { events: [], quotes: [], attitudes: [] };
const against = (lineageId: string) => event({ lineageId, type: 'ACCUSE' });
const towards = (lineageId: string) => event({ lineageId, type: 'SUPPORT' });

test('each line of reporting speaks once: two against, one for', () => {
  const events = [against('a'), against('a'), against('b'), towards('c')];
  expect(stance({ ...none, events }, 'RU', 'US')).toMatchObject({
    value: -1 / 3,
    lineages: 3,
    for: 1,
    against: 2,
  });
});

test('a report that leans both ways equally does not take part', () => {
  expect(stance({ ...none, events: [against('a'), towards('a')] }, 'RU', 'US')).toBeNull();
});

test('meeting and asking are no stance, and silence is none', () => {
  const events = [event({ type: 'CONSULT' }), event({ type: 'REQUEST' })];
  expect(stance({ ...none, events }, 'RU', 'US')).toBeNull();
  expect(stance(none, 'RU', 'US')).toBeNull();
});

test('denied and hypothetical deeds tell nothing, announced ones do', () => {
  const deed = (part: object) => event({ type: 'SANCTION', said: false, ...part });
  const denied = deed({ disputedBy: party('RU') });
  const imagined = deed({ realis: 'hypothetical' });
  expect(stance({ ...none, events: [denied, imagined] }, 'RU', 'US')).toBeNull();
  const threat = event({ type: 'THREATEN', realis: 'future' });
  expect(stance({ ...none, events: [threat] }, 'RU', 'US')?.value).toBe(-1);
});

test('words and attitudes count beside acts', () => {
  const target = { actor: 'US', country: 'US' };
  const quotes = [
    quote({ lineageId: 'a', rung: 6, targets: [target] }),
    quote({ lineageId: 'b', rung: 2, targets: [target] }),
    quote({ lineageId: 'c', rung: -2, targets: [target] }),
  ];
  const attitudes = [attitude({ lineageId: 'd', polarity: 'negative' })];
  expect(stance({ ...none, quotes, attitudes }, 'RU', 'US')).toMatchObject({ for: 1, against: 2 });
});

test('a quote that names two tells which it is against by a principle alone', () => {
  const targets = [party('US'), party('VE')];
  const rows = (part: Parameters<typeof quote>[0]) => ({
    ...none,
    quotes: [quote({ rung: 7, targets, ...part })],
  });
  expect(stance(rows({}), 'RU', 'US')).toBeNull();
  expect(stance(rows({}), 'RU', 'VE')).toBeNull();
  const principles = [{ principle: 'sovereignty', against: 'US', for: 'VE' }];
  expect(stance(rows({ principles }), 'RU', 'US')?.value).toBe(-1);
  expect(stance(rows({ targets: [party('US'), party('US', 'US.MIL')] }), 'RU', 'US')?.value).toBe(-1);
});

test('who condemns "the operation" and names nobody means who began the crisis', () => {
  const events = [event({ sources: [party('CN')], targets: [] })];
  expect(stance({ ...none, events, crisis: CRISIS }, 'CN', 'US')?.value).toBe(-1);
  expect(stance({ ...none, events, crisis: CRISIS }, 'CN', 'VE')).toBeNull();
  expect(stance({ ...none, events }, 'CN', 'US')).toBeNull();
});

test('neither the order of rows, nor copies of a report, nor other actors change it', () => {
  const rows = fc.array(
    fc.record({
      line: fc.constantFrom('a', 'b', 'c', 'd'),
      type: fc.constantFrom('ACCUSE', 'SUPPORT', 'CONSULT'),
    }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(rows, fc.boolean(), (made, reversed) => {
      const events = made.map(({ line, type }) => event({ lineageId: line, type: type as 'ACCUSE' }));
      const given: StanceRows = { ...none, events };
      const others = events.map((row) => ({ ...row, sources: [party('CN')] }));
      const shuffled = reversed ? [...events].reverse() : events;
      expect(stance({ ...none, events: [...others, ...shuffled] }, 'RU', 'US')).toEqual(
        stance(given, 'RU', 'US'),
      );
      expect(stance({ ...none, events: [...events, ...events] }, 'RU', 'US')?.value).toEqual(
        stance(given, 'RU', 'US')?.value,
      );
    }),
  );
});
