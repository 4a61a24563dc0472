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
 */
export async function saveOne(db: Kysely<Tables>, saving: Saving): Promise<SaveResult> {
  for (let attempt = 1; ; attempt++) {
    try {
      const status = await db.transaction().execute((trx) => saveIn(trx, saving));
      return { docId: saving.docId, status };
    } catch (error) {
      if (!isCollision(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function saveIn(trx: Kysely<Tables>, saving: Saving): Promise<SaveStatus> {
  const stored = await lockDocument(trx, saving.docId);
  if (stored) return updateDocument(trx, saving, stored);
  if (await addDocument(trx, saving)) return 'added';
  return updateDocument(trx, saving, (await lockDocument(trx, saving.docId))!);
}
