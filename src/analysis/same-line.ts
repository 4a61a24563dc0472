import type { JoinedEvent } from './joining/index.ts';
import { actorsIn } from './profile.ts';
import { isOf } from './rows.ts';
import { type Stance, type StanceRows, stance } from './stance.ts';

/** A state or organisation, and how it stands to a protagonist. */
export interface StandingState {
  readonly actor: string;
  readonly stance: Stance;
}

/** Who stands to a protagonist as the actor does, who otherwise, and of whom nothing is told. */
export interface SameLine {
  readonly towards: string;
  readonly own: Stance;
  /** Those whose stance has the sign of the actor's, the most often told first. */
  readonly alike: readonly StandingState[];
  readonly otherwise: readonly StandingState[];
}

/**
 * Splits all that act in a crisis by the sign of their stance towards a protagonist. Protagonists are left out.
 * @param towards  usually the actor of the trigger
 * @returns null when the actor is that protagonist, or nothing tells how it stands
 */
export function sameLine(
  rows: StanceRows & { readonly joined: readonly JoinedEvent[] },
  actor: string,
  towards: string,
  protagonists: readonly string[],
): SameLine | null {
  const [country] = actor.split('.');
  const own = country === towards ? null : stance(rows, actor, towards);
  if (!own) return null;
  const standing = actorsIn(rows.joined, rows.crisis ?? null)
    .map(({ actor: id }) => id)
    .filter((id) => id !== country && !protagonists.some((one) => isOf(one, id)))
    .map((id) => ({ actor: id, stance: stance(rows, id, towards) }))
    .filter((one): one is StandingState => one.stance !== null && one.stance.value !== 0)
    .sort((a, b) => b.stance.lineages - a.stance.lineages || (a.actor < b.actor ? -1 : 1));
  const like = (one: StandingState) => Math.sign(one.stance.value) === Math.sign(own.value);
  return { towards, own, alike: standing.filter(like), otherwise: standing.filter((one) => !like(one)) };
}
