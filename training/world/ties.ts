import { join } from 'node:path';
import { readTable, writeTable } from './table.ts';

/** Day to which the list of members was checked. */
const VOUCHED_TO = '2025-11-30';

/** `memberships.tsv` (by hand, checked against the World Factbook) and `trade-partners.tsv` (Factbook, public domain). */
export function compileTies(world: string, out: string): void {
  const members = readTable(join(world, 'org_membership_dated.tsv')).map((row) => ({
    org: row.org,
    country: row.iso2,
    status: row.status,
    from: row.from,
    to: row.to,
    vouched: row.to ? '' : VOUCHED_TO,
    note: row.note,
  }));
  writeTable(
    join(out, 'memberships.tsv'),
    ['org', 'country', 'status', 'from', 'to', 'vouched', 'note'],
    members,
  );
  const trade = readTable(join(world, 'trade_partners_factbook.tsv'))
    .filter((row) => row.partner_iso2)
    .map((row) => ({
      country: row.iso2,
      direction: row.direction,
      partner: row.partner_iso2,
      share: row.share_pct,
      year: row.year,
    }));
  writeTable(join(out, 'trade-partners.tsv'), ['country', 'direction', 'partner', 'share', 'year'], trade);
}
