import type { Kysely } from 'kysely';
import { DemarcheError } from '../../errors.ts';
import type { ReportRef } from '../joining/join-decision.ts';
import { readAttitudeRows } from '../read/attitude-rows.ts';
import { readEventRows } from '../read/event-rows.ts';
import { readQuoteRows } from '../read/quote-rows.ts';
import { anchorMatch, anchorOf } from '../review/anchor.ts';
import type { ReviewAnchor, ReviewKind } from '../review/review.ts';
import type { AttitudeRow, EventRow, QuoteRow } from '../rows.ts';
import type { Tables } from '../tables.ts';
import type { EvidenceRow, StandingRow } from './hypotheses-board.ts';
import { invalid } from './stored-changes.ts';

type AnyRow = EventRow | QuoteRow | AttitudeRow;

/** A row of the corpus as a board holds on to it. @throws DOCUMENT_UNKNOWN, BOARD_INVALID */
export async function takeUp(db: Kysely<Tables>, { docId, key }: ReportRef): Promise<EvidenceRow> {
  const stored = db.selectFrom('documents').select('doc_id').where('doc_id', '=', docId);
  if (!(await stored.executeTakeFirst())) throw new DemarcheError('DOCUMENT_UNKNOWN', { id: docId });
  const row = (await rowsOf(db, [docId])).find((one) => one.key === key);
  if (!row) throw invalid(`document ${docId} has no row "${key}", such as "event:3".`);
  return {
    docId,
    kind: kindOf(row),
    anchor: rowAnchor(row),
    sentence: row.sentence,
    start: row.sentenceSpan.start,
    end: row.sentenceSpan.end,
    words: row.sentenceSpan.text.replace(/\s+/g, ' '),
    title: row.title,
    publisher: row.publisher.name,
    published: row.published,
    url: row.url,
  };
}

/** Where rows that a board holds on to stand now, in their order; null where nothing is coded at the place any more. */
export async function standingRows(
  db: Kysely<Tables>,
  held: readonly (EvidenceRow | null)[],
): Promise<(StandingRow | null)[]> {
  const docIds = [...new Set(held.flatMap((row) => row?.docId ?? []))];
  const rows = docIds.length ? await rowsOf(db, docIds) : [];
  return held.map((decided) => {
    if (!decided) return null;
    const there = rows
      .filter((row) => row.docId === decided.docId && kindOf(row) === decided.kind)
      .map((row) => ({ row, match: anchorMatch(decided.kind, rowAnchor(row), decided.anchor) }))
      .filter(({ match }) => match > 0)
      .sort((a, b) => b.match - a.match);
    if (!there.length) return null;
    const { key, review, lineageId } = there[0].row;
    return { key, review, lineageId };
  });
}

async function rowsOf(db: Kysely<Tables>, docIds: readonly string[]): Promise<AnyRow[]> {
  const filter = { docIds, rejected: true };
  const [events, quotes, attitudes] = await Promise.all([
    readEventRows(db, filter, null),
    readQuoteRows(db, filter, null),
    readAttitudeRows(db, filter, null),
  ]);
  return [...events, ...quotes, ...attitudes];
}

function kindOf(row: AnyRow): ReviewKind {
  return 'realis' in row ? 'event' : 'speaker' in row ? 'quote' : 'attitude';
}

function rowAnchor(row: AnyRow): ReviewAnchor {
  if ('realis' in row) return anchorOf('event', row);
  return 'speaker' in row ? anchorOf('quote', row) : anchorOf('attitude', row);
}
