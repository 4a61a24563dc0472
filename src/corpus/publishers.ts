import { type Kysely, sql } from 'kysely';
import { DemarcheError } from '../errors.ts';
import type { Publisher } from '../world/types.ts';
import type { Change } from './boards/change.ts';
import { insertChange } from './boards/stored-changes.ts';
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

/** What an analyst may say of a publisher. */
export type PublisherWord = Partial<Pick<Publisher, 'name' | 'country' | 'ownership'>>;

/** An analyst's word on a publisher as it is kept, with what held before it. */
export interface PublisherChange {
  readonly now: PublisherWord;
  readonly was: Pick<Publisher, 'name' | 'country' | 'ownership'>;
}

/**
 * An analyst's word on a publisher; later imports leave it alone. Every word stays in the history.
 * @throws PUBLISHER_UNKNOWN
 */
export function decidePublisher(
  db: Kysely<Tables>,
  id: string,
  now: PublisherWord,
  by: string,
  note?: string,
): Promise<Change<PublisherChange>> {
  return db.transaction().execute(async (trx) => {
    const was = await trx
      .selectFrom('publishers')
      .select(['name', 'country', 'ownership'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!was) throw new DemarcheError('PUBLISHER_UNKNOWN', { id });
    await trx
      .updateTable('publishers')
      .set({ ...now, decided_by: by })
      .where('id', '=', id)
      .execute();
    return insertChange<PublisherChange>(trx, 'publisher', id, { now, was }, { by, note });
  });
}
