import { join } from 'node:path';
import { plain, readTable, writeTable } from './table.ts';

/**
 * The State Media Matrix sorts outlets by who funds, who governs and who edits (its seven classes); ours asks who decides
 * what is said: the state itself, people close to it, a public body at arm's length.
 */
const CLASS: Record<string, string> = {
  SC: 'state-controlled',
  CaPu: 'state-controlled',
  CaPr: 'state-affiliated',
  ISFM: 'public-service',
  ISF: 'public-service',
  ISM: 'public-service',
  IP: 'public-service',
};

/** The derived part of the publishers: `publishers.tsv`, after the State Media Matrix 2024 (MIT). */
export function compilePublishers(world: string, out: string): void {
  const seen = new Set<string>();
  const rows: Record<string, string>[] = [];
  for (const row of readTable(join(world, 'state_media_2024.tsv'))) {
    const name = row.outlet
      .replace(/^(Print|Radio|Television|Online): /, '')
      .replace(/\*+$/, '')
      .trim();
    const key = `${row.iso2} ${plain(name)}`;
    const ownership = CLASS[row.typology];
    if (!name || !ownership || seen.has(key)) continue;
    seen.add(key);
    const domain = row.domain.toLowerCase().replace(/^www\./, '');
    const company = row.company.replace(/\*+$/, '').trim();
    rows.push({
      id: `M.${row.iso2.toLowerCase()}.${plain(name).replace(/ /g, '-')}`,
      name,
      aliases: plain(company) === plain(name) ? '' : company,
      country: row.iso2,
      ownership,
      domain: /[a-z0-9-]\.[a-z]{2,}$/.test(domain) ? domain : '',
      source: 'state media matrix 2024',
    });
  }
  const ids = new Map<string, number>();
  for (const row of rows) {
    const n = (ids.get(row.id) ?? 0) + 1;
    ids.set(row.id, n);
    if (n > 1) row.id += `-${n}`;
  }
  writeTable(
    join(out, 'publishers.tsv'),
    ['id', 'name', 'aliases', 'country', 'ownership', 'domain', 'source'],
    rows,
  );
}
