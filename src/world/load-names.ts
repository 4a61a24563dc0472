import { type Entry, entry } from './entry.ts';
import type { Lexicon } from './lexicon.ts';
import type { Publishers } from './publishers.ts';
import { keyOf } from './tokens.ts';
import { rowsOf } from './tsv.ts';
import type { ActorInfo, ActorKind } from './types.ts';

export interface Country {
  readonly iso2: string;
  readonly name: string;
  readonly adjective: string;
  readonly capital: string;
}

/** A name that is written in capitals and means something else in small letters ("US", "WHO", "RT"). */
const isCaps = (name: string): boolean =>
  name.length <= 5 && /^[A-Z0-9.+-]+$/.test(name) && /[A-Z]/.test(name);

/** Countries, their names, adjectives and demonyms. */
export function loadCountries(
  tables: Record<string, string>,
  lexicon: Lexicon,
  actors: Map<string, ActorInfo>,
): Map<string, Country> {
  const countries = new Map<string, Country>();
  for (const row of rowsOf(tables, 'countries')) {
    countries.set(row.iso2, {
      iso2: row.iso2,
      name: row.name,
      adjective: row.adjective,
      capital: row.capital,
    });
    actors.set(row.iso2, { id: row.iso2, name: row.name, kind: 'state', country: row.iso2 });
  }
  for (const table of ['country-names', 'country-names-hand']) {
    for (const row of rowsOf(tables, table)) {
      const kind = row.kind as Entry['kind'] | 'name';
      lexicon.add(
        row.name,
        entry({
          kind: kind === 'name' ? 'country' : kind,
          actor: row.iso2,
          country: row.iso2,
          name: row.name,
          table,
          actorKind: kind === 'demonym' ? 'people' : 'state',
          from: row.from,
          to: row.to,
          caps: isCaps(row.name),
        }),
      );
    }
  }
  return countries;
}

/** Seats and nicknames that stand for a government or one of its organs. */
export function loadMetonyms(tables: Record<string, string>, lexicon: Lexicon): void {
  for (const row of rowsOf(tables, 'metonyms')) {
    const [country, organ] = row.actor.split('.');
    const actor = organ === 'GOV' ? country : row.actor;
    lexicon.add(
      row.name,
      entry({
        kind: 'metonym',
        actor,
        country,
        sector: row.sector,
        name: row.name,
        table: 'metonyms',
        from: row.from,
        to: row.to,
        actorKind: actor.includes('.') ? 'organ' : 'state',
        caps: isCaps(row.name),
      }),
    );
  }
}

/** Organisations, organs with a name of their own, armed groups, parties, companies; returns them by id and by code. */
export function loadOrgs(
  tables: Record<string, string>,
  lexicon: Lexicon,
  actors: Map<string, ActorInfo>,
): Map<string, Entry> {
  const bodies = new Map<string, Entry>();
  for (const row of rowsOf(tables, 'orgs')) {
    const kind = row.kind as ActorKind;
    const aliases = row.aliases ? row.aliases.split('|') : [];
    const home = row.home || null;
    const add = (name: string, country: string | null) => {
      const e = entry({
        kind: 'org',
        actor: row.id,
        country,
        home,
        sector: row.sector || null,
        actorKind: kind,
        name,
        table: 'orgs',
        from: row.from,
        to: row.to,
        caps: isCaps(name),
      });
      lexicon.add(name, e);
      return e;
    };
    const group = kind === 'group' && row.country.length !== 2;
    const country = row.country || null;
    // A group is coded under the name the text uses, in capitals; where an alias is a mere variant, `=` gives the name.
    const own =
      group && row.name.includes(' ') && aliases.includes(row.country) ? row.name.toUpperCase() : country;
    const main = add(row.name, own);
    actors.set(row.id, { id: row.id, name: row.name, kind, country });
    bodies.set(row.id, main);
    // Not the states: a party or a ministry is no name for its state.
    if (country && country !== home && !bodies.has(country)) bodies.set(country, main);
    for (const alias of aliases) {
      const [name, label] = alias.split('=');
      // A mere variant in spelling has the key of the name itself.
      if ((!label || label === own) && keyOf(name) === keyOf(row.name)) continue;
      add(name, label ?? (group ? name.toUpperCase() : country));
    }
  }
  return bodies;
}

/** Regions and peoples of no one state, so that the state's name inside them is not taken ("South American"). */
export function loadStateless(tables: Record<string, string>, lexicon: Lexicon): void {
  for (const row of rowsOf(tables, 'ambiguous'))
    if (row.kind === 'region')
      lexicon.add(row.name, entry({ kind: 'adjective', actor: '', name: row.name, table: 'ambiguous' }));
}

/** Names that mean another state when the context holds one of the cues ("Georgia" beside "Atlanta"). */
export function loadNamesakes(tables: Record<string, string>, lexicon: Lexicon): void {
  for (const row of rowsOf(tables, 'namesakes')) {
    lexicon.add(
      row.name,
      entry({
        kind: row.place ? 'place' : 'country',
        actor: row.iso2,
        country: row.iso2,
        name: row.name,
        table: 'namesakes',
        region: row.place,
        cues: row.cues.split('|'),
      }),
    );
  }
}

/** Names of media that running text can be searched for; names that are common words stay with `publisher()` alone. */
export function loadOutlets(publishers: Publishers, lexicon: Lexicon, marked: ReadonlySet<string>): void {
  for (const { publisher, names } of publishers.named) {
    if (publisher.ownership === 'official') continue;
    for (const name of names) {
      if (marked.has(`outlet ${keyOf(name)}`)) continue;
      lexicon.add(
        name,
        entry({
          kind: 'outlet',
          actor: publisher.id,
          country: publisher.country,
          home: publisher.country,
          sector: 'MED',
          actorKind: 'outlet',
          name,
          table: 'publishers',
          caps: isCaps(name),
        }),
      );
    }
  }
}
