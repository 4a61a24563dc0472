import type { DecidedReport, JoinAction, JoinDecision } from '../../corpus/joining/join-decision.ts';
import { anchorMatch, anchorOf } from '../../corpus/review/anchor.ts';
import type { EventRow } from '../../corpus/rows.ts';

/** What an analyst decided of two tellings, numbers into the list, the smaller first. */
export interface DecidedPair {
  readonly a: number;
  readonly b: number;
  readonly action: JoinAction;
  readonly decision: JoinDecision;
}

/**
 * Finds the reports of the decisions among the tellings, by document and place in the text; what is not there now
 * decides nothing. Of several decisions on one pair the last that was not undone holds.
 * @param decisions  in the order in which they were made
 * @param rowsOf  rows of a document with the number of the telling that each belongs to
 */
export function decidedPairs(
  decisions: readonly JoinDecision[],
  rowsOf: (docId: string) => readonly { readonly row: EventRow; readonly telling: number }[],
): DecidedPair[] {
  const last = new Map<string, DecidedPair>();
  for (const decision of decisions) {
    if (decision.undoneAt) continue;
    const found = decision.reports.map((report) => tellingAt(report, rowsOf(report.docId)));
    for (const [a, b] of pairsOf(found, decision.action)) {
      if (a === null || b === null || a === b) continue;
      const [first, second] = a < b ? [a, b] : [b, a];
      const key = `${first} ${second}`;
      last.delete(key); // so that it stands where it was decided last
      last.set(key, { a: first, b: second, action: decision.action, decision });
    }
  }
  return [...last.values()];
}

/** A join says it of each two of its reports, a split of the first and each other. */
function pairsOf<T>(found: readonly T[], action: JoinAction): (readonly [T, T])[] {
  const firsts = action === 'split' ? found.slice(0, 1) : found;
  return firsts.flatMap((a, i) => found.slice(i + 1).map((b) => [a, b] as const));
}

function tellingAt(
  { anchor }: DecidedReport,
  rows: readonly { readonly row: EventRow; readonly telling: number }[],
): number | null {
  let best: number | null = null;
  let bestScore = 0;
  for (const { row, telling } of rows) {
    const score = anchorMatch('event', anchorOf('event', row), anchor);
    if (score > bestScore) [best, bestScore] = [telling, score];
  }
  return best;
}
