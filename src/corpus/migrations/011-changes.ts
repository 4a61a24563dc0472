import type { Migration } from './migration.ts';

/**
 * What changed, and in which transaction: one row a thing, its last change. Written by triggers, so that whoever writes is
 * seen, and in the transaction that writes, so that a change is told exactly when it can be read. No counter that all
 * would wait for: which transactions are new to a reader, its snapshot tells (`changes.ts`).
 *
 * Whatever is coded or decided of a document also touches its row in `documents`: what was counted there changes with it.
 */
export const changes: Migration = {
  id: 11,
  name: 'changes',
  sql: `
create table changes (
  kind text not null,
  id text not null,
  xid xid8 not null,
  primary key (kind, id)
);
create index changes_xid on changes (xid);

create function note_document() returns trigger language plpgsql as $$
begin
  insert into changes values ('document', case tg_op when 'DELETE' then old.doc_id else new.doc_id end, pg_current_xact_id())
    on conflict (kind, id) do update set xid = excluded.xid where changes.xid <> excluded.xid;
  return null;
end $$;

create function note_change() returns trigger language plpgsql as $$
begin
  insert into changes values (tg_argv[0], (case tg_op when 'DELETE' then old.id else new.id end)::text, pg_current_xact_id())
    on conflict (kind, id) do update set xid = excluded.xid where changes.xid <> excluded.xid;
  return null;
end $$;

create trigger note_document after insert or update or delete on documents
  for each row execute function note_document();
create trigger note_crisis after insert or update or delete on crises
  for each row execute function note_change('crisis');
create trigger note_join after insert or update or delete on join_decisions
  for each row execute function note_change('join');
-- a new publisher has no documents yet, and one that is left has none any more
create trigger note_publisher after update on publishers
  for each row execute function note_change('publisher');
`,
};
