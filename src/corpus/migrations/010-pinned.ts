import type { Migration } from './migration.ts';

/**
 * What a version of a dossier said when it was saved, so that it can be told what no longer holds. Beside the change, since
 * it is large and read for one version alone.
 */
export const pinned: Migration = {
  id: 10,
  name: 'pinned',
  sql: 'alter table board_changes add column pinned jsonb;',
};
