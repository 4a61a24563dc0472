export { type Calibration, type CalibrationBin, calibration, type ScoreSummary } from './calibration.ts';
export { SCENARIO_CARDS } from './cards.ts';
export {
  type ForecastSeries,
  type IndicatorState,
  type ScenarioFinding,
  scenarioFinding,
} from './scenario.ts';
export { type QuestionScore, scoresOf } from './scores.ts';
export { sentenceMatcher } from './sentence-words.ts';
export type { Watched, WatchRows } from './watch.ts';
