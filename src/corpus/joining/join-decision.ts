import type { ReviewAnchor } from '../review/review.ts';

/** One report: a coding of a document, by its key there. Written `0123456789abcdef:event:3`. */
export interface ReportRef {
  readonly docId: string;
  readonly key: string;
}

/** `join`: the reports tell one event. `split`: the first tells another event than each of the rest. */
export type JoinAction = 'join' | 'split';

/** A decision on which reports tell one event, as an analyst makes it. */
export interface JoinChoice {
  readonly action: JoinAction;
  /** At least two. */
  readonly reports: readonly ReportRef[];
  readonly by: string;
  readonly note?: string;
}

/** A report as a decision holds on to it: by its place in the text, which outlives keys, and its words for a reader. */
export interface DecidedReport {
  readonly docId: string;
  readonly anchor: ReviewAnchor;
  readonly words: string;
}

/** A decision as it is kept. */
export interface JoinDecision {
  readonly id: string;
  readonly action: JoinAction;
  readonly reports: readonly DecidedReport[];
  readonly note: string | null;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
  readonly undoneBy: string | null;
  readonly undoneAt: string | null;
}
