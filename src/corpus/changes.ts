import { type Kysely, sql } from 'kysely';
import type { CrisisDefinition } from './crisis.ts';
import { gatheredBy } from './read/gathered.ts';
import type { Tables } from './tables.ts';

/** A moment of the corpus: which transactions had ended by then, as PostgreSQL writes a snapshot. */
export type Moment = string;

/** What has changed since a moment. */
export interface CorpusChanges {
  /** Now: from here on further changes are asked for. */
  readonly moment: Moment;
  /** Ids of documents that came, went, or were coded, decided on or published anew. */
  readonly documents: readonly string[];
  /** Ids of crises that came, went or are defined otherwise. */
  readonly crises: readonly string[];
  /** Whether some decision on which reports tell one event came or was taken back. */
  readonly joins: boolean;
  /** Whether a publisher of whom documents may tell is known by another name, country or owner. */
  readonly publishers: boolean;
}

/**
 * What a reader at a moment could not see and can see now. Exact whatever else is being written: a change counts from the
 * moment on at which its transaction ended, in whatever order transactions began.
 * @param moment  null: nothing was read yet, so nothing changed since
 */
export async function changesSince(db: Kysely<Tables>, moment: Moment | null): Promise<CorpusChanges> {
  const since =
    moment === null
      ? sql`false`
      : sql`c.xid >= pg_snapshot_xmin(${moment}::pg_snapshot)
    and not pg_visible_in_snapshot(c.xid, ${moment}::pg_snapshot)`;
  const { rows } = await sql<{ moment: Moment; kind: string | null; id: string | null }>`
    select pg_current_snapshot()::text as moment, c.kind, c.id
    from (select 1) as now left join changes as c on ${since}`.execute(db);
  const of = (kind: string) => rows.flatMap((row) => (row.kind === kind && row.id !== null ? [row.id] : []));
  return {
    moment: rows[0].moment,
    documents: of('document'),
    crises: of('crisis'),
    joins: of('join').length > 0,
    publishers: of('publisher').length > 0,
  };
}

/** Which of some documents each of some crises gathers now. */
export async function gatheredAmong(
  db: Kysely<Tables>,
  docIds: readonly string[],
  crises: readonly CrisisDefinition[],
): Promise<Map<string, string[]>> {
  const gathered = new Map(crises.map(({ id }): [string, string[]] => [id, []]));
  if (!docIds.length || !crises.length) return gathered;
  const whether = crises.map(({ query }) => sql`coalesce(${gatheredBy(query)}, false)`);
  const { rows } = await sql<{ doc_id: string; by: boolean[] }>`
    select d.doc_id, array[${sql.join(whether)}] as by
    from documents as d where d.doc_id = any(${[...docIds]}::text[])`.execute(db);
  for (const [i, { id }] of crises.entries())
    gathered.set(
      id,
      rows.filter((row) => row.by[i]).map((row) => row.doc_id),
    );
  return gathered;
}
