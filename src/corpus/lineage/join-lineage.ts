import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import type { MinHash } from './min-hash.ts';
import { type Copyable, sameLineage } from './same-lineage.ts';

const LINEAGE_LOCK = 0x4c494e45;
/** Texts compared at most; a band shared by more is boilerplate. */
const CANDIDATES = 400;

export interface LineageMember extends MinHash, Copyable {
  readonly docId: string;
}

/**
 * The statements that make a near-copy which is saved at the same moment wait, so that of the two one sees the other.
 * They come before `joinLineage` in the transaction. Bands are sorted: no two transactions wait for each other.
 * As long as PostgreSQL knows nothing of a young table, it would rather read all of it than use its index.
 */
export function lockLineage({ bands }: LineageMember): string {
  const sorted = [...bands].sort((a, b) => a - b);
  return `set local enable_seqscan = off; select pg_advisory_xact_lock(${LINEAGE_LOCK}, band) from unnest('{${sorted}}'::int[]) as band`;
}

/**
 * Finds the lineage of a new document, inside its transaction, and renames the lineage when the document is the
 * earliest of it or joins several.
 * @returns the `docId` of the earliest member
 */
export async function joinLineage(trx: Kysely<Tables>, member: LineageMember): Promise<string> {
  if (member.bands.length === 0) return member.docId;
  const candidates = await readCandidates(trx, member);
  const lineages = new Set(
    candidates.filter((other) => sameLineage(member, other)).map((other) => other.lineage_id),
  );
  if (lineages.size === 0) return member.docId;
  const members = await trx
    .selectFrom('documents')
    .select(['doc_id', 'published'])
    .where('lineage_id', 'in', [...lineages])
    .execute();
  const earliest = earliestOf([...members, { doc_id: member.docId, published: member.published }]);
  lineages.delete(earliest);
  if (lineages.size)
    await trx
      .updateTable('documents')
      .set({ lineage_id: earliest })
      .where('lineage_id', 'in', [...lineages])
      .execute();
  return earliest;
}

/** Documents that share a band with it: near-copies, and a few that only seem so. */
async function readCandidates(trx: Kysely<Tables>, { bands, docId }: LineageMember) {
  const sharing = await sql<{ doc_id: string }>`select distinct doc_id from bands
    where band = any(${[...bands]}::int[]) and doc_id <> ${docId} limit ${CANDIDATES}`.execute(trx);
  if (sharing.rows.length === 0) return [];
  return trx
    .selectFrom('shingles')
    .innerJoin('documents', 'documents.doc_id', 'shingles.doc_id')
    .select(['signature', 'size', 'wire', 'published', 'lineage_id'])
    .where(sql<boolean>`shingles.doc_id = any(${sharing.rows.map((row) => row.doc_id)}::text[])`)
    .execute();
}

/** Gives a lineage the name of its earliest document, after the day of one has changed or one was taken out. */
export async function renameLineage(trx: Kysely<Tables>, lineageId: string): Promise<void> {
  const members = await trx
    .selectFrom('documents')
    .select(['doc_id', 'published'])
    .where('lineage_id', '=', lineageId)
    .execute();
  if (members.length === 0) return;
  const earliest = earliestOf(members);
  if (earliest !== lineageId)
    await trx
      .updateTable('documents')
      .set({ lineage_id: earliest })
      .where('lineage_id', '=', lineageId)
      .execute();
}

/** By day, undated last, then by id: the order in which they were added must not matter. */
function earliestOf(members: readonly { doc_id: string; published: string | null }[]): string {
  const key = (member: { doc_id: string; published: string | null }) =>
    `${member.published ?? '9999'} ${member.doc_id}`;
  return members.reduce((first, member) => (key(member) < key(first) ? member : first)).doc_id;
}
