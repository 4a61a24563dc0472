import { type Entry, entry } from './entry.ts';
import type { Lexicon } from './lexicon.ts';
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
  for (const table of ['country-names-hand', 'country-names']) {
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

/** Cities and regions; capitals stand for their governments. */
export function loadPlaces(tables: Record<string, string>, lexicon: Lexicon): void {
  for (const table of ['places-hand', 'places']) {
    for (const row of rowsOf(tables, table)) {
      lexicon.add(
        row.name,
        entry({
          kind: 'place',
          actor: row.iso2,
          country: row.iso2,
          name: row.name,
          table,
          region: row.region,
          weak: row.weak === 'yes',
          capital: row.kind === 'capital',
        }),
      );
    }
  }
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

/** Organisations, organs with a name of their own, armed groups, parties, companies. */
export function loadOrgs(
  tables: Record<string, string>,
  lexicon: Lexicon,
  actors: Map<string, ActorInfo>,
): void {
  for (const row of rowsOf(tables, 'orgs')) {
    const kind = row.kind as ActorKind;
    const base = {
      kind: 'org' as const,
      actor: row.id,
      home: row.home || null,
      sector: row.sector || null,
      actorKind: kind,
      table: 'orgs',
      from: row.from,
      to: row.to,
    };
    const group = kind === 'group' && row.country.length !== 2;
    const country = row.country || null;
    actors.set(row.id, { id: row.id, name: row.name, kind, country });
    lexicon.add(row.name, entry({ ...base, name: row.name, country, caps: isCaps(row.name) }));
    for (const alias of row.aliases ? row.aliases.split('|') : []) {
      // `=` gives the name in capitals under which a group is coded when the text uses this alias.
      const [name, label] = alias.split('=');
      lexicon.add(
        name,
        entry({
          ...base,
          name,
          caps: isCaps(name),
          country: label ?? (group ? name.toUpperCase() : country),
        }),
      );
    }
  }
}
