import type { ReportRef } from '../joining/join-decision.ts';
import type { ReviewAnchor, ReviewKind } from '../review/review.ts';
import type { ReviewState } from '../rows.ts';
import type { Change, Made } from './change.ts';

/** How a piece of evidence sits with a hypothesis: very consistent … very inconsistent, or not applicable (Heuer, ch. 8). */
export const MARKS = ['CC', 'C', 'N', 'I', 'II', 'NA'] as const;
export type Mark = (typeof MARKS)[number];

export const WEIGHTS = ['low', 'medium', 'high'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** A row of the corpus as a board holds on to it: by its place in the text, with what it said when it was taken up. */
export interface EvidenceRow {
  readonly docId: string;
  readonly kind: ReviewKind;
  readonly anchor: ReviewAnchor;
  /** The sentence: its number, span and words. */
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly title: string | null;
  readonly publisher: string;
  readonly published: string | null;
  readonly url: string | null;
}

/** Where a row that a board holds on to stands in the corpus now; null when nothing is coded at its place any more. */
export interface StandingRow {
  readonly key: string;
  readonly review: ReviewState;
  readonly lineageId: string;
}

/** A change of a board as it is kept. */
export type HypothesesChange =
  | { readonly what: 'board'; readonly title: string; readonly crisis: string | null }
  | { readonly what: 'hypothesis'; readonly id: string; readonly text: string }
  | {
      readonly what: 'evidence';
      readonly id: string;
      readonly text: string;
      /** Where what was typed in is from. */
      readonly source: string | null;
      readonly row: EvidenceRow | null;
    }
  | {
      readonly what: 'weight';
      readonly id: string;
      readonly credibility?: Weight;
      readonly relevance?: Weight;
    }
  | {
      readonly what: 'mark';
      readonly evidence: string;
      readonly hypothesis: string;
      /** Null takes the analyst's mark away. */
      readonly mark: Mark | null;
    }
  | { readonly what: 'removal'; readonly id: string };

/** A change as it is asked for: ids of new things are given by the board, rows are named by document and key. */
export type HypothesesDraft =
  | Extract<HypothesesChange, { what: 'board' | 'weight' | 'mark' | 'removal' }>
  | { readonly what: 'hypothesis'; readonly id?: string; readonly text: string }
  | {
      readonly what: 'evidence';
      readonly id?: string;
      /** Left out: the sentence of the row. */
      readonly text?: string;
      readonly source?: string;
      readonly row?: ReportRef;
    };

export interface Hypothesis extends Made {
  readonly id: string;
  readonly text: string;
}

export interface Evidence extends Made {
  readonly id: string;
  readonly text: string;
  readonly source: string | null;
  readonly row: EvidenceRow | null;
  readonly credibility: Weight;
  readonly relevance: Weight;
}

/** One analyst's mark in one cell. */
export interface GivenMark {
  readonly evidence: string;
  readonly hypothesis: string;
  readonly analyst: string;
  readonly mark: Mark;
}

/** A board of competing hypotheses as its changes leave it. */
export interface HypothesesBoard extends Made {
  readonly id: string;
  readonly title: string;
  readonly crisis: string | null;
  readonly hypotheses: readonly Hypothesis[];
  readonly evidence: readonly Evidence[];
  readonly marks: readonly GivenMark[];
}

/**
 * A board out of its changes: the last of those that were not undone holds. Marks on what was taken off stay kept, and
 * come back with it.
 * @returns null when no change that holds makes it
 */
export function hypothesesBoard(changes: readonly Change<HypothesesChange>[]): HypothesesBoard | null {
  let board: Omit<HypothesesBoard, 'hypotheses' | 'evidence' | 'marks'> | undefined;
  const hypotheses = new Map<string, Hypothesis>();
  const evidence = new Map<string, Evidence>();
  const marks = new Map<string, GivenMark>();
  const weights = new Map<string, { credibility?: Weight; relevance?: Weight }>();
  for (const { change, by, at, board: id } of changes.filter(({ undoneAt }) => !undoneAt)) {
    if (change.what === 'board') board = { by, at, ...board, id, title: change.title, crisis: change.crisis };
    else if (change.what === 'hypothesis')
      hypotheses.set(change.id, { by, at, ...hypotheses.get(change.id), id: change.id, text: change.text });
    else if (change.what === 'evidence') {
      const { what: _, ...rest } = change;
      const { by: first = by, at: made = at } = evidence.get(change.id) ?? {};
      evidence.set(change.id, { ...rest, by: first, at: made, credibility: 'medium', relevance: 'medium' });
    } else if (change.what === 'weight') {
      const { what: _, id: of, ...given } = change;
      weights.set(of, { ...weights.get(of), ...given });
    } else if (change.what === 'mark') {
      const { what: _, mark, ...cell } = change;
      const key = JSON.stringify([cell.evidence, cell.hypothesis, by]);
      if (mark) marks.set(key, { ...cell, analyst: by, mark });
      else marks.delete(key);
    } else {
      hypotheses.delete(change.id);
      evidence.delete(change.id);
    }
  }
  if (!board) return null;
  return {
    ...board,
    hypotheses: [...hypotheses.values()],
    evidence: [...evidence.values()].map((one) => ({ ...one, ...weights.get(one.id) })),
    marks: [...marks.values()].filter((one) => hypotheses.has(one.hypothesis) && evidence.has(one.evidence)),
  };
}
