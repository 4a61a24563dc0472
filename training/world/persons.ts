import { join } from 'node:path';
import { type OfficeKind, officeOf } from './offices.ts';
import { plain, readTable, writeTable } from './table.ts';

interface Term extends OfficeKind {
  readonly from: string;
  /** Empty: open when the source was read. */
  readonly to: string;
  /** The last day for which the source speaks. */
  readonly vouched: string;
}
interface Person {
  readonly name: string;
  readonly aliases: Set<string>;
  readonly country: string;
  readonly terms: Term[];
  readonly sources: Set<string>;
}

const isDay = (text: string) => text === '' || /^\d{4}-\d{2}-\d{2}$/.test(text);
const day = (text: string, end = false) =>
  !text
    ? ''
    : text.length === 4
      ? `${text}${end ? '-12-31' : '-01-01'}`
      : text.length === 7
        ? `${text}${end ? '-28' : '-01'}`
        : text;
/** An organisation's ids in the source tables that are other ids here. */
const ENTITY: Record<string, string> = { AU: 'AU' };
const TITLES =
  /^(sheikh|dr|mr|mrs|ms|gen|general|h ?e|king|queen|his|her|sir|lord|lady|prince|princess|hon|sultan|emir|pope)\.? /i;
const FRONT_MATTER = /prime minister|vice president|president|leader|coprince|charg|vacant|chairman|king /i;

const tokens = (name: string) => plain(name).split(' ');
/** Letters that transliterations disagree on, folded, so that Dmitriy and Dmitry, Aleksandr and Alexander meet. */
export const fold = (token: string) =>
  token
    .replace(/ks/g, 'x')
    .replace(/[yj]+/g, 'i')
    .replace(/ii+/g, 'i')
    .replace(/q/g, 'k')
    .replace(/ou|oo/g, 'u')
    .replace(/(.)\1/g, '$1')
    .replace(/kh/g, 'h')
    .replace(/ei/g, 'e')
    .replace(/i$/, '');

function samePerson(a: string, b: string): boolean {
  const x = tokens(a).map(fold);
  const y = tokens(b).map(fold);
  if (x.join(' ') === y.join(' ')) return true;
  if (x.length < 2 || y.length < 2 || x.at(-1) !== y.at(-1)) return false;
  return x[0] === y[0] || (x[0].slice(0, 5) === y[0].slice(0, 5) && x[0].length >= 5);
}

/** Terms of one office that touch or overlap become one; the later source's end and vouching win. */
function joined(terms: readonly Term[]): Term[] {
  const out: Term[] = [];
  // Some rows of the sources end before they begin: nothing can be said from them.
  const sound = terms.filter(
    (term) => isDay(term.from) && isDay(term.to) && (!term.from || !term.to || term.from <= term.to),
  );
  for (const term of sound.sort((a, b) => a.from.localeCompare(b.from))) {
    const last = out.findLast((t) => t.organ === term.organ && t.office === term.office);
    const lastEnd = last ? last.to || last.vouched : '';
    const near = last && term.from <= new Date(Date.parse(lastEnd) + 90 * 864e5).toISOString().slice(0, 10);
    if (!last || !near) {
      out.push(term);
      continue;
    }
    const later = (term.to || term.vouched) >= lastEnd ? term : last;
    out[out.indexOf(last)] = { ...last, to: later.to, vouched: later.vouched };
  }
  return out;
}

/** British titles say little of the post: "Secretary of State" of a department is told by the source's own role. */
function ukOffice(position: string, role: string): OfficeKind {
  if (role === 'HOG') return { office: 'prime minister', organ: 'HOG' };
  if (role === 'MFA') return { office: 'foreign minister', organ: 'MFA' };
  if (role === 'MOD') return { office: 'defence minister', organ: 'MOD' };
  if (role === 'SEC') return { office: 'interior minister', organ: 'INT' };
  return { office: /deputy prime/i.test(position) ? 'deputy prime minister' : 'minister', organ: 'GOV' };
}

const pack = (term: Term) =>
  `${term.organ}=${term.office}=${term.from}=${term.to}=${term.to ? '' : term.vouched}`;

