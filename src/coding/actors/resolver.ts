import type { NameMatch, Resolution, World } from '../../world/types.ts';

const CAPACITY = 50_000;

/** Remembers what `world.resolve` said for a phrase at a date: the same names return in every sentence. */
export class Resolver {
  readonly #world: World;
  readonly #memory = new Map<string, Resolution>();

  constructor(world: World) {
    this.#world = world;
  }

  /** The resolution of a phrase at a date, without its context: phrases are asked as actors, not as places. */
  resolve(phrase: string, date: string | null): Resolution {
    const key = `${date ?? ''}\t${phrase}`;
    const known = this.#memory.get(key);
    if (known) return known;
    if (this.#memory.size >= CAPACITY) this.#memory.clear();
    const fresh = this.#world.resolve(phrase, { date });
    this.#memory.set(key, fresh);
    return fresh;
  }

  names(text: string, date: string | null): NameMatch[] {
    return this.#world.findNames(text, date);
  }
}
