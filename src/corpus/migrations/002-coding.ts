import type { Migration } from './migration.ts';

/**
 * What was said and done. `codings` keeps what the engine proposed; the other tables hold what stands after an
 * analyst's decisions, and can be made again from the two.
 */
export const coding: Migration = {
  id: 2,
  name: 'coding',
  sql: `
create table codings (
  doc_id text primary key references documents on delete cascade,
  engine_version text not null,
  coding jsonb not null
);

create table mentions (
  doc_id text not null references documents on delete cascade,
  seq integer not null,
  sentence integer not null,
  span_start integer not null,
  span_end integer not null,
  kind text not null,
  actor text,
  country text,
  sector text,
  confidence real not null,
  primary key (doc_id, seq)
);

create table events (
  doc_id text not null references documents on delete cascade,
  seq integer not null,
  type text not null,
  mode text,
  context text[] not null,
  cameo text not null,
  quad smallint not null,
  goldstein real,
  said boolean not null,
  realis text not null,
  domestic boolean not null,
  channel text not null,
  rung real not null,
  date date,
  date_precision text not null,
  trigger_start integer not null,
  trigger_end integer not null,
  trigger_text text not null,
  sentence integer not null,
  place text,
  rule text not null,
  review text not null,
  reviewed_by text,
  primary key (doc_id, seq)
);
create index events_date on events (date, type);

create table participants (
  doc_id text not null references documents on delete cascade,
  event_seq integer not null,
  role text not null,
  seq integer not null,
  actor text,
  country text,
  sector text,
  span_start integer not null,
  span_end integer not null,
  text text not null,
  -- of the event: so that "what did RU do in January" is one index
  date date,
  primary key (doc_id, event_seq, role, seq)
);
create index participants_country on participants (country, role, date);
create index participants_actor on participants (actor, role, date);

create table quotes (
  doc_id text not null references documents on delete cascade,
  seq integer not null,
  kind text not null,
  spans jsonb not null,
  fragments jsonb not null,
  text text not null,
  fragment_texts text[] not null,
  speaker jsonb,
  speaker_actor text,
  speaker_country text,
  cue jsonb,
  targets jsonb not null,
  rung real not null,
  axes jsonb not null,
  principles jsonb not null,
  sentence integer not null,
  rule text not null,
  review text not null,
  reviewed_by text,
  primary key (doc_id, seq)
);
create index quotes_speaker on quotes (speaker_country, speaker_actor);

create table attitudes (
  doc_id text not null references documents on delete cascade,
  seq integer not null,
  holder jsonb not null,
  holder_actor text,
  holder_country text,
  target jsonb not null,
  target_actor text,
  target_country text,
  polarity text not null,
  strength smallint not null,
  sentence integer not null,
  rule text not null,
  review text not null,
  reviewed_by text,
  primary key (doc_id, seq)
);
create index attitudes_holder on attitudes (holder_country, target_country);

-- Nothing is asserted without one: where it stands, and which rule or person says so.
create table evidence (
  doc_id text not null references documents on delete cascade,
  kind text not null,
  seq integer not null,
  spans jsonb not null,
  rule text,
  person text,
  primary key (doc_id, kind, seq),
  check (rule is not null or person is not null)
);

alter table documents add column event_count integer not null default 0;
alter table documents add column quote_count integer not null default 0;
`,
};
