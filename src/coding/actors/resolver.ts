import type { NameMatch, Resolution, World } from '../../world/types.ts';

const CAPACITY = 50_000;

/** Remembers what `world.resolve` said for a phrase at a date: the same names return in every sentence. */
export class Resolver {
  readonly #world: World;
  readonly #memory = new Map<string, Map<string, Resolution>>();
  #remembered = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** The resolution of a phrase at a date, without its context: phrases are asked as actors, not as places. */
  resolve(phrase: string, date: string | null): Resolution {
    const day = date ?? '';
    const known = this.#memory.get(day)?.get(phrase);
    if (known) return known;
    if (this.#remembered++ >= CAPACITY) {
      this.#memory.clear();
      this.#remembered = 1;
    }
    // A copy: engines keep the whole text alive for a piece cut from it.
    const own = ` ${phrase}`.slice(1);
    const fresh = this.#world.resolve(own, { date });
    let ofDay = this.#memory.get(day);
    if (!ofDay) this.#memory.set(day, (ofDay = new Map()));
    ofDay.set(own, fresh);
    return fresh;
  }

  names(text: string, date: string | null): NameMatch[] {
    return this.#world.findNames(text, date);
  }
}
