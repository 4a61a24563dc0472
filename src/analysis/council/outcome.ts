import type { CouncilRule, CouncilSeat } from '../../world/council.ts';

export type Vote = 'yes' | 'no' | 'abstain' | 'absent';

/** Why a draft cannot pass any more: a permanent member's no, or too few votes even if all others said yes. */
export type Obstacle = 'veto' | 'votes';

/** What can become of a draft, given what is known of the votes. */
export interface Outcome {
  /** `open`: the votes that are not known decide. */
  readonly verdict: 'adopted' | 'rejected' | 'open';
  /** Set when rejected. */
  readonly obstacles: readonly Obstacle[];
  readonly needed: number;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly abstain: readonly string[];
  readonly absent: readonly string[];
  readonly unknown: readonly string[];
  /** Permanent members whose no blocks the draft. */
  readonly vetoes: readonly string[];
  /** Permanent members that could still block it alone. */
  readonly mayVeto: readonly string[];
  /** Yes votes still missing, 0 when there are enough. */
  readonly missing: number;
  /** How many members together can stop the draft by withholding a yes. */
  readonly withholding: number;
}

/**
 * The voting rule of Article 27 of the Charter. Substantive decisions need the votes of the rule in force and no negative
 * vote of a permanent member; abstention and absence of a permanent member are no veto (practice since 1946 and 1950;
 * International Court of Justice, Namibia opinion, 1971, para. 22). Procedural decisions need the votes alone.
 * @param seats  who sits at the day of the vote; where the tables do not know the elected members, the votes of others
 *   count as theirs
 * @param votes  by country; members without a vote are unknown. A vote of who has no seat counts only while seats are free
 */
export function outcome(
  seats: readonly CouncilSeat[],
  rule: CouncilRule,
  votes: ReadonlyMap<string, Vote>,
  procedural = false,
): Outcome {
  const known = new Set(seats.map((seat) => seat.country));
  const guests = [...votes.keys()].filter((country) => !known.has(country)).sort();
  const free = Math.max(0, rule.seats - seats.length);
  const members = [...known, ...guests.slice(0, free)].sort();
  const unnamed = rule.seats - members.length;
  const that = (vote: Vote | undefined) => members.filter((country) => votes.get(country) === vote);
  const [yes, no, abstain, absent, unknown] = [
    that('yes'),
    that('no'),
    that('abstain'),
    that('absent'),
    that(undefined),
  ];
  const permanent = new Set(seats.filter((seat) => seat.permanent).map((seat) => seat.country));
  const vetoes = procedural ? [] : no.filter((country) => permanent.has(country));
  const mayVeto = procedural ? [] : unknown.filter((country) => permanent.has(country));
  const missing = Math.max(0, rule.needed - yes.length);
  const obstacles: Obstacle[] = [];
  if (vetoes.length) obstacles.push('veto');
  if (missing > unknown.length + unnamed) obstacles.push('votes');
  const adopted = !obstacles.length && !missing && !mayVeto.length;
  return {
    verdict: obstacles.length ? 'rejected' : adopted ? 'adopted' : 'open',
    obstacles,
    needed: rule.needed,
    yes,
    no,
    abstain,
    absent,
    unknown,
    vetoes,
    mayVeto,
    missing,
    withholding: rule.seats - rule.needed + 1,
  };
}
