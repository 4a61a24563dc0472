import type { Migration } from './migration.ts';

export const crises: Migration = {
  id: 4,
  name: 'crises',
  sql: `
create table crises (
  id text primary key,
  title text not null,
  trigger jsonb not null,
  from_date date,
  to_date date,
  roles jsonb not null,
  query jsonb not null,
  sample boolean not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
`,
};
