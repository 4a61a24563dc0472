import type { RollCall } from '../../world/roll-call.ts';
import type { Finding } from '../finding.ts';
import { compare } from '../rows.ts';
import { type Agreement, agreementOf, inOrder } from './agreement.ts';
import { ALIGN_CARDS } from './cards.ts';
import { louvain, modularity } from './louvain.ts';
import { certainty, drawn, type Together, togetherIn } from './together.ts';

/** How alike a state votes to another. */
export interface VotesLike {
  readonly country: string;
  /** Agreement corrected for chance: 1 always alike, 0 as by chance, below 0 less than that. */
  readonly agreement: number;
  readonly rollCalls: number;
}

/** One state among the voters. */
export interface Voter {
  readonly country: string;
  readonly rollCalls: number;
  /** The number of its bloc; null when it voted too rarely to be placed. */
  readonly bloc: number | null;
  /** Mean share of resamples in which it shares a bloc with those it is placed with. */
  readonly certainty: number | null;
  /** All others it voted beside often enough, the most similar first. */
  readonly like: readonly VotesLike[];
}

/** Who votes with whom. */
export interface VotingFinding {
  readonly rollCalls: number;
  readonly from: string;
  readonly to: string;
  readonly voters: readonly Voter[];
  /** Members of each bloc, the largest first. */
  readonly blocs: Finding<readonly (readonly string[])[]>;
  readonly modularity: number;
}

/** Two states must have voted together this often before their agreement counts. */
const FEWEST_TOGETHER = 5;
const RESAMPLES = 50;

/**
 * Similarity of states by their votes and the blocs they form. Pure; the order of roll calls does not matter.
 * @param unordered  at least one roll call
 */
export function votingFinding(unordered: readonly RollCall[]): VotingFinding {
  const rollCalls = [...unordered].sort(inOrder);
  const agreement = agreementOf(rollCalls);
  const { states } = agreement;
  const blocs = blocsIn(agreement);
  const together = togetherIn(states.length, RESAMPLES, (resample) => resampled(rollCalls, states, resample));
  const members = membersOf(blocs.of);
  const cast = (state: string) => rollCalls.filter((call) => call.votes.has(state)).length;
  const voters = states.map((country, a): Voter => {
    const bloc = blocs.of[a];
    return {
      country,
      rollCalls: cast(country),
      bloc: bloc === null ? null : members.findIndex((group) => group.includes(a)),
      certainty: bloc === null ? null : certainty(a, members.find((group) => group.includes(a))!, together),
      like: likeTo(agreement, a),
    };
  });
  return {
    rollCalls: rollCalls.length,
    from: rollCalls[0].date,
    to: rollCalls[rollCalls.length - 1].date,
    voters,
    modularity: blocs.modularity,
    blocs: {
      value: members.map((group) => group.map((a) => states[a])),
      interval: null,
      evidence: [],
      card: ALIGN_CARDS.votes,
      warnings: warningsOf(members, together),
    },
  };
}

interface Blocs {
  readonly of: readonly (number | null)[];
  readonly modularity: number;
}

/** Agreement above chance links two states. */
function blocsIn(agreement: Agreement, starts?: number): Blocs {
  const { states } = agreement;
  const weights = states.map((_, a) =>
    states.map((_, b) =>
      a === b || agreement.shared(a, b) < FEWEST_TOGETHER ? 0 : Math.max(0, agreement.between(a, b) ?? 0),
    ),
  );
  const found = louvain(weights, starts);
  const placed = weights.map((row) => row.some((weight) => weight > 0));
  return {
    of: found.map((bloc, a) => (placed[a] ? bloc : null)),
    modularity: modularity(weights, found),
  };
}

/** Blocs when the roll calls are drawn anew, by the order of `states`. */
function resampled(
  rollCalls: readonly RollCall[],
  states: readonly string[],
  resample: number,
): (number | null)[] {
  const agreement = agreementOf(rollCalls, (call) => drawn(call.id, resample));
  const { of } = blocsIn(agreement, 1);
  const at = new Map(agreement.states.map((state, a) => [state, of[a]]));
  return states.map((state) => at.get(state) ?? null);
}

/** Members of each bloc by index, the largest first, equals by their first member. */
export function membersOf(blocs: readonly (number | null)[]): number[][] {
  const groups = new Map<number, number[]>();
  blocs.forEach((bloc, a) => {
    if (bloc !== null) groups.set(bloc, [...(groups.get(bloc) ?? []), a]);
  });
  return [...groups.values()].sort((a, b) => b.length - a.length || a[0] - b[0]);
}

function likeTo(agreement: Agreement, a: number): VotesLike[] {
  return agreement.states
    .flatMap((country, b) => {
      const value = a === b ? null : agreement.between(a, b);
      const rollCalls = agreement.shared(a, b);
      return value === null || rollCalls < FEWEST_TOGETHER ? [] : [{ country, agreement: value, rollCalls }];
    })
    .sort((x, y) => y.agreement - x.agreement || compare(x.country, y.country));
}

function warningsOf(members: readonly (readonly number[])[], together: Together): string[] {
  const unsure = members.flatMap((group) => group.filter((a) => (certainty(a, group, together) ?? 1) < 0.5));
  return unsure.length
    ? [
        `The bloc of ${unsure.length === 1 ? 'one state' : `${unsure.length} states`} changes with the roll calls that are drawn.`,
      ]
    : [];
}
