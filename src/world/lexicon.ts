import type { Entry } from './entry.ts';
import { keyOf } from './tokens.ts';

/** Names by key, with the number of words of the longest name that begins with a word. */
export class Lexicon {
  private readonly byKey = new Map<string, Entry[]>();
  private readonly reach = new Map<string, number>();

  add(name: string, found: Entry): void {
    const key = keyOf(name);
    if (key.length === 0) return;
    const list = this.byKey.get(key);
    if (list) {
      // A hand-written row comes first and wins over a derived row of the same kind.
      if (!list.some((e) => e.kind === found.kind && e.actor === found.actor)) list.push(found);
      return;
    }
    this.byKey.set(key, [found]);
    this.reachTo(key);
  }

  /** Makes names of `key`'s first word findable; `key` itself may live in another index. */
  reachTo(key: string): void {
    const space = key.indexOf(' ');
    const first = space < 0 ? key : key.slice(0, space);
    let words = 1;
    for (let i = space; i >= 0; i = key.indexOf(' ', i + 1)) words++;
    if ((this.reach.get(first) ?? 0) < words) this.reach.set(first, words);
  }

  get(key: string): readonly Entry[] | undefined {
    return this.byKey.get(key);
  }

  /** Words of the longest name that begins with this word; 0 when none does. */
  longest(first: string): number {
    return this.reach.get(first) ?? 0;
  }
}
