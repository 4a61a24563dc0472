/**
 * The published texts of the General Debate of the United Nations as rows for `demarche add`: `npx tsx
 * scripts/general-debate.ts FOLDER [RUS,IND,…] > debate.jsonl`.
 *
 * FOLDER holds `YEAR/ISO3_SESSION_YEAR.txt`, as the UN General Debate Corpus does (Jankin, Baturo and Dasandi, Harvard
 * Dataverse, doi:10.7910/DVN/0TJX8Y). Each text is published by the state's permanent mission in September of its year:
 * the corpus does not tell the day.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unwrapLines } from '../src/intake/unwrap.ts';
import { rowsOf } from '../src/world/tsv.ts';

const [folder, only] = process.argv.slice(2);
if (!folder) throw new Error('usage: npx tsx scripts/general-debate.ts FOLDER [RUS,IND,…]');
const wanted = only ? new Set(only.split(',')) : null;
const countries = readFileSync(new URL('../src/world/tables/countries.tsv', import.meta.url), 'utf8');
const names = new Map(rowsOf({ countries }, 'countries').map((row) => [row.iso3, row.name]));

for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  const [, iso3, session, year] = path.match(/([A-Z]{3})_(\d+)_(\d{4})\.txt$/) ?? [];
  const name = names.get(iso3);
  if (!name || (wanted && !wanted.has(iso3))) continue;
  const row = {
    id: `${iso3}_${session}_${year}`,
    title: `${name} in the General Debate, session ${session}`,
    date: `${year}-09`,
    publisher: `Permanent Mission of ${name} to the United Nations`,
    text: unwrapLines(readFileSync(join(folder, path), 'utf8')),
  };
  process.stdout.write(`${JSON.stringify(row)}\n`);
}
