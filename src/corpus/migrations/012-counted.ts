import type { Migration } from './migration.ts';

/** What the corpus holds is counted over indexes alone: the documents themselves are hundreds of megabytes. */
export const counted: Migration = {
  id: 12,
  name: 'counted',
  sql: `
create index documents_counted on documents (engine_version, status)
  include (doc_id, lineage_id, publisher_id, sample, characters, sentence_count, event_count, quote_count, published);
create index provenances_counted on provenances (publisher_id, doc_id);
drop index provenances_publisher;
`,
};
