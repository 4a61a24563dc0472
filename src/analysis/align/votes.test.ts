import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RollCall, RollCallVote } from '../../world/roll-call.ts';
import { agreementOf } from './agreement.ts';
import { foretell } from './foretell.ts';
import { subjectsOf } from './subjects.ts';
import { votingFinding } from './votes.ts';

const CAST: Readonly<Record<string, RollCallVote | undefined>> = { y: 1, a: 0, n: -1 };

/** `call('3', '2014-03-01', 'Crimea', 'UA:y RU:n CN:a')`. */
function call(id: string, date: string, description: string, votes: string): RollCall {
  const cast = votes.split(' ').map((one) => one.split(':'));
  return {
    id,
    date,
    resolution: `R/${id}`,
    description,
    votes: new Map(cast.map(([state, vote]) => [state, CAST[vote]!])),
  };
}

/** East and West vote alike among themselves and apart on what divides them; the middle abstains. */
const TABLE: readonly RollCall[] = [
  call('1', '2010-05-01', 'Rights of persons in Northland', 'W1:y W2:y W3:y E1:n E2:n E3:n M1:a M2:a'),
  call('2', '2011-05-01', 'Rights of persons in Northland', 'W1:y W2:y W3:y E1:n E2:n E3:n M1:a M2:a'),
  call('3', '2012-05-01', 'Bases in Southland', 'W1:n W2:n W3:a E1:y E2:y E3:y M1:y M2:y'),
  call('4', '2013-05-01', 'Rights of persons in Westmark', 'W1:y W2:y W3:y E1:n E2:n E3:a M1:a M2:y'),
  call('5', '2014-05-01', 'Borders of Eastmark', 'W1:y W2:y W3:y E1:n E2:n E3:n M1:a M2:y'),
  call('6', '2015-05-01', 'Assistance to refugees', 'W1:y W2:y W3:y E1:y E2:y E3:y M1:y M2:y'),
  call('7', '2016-05-01', 'Rights of persons in Northland', 'W1:y W2:y W3:y E1:n E2:n E3:n M1:a M2:a'),
];

test('agreement by hand: π = 1 − Σ (a − b)² ÷ Σ 2 Var, drawn towards 0 as by three roll calls more', () => {
  const calls = [
    call('1', '2010-01-01', '', 'A:y B:y C:y D:y'),
    call('2', '2010-01-02', '', 'A:n B:a C:n D:y'),
  ];
  const found = agreementOf(calls);
  const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((state) => found.states.indexOf(state));
  // Votes of A and B: 1, −1, 1, 0: mean 1/4, variance 3/4 − 1/16 = 11/16; distances 0 and 1, on average 1/2.
  expect(found.between(a, b)).toBeCloseTo((1 - 0.5 / (11 / 8)) * (2 / 5), 12);
  expect(found.between(b, a)).toBe(found.between(a, b));
  expect(found.between(a, c)).toBeCloseTo(2 / 5, 12);
  expect(found.shared(a, d)).toBe(2);
  const always = agreementOf([call('1', '2010-01-01', '', 'A:y B:y')]);
  expect(always.between(0, 1)).toBeNull(); // always yes, both: could be chance
  expect(agreementOf([...calls, call('3', '2010-01-03', '', 'E:y')]).between(a, 4)).toBeNull();
});

test('a weight of two is the roll call twice', () => {
  const weighed = agreementOf(TABLE, (one) => (one.id === '5' ? 2 : 1));
  const twice = agreementOf([...TABLE, { ...TABLE[4], id: 'copy' }]);
  const before = weighed.between(0, 3)! * ((7 + 3) / 7);
  expect(before).toBeCloseTo(twice.between(0, 3)! * ((8 + 3) / 8), 12);
});

test('subjects: rare words tell, those in every description do not', () => {
  const subjects = subjectsOf(TABLE);
  expect(subjects.same(TABLE[0], TABLE[1])).toBe(true);
  expect(subjects.alike(TABLE[0], TABLE[6])).toBeCloseTo(1, 12);
  expect(subjects.same(TABLE[0], TABLE[4])).toBe(false);
  expect(subjects.alike(TABLE[0], TABLE[3])).toBeGreaterThan(0);
});

