import type { Evidence, HypothesesBoard, StandingRow } from '../../corpus/boards/hypotheses-board.ts';
import type { EvidenceRef, Finding } from '../finding.ts';
import { byId } from '../numbered.ts';
import { compare } from '../rows.ts';
import { plural } from '../words.ts';
import { HYPOTHESES_CARDS } from './cards.ts';
import { type Cell, cellsOf, deviation, mean } from './cells.ts';
import { type HypothesisScore, leadersOf, rankHypotheses } from './ranking.ts';
import { toppling, type Way, type WhatIf, whatIfs } from './sensitivity.ts';
import { headlineOf, warningsOf } from './telling.ts';

export interface HypothesesInput {
  readonly board: HypothesesBoard;
  /** By piece of evidence: where its row stands in the corpus now; null when it stands there no more. */
  readonly standing: ReadonlyMap<string, StandingRow | null>;
  /** Whose marks count; everybody's when left out. */
  readonly analysts?: readonly string[];
}

/** A piece of evidence, with what is known of its row now. */
export interface EvidenceFigures extends Evidence {
  readonly standing: StandingRow | null;
  /** Null: fewer than two hypotheses are marked. */
  readonly diagnosticity: number | null;
  readonly whatIf: WhatIf;
}

export interface Disagreement {
  /** Mean spread over the cells that two or more analysts marked; null when there is none. */
  readonly spread: number | null;
  readonly cells: number;
  /** One takes the evidence for consistent, another for inconsistent. */
  readonly contested: readonly { readonly evidence: string; readonly hypothesis: string }[];
}

/** What a board of competing hypotheses says. */
export interface HypothesesFinding {
  readonly board: HypothesesBoard;
  readonly headline: string;
  readonly analysts: readonly string[];
  readonly cells: readonly Cell[];
  readonly ranking: Finding<readonly HypothesisScore[]>;
  /** The same by the marks of each analyst alone. */
  readonly byAnalyst: readonly { readonly analyst: string; readonly ranking: readonly HypothesisScore[] }[];
  /** The most diagnostic first. */
  readonly evidence: Finding<readonly EvidenceFigures[]>;
  /** The shortest ways in which the leader is caught up with; what single pieces do stands with the evidence. */
  readonly sensitivity: Finding<readonly Way[]>;
  readonly disagreement: Finding<Disagreement>;
}

/** The figures of a board. Pure; the order of hypotheses, evidence and marks does not matter. */
export function hypothesesFinding(input: HypothesesInput): HypothesesFinding {
  const board = {
    ...input.board,
    hypotheses: byId(input.board.hypotheses),
    evidence: byId(input.board.evidence),
  };
  const marks = board.marks.filter(({ analyst }) => input.analysts?.includes(analyst) ?? true);
  const analysts = [...new Set(marks.map(({ analyst }) => analyst))].sort(compare);
  const cells = cellsOf(board, input.analysts);
  const ranking = rankHypotheses(board, cells);
  const ifs = whatIfs(board, cells);
  const figures = board.evidence.map((one, i): EvidenceFigures => {
    const values = cells.filter(({ evidence }) => evidence === one.id).flatMap(({ value }) => value ?? []);
    return {
      ...one,
      standing: input.standing.get(one.id) ?? null,
      diagnosticity: values.length < 2 ? null : deviation(values),
      whatIf: ifs[i],
    };
  });
  const topples = toppling(board, cells);
  const critical = [
    ...ifs.filter((one) => one.leadChanges).map((one) => one.evidence),
    ...topples.flatMap(({ evidence }) => evidence),
  ];
  const refs = (ids?: readonly string[]) =>
    figures.filter((one) => ids?.includes(one.id) ?? true).flatMap((one) => refOfEvidence(one) ?? []);
  return {
    board,
    headline: headlineOf(board, ranking, ifs, topples),
    analysts,
    cells,
    ranking: {
      value: ranking,
      interval: null,
      evidence: refs(),
      card: HYPOTHESES_CARDS.ranking,
      warnings: warningsOf(figures, ranking),
    },
    byAnalyst: analysts.map((analyst) => ({
      analyst,
      ranking: rankHypotheses(board, cellsOf(board, [analyst])),
    })),
    evidence: {
      value: figures.sort((a, b) => (b.diagnosticity ?? -1) - (a.diagnosticity ?? -1)),
      interval: null,
      evidence: refs(),
      card: HYPOTHESES_CARDS.diagnosticity,
      warnings: [],
    },
    sensitivity: {
      value: topples,
      interval: null,
      evidence: refs(critical),
      card: HYPOTHESES_CARDS.sensitivity,
      warnings: [],
    },
    disagreement: disagreementOf(cells, board, analysts),
  };
}

function disagreementOf(
  cells: readonly Cell[],
  board: HypothesesBoard,
  analysts: readonly string[],
): Finding<Disagreement> {
  const shared = cells.filter(({ marks }) => marks.length > 1);
  const contested = shared.filter(
    ({ marks }) => marks.some(({ mark }) => /^C/.test(mark)) && marks.some(({ mark }) => /^I/.test(mark)),
  );
  const leaders = analysts.map((analyst) =>
    leadersOf(rankHypotheses(board, cellsOf(board, [analyst]))).join(),
  );
  return {
    value: {
      spread: mean(shared.map(({ spread }) => spread!)),
      cells: shared.length,
      contested: contested.map(({ evidence, hypothesis }) => ({ evidence, hypothesis })),
    },
    interval: null,
    evidence: [],
    card: HYPOTHESES_CARDS.disagreement,
    warnings: [
      ...(analysts.length < 2
        ? [`The marks are of ${plural(analysts.length, 'analyst')}: nobody disagrees.`]
        : []),
      ...(new Set(leaders).size > 1
        ? ['Taken alone, the analysts do not have the same hypothesis in front.']
        : []),
    ],
  };
}

/** Where the row of a piece of evidence stands; null for what was typed in and for what is in the corpus no more. */
function refOfEvidence({ row, standing }: EvidenceFigures): EvidenceRef | null {
  if (!row || !standing) return null;
  return { docId: row.docId, sentence: row.sentence, start: row.start, end: row.end, key: standing.key };
}
