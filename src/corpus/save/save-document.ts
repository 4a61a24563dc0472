import type { Kysely } from 'kysely';
import { isCollision } from '../database-error.ts';
import type { Tables } from '../tables.ts';
import { addDocument, type Saving } from './add-document.ts';
import { lockDocument, updateDocument } from './update-document.ts';

export type SaveStatus = 'added' | 'known' | 'recoded' | 'provenance-added';

/** What became of a document. */
export interface SaveResult {
  readonly docId: string;
  readonly status: SaveStatus;
}

const ATTEMPTS = 5;

/**
 * Stores one document in one transaction: document, sentences, mentions, events, quotes, attitudes, evidence; all of
 * it or nothing. When it returns, the document is on the disk.
 * @param isNew  whether it is probably not there yet
 */
export async function saveOne(db: Kysely<Tables>, saving: Saving, isNew: boolean): Promise<SaveResult> {
  const { docId } = saving;
  for (let attempt = 1; ; attempt++) {
    try {
      if (isNew && (await addDocument(db, saving))) return { docId, status: 'added' };
      const status = await db.transaction().execute(async (trx) => {
        const stored = await lockDocument(trx, docId);
        return stored ? updateDocument(trx, saving, stored) : null;
      });
      if (status) return { docId, status };
      isNew = true; // it was taken out meanwhile
    } catch (error) {
      if (!isCollision(error) || attempt === ATTEMPTS) throw error;
    }
  }
}
