import { type Kysely, sql } from 'kysely';
import type { CodedStatus } from '../rows.ts';
import type { Tables } from '../tables.ts';
import type { Saving } from './add-document.ts';
import { provenanceRow } from './provenance.ts';

/** What is already known of a document before it is saved. */
export interface Known {
  /** Null in the rest when it is not stored. */
  readonly added: boolean;
  readonly engineVersion: string | null;
  readonly status: CodedStatus | null;
  readonly titled: boolean | null;
  readonly fingerprints: readonly string[] | null;
  /** Whether analysts decided something on it, now or before it was taken out. */
  readonly decided: boolean;
}

/** What is known of some documents, in one question for all. */
export async function readKnown(db: Kysely<Tables>, docIds: readonly string[]): Promise<Map<string, Known>> {
  const answer = await sql<Known & { docId: string }>`
    select asked.doc_id as "docId", d.doc_id is not null as added, d.engine_version as "engineVersion", d.status,
      d.title is not null as titled,
      (select array_agg(v.fingerprint) from provenances as v where v.doc_id = d.doc_id) as fingerprints,
      exists (select from reviews as r where r.doc_id = asked.doc_id) as decided
    from unnest(${[...docIds]}::text[]) as asked (doc_id)
    left join documents as d on d.doc_id = asked.doc_id`.execute(db);
  return new Map(answer.rows.map((row) => [row.docId, row]));
}

/** Whether a document is stored, by this engine version where one is given, and as published on this day or before. */
export async function isStored(
  db: Kysely<Tables>,
  docId: string,
  engineVersion: string | undefined,
  published: string | null,
): Promise<boolean> {
  const query = db.selectFrom('documents').select(['engine_version', 'published']);
  const row = await query.where('doc_id', '=', docId).executeTakeFirst();
  if (!row || (engineVersion !== undefined && row.engine_version !== engineVersion)) return false;
  return published === null || (row.published !== null && row.published <= published);
}

/** Whether a document is stored with all that this saving would bring: adding a folder again is cheap. */
export function addsNothing(
  known: Known,
  { docId, input, coding, engineVersion, publisher }: Saving,
): boolean {
  if (!known.added || known.engineVersion !== engineVersion) return false;
  if ((coding && known.status !== 'coded') || (input.title !== null && !known.titled)) return false;
  return known.fingerprints?.includes(provenanceRow(docId, input, publisher).fingerprint) ?? false;
}
