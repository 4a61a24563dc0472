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
import { storable } from './storable.ts';

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

/** With its place in the batch. */
type Placed = Saving & { readonly place: number };

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
  const outcomes: SaveOutcome[] = new Array(items.length);
  const ids = items.map(({ input }) => documentId(input.text));
  const known = await readKnown(db, ids);
  const savings = items.flatMap(({ input: given, coding }, place): Placed[] => {
    const docId = ids[place];
    try {
      const input = storable(given);
      const publisher = publisherOfInput(input, publisherOf);
      const decided = known.get(docId)?.decided ?? false;
      return [{ place, docId, input, coding, engineVersion, publisher, decided }];
    } catch (error) {
      outcomes[place] = { docId, status: 'failed', error: asDemarcheError(error) };
      return [];
    }
  });
  await storePublishers(
    db,
    savings.map(({ publisher }) => publisher),
  );
  let next = 0;
  const work = async () => {
    for (let saving = savings[next++]; saving; saving = savings[next++]) {
      const { place, docId } = saving;
      const stored = known.get(docId);
      try {
        outcomes[place] =
          stored && addsNothing(stored, saving)
            ? { docId, status: 'known' }
            : await saveOne(db, saving, !stored?.added);
      } catch (thrown) {
        const error = asDemarcheError(databaseError(thrown, database));
        if (error.exit === 5) {
          next = savings.length;
          throw error;
        }
        outcomes[place] = { docId, status: 'failed', error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(PARALLEL, savings.length) }, work));
  return outcomes;
}
