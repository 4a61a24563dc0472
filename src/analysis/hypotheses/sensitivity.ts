import type { HypothesesBoard } from '../../corpus/boards/hypotheses-board.ts';
import { type Cell, weightOf } from './cells.ts';
import { leadersOf, rankHypotheses } from './ranking.ts';

/** What becomes of the ranking when a piece of evidence is wrong. */
export interface WhatIf {
  readonly evidence: string;
  /** Another hypothesis leads, or one more, or one fewer. */
  readonly leadChanges: boolean;
  /** Some rank changes. */
  readonly rankingChanges: boolean;
  /** Who leads then. */
  readonly leaders: readonly string[];
}

/** Takes out one piece of evidence after the other: Heuer's step 6, "what if it is wrong". */
export function whatIfs(board: HypothesesBoard, cells: readonly Cell[]): WhatIf[] {
  const ranks = (without: ReadonlySet<string>) => {
    const ranking = rankHypotheses(board, cells, without);
    return { leaders: leadersOf(ranking).join(), all: ranking.map(({ id, rank }) => `${id}:${rank}`).join() };
  };
  const now = ranks(new Set());
  return board.evidence.map(({ id }) => {
    const then = ranks(new Set([id]));
    return {
      evidence: id,
      leadChanges: then.leaders !== now.leaders,
      rankingChanges: then.all !== now.all,
      leaders: then.leaders ? then.leaders.split(',') : [],
    };
  });
}

/** Pieces of evidence that would all have to be wrong for a rival to draw level with the leader. */
export interface Way {
  readonly rival: string;
  readonly evidence: readonly string[];
}

/**
 * The fewest pieces of evidence that would all have to be wrong for another hypothesis to draw level with the leader.
 * For each rival these are the pieces that speak most against it and least against the leader, so taking them in that
 * order is the shortest way.
 * @returns the shortest ways, one a rival; none when several lead
 */
export function toppling(board: HypothesesBoard, cells: readonly Cell[]): Way[] {
  const ranking = rankHypotheses(board, cells);
  const [leader, ...rest] = leadersOf(ranking);
  if (!leader || rest.length) return [];
  const weights = new Map(board.evidence.map((one) => [one.id, weightOf(one)]));
  const points = new Map(cells.map((cell) => [`${cell.evidence} ${cell.hypothesis}`, cell.points ?? 0]));
  const ways = ranking.slice(1).map(({ id }): Way => {
    const pieces = [...weights]
      .map(([evidence, weight]) => ({
        evidence,
        lead: weight * (points.get(`${evidence} ${id}`)! - points.get(`${evidence} ${leader}`)!),
      }))
      .filter(({ lead }) => lead > 0)
      .sort((a, b) => b.lead - a.lead || Number(a.evidence.slice(1)) - Number(b.evidence.slice(1)));
    const taken = new Set<string>();
    const behind = () => {
      const scores = new Map(rankHypotheses(board, cells, taken).map((one) => [one.id, one.weighted]));
      return scores.get(id)! > scores.get(leader)!;
    };
    for (const { evidence } of pieces) {
      if (!behind()) break;
      taken.add(evidence);
    }
    return { rival: id, evidence: [...taken] };
  });
  const fewest = Math.min(...ways.map((way) => way.evidence.length));
  return ways.filter((way) => way.evidence.length === fewest);
}