test('blocs by votes, and how sure a membership is', () => {
  const found = votingFinding(TABLE);
  const west = found.blocs.value.find((bloc) => bloc.includes('W1'))!;
  const east = found.blocs.value.find((bloc) => bloc.includes('E1'))!;
  expect(west).toEqual(expect.arrayContaining(['W1', 'W2', 'W3']));
  expect(east).toEqual(expect.arrayContaining(['E1', 'E2', 'E3']));
  expect(west).not.toEqual(east);
  expect([found.rollCalls, found.from, found.to]).toEqual([7, '2010-05-01', '2016-05-01']);
  const first = found.voters.find((one) => one.country === 'W1')!;
  expect(first.like.slice(0, 2).map((one) => one.country)).toEqual(['W2', 'W3']);
  expect(first.like.at(-1)!.agreement).toBeLessThan(0);
  expect(first.certainty).toBeGreaterThan(0.5);
});

test('neither the order of roll calls nor states that vote elsewhere change who votes alike', () => {
  const found = votingFinding(TABLE);
  const elsewhere = call('8', '2012-01-01', 'A matter of two others', 'X1:y X2:n');
  const among = ({ voters }: typeof found) => voters.filter(({ country }) => !country.startsWith('X'));
  fc.assert(
    fc.property(fc.shuffledSubarray([...TABLE], { minLength: TABLE.length }), (shuffled) => {
      expect(votingFinding(shuffled)).toEqual(found);
      const more = among(votingFinding([...shuffled, elsewhere]));
      expect(more.map(({ country, like }) => [country, like])).toEqual(
        found.voters.map(({ country, like }) => [country, like]),
      );
    }),
    { numRuns: 10 },
  );
});

test('a state that voted too rarely is in no bloc', () => {
  const found = votingFinding([...TABLE, call('8', '2017-05-01', 'Borders', 'W1:y X:y')]);
  const rare = found.voters.find((one) => one.country === 'X')!;
  expect([rare.bloc, rare.certainty, rare.like]).toEqual([null, null, []]);
});

test('a roll call is foretold from those that divided the same two states', () => {
  const found = foretell(TABLE, TABLE[4], 'W1', 'E1')!;
  expect(Object.fromEntries(found.votes.map((one) => [one.country, one.vote]))).toEqual({
    W1: 1,
    W2: 1,
    W3: 1,
    E1: -1,
    E2: -1,
    E3: -1,
    M1: 0,
    M2: 0,
  });
  expect(found.divided).toBe(4);
  expect(found.expected).toBeGreaterThan(0.5);
  for (const { shares } of found.votes) expect(shares.yes + shares.abstain + shares.no).toBeCloseTo(1, 12);
});

test('nothing of the roll call is known but two votes: others than these change nothing', () => {
  const found = foretell(TABLE, TABLE[4], 'W1', 'E1');
  fc.assert(
    fc.property(fc.array(fc.constantFrom('y', 'a', 'n'), { minLength: 6, maxLength: 6 }), (votes) => {
      const states = ['W2', 'W3', 'E2', 'E3', 'M1', 'M2'];
      const other = call(
        '5',
        '2014-05-01',
        'Borders of Eastmark',
        `W1:y E1:n ${states.map((state, i) => `${state}:${votes[i]}`).join(' ')}`,
      );
      const table = TABLE.map((one) => (one.id === '5' ? other : one));
      expect(foretell(table, other, 'W1', 'E1')).toEqual(found);
      expect(foretell([...table].reverse(), other, 'W1', 'E1')).toEqual(found);
    }),
    { numRuns: 20 },
  );
});

test('two that never stood apart tell nothing', () => {
  expect(foretell(TABLE, TABLE[4], 'W1', 'W2')).toBeNull();
});
