import type { CouncilSeat } from '../../world/council.ts';
import { named } from '../../world/named.ts';
import type { EvidenceRef } from '../finding.ts';
import { type StanceRows, stance } from '../stance.ts';
import type { Vote } from './outcome.ts';

/** A vote that is given, or that what is known of it should not count. */
export type Told = Vote | 'unknown';

/** How a member would vote, and why that is thought. */
export interface Position {
  readonly country: string;
  readonly permanent: boolean;
  /** Null: nothing is known. */
  readonly vote: Vote | null;
  /** `told`: given by the user. `party`: the draft is directed against it. `stance`: read from what it said and did. */
  readonly basis: 'told' | 'party' | 'stance' | null;
  readonly why: string;
  readonly evidence: readonly EvidenceRef[];
}

/** A stance weaker than this, either way, foretells an abstention. */
const CLEAR = 1 / 3;

/**
 * Foretells the votes on a draft directed against `against`: whoever told us wins; the state itself would vote no; who spoke
 * or acted against it would vote yes, who stood by it no, who did both abstains; of the silent nothing is known.
 * @param told  votes that are known or assumed, by country
 * @param name  display name of an actor
 */
export function positions(
  seats: readonly CouncilSeat[],
  rows: StanceRows,
  against: string | null,
  told: ReadonlyMap<string, Told>,
  name: (actor: string) => string,
): Position[] {
  return seats.map(({ country, permanent }): Position => {
    const base = { country, permanent, evidence: [] };
    const given = told.get(country);
    if (given === 'unknown') return { ...base, vote: null, basis: 'told', why: 'given as not known' };
    if (given) return { ...base, vote: given, basis: 'told', why: 'as given' };
    if (against === null) return { ...base, vote: null, basis: null, why: 'not given' };
    if (country === against)
      return { ...base, vote: 'no', basis: 'party', why: 'the draft is directed against it' };
    const found = stance(rows, country, against);
    if (!found)
      return {
        ...base,
        vote: null,
        basis: null,
        why: `nothing here tells how it stands to ${named(name(against))}`,
      };
    const vote: Vote = found.value <= -CLEAR ? 'yes' : found.value >= CLEAR ? 'no' : 'abstain';
    const why = `${found.against} of ${found.lineages} independent reports lean against ${named(name(against))}, ${found.for} towards it`;
    return { ...base, vote, basis: 'stance', why, evidence: found.evidence };
  });
}
