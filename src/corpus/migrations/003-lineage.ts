import type { Migration } from './migration.ts';

/** What near-copies are found by: see `lineage/min-hash.ts`. */
export const lineage: Migration = {
  id: 3,
  name: 'lineage',
  sql: `
create table shingles (
  doc_id text primary key references documents on delete cascade,
  bands integer[] not null,
  signature integer[] not null,
  size integer not null,
  wire text
);
-- without the list of pending entries: every new document asks this index, and would read all of the list
create index shingles_bands on shingles using gin (bands) with (fastupdate = off);
`,
};
