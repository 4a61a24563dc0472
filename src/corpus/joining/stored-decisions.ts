import { type Kysely, type Selectable, type SqlBool, sql } from 'kysely';
import { DemarcheError } from '../../errors.ts';
import { readEventRows } from '../read/event-rows.ts';
import { anchorOf } from '../review/anchor.ts';
import { invalid } from '../review/check-coded.ts';
import type { EventRow } from '../rows.ts';
import type { JoinDecisionTable, Tables } from '../tables.ts';
import type { DecidedReport, JoinChoice, JoinDecision, ReportRef } from './join-decision.ts';

/**
 * Decisions in the order in which they were made, undone ones included.
 * @param docIds  only those on these documents
 */
export async function readJoinDecisions(
  db: Kysely<Tables>,
  docIds?: readonly string[],
): Promise<JoinDecision[]> {
  const rows = await db
    .selectFrom('join_decisions')
    .selectAll()
    .$if(docIds !== undefined, (query) =>
      query.where(sql<SqlBool>`doc_ids && ${[...(docIds ?? [])]}::text[]`),
    )
    .orderBy('seq')
    .execute();
  return rows.map(decisionFromRow);
}

/**
 * Stores that an analyst joins reports into one event, or splits the first of them from the rest. The reports are held
 * by their places in the texts, so that the decision outlives a new coding and a new import.
 * @throws DOCUMENT_UNKNOWN, REVIEW_INVALID
 */
export async function decideJoin(db: Kysely<Tables>, choice: JoinChoice): Promise<JoinDecision> {
  const { action, by, note } = choice;
  const rows = await rowsOf(db, choice.reports);
  if (rows.length < 2) throw invalid('it takes two reports at least.');
  if (action === 'join' && rows.some((row) => row.said !== rows[0].said))
    throw invalid('words and a deed are two events.');
  const reports = rows.map((row): DecidedReport => {
    return { docId: row.docId, anchor: anchorOf('event', row), words: row.sentenceSpan.text };
  });
  const row = await db
    .insertInto('join_decisions')
    .values({
      action,
      reports: JSON.stringify(reports),
      doc_ids: [...new Set(reports.map(({ docId }) => docId))],
      note: note ?? null,
      decided_by: by,
      undone_by: null,
      undone_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return decisionFromRow(row);
}

/** Takes a decision back; those before it hold again. @throws REVIEW_UNKNOWN */
export async function undoJoin(db: Kysely<Tables>, id: string, by: string): Promise<JoinDecision> {
  const row = await db
    .updateTable('join_decisions')
    .set({ undone_by: by, undone_at: new Date() })
    .where(sql<SqlBool>`id::text = ${id.toLowerCase()}`)
    .where('undone_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (!row) throw new DemarcheError('REVIEW_UNKNOWN', { id });
  return decisionFromRow(row);
}

/** The rows that references mean, each once, in their order. */
async function rowsOf(db: Kysely<Tables>, refs: readonly ReportRef[]): Promise<EventRow[]> {
  const docIds = [...new Set(refs.map(({ docId }) => docId))];
  const rows = await readEventRows(db, { docIds, rejected: true }, null);
  const byRef = new Map(rows.map((row) => [`${row.docId}:${row.key}`, row]));
  const documents = await db.selectFrom('documents').select('doc_id').where('doc_id', 'in', docIds).execute();
  const stored = new Set(documents.map(({ doc_id }) => doc_id));
  const found = new Set<EventRow>();
  for (const { docId, key } of refs) {
    if (!stored.has(docId)) throw new DemarcheError('DOCUMENT_UNKNOWN', { id: docId });
    const row = byRef.get(`${docId}:${key}`);
    if (!row) throw invalid(`document ${docId} has no report "${key}".`);
    found.add(row);
  }
  return [...found];
}

function decisionFromRow(row: Selectable<JoinDecisionTable>): JoinDecision {
  return {
    id: row.id,
    action: row.action,
    reports: row.reports,
    note: row.note,
    by: row.decided_by,
    at: row.decided_at.toISOString(),
    undoneBy: row.undone_by,
    undoneAt: row.undone_at?.toISOString() ?? null,
  };
}
