import type { People, Term } from './people.ts';
import type { Knowledge } from './phrase.ts';
import { answer } from './result.ts';
import type { Resolution } from './types.ts';

const SECTOR: Record<string, string> = {
  MIL: 'MIL',
  LEG: 'LEG',
  JUD: 'JUD',
  SPY: 'SPY',
  OPP: 'OPP',
  PARTY: 'PTY',
  REB: 'REB',
  HEAD: 'IGO',
  BUS: 'BUS',
  MED: 'MED',
};
export const sectorOfOrgan = (organ: string): string => SECTOR[organ] ?? 'GOV';

/** The highest of the offices held: what a paper would call the person. */
const ORDER = [
  'HOS',
  'HOG',
  'HEAD',
  'MFA',
  'MOD',
  'INT',
  'SPY',
  'MIL',
  'OPP',
  'LEG',
  'CB',
  'JUD',
  'GOV',
  'PARTY',
];
const highest = (terms: readonly Term[]): Term | undefined =>
  [...terms].sort(
    (a, b) =>
      ORDER.indexOf(a.organ) - ORDER.indexOf(b.organ) || Number(b.office !== '') - Number(a.office !== ''),
  )[0];

/** Of several namesakes the one meant, or -1: by the country beside the name, else by weight at the date with a clear lead. */
export function chooseNamesake(
  people: People,
  list: readonly number[],
  country: string | null,
  date: string | null,
  near: (iso2: string) => boolean,
): number {
  if (list.length === 0) return -1;
  const ofCountry = country ? list.filter((n) => people.countryOf(n) === country) : [];
  const pool = ofCountry.length > 0 ? ofCountry : list;
  if (pool.length === 1) return pool[0];
  let best = -1;
  let first = 0;
  let second = 0;
  for (const n of pool) {
    const weight = people.weight(n, date) * (near(people.countryOf(n)) ? 2.5 : 1);
    if (weight > first) {
      if (
        best < 0 ||
        people.countryOf(best) !== people.countryOf(n) ||
        people.nameOf(best) !== people.nameOf(n)
      )
        second = first;
      first = weight;
      best = n;
    } else if (weight > second) second = weight;
  }
  if (first < 0.3) return -1;
  // Two presidents of one name: the state at least is sure.
  const oneState =
    best >= 0 &&
    pool.every((n) => people.countryOf(n) === people.countryOf(best) || people.weight(n, date) < first / 2);
  return first >= second * 1.5 || oneState ? best : -1;
}

/** What a person is at a date. */
export function personAt(
  know: Pick<Knowledge, 'people' | 'bodies'>,
  at: number,
  date: string | null,
  confidence: number,
): Resolution {
  const people = know.people;
  const country = people.countryOf(at);
  const body = know.bodies.get(country);
  const base = {
    actor: people.idOf(at),
    country: country || null,
    kind: 'person' as const,
    home: body?.home ?? null,
  };
  const sectorOf = (organ: string) => (body ? (body.sector ?? 'IGO') : sectorOfOrgan(organ));
  const terms = people.termsOf(at);
  const name = people.nameOf(at);
  if (!date) {
    const term = highest(terms.filter((t) => !t.to)) ?? highest(terms);
    return answer({
      ...base,
      sector: term ? sectorOf(term.organ) : null,
      confidence: confidence * 0.95,
      why: `persons: ${name} (${country}); no date asked, so no office is claimed`,
    });
  }
  const active = highest(people.active(at, date));
  if (active) {
    return answer({
      ...base,
      sector: sectorOf(active.organ),
      office: active.office || null,
      confidence,
      why: `persons: ${name} (${country}), ${active.office || 'in office'} from ${active.from || 'an unknown day'} to ${active.to || `at least ${active.vouchedTo}`}`,
    });
  }
  const silent = highest(people.unvouched(at, date));
  if (silent) {
    return answer({
      ...base,
      sector: sectorOf(silent.organ),
      confidence: confidence * 0.85,
      why: `persons: ${name} (${country}), ${silent.office || 'in office'} vouched only to ${silent.vouchedTo}: the office at ${date} is unknown`,
    });
  }
  const last = highest(terms.filter((t) => t.from && t.from <= date));
  return answer({
    ...base,
    sector: last ? 'ELI' : null,
    confidence: confidence * 0.9,
    why: last
      ? `persons: ${name} (${country}), no longer ${last.office || 'in office'} at ${date}`
      : `persons: ${name} (${country}), no office known at ${date}`,
  });
}
