import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCouncil } from '../../world/council.ts';
import { outcome, type Vote } from './outcome.ts';

const table = (name: string) =>
  readFileSync(new URL(`../../world/tables/${name}.tsv`, import.meta.url), 'utf8');
const council = createCouncil(
  Object.fromEntries(
    ['council-members', 'council-rules', 'council-vetoes', 'charter-articles'].map((name) => [
      name,
      table(name),
    ]),
  ),
);

function vote(date: string, votes: Partial<Record<Vote, string>>, procedural = false) {
  const cast = new Map<string, Vote>();
  for (const [how, who] of Object.entries(votes))
    for (const country of who.split(' ').filter(Boolean)) cast.set(country, how as Vote);
  return outcome(council.seats(date), council.rule(date)!, cast, procedural);
}

/** The elected members of a year, all of one mind: the ten of the table. */
const elected = (date: string) =>
  council
    .seats(date)
    .filter((seat) => !seat.permanent)
    .map((seat) => seat.country);

test('every recorded veto blocks its draft, and who cast it was a permanent member that day', () => {
  expect(council.vetoes.length).toBeGreaterThan(200);
  for (const veto of council.vetoes) {
    const found = vote(veto.date, { no: veto.by.join(' ') });
    expect([veto.date, veto.draft, found.verdict, found.obstacles, found.vetoes]).toEqual([
      veto.date,
      veto.draft,
      'rejected',
      ['veto'],
      [...veto.by].sort(),
    ]);
    // Without them nothing would have stood in the way.
    expect(vote(veto.date, {}).verdict).toBe('open');
  }
});

// From the record of meetings: resolution, day, who did not vote yes. All others of the day's members did.
test.each([
  ['82 (Korea)', '1950-06-25', { yes: 'TW CU EC EG FR IN NO GB US', abstain: 'YU', absent: 'RU' }],
  [
    '502 (Falklands)',
    '1982-04-03',
    { yes: 'FR GB US GY IE JP JO TG CD UG', no: 'PA', abstain: 'CN ES PL RU' },
  ],
  ['678 (Kuwait)', '1990-11-29', { yes: 'CA CI CO ET FI FR MY RO RU GB US CD', no: 'CU YE', abstain: 'CN' }],
  ['688 (Iraq)', '1991-04-05', { no: 'CU YE ZW', abstain: 'CN IN' }],
  ['1244 (Kosovo)', '1999-06-10', { abstain: 'CN' }],
  ['1441 (Iraq)', '2002-11-08', {}],
  ['1929 (Iran)', '2010-06-09', { no: 'BR TR', abstain: 'LB' }],
  ['1973 (Libya)', '2011-03-17', { abstain: 'BR CN DE IN RU' }],
  ['2202 (Ukraine)', '2015-02-17', {}],
  ['2334 (settlements)', '2016-12-23', { abstain: 'US' }],
  ['2728 (Gaza)', '2024-03-25', { abstain: 'US' }],
  ['2774 (Ukraine)', '2025-02-24', { abstain: 'DK FR GR SI GB' }],
] as [string, string, Partial<Record<Vote, string>>][])('resolution %s is adopted', (_, date, votes) => {
  const named = new Set(Object.values(votes).join(' ').split(' '));
  const others = council
    .seats(date)
    .map((seat) => seat.country)
    .filter((country) => !named.has(country));
  const found = vote(date, { ...votes, yes: [votes.yes ?? '', ...others].join(' ') });
  expect([found.verdict, found.missing, found.vetoes]).toEqual(['adopted', 0, []]);
  expect(found.yes.length + found.no.length + found.abstain.length + found.absent.length).toBe(
    council.rule(date)!.seats,
  );
});

test('a draft on force against Venezuela in January 2026: the United States alone can stop it', () => {
  const found = vote('2026-01-05', { yes: `CN RU ${elected('2026-01-05').join(' ')}`, abstain: 'FR GB' });
  expect(found).toMatchObject({ verdict: 'open', missing: 0, mayVeto: ['US'], unknown: ['US'] });
  expect(vote('2026-01-05', { no: 'US' }).obstacles).toEqual(['veto']);
  expect(vote('2026-01-05', { no: 'US' }, true).verdict).toBe('open');
});

test('eight votes are not nine, whoever is against', () => {
  const ten = elected('2026-01-05');
  const found = vote('2026-01-05', {
    yes: ten.slice(0, 8).join(' '),
    no: 'GB',
    abstain: 'US FR RU CN PK SO',
  });
  expect(found.obstacles).toEqual(['veto', 'votes']);
  expect(vote('2026-01-05', { yes: ten.join(' '), abstain: 'US FR RU CN GB' }).verdict).toBe('adopted');
  expect(found.withholding).toBe(7);
});

test('votes of who has no seat do not count', () => {
  expect(vote('2026-01-05', { yes: 'BR DE IN JP' }).yes).toEqual([]);
});

test('a further yes never makes a draft worse, a further no never better', () => {
  const seats = council.seats('2024-03-25');
  const rule = council.rule('2024-03-25')!;
  const rank = { rejected: 0, open: 1, adopted: 2 };
  const votes = fc.array(fc.constantFrom<Vote | undefined>('yes', 'no', 'abstain', 'absent', undefined), {
    minLength: 15,
    maxLength: 15,
  });
  fc.assert(
    fc.property(votes, fc.nat(14), fc.boolean(), (cast, at, procedural) => {
      const given = new Map<string, Vote>();
      for (const [i, how] of cast.entries()) if (how) given.set(seats[i].country, how);
      const before = rank[outcome(seats, rule, given, procedural).verdict];
      const country = seats[at].country;
      if (given.has(country) && given.get(country) !== 'yes')
        expect(
          rank[outcome(seats, rule, new Map(given).set(country, 'yes'), procedural).verdict],
        ).toBeGreaterThanOrEqual(before);
      expect(
        rank[outcome(seats, rule, new Map(given).set(country, 'no'), procedural).verdict],
      ).toBeLessThanOrEqual(given.has(country) ? before : 2);
    }),
  );
});
