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
import type { Corpus, ScenarioDraft } from '../corpus/index.ts';
import { DemarcheError } from '../errors.ts';
import { mustBeKnown } from '../world/known-actor.ts';
import type { World } from '../world/types.ts';
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

/** A change of a scenario whose indicators watch for actors that there are. @throws ACTOR_UNKNOWN, with what may have been meant */
export function watchable(draft: ScenarioDraft, world: World): ScenarioDraft {
  if (draft.what === 'indicator')
    for (const id of [draft.query?.actor, draft.query?.target]) if (id) mustBeKnown(world, id);
  return draft;
}

/** Today, as days are written. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
