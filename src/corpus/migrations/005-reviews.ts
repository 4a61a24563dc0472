import type { Migration } from './migration.ts';

/**
 * What analysts decided. A decision is anchored to a document and a place in its text, not to a row: rows go and come
 * when an engine codes anew. Nothing is deleted; an undone decision keeps its place in the history.
 */
export const reviews: Migration = {
  id: 5,
  name: 'reviews',
  sql: `
create table reviews (
  id uuid primary key default gen_random_uuid(),
  -- no foreign key: a decision outlives a document that is taken out and added again
  doc_id text not null,
  seq integer not null,
  kind text not null,
  action text not null,
  anchor jsonb not null,
  -- as the engine had it when the decision was made; null for what an analyst added
  machine jsonb,
  patch jsonb not null,
  note text,
  decided_by text not null,
  decided_at timestamptz not null default now(),
  undone_by text,
  undone_at timestamptz,
  unique (doc_id, seq)
);
`,
};
