import type { Migration } from './migration.ts';

/**
 * What analysts decided on which reports tell one event. Few, and of several documents each: a table to be had whole on
 * every machine, like the crises. Nothing is deleted; an undone decision keeps its place in the history.
 */
export const joinDecisions: Migration = {
  id: 8,
  name: 'join-decisions',
  sql: `
create table join_decisions (
  id uuid primary key default gen_random_uuid(),
  -- order in which they were made
  seq bigint generated always as identity,
  action text not null,
  -- document, place in its text and words of each report; no key of a row, since rows go and come
  reports jsonb not null,
  doc_ids text[] not null,
  note text,
  decided_by text not null,
  decided_at timestamptz not null default now(),
  undone_by text,
  undone_at timestamptz
);
create index join_decisions_doc_ids on join_decisions using gin (doc_ids);
`,
};
