import { keyOf } from './tokens.ts';
import { rowsOf } from './tsv.ts';
import type { Ownership, Publisher } from './types.ts';

/** Publishers by name, alias and domain. */
export class Publishers {
  /** Each publisher with all its names. */
  readonly named: { readonly publisher: Publisher; readonly names: readonly string[] }[] = [];
  private readonly byId = new Map<string, Publisher>();
  private readonly byName = new Map<string, Publisher>();
  private readonly byDomain = new Map<string, Publisher>();

  constructor(tables: Record<string, string>) {
    for (const table of ['publishers', 'publishers-hand']) {
      for (const row of rowsOf(tables, table)) {
        const publisher: Publisher = {
          id: row.id,
          name: row.name,
          country: row.country || null,
          ownership: row.ownership as Ownership,
          domain: row.domain ? row.domain.split('|')[0] : null,
        };
        const names = [row.name, ...(row.aliases ? row.aliases.split('|') : [])];
        // Of the derived rows only names that can be nothing else are looked for in running text.
        const sought =
          table === 'publishers'
            ? [row.name].filter((name) => name.includes(' ') || /^[A-Z0-9]{4,}$/.test(name))
            : names;
        this.byId.set(publisher.id, publisher);
        this.named.push({ publisher, names: sought });
        for (const name of names) {
          const key = keyOf(name);
          if (key && (table !== 'publishers' || !this.byName.has(key))) this.byName.set(key, publisher);
        }
        for (const domain of row.domain ? row.domain.split('|') : [])
          if (table !== 'publishers' || !this.byDomain.has(domain)) this.byDomain.set(domain, publisher);
      }
    }
  }

  /** By the id that mentions carry, e.g. `M.rt`. */
  withId(id: string): Publisher | undefined {
    return this.byId.get(id);
  }

  /** By domain or URL when it looks like one, else by name without "the" and case. */
  find(nameOrUrl: string): Publisher {
    const text = nameOrUrl.trim();
    const host = text
      .match(/^(?:https?:\/\/)?(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:[/:?#].*)?$/i)?.[1]
      ?.toLowerCase();
    if (host) {
      for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
        const found = this.byDomain.get(name);
        if (found) return found;
      }
    }
    const key = keyOf(text);
    const byName = this.byName.get(key) ?? this.byName.get(key.replace(/^the /, ''));
    if (byName) return byName;
    return {
      id: host ?? key.replace(/ /g, '-'),
      name: text,
      country: null,
      ownership: 'unknown',
      domain: host ?? null,
    };
  }
}
