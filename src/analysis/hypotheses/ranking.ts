import type { HypothesesBoard, Mark } from '../../corpus/boards/hypotheses-board.ts';
import { byId } from '../numbered.ts';
import { type Cell, weightOf } from './cells.ts';

/** How much speaks against a hypothesis. */
export interface HypothesisScore {
  readonly id: string;
  readonly text: string;
  /** 1: least speaks against it. Equal scores share a rank. */
  readonly rank: number;
  /** Sum over the evidence of the points against it (I 1, II 2), each mean over the analysts. */
  readonly inconsistency: number;
  /** The same, each piece of evidence times its weight; the ranking goes by it. */
  readonly weighted: number;
  /** How often each mark was given. */
  readonly marks: Readonly<Record<Mark, number>>;
  /** Pieces of evidence that nobody marked under it. */
  readonly unmarked: number;
}

/** Weights are powers of √2: sums that are equal on paper are equal here. */
const rounded = (value: number) => Math.round(value * 1e9) / 1e9;

/**
 * Ranks hypotheses by what speaks against them; what speaks for them does not count, since it may fit others as well.
 * Inconsistency: Heuer, Psychology of Intelligence Analysis (1999), ch. 8, steps 5 and 6; points and weights: PARC, ACH
 * 1.1 Technical Description (2004).
 * @param without  pieces of evidence that are taken to be wrong: they do not count
 */
export function rankHypotheses(
  board: HypothesesBoard,
  cells: readonly Cell[],
  without: ReadonlySet<string> = new Set(),
): HypothesisScore[] {
  const weights = new Map(board.evidence.map((one) => [one.id, weightOf(one)]));
  const scores = byId(board.hypotheses).map(({ id, text }) => {
    const own = cells.filter((cell) => cell.hypothesis === id && !without.has(cell.evidence));
    const marks: Record<Mark, number> = { CC: 0, C: 0, N: 0, I: 0, II: 0, NA: 0 };
    for (const { mark } of own.flatMap((cell) => cell.marks)) marks[mark]++;
    const sum = (weight: (cell: Cell) => number) =>
      rounded(own.reduce((total, cell) => total + (cell.points ?? 0) * weight(cell), 0));
    return {
      id,
      text,
      inconsistency: sum(() => 1),
      weighted: sum((cell) => weights.get(cell.evidence)!),
      marks,
      unmarked: own.filter((cell) => !cell.marks.length).length,
    };
  });
  return scores
    .map((one) => ({ ...one, rank: 1 + scores.filter((other) => other.weighted < one.weighted).length }))
    .sort((a, b) => a.rank - b.rank);
}

/** Those against which least speaks. */
export function leadersOf(ranking: readonly HypothesisScore[]): string[] {
  return ranking.filter(({ rank }) => rank === 1).map(({ id }) => id);
}
