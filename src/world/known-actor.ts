import { DemarcheError } from '../errors.ts';
import { suggestions } from './suggestions.ts';
import type { World } from './types.ts';

/**
 * Nothing found of a known actor is an answer; of a mistyped one it would be a false one.
 * @param id  an actor's, such as `RU.MFA`
 * @throws ACTOR_UNKNOWN, with those that may have been meant
 */
export function mustBeKnown(world: World, id: string): void {
  const { name } = world.actor(id);
  const ids = world.actors().map((actor) => actor.id);
  // What no table names is called by its id, and an organ of a kind that there is not by its last part.
  const named =
    name !== id && name.toUpperCase() !== id && !name.endsWith(` ${id.slice(id.indexOf('.') + 1)}`);
  if (named || ids.includes(id)) return;
  const near = suggestions(id, ids);
  const known = near.length
    ? `Did you mean ${near.join(', ')}?`
    : 'Actors have ids such as RU, UN or RU.MFA.';
  throw new DemarcheError('ACTOR_UNKNOWN', { id, known });
}
