import type { Finding, Interval } from '../finding.ts';
import { type Cluster, clusteredInterval } from '../intervals/shares.ts';
import { compare } from '../rows.ts';
import { plural } from '../words.ts';
import { SCENARIO_CARDS } from './cards.ts';
import type { QuestionScore } from './scores.ts';

/** Forecasts of one bin of probability, and how often what they foretold came. */
export interface CalibrationBin {
  /** From this probability … */
  readonly low: number;
  /** … to under this one; the last bin holds its end too. */
  readonly high: number;
  readonly count: number;
  readonly happened: number;
  /** Mean of the forecasts; null in an empty bin. */
  readonly mean: number | null;
  /** Share that came; null in an empty bin. */
  readonly share: number | null;
  /** Of the share, 95 %, forecasts on one question taken together; null with fewer than five questions. */
  readonly interval: Interval | null;
}

/** The mean scores of some forecasts, and what they are made of. */
export interface ScoreSummary {
  /** Null: everybody. */
  readonly analyst: string | null;
  readonly forecasts: number;
  readonly brier: number;
  readonly log: number;
  readonly dailyBrier: number;
  /** Murphy's parts: brier = reliability − resolution + uncertainty + withinBins. */
  readonly reliability: number;
  readonly resolution: number;
  /** Brier score of always saying how often such things came. */
  readonly uncertainty: number;
  /** What the bins hide, since forecasts within one differ: 0 when those of each bin are equal. */
  readonly withinBins: number;
}

export interface Calibration {
  readonly bins: readonly CalibrationBin[];
  /** Everybody first, then each analyst. */
  readonly summaries: readonly ScoreSummary[];
  readonly scores: readonly QuestionScore[];
}

const BINS = 10;
/** Fewer forecasts than this tell little of calibration. */
const FEWEST = 20;

/**
 * How far probabilities came true: one forecast an analyst and question, the one that stood when the question closed.
 * Pure; the order of scores does not matter.
 */
export function calibration(scores: readonly QuestionScore[]): Finding<Calibration> {
  const sorted = [...scores].sort(inOrder);
  const analysts = [...new Set(sorted.map(({ analyst }) => analyst))].sort(compare);
  const questions = new Set(sorted.map(({ scenario, question }) => `${scenario} ${question}`));
  const few = sorted.length < FEWEST;
  return {
    value: {
      bins: binsOf(sorted),
      summaries: sorted.length
        ? [null, ...analysts].map((analyst) =>
            summary(
              analyst,
              sorted.filter((one) => analyst === null || one.analyst === analyst),
            ),
          )
        : [],
      scores: sorted,
    },
    interval: null,
    evidence: [],
    card: SCENARIO_CARDS.calibration,
    warnings: few
      ? [
          `${plural(sorted.length, 'forecast')} on ${plural(questions.size, 'answered question')}: too few to tell calibration from luck.`,
        ]
      : [],
  };
}

function binsOf(scores: readonly QuestionScore[]): CalibrationBin[] {
  return Array.from({ length: BINS }, (_, i): CalibrationBin => {
    const own = scores.filter(({ probability }) => binOf(probability) === i);
    const happened = own.filter((one) => one.happened).length;
    const mean = own.length ? own.reduce((sum, one) => sum + one.probability, 0) / own.length : null;
    const share = own.length ? happened / own.length : null;
    const interval = clusteredInterval(byQuestion(own));
    return { low: i / BINS, high: (i + 1) / BINS, count: own.length, happened, mean, share, interval };
  });
}

/** 0.3 × 10 is a little over or under 3 in floating point: what stands on an edge belongs to the bin above it. */
function binOf(probability: number): number {
  return Math.min(BINS - 1, Math.floor(probability * BINS + 1e-9));
}

/**
 * Means, and the parts of the Brier score over the bins: Murphy, Journal of Applied Meteorology 12 (1973); the rest
 * within bins: Stephenson, Coelho and Jolliffe, Weather and Forecasting 23 (2008).
 */
function summary(analyst: string | null, scores: readonly QuestionScore[]): ScoreSummary {
  const mean = (value: (one: QuestionScore) => number) =>
    scores.reduce((sum, one) => sum + value(one), 0) / scores.length;
  const base = mean((one) => Number(one.happened));
  let [reliability, resolution] = [0, 0];
  for (const { count, mean: said, share } of binsOf(scores)) {
    if (said === null || share === null) continue;
    reliability += (count / scores.length) * (said - share) ** 2;
    resolution += (count / scores.length) * (share - base) ** 2;
  }
  const uncertainty = base * (1 - base);
  const brier = mean((one) => one.brier);
  return {
    analyst,
    forecasts: scores.length,
    brier,
    log: mean((one) => one.log),
    dailyBrier: mean((one) => one.dailyBrier),
    reliability,
    resolution,
    uncertainty,
    withinBins: brier - (reliability - resolution + uncertainty),
  };
}

/** Forecasts of several analysts on one question come true together. */
function byQuestion(scores: readonly QuestionScore[]): Cluster[] {
  const clusters = new Map<string, Cluster>();
  for (const { scenario, question, happened } of scores) {
    const key = `${scenario} ${question}`;
    const { size, yes } = clusters.get(key) ?? { size: 0, yes: 0 };
    clusters.set(key, { size: size + 1, yes: yes + Number(happened) });
  }
  return [...clusters.values()];
}

function inOrder(a: QuestionScore, b: QuestionScore): number {
  return compare(a.scenario, b.scenario) || compare(a.question, b.question) || compare(a.analyst, b.analyst);
}
