import type { Draw } from './draw.ts';
import { falseAlarms, KINDS, type Kind, recall, TYPES } from './kinds.ts';

/** An act that was really done or said. */
export interface Act {
  readonly kind: Kind;
  /** Days from the trigger. */
  readonly day: number;
  /** Chance that a line of usual length tells it. */
  readonly told: number;
}

/** What an actor is inclined to in a crisis, what it then did, and how it is reported. */
export interface World {
  /** Acts a crisis, on average. */
  readonly rate: number;
  /** How likely each kind of act is; adds up to 1. */
  readonly weights: ReadonlyMap<Kind, number>;
  /** Chance that a line of usual length tells an act of usual salience. */
  readonly attention: number;
  readonly acts: readonly Act[];
  /** Mean number of codings in a line that are wrong. */
  readonly wrong: number;
}

/** Lines tell more or less than usual, each as often. */
export const LENGTHS = [0.6, 1, 1.4] as const;
/** Acts are told more or less often than usual: e to the power of 0.6 times the deciles of a normal distribution. */
const SALIENCES = [-1.645, -1.036, -0.674, -0.385, -0.126, 0.126, 0.385, 0.674, 1.036, 1.645].map((z) =>
  Math.exp(0.6 * z),
);
export const DAYS = 30;
/** Share of all codings that are wrong. */
const WRONG = TYPES.reduce((sum, type) => sum + falseAlarms(type), 0);

/**
 * A world: how often the actor acts, how it spreads over the channels, how far up each ladder it is ready to go and how soon
 * acts get rarer on the way are all drawn, then its acts.
 */
export function worldOf(draw: Draw): World {
  const rate = Math.exp(draw.between(Math.log(4), Math.log(30)));
  const weights = weightsOf(draw);
  const attention = draw.between(0.08, 0.3);
  const kinds = [...weights.keys()];
  const acts = Array.from({ length: draw.poisson(rate) }, (): Act => {
    const kind = draw.pick(kinds, (one) => weights.get(one)!);
    const told = attention * SALIENCES[draw.below(SALIENCES.length)];
    return { kind, day: draw.below(DAYS), told };
  });
  const right =
    rate *
    mean(
      kinds,
      (kind) => weights.get(kind)!,
      (kind) => mean1(SALIENCES, (s) => codedBy(kind, attention * s)),
    );
  return { rate, weights, attention, acts, wrong: (right * WRONG) / (1 - WRONG) };
}

function weightsOf(draw: Draw): Map<Kind, number> {
  const weights = new Map<Kind, number>();
  for (const channel of ['verbal', 'diplomatic', 'economic', 'military', 'informational'] as const) {
    const own = KINDS.filter((kind) => kind.channel === channel);
    const usual =
      -Math.log(1 - draw.unit()) * (channel === 'verbal' ? 2 : channel === 'informational' ? 0.1 : 0.5);
    const ceiling = draw.unit();
    const decline = draw.between(0, 4);
    const raw = own.map((kind) => (kind.share <= ceiling ? Math.exp(-decline * kind.share) : 0));
    const all = raw.reduce((a, b) => a + b, 0);
    own.forEach((kind, i) => {
      if (raw[i]) weights.set(kind, (usual * raw[i]) / all);
    });
  }
  const all = [...weights.values()].reduce((a, b) => a + b, 0);
  for (const [kind, weight] of weights) weights.set(kind, weight / all);
  return weights;
}

/** Chance that a line of a length tells an act and the engine finds it there. */
export function coded(kind: Kind, told: number, length: number): number {
  return Math.min(0.95, told * length) * recall(kind.type);
}

/** The same over lines of all lengths. */
export const codedBy = (kind: Kind, told: number) => mean1(LENGTHS, (length) => coded(kind, told, length));

/** How far the actor really went, as a share of the ladder. */
export function reallyFurthest({ acts }: World, said: boolean): number {
  return Math.max(0, ...acts.filter((act) => act.kind.said === said).map((act) => act.kind.share));
}

/** How many acts of some kinds so many lines tell on average of an actor so inclined: what the corpus counts, errors too. */
export function expectedCount(
  { rate, weights, attention, wrong }: World,
  of: (kind: Kind) => boolean,
  lines: number,
): number {
  let right = 0;
  for (const [kind, weight] of weights)
    if (of(kind)) right += weight * mean1(SALIENCES, (s) => 1 - (1 - codedBy(kind, attention * s)) ** lines);
  return rate * right + lines * wrong * wrongShare(of);
}

/** Of the wrong codings, the share that are of some kinds: types as they were measured, each rung of a type alike. */
export function wrongShare(of: (kind: Kind) => boolean): number {
  return TYPES.reduce((sum, type) => {
    const own = KINDS.filter((kind) => kind.type === type);
    return sum + (falseAlarms(type) / WRONG) * (own.filter(of).length / own.length);
  }, 0);
}

/** A wrong coding. */
export function wrongKind(draw: Draw): Kind {
  const type = draw.pick(TYPES, falseAlarms);
  const own = KINDS.filter((kind) => kind.type === type);
  return own[draw.below(own.length)];
}

function mean<T>(items: readonly T[], weight: (item: T) => number, of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + weight(item) * of(item), 0);
}

function mean1<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0) / items.length;
}
