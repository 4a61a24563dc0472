import { join } from 'node:path';
import { readTable, writeTable } from './table.ts';

/** The Soviet Union's seat is Russia's; the Republic of China, which held China's until 1971, stays apart. */
const seatOf = (iso2: string) => (iso2 === 'SU' ? 'RU' : iso2);

/** On the day of the change of China's seat it is the successor's. */
const lastDay = (row: Record<string, string>) => (row.iso2 === 'TW' ? '1971-10-24' : row.to);

/** Terms of 1990–1991, which the source does not hold, and India's, which it gives to Côte d'Ivoire: by hand. */
const BY_HAND = [
  ...['CD', 'CI', 'CU', 'RO', 'YE'].map((iso2) => ({ iso2, from: '1990-01-01', to: '1991-12-31' })),
  { iso2: 'IN', from: '1991-01-01', to: '1992-12-31' },
].map((row) => ({ ...row, seat: 'elected' }));
const isWrong = (row: Record<string, string>) => row.iso2 === 'CI' && row.from === '1991-01-01';

/**
 * The derived part of the Council: `council-members.tsv` (elected members after genocide-at-the-security-council, MIT; the
 * permanent ones and 2024–2027 by hand) and `council-vetoes.tsv` (after vetoes-un-security-council, MIT; from 2022 by hand).
 */
export function compileCouncil(world: string, out: string): void {
  const members = new Map<string, Record<string, string>>();
  const listed = readTable(join(world, 'unsc_membership_1991_2027.tsv')).filter((row) => !isWrong(row));
  for (const row of [...listed, ...BY_HAND] as Record<string, string>[]) {
    const country = seatOf(row.iso2);
    const key = row.seat === 'permanent' ? country : `${country} ${row.from}`;
    const known = members.get(key);
    members.set(key, { country, from: known?.from ?? row.from, to: lastDay(row), seat: row.seat });
  }
  writeTable(
    join(out, 'council-members.tsv'),
    ['country', 'from', 'to', 'seat'],
    [...members.values()].sort((a, b) => (`${a.from}${a.country}` < `${b.from}${b.country}` ? -1 : 1)),
  );
  const vetoes = readTable(join(world, 'unsc_vetoes_1946_2025.tsv')).map((row) => ({
    date: row.date,
    draft: row.draft,
    by: row.vetoed_by.split('+').map(seatOf).sort().join('|'),
    subject: row.topic.replace('Malasyia', 'Malaysia'),
    region: row.region,
    // A vote on an amendment is not in every list of vetoes.
    amendment: /amendment/i.test(row.draft) ? 'yes' : '',
  }));
  writeTable(
    join(out, 'council-vetoes.tsv'),
    ['date', 'draft', 'by', 'subject', 'region', 'amendment'],
    vetoes,
  );
}
