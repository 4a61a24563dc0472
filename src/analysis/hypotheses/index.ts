export { HYPOTHESES_CARDS } from './cards.ts';
export type { Cell } from './cells.ts';
export {
  type Disagreement,
  type EvidenceFigures,
  type HypothesesFinding,
  type HypothesesInput,
  hypothesesFinding,
} from './hypotheses.ts';
export type { HypothesisScore } from './ranking.ts';
export type { Way, WhatIf } from './sensitivity.ts';
