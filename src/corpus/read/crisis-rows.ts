import { type Kysely, sql } from 'kysely';
import type { Moment } from '../changes.ts';
import { readCrisis } from '../crises.ts';
import type { CrisisDefinition } from '../crisis.ts';
import type { JoinDecision } from '../joining/join-decision.ts';
import { readJoinDecisions } from '../joining/stored-decisions.ts';
import type { AttitudeRow, DocumentRow, EventRow, QuoteRow } from '../rows.ts';
import type { Tables } from '../tables.ts';
import { readAttitudeRows } from './attitude-rows.ts';
import { readDocumentRows } from './document-rows.ts';
import { readEventRows } from './event-rows.ts';
import { readQuoteRows } from './quote-rows.ts';

/** All that the figures of a crisis are counted over, as it stood at one moment. */
export interface StoredCrisisRows {
  readonly moment: Moment;
  readonly crisis: CrisisDefinition;
  readonly reports: readonly EventRow[];
  readonly quotes: readonly QuoteRow[];
  readonly attitudes: readonly AttitudeRow[];
  readonly documents: readonly DocumentRow[];
  /** Of all crises. */
  readonly decisions: readonly JoinDecision[];
}

/**
 * The rows of a crisis in one snapshot: what is written meanwhile is in all of them or in none.
 * @param docIds  only those of these documents
 * @throws CRISIS_UNKNOWN
 */
export function readCrisisRows(
  db: Kysely<Tables>,
  id: string,
  docIds?: readonly string[],
): Promise<StoredCrisisRows> {
  const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return snapshot.execute(async (trx) => {
    const now = await sql<{ moment: Moment }>`select pg_current_snapshot()::text as moment`.execute(trx);
    const crisis = await readCrisis(trx, id);
    const filter = { crisis: id, docIds };
    return {
      moment: now.rows[0].moment,
      crisis,
      reports: await readEventRows(trx, filter, crisis),
      quotes: await readQuoteRows(trx, filter, crisis),
      attitudes: await readAttitudeRows(trx, filter, crisis),
      documents: await readDocumentRows(trx, filter, crisis),
      decisions: await readJoinDecisions(trx),
    };
  });
}
