import type { RollCall, RollCallVote } from '../../world/roll-call.ts';
import type { MethodCard } from '../finding.ts';
import { compare } from '../rows.ts';
import { type Agreement, agreementOf, inOrder } from './agreement.ts';
import { ALIGN_CARDS } from './cards.ts';
import { type Subjects, subjectsOf } from './subjects.ts';

/** Chances of yes, abstention and no. */
type Shares = readonly [number, number, number];

/** How one state is foretold to vote. */
export interface ForetoldVote {
  readonly country: string;
  readonly vote: RollCallVote;
  /** Weighted shares of yes, abstention and no that this rests on; not calibrated chances. */
  readonly shares: { readonly yes: number; readonly abstain: number; readonly no: number };
}

/** A roll call foretold from others. */
export interface Foretelling {
  readonly rollCall: Pick<RollCall, 'id' | 'date' | 'resolution' | 'description'>;
  readonly yes: string;
  readonly no: string;
  readonly votes: readonly ForetoldVote[];
  /** Roll calls that divided the same two states the same way; the votes are drawn from them. */
  readonly divided: number;
  /** Share of votes right when each of them is foretold from the others in the same way; null with fewer than three. */
  readonly expected: number | null;
  readonly card: MethodCard;
}

/** Weight of a roll call falls to 1/e in two years; one wholly on the same subject gains half of that. */
const DAYS = 2 * 365;
const SUBJECT = 0.5;
/** Years in which how alike two states vote is forgotten, and roll calls that hardly anybody contested tell nothing. */
const ALIKE_DAYS = 4 * 365;
const CONTESTED = 0.08;
/** A state is told by its own votes and, as much as by one full vote, by those of its eight most similar states. */
const NEIGHBOURS = 8;
const FEWEST_DIVIDED = 3;

/**
 * Foretells one roll call from the others. Of itself only its day, its description and the votes of two states are used:
 * `yes`, known to vote yes, and `no`, known to vote no.
 *
 * 1. The others that divided the two the same way are weighted by nearness in time and likeness of subject.
 * 2. A state's shares of yes, abstention and no are its own weighted votes there and those of the states that otherwise
 *    vote most like it (chance-corrected agreement). It is foretold to cast the vote with the largest share.
 * 3. How well that does is tried on each of these others, roll calls on its own subject as near in time as this one has
 *    none left out.
 *
 * @returns null when no other roll call divided the two
 */
export function foretell(
  rollCalls: readonly RollCall[],
  target: RollCall,
  yes: string,
  no: string,
): Foretelling | null {
  const others = rollCalls.filter((call) => call !== target).sort(inOrder);
  const divided = others.filter((call) => call.votes.get(yes) === 1 && call.votes.get(no) === -1);
  if (!divided.length) return null;
  const subjects = subjectsOf([...others, target]);
  const gap = gapBefore(target, divided, subjects);
  const contested = others.filter(isContested);
  const known = new Set([yes, no]);
  const tell = (call: RollCall, from: readonly RollCall[], hidden: ReadonlySet<RollCall>) => {
    const alike = agreementOf(
      contested.filter((one) => !hidden.has(one)),
      (one) => Math.exp(-daysApart(one, call) / ALIKE_DAYS),
    );
    return sharesOf(call, from, alike, subjects);
  };
  const trials = divided.flatMap((call) => {
    const hidden = new Set(
      divided.filter((one) => one === call || (subjects.same(one, call) && daysApart(one, call) < gap)),
    );
    const from = divided.filter((one) => !hidden.has(one));
    if (!from.length) return [];
    return shareRight(tell(call, from, hidden), call, known) ?? [];
  });
  const shares = tell(target, divided, new Set());
  const votes = [...shares].map(([country, own]): ForetoldVote => {
    const [y, a, n] = own;
    const vote = country === yes ? 1 : country === no ? -1 : likeliest(own);
    return { country, vote, shares: { yes: y, abstain: a, no: n } };
  });
  return {
    rollCall: {
      id: target.id,
      date: target.date,
      resolution: target.resolution,
      description: target.description,
    },
    yes,
    no,
    votes: votes.sort((a, b) => compare(a.country, b.country)),
    divided: divided.length,
    expected: trials.length >= FEWEST_DIVIDED ? sum(trials) / trials.length : null,
    card: ALIGN_CARDS.foretelling,
  };
}

/** Days to the nearest roll call on the same subject: how much is not known about this one. */
function gapBefore(target: RollCall, others: readonly RollCall[], subjects: Subjects): number {
  return Math.min(
    ...others.filter((call) => subjects.same(call, target)).map((call) => daysApart(call, target)),
  );
}

function sharesOf(
  call: RollCall,
  from: readonly RollCall[],
  alike: Agreement,
  subjects: Subjects,
): Map<string, Shares> {
  const weights = from.map(
    (one) => Math.exp(-daysApart(one, call) / DAYS) + SUBJECT * subjects.alike(one, call),
  );
  const most = Math.max(...weights);
  const own = new Map<string, [number, number, number]>(alike.states.map((state) => [state, [0, 0, 0]]));
  from.forEach((one, i) => {
    for (const [state, vote] of one.votes) {
      const cast = own.get(state) ?? [0, 0, 0];
      cast[1 - vote] += weights[i] / most;
      own.set(state, cast);
    }
  });
  const all = addUp([...own.values()].map((cast) => [cast, 1]));
  const typical = scale(all, 0.2 / total(all));
  const shares = new Map<string, Shares>();
  alike.states.forEach((state, a) => {
    const near = alike.states
      .map((other, b) => [other, a === b ? -1 : (alike.between(a, b) ?? -1)] as const)
      .sort((x, y) => y[1] - x[1] || compare(x[0], y[0]))
      .slice(0, NEIGHBOURS)
      .filter(([, pi]) => pi > 0);
    const theirs = addUp([[typical, 1], ...near.map(([other, pi]) => [own.get(other)!, pi * pi] as const)]);
    const both = addUp([
      [own.get(state)!, 1],
      [scale(theirs, 1 / total(theirs)), 1],
    ]);
    shares.set(state, scale(both, 1 / total(both)));
  });
  return shares;
}

/** Share of the votes on a roll call that come out right, without those that are known; null when there are no others. */
function shareRight(
  shares: ReadonlyMap<string, Shares>,
  { votes }: RollCall,
  known: ReadonlySet<string>,
): number | null {
  const foretold = [...votes].filter(([state]) => !known.has(state) && shares.has(state));
  const right = foretold.filter(([state, vote]) => likeliest(shares.get(state)!) === vote).length;
  return foretold.length ? right / foretold.length : null;
}

function likeliest(shares: Shares): RollCallVote {
  const most = Math.max(...shares);
  return shares[0] === most ? 1 : shares[1] === most ? 0 : -1;
}

function isContested(call: RollCall): boolean {
  const counts = [0, 0, 0];
  for (const vote of call.votes.values()) counts[1 - vote]++;
  return 1 - Math.max(...counts) / call.votes.size > CONTESTED;
}

const daysApart = (a: RollCall, b: RollCall) =>
  Math.abs(Date.parse(a.date) - Date.parse(b.date)) / 86_400_000;
const total = ([a, b, c]: Shares) => a + b + c;
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const scale = ([a, b, c]: Shares, by: number): Shares => [a * by, b * by, c * by];
const addUp = (parts: readonly (readonly [Shares, number])[]): Shares =>
  parts.reduce<Shares>(
    (sum, [part, by]) => [sum[0] + part[0] * by, sum[1] + part[1] * by, sum[2] + part[2] * by],
    [0, 0, 0],
  );
