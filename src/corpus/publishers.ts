import { type Kysely, sql } from 'kysely';
import { DemarcheError } from '../errors.ts';
import type { Publisher } from '../world/types.ts';
import type { Tables } from './tables.ts';

/** A publisher with what the corpus has of it. */
export interface PublisherRow extends Publisher {
  /** `table`, or the analyst who decided otherwise. */
  readonly decidedBy: string;
  readonly documents: number;
}

/** All publishers that published something, those with most documents first. */
export async function listPublishers(db: Kysely<Tables>): Promise<PublisherRow[]> {
  const answer = await sql<PublisherRow>`
    select p.id, p.name, p.country, p.ownership, p.domain, p.decided_by as "decidedBy",
      count(distinct v.doc_id) as documents
    from publishers as p join provenances as v on v.publisher_id = p.id
    group by p.id order by documents desc, p.id`.execute(db);
  return answer.rows;
}

/**
 * An analyst's word on a publisher; later imports leave it alone.
 * @throws PUBLISHER_UNKNOWN
 */
export async function decidePublisher(
  db: Kysely<Tables>,
  id: string,
  change: Partial<Pick<Publisher, 'name' | 'country' | 'ownership'>>,
  by: string,
): Promise<void> {
  const done = await db
    .updateTable('publishers')
    .set({ ...change, decided_by: by })
    .where('id', '=', id)
    .executeTakeFirst();
  if (!done.numUpdatedRows) throw new DemarcheError('PUBLISHER_UNKNOWN', { id });
}
