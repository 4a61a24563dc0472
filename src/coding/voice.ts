import type { World } from '../world/types.ts';
import type { Participant } from './types.ts';

/** Whom a text speaks for: a state or one of its organs; all null where nobody says whose text it is. */
export type Voice = Pick<Participant, 'actor' | 'country' | 'sector'>;

/**
 * The voice of a text: the state, organ or organisation that published it ("Permanent Mission of Norway", "kremlin.ru").
 * A paper's report speaks for nobody: null. Without a publisher the text may be anybody's.
 */
export function voiceOf(
  world: World,
  publisher: string | null | undefined,
  date: string | null,
): Voice | null {
  if (!publisher) return { actor: null, country: null, sector: null };
  const { country, ownership } = world.publisher(publisher);
  if (ownership !== 'official' || !country) return null;
  const { actor, sector } = world.resolve(publisher, { date });
  return actor?.startsWith(`${country}.`)
    ? { actor, country, sector }
    : { actor: country, country, sector: 'GOV' };
}