/** `persons.tsv` (leaders, foreign and defence ministers) and `officials.tsv` (all others): who held which office for which state, after Wikidata (CC0), the Factbook (public domain) and our own list. */
export function compilePersons(world: string, out: string): void {
  const people = new Map<string, Person>();
  const bySurname = new Map<string, Person[]>();
  const keep = (key: string, person: Person) => {
    people.set(key, person);
    const surname = `${person.country} ${fold(tokens(person.name).at(-1) ?? '')}`;
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), person]);
    return person;
  };
  const find = (country: string, name: string) =>
    (bySurname.get(`${country} ${fold(tokens(name).at(-1) ?? '')}`) ?? []).find((p) =>
      samePerson(p.name, name),
    );

  const english = new Map(
    readTable(join(world, 'officials_wikidata_people.tsv')).map((row) => [row.wikidata, row]),
  );
  for (const row of readTable(join(world, 'officials_wikidata_2001_2023.tsv'))) {
    if (/^Q\d+$/.test(row.person) || !row.person || row.iso2.length !== 2) continue;
    const key = `${row.iso2} ${row.wikidata}`;
    const bio = english.get(row.wikidata);
    const title = (bio?.enwiki ?? '').replace(/ \(.*\)$/, '');
    const name = title && /^[\p{L}\p{M} .'’-]+$/u.test(title) ? title : row.person;
    const person =
      people.get(key) ??
      keep(key, { name, aliases: new Set(), country: row.iso2, terms: [], sources: new Set(['wikidata']) });
    for (const other of [row.person, bio?.name ?? ''])
      if (other && plain(other) !== plain(person.name)) person.aliases.add(other);
    if (row.start || row.end) {
      const from = day(row.start) || '';
      const to = day(row.end, true);
      if (from || to) person.terms.push({ ...officeOf(row.position), from, to, vouched: row.as_of });
    }
  }
  for (const row of readTable(join(world, 'officials_merged_2010_2026.tsv'))) {
    if (row.source !== 'factbook' || row.entity.length !== 2) continue;
    if (FRONT_MATTER.test(row.name) || tokens(row.name).length < 2) continue;
    const name = row.name
      .replace(TITLES, '')
      .replace(/ \(.*\)/, '')
      .trim();
    const office =
      row.role === 'HOG'
        ? {
            office: /president/i.test(row.position) ? 'president' : 'prime minister',
            organ: /president/i.test(row.position) ? 'HOS' : 'HOG',
          }
        : { office: 'president', organ: 'HOS' };
    const person =
      find(row.entity, name) ??
      keep(`${row.entity} ${name}`, {
        name,
        aliases: new Set(),
        country: row.entity,
        terms: [],
        sources: new Set(),
      });
    person.sources.add('factbook');
    if (plain(person.name) !== plain(name)) person.aliases.add(name);
    person.terms.push({ ...office, from: day(row.start), to: day(row.end, true), vouched: row.vouched_to });
  }
  // Who spoke for a state in the General Debate, and in what post: a foreign minister at least on those days.
  for (const row of readTable(join(world, 'officials_merged_2010_2026.tsv'))) {
    if (row.source !== 'ungd' || row.entity.length !== 2) continue;
    const name = row.name.replace(TITLES, '').replace(TITLES, '').trim();
    if (tokens(name).length < 2 || /\d/.test(name)) continue;
    const person =
      find(row.entity, name) ??
      keep(`${row.entity} ${name}`, {
        name,
        aliases: new Set(),
        country: row.entity,
        terms: [],
        sources: new Set(),
      });
    person.sources.add('ungdc');
    person.terms.push({ ...officeOf(row.position), from: day(row.start), to: '', vouched: row.vouched_to });
  }
  for (const row of readTable(join(world, 'officials_uk_ifg_1979_2026.tsv'))) {
    if (!['PM', 'SoS', 'DPM'].includes(row.rank) || tokens(row.name).length < 2) continue;
    const person =
      find('GB', row.name) ??
      keep(`GB ${row.name}`, {
        name: row.name,
        aliases: new Set(),
        country: 'GB',
        terms: [],
        sources: new Set(),
      });
    person.sources.add('ifg');
    person.terms.push({
      ...ukOffice(row.position, row.role),
      from: day(row.start),
      to: day(row.end, true),
      vouched: '2026-06-12',
    });
  }
  for (const row of readTable(join(world, 'officials_hand_patch.tsv'))) {
    const country = ENTITY[row.entity] ?? row.entity;
    if (
      country.length !== 2 ||
      country === 'EU' ||
      country === 'UN' ||
      (country === 'AU' && row.role === 'HEAD')
    )
      continue;
    const person =
      find(country, row.name) ??
      keep(`${country} ${row.name}`, {
        name: row.name,
        aliases: new Set(),
        country,
        terms: [],
        sources: new Set(),
      });
    person.sources.add('hand');
    for (const alias of [row.name, ...row.aliases.split(';')])
      if (
        alias.includes(' ') &&
        /^[\p{Script=Latin} .'’-]+$/u.test(alias) &&
        plain(alias) !== plain(person.name) &&
        !/spokesman/.test(alias)
      )
        person.aliases.add(alias);
    person.terms.push({
      ...officeOf(row.position),
      from: day(row.start),
      to: day(row.end, true),
      vouched: row.end ? '' : '2025-12-31',
    });
  }
  const rows: Record<string, string>[] = [];
  const ids = new Map<string, number>();
  for (const person of people.values()) {
    const slug = plain(person.name).replace(/ /g, '-');
    const n = (ids.get(slug) ?? 0) + 1;
    ids.set(slug, n);
    rows.push({
      id: `P.${slug}${n > 1 ? `-${n}` : ''}`,
      name: person.name,
      aliases: [...person.aliases].slice(0, 4).join('|'),
      country: person.country,
      offices: joined(person.terms).map(pack).join('|'),
      source: [...person.sources].join('+'),
    });
  }
  rows.sort((a, b) => a.country.localeCompare(b.country) || a.id.localeCompare(b.id));
  const columns = ['id', 'name', 'aliases', 'country', 'offices', 'source'];
  const eminent = (row: Record<string, string>) =>
    /(^|\|)((HOS|HOG)=|MFA=foreign minister|MOD=defence minister)/.test(row.offices);
  writeTable(join(out, 'persons.tsv'), columns, rows.filter(eminent));
  writeTable(
    join(out, 'officials.tsv'),
    columns,
    rows.filter((row) => !eminent(row)),
  );
}
