import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { plain, readTable, writeTable } from './table.ts';

/** States where towns of 5,000 matter, because wars of this century were reported from there by town name. */
const WAR = new Set([
  'UA',
  'SY',
  'IQ',
  'YE',
  'SD',
  'SS',
  'CD',
  'LB',
  'PS',
  'IL',
  'MM',
  'AF',
  'LY',
  'ML',
  'BF',
  'NE',
  'SO',
  'ET',
  'GE',
  'AM',
  'AZ',
  'XK',
  'BA',
  'MZ',
  'HT',
  'CF',
]);

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

/** `places.tsv`: cities and first-level regions, after GeoNames (CC BY 4.0). */
export function compilePlaces(world: string, ud: string, out: string): void {
  const common = commonWords(ud);
  const nameTokens = new Set<string>();
  for (const person of readTable(join(world, 'officials_wikidata_people.tsv')))
    for (const token of plain(person.name).split(' ')) nameTokens.add(token);
  const countryNames = new Set(readTable(join(world, 'countries.tsv')).map((row) => plain(row.name_en)));
  const rows: Record<string, string>[] = [];
  const best = new Set<string>();
  const weak = (name: string) => (nameTokens.has(plain(name)) ? 'yes' : '');
  const cities = readTable(join(world, 'cities_geonames_pop5000.tsv'));
  cities.sort(
    (a, b) =>
      (b.feature === 'PPLC' ? 1e9 : 0) +
      Number(b.population) -
      (a.feature === 'PPLC' ? 1e9 : 0) -
      Number(a.population),
  );
  for (const city of cities) {
    const size = Number(city.population);
    const floor = city.iso2 === 'US' || city.iso2 === 'GB' ? 90000 : WAR.has(city.iso2) ? 5000 : 45000;
    if (city.feature !== 'PPLC' && size < floor && !(city.feature === 'PPLA' && size >= 20000)) continue;
    const key = plain(city.name);
    if (best.has(key) || countryNames.has(key) || key.length < 3) continue;
    if (city.feature !== 'PPLC' && common.has(key)) continue;
    if (/section|city of /i.test(city.name)) continue;
    best.add(key);
    rows.push({
      name: city.name.replace(/[’‘]/g, "'"),
      iso2: city.iso2,
      kind: city.feature === 'PPLC' ? 'capital' : 'city',
      region: city.admin1_name,
      weak: city.feature === 'PPLC' ? '' : weak(city.name),
      population: city.population,
    });
  }
  for (const region of readTable(join(world, 'admin1_geonames.tsv'))) {
    const iso2 = region.code.split('.')[0];
    const name = region.name.replace(/[’‘]/g, "'");
    const bare = name.replace(
      / (Oblast|Krai|Province|Region|Governorate|State|District|Department|Republic|Voivodeship|County|Prefecture|City|Parish)$/i,
      '',
    );
    for (const variant of new Set([name, bare])) {
      const key = plain(variant);
      if (
        best.has(key) ||
        countryNames.has(key) ||
        key.length < 4 ||
        common.has(key) ||
        /^\d|^(north|south|east|west|central|northern|southern|eastern|western|coast|capital|federal)/.test(
          key,
        )
      )
        continue;
      best.add(key);
      rows.push({ name: variant, iso2, kind: 'region', region: '', weak: weak(variant), population: '' });
    }
  }
  writeTable(join(out, 'places.tsv'), ['name', 'iso2', 'kind', 'region', 'weak', 'population'], rows);
}
