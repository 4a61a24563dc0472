import { join } from 'node:path';
import { plain, readTable, writeTable } from './table.ts';

/** Short names where the source's first choice is not what English news writes. */
const SHORT: Record<string, string> = {
  HK: 'Hong Kong',
  MO: 'Macau',
  CD: 'Democratic Republic of the Congo',
  CG: 'Republic of the Congo',
  MM: 'Myanmar',
  PS: 'Palestine',
  CI: 'Ivory Coast',
  TR: 'Turkey',
  BA: 'Bosnia and Herzegovina',
  AG: 'Antigua and Barbuda',
  TT: 'Trinidad and Tobago',
  KN: 'Saint Kitts and Nevis',
  LC: 'Saint Lucia',
  VC: 'Saint Vincent and the Grenadines',
  ST: 'Sao Tome and Principe',
  TC: 'Turks and Caicos Islands',
  VA: 'Vatican City',
  WF: 'Wallis and Futuna',
  CV: 'Cape Verde',
  PM: 'Saint Pierre and Miquelon',
  CC: 'Cocos Islands',
  GS: 'South Georgia and the South Sandwich Islands',
  HM: 'Heard Island and McDonald Islands',
};
/** Adjectives where the source is wrong, missing or names two states alike. */
const ADJECTIVE: Record<string, string> = {
  BW: 'Botswanan',
  CD: 'Congolese',
  CG: '',
  KP: 'North Korean',
  KR: 'South Korean',
  CF: '',
  DM: '',
  KZ: 'Kazakh',
  KG: 'Kyrgyz',
  TJ: 'Tajik',
  TM: 'Turkmen',
  UZ: 'Uzbek',
  TW: 'Taiwanese',
  HK: 'Hong Kong',
  MO: 'Macanese',
  IE: 'Irish',
  LS: 'Lesotho',
  PS: 'Palestinian',
  XK: 'Kosovar',
  SG: 'Singaporean',
  CI: 'Ivorian',
  LA: 'Lao',
  KM: 'Comorian',
  BB: 'Barbadian',
  AG: 'Antiguan',
  BA: 'Bosnian',
  VA: 'Vatican',
  KI: 'I-Kiribati',
  EH: 'Sahrawi',
  SZ: 'Swazi',
  AW: 'Aruban',
  CW: 'Curaçaoan',
  BQ: '',
  GG: '',
  JE: '',
  PM: '',
  CX: '',
};
/** Demonyms that belong to more than one state, or are words of another kind: hand rows decide. */
const SKIP = new Set(
  [
    'chinese',
    'dutch',
    'dutchman',
    'french',
    'frenchman',
    'dominican',
    'dominicans',
    'korean',
    'koreans',
    'congo',
    'congolese',
    'central african',
    'central africans',
    'laos',
    'taiwan',
    'singapore',
    'new zealand',
    'gibraltar',
    'luxembourg',
    'liechtenstein',
    'falkland island',
    'christmas island',
    'channel islander',
    'channel islanders',
    'philippine',
    'still used among english speakers',
    'na',
    'virgin islander',
  ].map(plain),
);

/** `countries.tsv` and the derived part of `country-names.tsv`. */
export function compileCountries(world: string, out: string): void {
  const sources = readTable(join(world, 'countries.tsv'));
  const names = readTable(join(world, 'country_names.tsv')).filter((row) => row.lang === 'en');
  const countries: Record<string, string>[] = [];
  const rows: Record<string, string>[] = [];
  const seen = new Set<string>();
  const add = (iso2: string, kind: string, name: string) => {
    const key = `${iso2} ${kind === 'name' ? 'name' : 'people'} ${plain(name)}`;
    if (!name || seen.has(key)) return;
    seen.add(key);
    rows.push({ iso2, kind, name, from: '', to: '' });
  };
  for (const source of sources) {
    const iso2 = source.iso2;
    const name = SHORT[iso2] ?? source.name_en;
    const sovereign = source.sovereign === 'Yes' || iso2 === 'PS' || iso2 === 'XK' || iso2 === 'TW';
    const adjective = ADJECTIVE[iso2] ?? (/[,;(/]/.test(source.adjective) ? '' : source.adjective);
    const capital = source.capital
      .replace(/\(.*?\)/g, '')
      .split(/[,;]/)[0]
      .trim();
    countries.push({
      iso2,
      iso3: source.iso3,
      name,
      adjective,
      capital: /administered|^NA$|no official/.test(capital) ? '' : capital,
      sovereign: sovereign ? 'yes' : 'no',
      region: source.subregion || source.region,
      isonum: source.isonum ? source.isonum.padStart(3, '0') : '',
    });
    add(iso2, 'name', name);
    add(iso2, 'adjective', adjective);
    for (const row of names.filter((n) => n.iso2 === iso2)) {
      const value = row.name
        .replace(/\(.*?\)/g, '')
        .replace(/\*+/g, '')
        .replace(/^the /i, '')
        .replace(/ the$/, '')
        .trim();
      if (['short', 'un_short', 'un_formal', 'long'].includes(row.kind)) {
        if (
          /SAR|current country/.test(value) ||
          value.length < 4 ||
          /^(Palestinian Territories|West Bank|Papal States|Congo.*|Dominican|Netherlands|Virgin Islands|Republic of Korea|Kingdom of the Netherlands)$/.test(
            value,
          )
        )
          continue;
        add(iso2, 'name', value);
      }
      if ((row.kind === 'demonym' || row.kind === 'adjective') && sovereign) {
        if (/[(/,]|manmen/.test(row.name) || SKIP.has(plain(row.name))) continue;
        add(
          iso2,
          row.kind === 'adjective' || /(ese|ish|ch)$/.test(row.name) ? 'adjective' : 'demonym',
          row.name,
        );
      }
    }
  }
  writeTable(
    join(out, 'countries.tsv'),
    ['iso2', 'iso3', 'name', 'adjective', 'capital', 'sovereign', 'region', 'isonum'],
    countries,
  );
  writeTable(join(out, 'country-names.tsv'), ['iso2', 'kind', 'name', 'from', 'to'], rows);
}
