import type { Migration } from './migration.ts';

/** A distributed table can only have keys that hold the column it is distributed by. */
export const reviewKeys: Migration = {
  id: 7,
  name: 'review-keys',
  sql: `
alter table reviews drop constraint reviews_pkey;
alter table reviews drop constraint reviews_doc_id_seq_key;
alter table reviews add primary key (doc_id, seq);
create index reviews_id on reviews (id);
`,
};
