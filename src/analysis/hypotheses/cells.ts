import type { Evidence, HypothesesBoard, Mark, Weight } from '../../corpus/boards/hypotheses-board.ts';
import { byId } from '../numbered.ts';
import { compare } from '../rows.ts';

/** A mark as a number, for the spread of marks: what is not applicable tells as little as what is neutral. */
export const VALUE: Record<Mark, number> = { CC: 2, C: 1, N: 0, NA: 0, I: -1, II: -2 };

const STEP: Record<Weight, number> = { low: -1, medium: 0, high: 1 };

/**
 * Weight of a piece of evidence: the product of credibility and relevance, each 1/√2, 1 or √2, so from ½ to 2.
 * PARC, ACH 1.1 Technical Description (2004).
 */
export function weightOf({ credibility, relevance }: Pick<Evidence, 'credibility' | 'relevance'>): number {
  return 2 ** ((STEP[credibility] + STEP[relevance]) / 2);
}

/** What analysts say of one piece of evidence under one hypothesis. */
export interface Cell {
  readonly evidence: string;
  readonly hypothesis: string;
  /** By analyst, in the order of their names. */
  readonly marks: readonly { readonly analyst: string; readonly mark: Mark }[];
  /** Points against the hypothesis, mean over the analysts: I 1, II 2, all else 0. Null: nobody marked it. */
  readonly points: number | null;
  /** Mean of the marks as numbers, −2 … 2. */
  readonly value: number | null;
  /** How far the analysts are apart: population standard deviation of their marks as numbers, 0 … 2. */
  readonly spread: number | null;
}

/** Every cell of the board, by evidence and hypothesis. @param analysts  whose marks count; all when left out */
export function cellsOf(board: HypothesesBoard, analysts?: readonly string[]): Cell[] {
  const given = new Map<string, { analyst: string; mark: Mark }[]>();
  for (const { evidence, hypothesis, analyst, mark } of board.marks) {
    if (analysts && !analysts.includes(analyst)) continue;
    const key = JSON.stringify([evidence, hypothesis]);
    given.set(key, [...(given.get(key) ?? []), { analyst, mark }]);
  }
  return byId(board.evidence).flatMap(({ id: evidence }) =>
    byId(board.hypotheses).map(({ id: hypothesis }): Cell => {
      const marks = given.get(JSON.stringify([evidence, hypothesis])) ?? [];
      const values = marks.map(({ mark }) => VALUE[mark]);
      return {
        evidence,
        hypothesis,
        marks: marks.sort((a, b) => compare(a.analyst, b.analyst)),
        points: mean(values.map((value) => Math.max(0, -value))),
        value: mean(values),
        spread: deviation(values),
      };
    }),
  );
}

export function mean(values: readonly number[]): number | null {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
}

/** Population standard deviation; null of nothing. The sums are of few values on a grid, so that order does not matter. */
export function deviation(values: readonly number[]): number | null {
  const centre = mean(values);
  if (centre === null) return null;
  const squares = [...values].sort((a, b) => a - b).map((value) => (value - centre) ** 2);
  return Math.sqrt(mean(squares)!);
}
