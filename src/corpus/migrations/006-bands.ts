import type { Migration } from './migration.ts';

/**
 * Bands as rows of their own. PostgreSQL does not know how rarely two arrays of hashes overlap and, with thousands of
 * documents, read all of `shingles` instead of its index; a plain index on single hashes is always used.
 */
export const bands: Migration = {
  id: 6,
  name: 'bands',
  sql: `
-- a row too many does no harm, so there is no foreign key to keep up
create table bands (
  band integer not null,
  doc_id text not null,
  primary key (band, doc_id)
);
insert into bands select distinct unnest(bands), doc_id from shingles;
drop index shingles_bands;
`,
};
