import type { Migration } from './migration.ts';

/** Who published what. `doc_id` stands in every key, so that the tables can be distributed by it. */
export const documents: Migration = {
  id: 1,
  name: 'documents',
  sql: `
create table publishers (
  id text primary key,
  name text not null,
  country text,
  ownership text not null default 'unknown',
  domain text,
  -- 'table': as the tables of the product have it; else the analyst who decided otherwise
  decided_by text not null default 'table'
);

create table documents (
  doc_id text primary key,
  content_hash text not null,
  title text,
  text text not null,
  language text,
  status text not null,
  engine_version text not null,
  -- of the earliest provenance
  published date,
  published_precision text not null,
  publisher_id text not null,
  url text,
  sample boolean not null,
  lineage_id text not null,
  characters integer not null,
  sentence_count integer not null default 0,
  actors text[] not null default '{}',
  meta jsonb not null default '{}',
  created_at timestamptz not null default now(),
  search tsvector not null
);
create index documents_search on documents using gin (search);
create index documents_actors on documents using gin (actors);
create index documents_published on documents (published desc nulls last, doc_id);
create index documents_publisher on documents (publisher_id, published);
create index documents_lineage on documents (lineage_id);

create table provenances (
  doc_id text not null references documents on delete cascade,
  seq integer not null,
  -- what tells one publication from another: publisher, day, address
  fingerprint text not null,
  publisher_id text not null,
  published date,
  published_precision text not null,
  url text,
  source text not null,
  source_line integer,
  source_id text,
  "references" jsonb not null default '[]',
  sample boolean not null,
  imported_at timestamptz not null default now(),
  primary key (doc_id, seq),
  unique (doc_id, fingerprint)
);
create index provenances_publisher on provenances (publisher_id);

create table sentences (
  doc_id text not null references documents on delete cascade,
  seq integer not null,
  span_start integer not null,
  span_end integer not null,
  text text not null,
  primary key (doc_id, seq)
);
`,
};
