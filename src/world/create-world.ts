import type { Entry } from './entry.ts';
import { findNamesIn } from './find-names.ts';
import { Lexicon } from './lexicon.ts';
import {
  loadCountries,
  loadMetonyms,
  loadNamesakes,
  loadOrgs,
  loadOutlets,
  loadStateless,
} from './load-names.ts';
import { officialNames } from './official-names.ts';
import { People } from './people.ts';
import type { Epithet, Knowledge } from './phrase.ts';
import { Publishers } from './publishers.ts';
import { resolvePhrase } from './resolve.ts';
import { Roles } from './roles.ts';
import { surroundings } from './surroundings.ts';
import { keyOf } from './tokens.ts';
import { rowsOf } from './tsv.ts';
import type { ActorInfo, Publisher, Resolution, World } from './types.ts';

/** Answers kept per phrase and date; cleared when full, so that a long run keeps its memory. */
const CACHE_LIMIT = 200_000;

/**
 * Who is who, from tables keyed by file name without `.tsv` (see docs/data.md). Absent tables count as empty, so a
 * reader may pass only some. Pure: reads nothing else, and answers the same to the same question.
 */
export function createWorld(tables: Record<string, string>): World {
  const lexicon = new Lexicon();
  const people = new People(rowsOf(tables, 'family-names').map((row) => row.name));
  const roles = new Roles(tables);
  const publishers = new Publishers(tables);
  const statesNamed = officialNames(tables);
  const infos = new Map<string, ActorInfo>();
  const needsCapital = new Set<string>();
  const marked = new Set<string>();
  for (const row of rowsOf(tables, 'ambiguous')) {
    if (row.kind === 'word') needsCapital.add(keyOf(row.name));
    else marked.add(`${row.kind} ${keyOf(row.name)}`);
  }
  for (const row of rowsOf(tables, 'given-names')) marked.add(`first ${row.name}`);
  const epithets = new Map<string, Epithet>();
  for (const row of rowsOf(tables, 'epithets'))
    epithets.set(row.noun, { actors: row.actors.split('|'), usual: row.usual || null });
  const countries = loadCountries(tables, lexicon, infos);
  lexicon.addPlaces(tables.places, 'places');
  lexicon.addPlaces(tables['places-hand'], 'places-hand');
  loadOutlets(publishers, lexicon, marked);
  const bodies = loadOrgs(tables, lexicon, infos);
  loadMetonyms(tables, lexicon);
  loadNamesakes(tables, lexicon);
  loadStateless(tables, lexicon);
  people.load(tables['persons-hand'], 'hand');
  people.load(tables.persons, 'eminent');
  people.load(tables.officials, 'other');
  const know: Knowledge = { lexicon, people, roles, needsCapital, marked, epithets, bodies };
  const entryCache = new Map<Entry, Resolution>();
  /** Per date, the answers of phrases that no context can change. */
  let cache = new Map<string, Map<string, Resolution>>();
  let cached = 0;

  function resolve(phrase: string, options: { date?: string | null; context?: string } = {}): Resolution {
    const date = options.date && /^\d{4}-\d\d-\d\d/.test(options.date) ? options.date.slice(0, 10) : null;
    const day = date ?? '';
    let ofDay = cache.get(day);
    const known = ofDay?.get(phrase);
    if (known) return known;
    const around = surroundings(phrase, options.context, lexicon);
    let asked = false;
    const watched = {
      get placed() {
        asked = true;
        return around.placed;
      },
      near(iso2: string) {
        asked = true;
        return around.near(iso2);
      },
      says(...words: readonly string[]) {
        asked = true;
        return around.says(...words);
      },
      bodies() {
        asked = true;
        return around.bodies();
      },
    };
    const result = resolvePhrase(phrase, date, know, watched);
    if (!asked || !options.context) {
      if (!asked) {
        if (cached++ > CACHE_LIMIT) {
          cache = new Map();
          cached = 0;
          ofDay = undefined;
        }
        if (!ofDay) cache.set(day, (ofDay = new Map()));
        ofDay.set(phrase, result);
      }
    }
    return result;
  }

  /** The tables first; else a name such as "Permanent Mission of Norway" tells by its form which state publishes. */
  function publisherOf(nameOrUrl: string): Publisher {
    const found = publishers.find(nameOrUrl);
    if (found.ownership !== 'unknown' || found.domain) return found;
    for (const name of statesNamed(found.name)) {
      const [match] = findNamesIn(name, null, know, entryCache);
      if (!match || match.start > 0 || match.end < name.length) continue;
      const { actor, country, kind, sector, place } = match.resolution;
      const speaks = kind === 'state' || (kind === 'organisation' && sector !== 'NGO');
      if (country && actor === country && speaks && !place)
        return { ...found, country, ownership: 'official' };
    }
    return found;
  }

  return {
    resolve,
    findNames: (text, date = null) => findNamesIn(text, date, know, entryCache),
    publisher: publisherOf,
    actor(id) {
      const known = infos.get(id);
      if (known) return known;
      if (id.startsWith('P.')) {
        const at = people.idAt(id);
        if (at >= 0) return { id, name: people.nameOf(at), kind: 'person', country: people.countryOf(at) };
      }
      const outlet = publishers.withId(id);
      if (outlet) return { id, name: outlet.name, kind: 'outlet', country: outlet.country };
      const [country, organ] = id.split('.');
      const state = countries.get(country);
      if (state && organ)
        return { id, name: organName(state.adjective || state.name, organ), kind: 'organ', country };
      return { id, name: nameFromId(id), kind: 'organisation', country: null };
    },
    actors: () => [...infos.values()],
    sectorOfNoun(noun) {
      const role = roles.get(keyOf(noun));
      return role ? { sector: role.sector, office: role.office, organ: role.organ, kind: role.kind } : null;
    },
    isActorNoun(noun) {
      const role = roles.get(keyOf(noun));
      return role !== undefined && role.kind !== 'thing' && role.kind !== 'place';
    },
  };
}

const ORGAN: Record<string, string> = {
  HOS: 'presidency',
  HOG: 'government',
  MFA: 'foreign ministry',
  MOD: 'defence ministry',
  MIL: 'armed forces',
  COP: 'police',
  SPY: 'intelligence services',
  LEG: 'parliament',
  JUD: 'judiciary',
  INT: 'interior ministry',
  CB: 'central bank',
  GOV: 'authorities',
  OPP: 'opposition',
};
const organName = (adjective: string, organ: string): string => `${adjective} ${ORGAN[organ] ?? organ}`;

/** What no table names is called by its id; several words in capitals are no acronym: `CARTEL OF THE SUNS`. */
function nameFromId(id: string): string {
  if (!/^[A-Z]+ [A-Z ]+$/.test(id)) return id;
  const words = id.toLowerCase().split(' ');
  return words
    .map((word, i) => (i && SMALL.has(word) ? word : word[0].toUpperCase() + word.slice(1)))
    .join(' ');
}

const SMALL = new Set(['of', 'the', 'and', 'for', 'de', 'del', 'la', 'los', 'al']);
