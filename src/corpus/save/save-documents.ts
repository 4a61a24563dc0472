import type { Coding } from '../../coding/types.ts';
import { asDemarcheError, type DemarcheError } from '../../errors.ts';
import { documentId } from '../canonical-id.ts';
import type { Database } from '../database.ts';
import { databaseError } from '../database-error.ts';
import type { DocumentInput } from '../document-input.ts';
import type { Saving } from './add-document.ts';
import { addsNothing, readKnown } from './known.ts';
import { type PublisherOf, publisherOfInput, storePublishers } from './publisher.ts';
import { type SaveResult, saveOne } from './save-document.ts';

/** One document of a batch. */
export interface SaveItem {
  readonly input: DocumentInput;
  /** Null: in another language, or the engine failed. */
  readonly coding: Coding | null;
}

/** What became of one document of a batch. */
export type SaveOutcome =
  | SaveResult
  | { readonly docId: string; readonly status: 'failed'; readonly error: DemarcheError };

/** Transactions at once: their flushes to the disk go together. */
const PARALLEL = 8;

/**
 * Stores documents, each in a transaction of its own, some at a time. A document that cannot be stored does not keep
 * the others from it.
 * @returns one outcome per item, in their order
 * @throws DATABASE_LOST, DISK_FULL: the rest would fail as well; whatever was stored stays
 */
export async function saveMany(
  database: Database,
  items: readonly SaveItem[],
  engineVersion: string,
  publisherOf: PublisherOf,
): Promise<SaveOutcome[]> {
  const { db } = database;
  const ids = items.map(({ input }) => documentId(input.text));
  const known = await readKnown(db, ids);
  const savings: Saving[] = items.map(({ input, coding }, i) => ({
    docId: ids[i],
    input,
    coding,
    engineVersion,
    publisher: publisherOfInput(input, publisherOf),
    decided: known.get(ids[i])?.decided ?? false,
  }));
  await storePublishers(
    db,
    savings.map(({ publisher }) => publisher),
  );
  const outcomes: SaveOutcome[] = new Array(items.length);
  let next = 0;
  const work = async () => {
    for (let i = next++; i < savings.length; i = next++) {
      try {
        const stored = known.get(ids[i]);
        outcomes[i] =
          stored && addsNothing(stored, savings[i])
            ? { docId: ids[i], status: 'known' }
            : await saveOne(db, savings[i], !stored?.added);
      } catch (thrown) {
        const error = asDemarcheError(databaseError(thrown, database));
        if (error.exit === 5) {
          next = savings.length;
          throw error;
        }
        outcomes[i] = { docId: savings[i].docId, status: 'failed', error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(PARALLEL, items.length) }, work));
  return outcomes;
}
