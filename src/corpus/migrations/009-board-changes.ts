import type { Migration } from './migration.ts';

/**
 * What analysts fill in together, change by change: boards of hypotheses, scenarios. A board is what its changes that
 * were not undone make of it; nothing is rewritten or deleted. No foreign key to crises or documents: a board outlives
 * both.
 */
export const boardChanges: Migration = {
  id: 9,
  name: 'board-changes',
  sql: `
create table board_changes (
  id uuid primary key default gen_random_uuid(),
  -- order in which they were made
  seq bigint generated always as identity,
  kind text not null,
  board text not null,
  change jsonb not null,
  note text,
  decided_by text not null,
  decided_at timestamptz not null default now(),
  undone_by text,
  undone_at timestamptz
);
create index board_changes_board on board_changes (kind, board, seq);
`,
};
