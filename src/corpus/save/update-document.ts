import type { Kysely, Selectable } from 'kysely';
import { renameLineage } from '../lineage/join-lineage.ts';
import { searchVector } from '../search-text.ts';
import type { DocumentTable, Tables } from '../tables.ts';
import { type Saving, statusOf } from './add-document.ts';
import { insertRows } from './insert-rows.ts';
import { primaryOf, provenanceRow } from './provenance.ts';
import { replaceCoding } from './replace-coding.ts';

type Stored = Pick<
  Selectable<DocumentTable>,
  'engine_version' | 'status' | 'title' | 'published' | 'lineage_id' | 'language'
>;

/** The row of a stored document, kept from others until the transaction ends. */
export function lockDocument(trx: Kysely<Tables>, docId: string): Promise<Stored | undefined> {
  return trx
    .selectFrom('documents')
    .select(['engine_version', 'status', 'title', 'published', 'lineage_id', 'language'])
    .where('doc_id', '=', docId)
    .forUpdate()
    .executeTakeFirst();
}

/** The same text again: perhaps a further publication of it, perhaps a coding by another engine. */
export async function updateDocument(
  trx: Kysely<Tables>,
  saving: Saving,
  stored: Stored,
): Promise<'known' | 'recoded' | 'provenance-added'> {
  const { docId, input, coding, engineVersion } = saving;
  const dated = await addProvenance(trx, saving);
  if (stored.title === null && input.title !== null)
    await trx
      .updateTable('documents')
      .set({ title: input.title, search: searchVector(input.title, input.text) })
      .where('doc_id', '=', docId)
      .execute();
  if (dated && dated.published !== stored.published) await renameLineage(trx, stored.lineage_id);
  // A coding depends on the day of the document: an earlier publication dates its events anew.
  const redated =
    dated !== null && dated.published !== stored.published && dated.published === input.published;
  const outdated = stored.engine_version !== engineVersion || stored.status !== 'coded';
  if (coding && (outdated || redated)) await replaceCoding(trx, docId, input.text, coding, engineVersion);
  if (!coding && stored.status !== 'coded' && stored.engine_version !== engineVersion)
    await trx
      .updateTable('documents')
      .set({
        engine_version: engineVersion,
        status: statusOf(null, input.language),
        language: input.language,
      })
      .where('doc_id', '=', docId)
      .execute();
  if (coding && outdated) return 'recoded';
  return dated ? 'provenance-added' : 'known';
}

/** Adds the publication when it is a new one, and tells the document by the earliest of all; null: it was known. */
async function addProvenance(
  trx: Kysely<Tables>,
  { docId, input, publisher }: Saving,
): Promise<{ published: string | null } | null> {
  const row = provenanceRow(docId, input, publisher);
  const known = await trx
    .selectFrom('provenances')
    .select(['seq', 'fingerprint', 'published', 'published_precision', 'publisher_id', 'url', 'sample'])
    .where('doc_id', '=', docId)
    .orderBy('seq')
    .execute();
  if (known.some(({ fingerprint }) => fingerprint === row.fingerprint)) return null;
  const seq = known[known.length - 1].seq + 1;
  await insertRows(trx, { provenances: [{ ...row, seq, imported_at: new Date().toISOString() }] });
  const publications = [...known, { ...row, seq }];
  const { published, published_precision, publisher_id, url } = primaryOf(publications);
  const sample = publications.every((publication) => publication.sample);
  await trx
    .updateTable('documents')
    .set({ published, published_precision, publisher_id, url, sample })
    .where('doc_id', '=', docId)
    .execute();
  return { published };
}
