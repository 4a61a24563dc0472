import {
  type Calibration,
  calibration,
  type Finding,
  type HypothesesFinding,
  hypothesesFinding,
  type ScenarioFinding,
  scenarioFinding,
  scoresOf,
} from '../analysis/index.ts';
import type { Corpus } from '../corpus/index.ts';
import { DemarcheError } from '../errors.ts';
import type { CrisisRows, Lenses } from './gather.ts';

/** The figures of a stored board. @param analysts  whose marks count @throws BOARD_UNKNOWN */
export async function hypothesesOf(
  corpus: Corpus,
  id: string,
  analysts?: readonly string[],
): Promise<HypothesesFinding> {
  return hypothesesFinding({ ...(await corpus.hypotheses(id)), analysts });
}

/**
 * A stored scenario as it stood at a day.
 * @param read  reads the rows of a crisis
 * @throws BOARD_UNKNOWN
 */
export async function scenarioOf(
  corpus: Corpus,
  read: (crisis: string) => Promise<CrisisRows>,
  id: string,
  day: string,
  lenses: Lenses,
): Promise<ScenarioFinding> {
  const scenario = await corpus.scenario(id);
  const rows = await read(scenario.crisis).catch((error) => {
    // A scenario outlives its crisis; what cannot be watched any more is told as such.
    if (error instanceof DemarcheError && error.code === 'CRISIS_UNKNOWN') return null;
    throw error;
  });
  return scenarioFinding(scenario, rows && { ...rows, ...lenses, crisis: rows.crisis! }, day);
}

/** How far probabilities came true. @param ids  of some scenarios; of all when none is given @throws BOARD_UNKNOWN */
export async function calibrationOf(
  corpus: Corpus,
  ids: readonly string[],
  day: string,
): Promise<Finding<Calibration>> {
  const scenarios = ids.length
    ? await Promise.all([...new Set(ids)].map((id) => corpus.scenario(id)))
    : await corpus.scenarios();
  return calibration(scenarios.flatMap((scenario) => scoresOf(scenario, day)));
}

/** Today, as days are written. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
