import { type Entry, entry } from './entry.ts';
import { keyOf } from './tokens.ts';

/** Names by key, with the number of words of the longest name that begins with a word. */
export class Lexicon {
  private readonly byKey = new Map<string, Entry[]>();
  /** Places not asked for yet: the table's text and the offset of the row. */
  private readonly places = new Map<string, { text: string; table: string; at: number }>();
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
   * Takes a table of places (name, iso2, kind, region, weak) without reading its rows: of thousands of towns a text
   * names a few. The first row of a name within one table counts, a later table wins.
   */
  addPlaces(text: string | undefined, table: string): void {
    if (!text) return;
    const own = new Set<string>();
    let at = text.indexOf('\n') + 1;
    while (at > 0 && at < text.length) {
      const tab = text.indexOf('\t', at);
      const end = text.indexOf('\n', at);
      if (tab < 0) break;
      const key = keyOf(text.slice(at, tab));
      if (key && !own.has(key)) {
        own.add(key);
        this.places.set(key, { text, table, at });
        this.reachTo(key);
      }
      at = end < 0 ? text.length : end + 1;
    }
  }

  /** Rows under a key, places among them. */
  get(key: string): readonly Entry[] | undefined {
    const place = this.places.get(key);
    if (place === undefined) return this.byKey.get(key);
    this.places.delete(key);
    const end = place.text.indexOf('\n', place.at);
    const [name, iso2, kind, region, weak, also] = place.text
      .slice(place.at, end < 0 ? place.text.length : end)
      .split('\t');
    this.add(
      name,
      entry({
        kind: 'place',
        actor: iso2,
        country: iso2,
        name,
        table: place.table,
        region,
        weak: weak === 'yes',
        capital: kind === 'capital',
        also: also ? also.split('|') : [],
      }),
    );
    return this.byKey.get(key);
  }

  /** Words of the longest name that begins with this word; 0 when none does. */
  longest(first: string): number {
    return this.reach.get(first) ?? 0;
  }
}
