import type { HypothesesBoard } from '../../corpus/boards/hypotheses-board.ts';
import { compare } from '../rows.ts';
import { plural, titled } from '../words.ts';
import type { EvidenceFigures } from './hypotheses.ts';
import { type HypothesisScore, leadersOf } from './ranking.ts';
import type { Way, WhatIf } from './sensitivity.ts';

/** The answer first: what has least against it, and what that rests on. */
export function headlineOf(
  board: HypothesesBoard,
  ranking: readonly HypothesisScore[],
  ifs: readonly WhatIf[],
  ways: readonly Way[],
): string {
  return titled(board.title, answerOf(board, ranking, ifs, ways));
}

function answerOf(
  board: HypothesesBoard,
  ranking: readonly HypothesisScore[],
  ifs: readonly WhatIf[],
  ways: readonly Way[],
): string {
  const leaders = leadersOf(ranking);
  if (ranking.length < 2) return `it takes two hypotheses at least.`;
  if (!board.marks.length) return `nothing is marked yet.`;
  if (leaders.length === ranking.length) return `as much speaks against each of the hypotheses.`;
  if (leaders.length > 1)
    return `as little speaks against each of ${leaders.join(', ')} (weighted inconsistency ${shown(ranking[0].weighted)}).`;
  const critical = ifs.filter((one) => one.leadChanges).map((one) => one.evidence);
  const rests = critical.length
    ? `it no longer leads alone if ${critical.join(' or ')} is wrong`
    : `${plural(ways[0].evidence.length, 'piece')} of evidence would have to be wrong for ${ways.map(({ rival }) => rival).join(' or ')} to draw level`;
  const [first, second] = ranking;
  return `least speaks against ${first.id}, “${first.text}” (weighted inconsistency ${shown(first.weighted)}, next ${second.id} ${shown(second.weighted)}); ${rests}.`;
}

/** Why a ranking is to be read with care. */
export function warningsOf(
  evidence: readonly EvidenceFigures[],
  ranking: readonly HypothesisScore[],
): string[] {
  const warnings: string[] = [];
  const name = (found: readonly EvidenceFigures[]) => found.map(({ id }) => id).join(', ');
  const unmarked = ranking.reduce((sum, one) => sum + one.unmarked, 0);
  if (unmarked)
    warnings.push(
      `${unmarked} of ${plural(evidence.length * ranking.length, 'cell')} are not marked and speak against nobody.`,
    );
  const rejected = evidence.filter(({ standing }) => standing?.review === 'rejected');
  if (rejected.length) warnings.push(`An analyst rejected what was coded of ${name(rejected)}.`);
  const lost = evidence.filter(({ row, standing }) => row && !standing);
  if (lost.length)
    warnings.push(
      `The corpus no longer holds the rows of ${name(lost)}; their sentences stand as they were.`,
    );
  const lines = new Map<string, EvidenceFigures[]>();
  for (const one of evidence)
    if (one.standing) lines.set(one.standing.lineageId, [...(lines.get(one.standing.lineageId) ?? []), one]);
  for (const [, same] of [...lines].sort(([a], [b]) => compare(a, b)))
    if (same.length > 1)
      warnings.push(`${name(same)} are of one line of reporting: they may be wrong together.`);
  return warnings;
}

const shown = (value: number) => String(Math.round(value * 100) / 100);
