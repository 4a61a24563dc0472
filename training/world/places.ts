import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { plain, readTable, writeTable } from './table.ts';

/** States where towns of 5,000 matter, because wars of this century were reported from there by town name. */
const WAR = new Set(
  'UA SY IQ YE SD SS CD LB PS IL MM AF LY ML BF NE SO ET GE AM AZ XK BA MZ HT CF'.split(' '),
);
/** Island states whose parishes are all called after saints. */
const PARISHES = new Set('IM JE GG AG BB DM GD JM KN LC VC BM AD SM LI MT SC MU NR TV PW'.split(' '));
/** Regions count as much as a city of this size when a name is both; states of the United States more. */
const REGION_WEIGHT = 400_000;
const STATE_WEIGHT = 6_000_000;
/** A smaller town of one word far from any war needs a preposition of place: its name is often something else. */
const SMALL = 150_000;

interface Candidate {
  readonly name: string;
  readonly iso2: string;
  readonly kind: 'capital' | 'city' | 'region';
  readonly region: string;
  readonly population: string;
  readonly weight: number;
}

/** Words written in lower case in running English: a town of that name is no evidence of a place. */
function commonWords(ud: string): Set<string> {
  const words = new Set<string>();
  const file = join(ud, 'en_ewt.train.conllu.xz');
  if (!existsSync(file)) throw new Error(`no treebank at ${file}: needed to know common English words`);
  for (const line of execFileSync('xz', ['-dc', file], { maxBuffer: 1 << 28, encoding: 'utf8' }).split(
    '\n',
  )) {
    const cells = line.split('\t');
    if (cells.length > 3 && cells[3] !== 'PROPN' && /^[a-z]+$/.test(cells[1])) words.add(cells[1]);
  }
  return words;
}

const straight = (name: string) => name.replace(/[’‘]/g, "'");

function cities(world: string): Candidate[] {
  const out: Candidate[] = [];
  for (const city of readTable(join(world, 'cities_geonames_pop5000.tsv'))) {
    const size = Number(city.population);
    const capital = city.feature === 'PPLC';
    const floor = city.iso2 === 'US' || city.iso2 === 'GB' ? 90_000 : WAR.has(city.iso2) ? 5_000 : 45_000;
    if (!capital && size < floor && !(city.feature === 'PPLA' && size >= 20_000)) continue;
    if (/section|city of /i.test(city.name)) continue;
    out.push({
      name: straight(city.name),
      iso2: city.iso2,
      kind: capital ? 'capital' : 'city',
      region: city.admin1_name,
      population: city.population,
      weight: size + (capital ? 1e9 : 0),
    });
  }
  return out;
}

const KIND_WORD =
  / (Oblast|Krai|Province|Region|Governorate|State|District|Department|Republic|Voivodeship|County|Prefecture|City)$/i;
/** "Northern Region", "East": every state has one. */
const COMPASS =
  /^((north|south|east|west|central|northern|southern|eastern|western|coast|capital|federal|upper|lower)\b ?)+(oblast|krai|province|region|governorate|state|district|department|republic|county|prefecture|city|coast|territory|islands?)?$/;

function regions(world: string): Candidate[] {
  const out: Candidate[] = [];
  for (const region of readTable(join(world, 'admin1_geonames.tsv'))) {
    const iso2 = region.code.split('.')[0];
    const name = straight(region.name);
    if (PARISHES.has(iso2) || / Sea$|\d/.test(name)) continue;
    for (const variant of new Set([name, name.replace(KIND_WORD, '')])) {
      if (COMPASS.test(plain(variant)) || plain(variant).length < 4) continue;
      const weight = iso2 === 'US' ? STATE_WEIGHT : REGION_WEIGHT;
      out.push({ name: variant, iso2, kind: 'region', region: '', population: '', weight });
    }
  }
  return out;
}

/**
 * `places.tsv`: cities and first-level regions, after GeoNames (CC BY 4.0). A name that several states share is given to
 * the weightiest, the others stand in `also`. `given-names.tsv`: given names of office holders, which make a town's name
 * after them a surname ("Michael Jordan").
 */
export function compilePlaces(world: string, ud: string, out: string): void {
  const common = commonWords(ud);
  const nameTokens = new Set<string>();
  const given = new Map<string, number>();
  for (const person of readTable(join(world, 'officials_wikidata_people.tsv'))) {
    const tokens = plain(person.name).split(' ');
    for (const token of tokens) nameTokens.add(token);
    if (tokens.length > 1 && tokens[0].length > 2) given.set(tokens[0], (given.get(tokens[0]) ?? 0) + 1);
  }
  const countryNames = new Set(readTable(join(world, 'countries.tsv')).map((row) => plain(row.name_en)));
  const byName = new Map<string, Candidate[]>();
  for (const candidate of [...cities(world), ...regions(world)]) {
    const key = plain(candidate.name);
    if (key.length < 3 || countryNames.has(key)) continue;
    if (candidate.kind !== 'capital' && common.has(key)) continue;
    byName.set(key, [...(byName.get(key) ?? []), candidate]);
  }
  const rows = [...byName.entries()].map(([key, candidates]) => {
    const ranked = candidates.sort((a, b) => b.weight - a.weight);
    const first = ranked[0];
    const also = [...new Set(ranked.map((c) => c.iso2))].filter((iso2) => iso2 !== first.iso2).slice(0, 6);
    const small = first.kind === 'city' && first.weight < SMALL && !WAR.has(first.iso2) && !key.includes(' ');
    const weak = first.kind !== 'capital' && first.weight < STATE_WEIGHT && (small || nameTokens.has(key));
    return { ...first, weight: '', weak: weak ? 'yes' : '', also: also.join('|') };
  });
  rows.sort((a, b) => a.iso2.localeCompare(b.iso2) || a.name.localeCompare(b.name));
  writeTable(join(out, 'places.tsv'), ['name', 'iso2', 'kind', 'region', 'weak', 'also', 'population'], rows);
  const names = [...given.entries()].filter(
    ([name, n]) => n >= 5 && !countryNames.has(name) && byName.get(name)?.[0].kind !== 'capital',
  );
  writeTable(
    join(out, 'given-names.tsv'),
    ['name'],
    names.map(([name]) => ({ name })).sort((a, b) => a.name.localeCompare(b.name)),
  );
}
