import type { Finding } from '../analysis/finding.ts';
import type { HypothesesFinding } from '../analysis/hypotheses/index.ts';
import type { Calibration, ScenarioFinding } from '../analysis/scenarios/index.ts';
import type { Change } from '../corpus/boards/change.ts';
import type { Scenario } from '../corpus/boards/scenario.ts';
import type { CrisisSummary } from '../corpus/crisis.ts';
import type { Names, ToldSentence } from './api.ts';

/** Boards of competing hypotheses, told in a line each. */
export interface HypothesesListAnswer {
  readonly ok: true;
  readonly boards: readonly {
    readonly id: string;
    readonly title: string;
    readonly crisis: string | null;
    readonly headline: string;
    /** Those against which least speaks; all of them while nothing is marked. */
    readonly leaders: readonly { readonly id: string; readonly text: string }[];
    readonly analysts: readonly string[];
    readonly hypotheses: number;
    readonly evidence: number;
  }[];
  /** The crisis that was asked for, where it is there. */
  readonly crisis: CrisisSummary | null;
  /** Titles of the crises that the boards are about. */
  readonly titles: Names;
}

export interface HypothesesAnswer {
  readonly ok: true;
  readonly hypotheses: HypothesesFinding;
  /** What the board is about; null when that is no crisis, or none that is there any more. */
  readonly crisis: CrisisSummary | null;
}

export interface ScenariosAnswer {
  readonly ok: true;
  readonly scenarios: readonly Scenario[];
  /** The crisis that was asked for, where it is there. */
  readonly crisis: CrisisSummary | null;
  /** Titles of the crises that the scenarios are about. */
  readonly titles: Names;
}

export interface ScenarioAnswer {
  readonly ok: true;
  readonly scenario: ScenarioFinding;
  readonly names: Names;
  /** Null when its crisis is no longer there. */
  readonly crisis: CrisisSummary | null;
  /** Those that show its indicators. */
  readonly sentences: readonly ToldSentence[];
}

export interface CalibrationAnswer {
  readonly ok: true;
  readonly calibration: Finding<Calibration>;
}

/** A change of a board of hypotheses or a scenario, as it is kept. */
export interface BoardChangeAnswer {
  readonly ok: true;
  readonly change: Change;
}

export interface BoardChangesAnswer {
  readonly ok: true;
  readonly changes: readonly Change[];
}
