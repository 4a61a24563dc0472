import { type Entry, entry } from './entry.ts';
import { keyOf } from './tokens.ts';

/** More than any table has characters. */
const TABLE_SPAN = 2 ** 32;

/** Names by key, with the number of words of the longest name that begins with a word. */
export class Lexicon {
  private readonly byKey = new Map<string, Entry[]>();
  /** Places not asked for yet: which table, and the offset of the row in it, in one number. */
  private readonly places = new Map<string, number>();
  private readonly placeTables: { readonly text: string; readonly table: string }[] = [];
  private readonly reach = new Map<string, number>();

  add(name: string, found: Entry): void {
    const key = keyOf(name);
    if (key.length === 0) return;
    const list = this.byKey.get(key);
    if (list) {
      // Of two rows that say the same the later stays: hand-written and users' rows are loaded last.
      const same = list.findIndex(
        (e) => e.kind === found.kind && e.actor === found.actor && e.cues.length === 0,
      );
      if (same >= 0 && found.cues.length === 0) list[same] = found;
      else list.push(found);
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

  /**
   * Takes a table of places (name, iso2, kind, region, weak, also) without reading its rows: of thousands of towns a
   * text names a few. The later row of a name counts.
   */
  addPlaces(text: string | undefined, table: string): void {
    if (!text) return;
    const base = this.placeTables.length * TABLE_SPAN;
    this.placeTables.push({ text, table });
    let at = text.indexOf('\n') + 1;
    while (at > 0 && at < text.length) {
      const tab = text.indexOf('\t', at);
      const end = text.indexOf('\n', at);
      if (tab < 0) break;
      const key = keyOf(text.slice(at, tab));
      if (key) this.places.set(key, base + at);
      at = end < 0 ? text.length : end + 1;
    }
  }

  /** Rows under a key, places among them. */
  get(key: string): readonly Entry[] | undefined {
    const place = this.places.get(key);
    if (place === undefined) return this.byKey.get(key);
    this.places.delete(key);
    const { text, table } = this.placeTables[Math.floor(place / TABLE_SPAN)];
    const start = place % TABLE_SPAN;
    const end = text.indexOf('\n', start);
    const cells = text.slice(start, end < 0 ? text.length : end).split('\t');
    const [name, iso2, kind, region, weak, also] = cells;
    this.add(
      name,
      entry({
        kind: 'place',
        actor: iso2,
        country: iso2,
        name,
        table,
        region,
        weak: weak === 'yes',
        capital: kind === 'capital',
        also: also ? also.split('|') : [],
      }),
    );
    return this.byKey.get(key);
  }

  /** Words of the longest name other than a place's that begins with this word; 0 when none does. */
  longest(first: string): number {
    return this.reach.get(first) ?? 0;
  }
}
