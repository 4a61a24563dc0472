import type { Interval } from '../finding.ts';
import { CHANNELS, type Ladders } from '../ladders.ts';
import type { LadderRung } from '../profile-types.ts';
import { atLeast } from './counts.ts';
import { TAIL, within } from './level.ts';
import { realOnce, someUnseen, type Tellings, unseenActs } from './unseen.ts';

/** One act, or one quote, as it bears on how far an actor went. */
export interface Act {
  readonly said: boolean;
  /** How far up its ladder it stands, 0 … 1. */
  readonly share: number;
  /** PLOVER type; null for a quote, whose telling is no count of acts. */
  readonly type: string | null;
  /** Independent lines of reporting that tell it. */
  readonly lines: number;
  /** An analyst has seen it: it is no error of the engine. */
  readonly sure: boolean;
}

/** How far an actor went on one side, in words or in deeds, as far as can be known. */
export interface Furthest {
  /** Of the acts told; 0 without any. */
  readonly seen: number;
  /** Shares at which the truth can lie, ascending. */
  readonly levels: readonly number[];
  /** Chance that the truth lies at this level or below it; the last is 1. */
  readonly upTo: readonly number[];
}

/** Share of all codings that are wrong and of this PLOVER type, as measured. */
export type FalseAlarms = (type: string) => number;

/**
 * The confidence distribution of how far an actor really went (Xie and Singh, International Statistical Review 81, 2013, 3–39).
 * Below what was seen: the chance that all that is told above the level is miscoded. Above it: the chance that one of the acts
 * that nobody told, or that the engine found in none of its tellings, stands there (see `unseen.ts`); before anything is
 * known an act is as likely words as a deed, a deed as likely in each channel, and each rung of a ladder as likely.
 * @param acts  all of the actor, words and deeds
 */
export function furthest(
  acts: readonly Act[],
  said: boolean,
  ladders: Ladders,
  falseAlarms: FalseAlarms,
): Furthest {
  const side = acts.filter((act) => act.said === said).sort((a, b) => b.share - a.share);
  const rungs = rungsOf(said, ladders);
  const levels = [...new Set([0, 1, ...rungs.map((rung) => rung.share), ...side.map((act) => act.share)])];
  levels.sort((a, b) => a - b);
  const seen = Math.max(0, side[0]?.share ?? 0);
  const errors = errorsOf(acts, ladders, falseAlarms);
  const told = miscoded(side, errors);
  const upTo: number[] = [];
  for (const level of [...levels].reverse()) {
    const above = rungs.filter((rung) => rung.share > level);
    upTo.unshift(level < seen ? told(level, above) : 1 - unseenAbove(above, errors));
  }
  for (let i = 1; i < upTo.length; i++) upTo[i] = Math.max(upTo[i], upTo[i - 1]);
  return { seen, levels, upTo };
}

/** Between which levels the truth lies; what was seen is among them where the tellings do not speak against it. */
export function furthestInterval({ levels, upTo }: Furthest): Interval {
  const low = levels[upTo.findIndex((chance) => chance > TAIL)];
  const high = levels[upTo.findIndex((chance) => chance >= 1 - TAIL)];
  return within(low, high, 0, 1);
}

/** Chance that an act is words, before anything is known. */
const WORDS = 0.5;

interface WeighedRung {
  readonly share: number;
  readonly types: readonly string[];
  /** Chance of an act on it before anything is known. */
  readonly weight: number;
}

function rungsOf(said: boolean, ladders: Ladders): WeighedRung[] {
  return CHANNELS.flatMap((channel) => {
    const own = ladders.rungs.filter((rung) => rung.channel === channel);
    return own
      .filter((rung) => rung.said === said)
      .map((rung) => ({
        share: ladders.share(channel, rung.rung),
        types: typesOn(rung),
        weight: (channel === 'verbal' ? WORDS : (1 - WORDS) / (CHANNELS.length - 1)) / own.length,
      }));
  });
}

const typesOn = (rung: LadderRung) => rung.types.map((type) => type.split(':')[0]);

/** What the engine's errors, and silence, may have done to the acts of an actor. */
interface Errors {
  readonly falseAlarms: FalseAlarms;
  /** Share of codings that are wrong. */
  readonly wrong: number;
  readonly tellings: number;
  /** Chance that an act told once is real. */
  readonly real: number;
  /** Acts seen that miscoding does not explain, and acts unseen. */
  readonly seen: number;
  readonly unseen: number;
}

function errorsOf(acts: readonly Act[], ladders: Ladders, falseAlarms: FalseAlarms): Errors {
  const events = acts.filter((act) => act.type !== null && !act.sure);
  const wrong = sum([...new Set(ladders.rungs.flatMap(typesOn))], falseAlarms);
  const tellings = sum(events, (act) => act.lines);
  const several = acts.filter((act) => act.lines > 1);
  const told: Tellings = {
    once: acts.filter((act) => act.type !== null && act.lines === 1).length,
    twice: several.filter((act) => act.lines === 2).length,
    several: several.length,
    beyond: sum(several, (act) => act.lines - 2),
    wrong: tellings * wrong,
  };
  return {
    falseAlarms,
    wrong,
    tellings,
    real: told.once ? realOnce(told) / told.once : 1,
    seen: several.length + realOnce(told),
    unseen: unseenActs(told),
  };
}

/**
 * Chance that all that is told above a level is miscoded. An act told by k lines is, with the share of codings that are wrong
 * to the power of k. Those told by one line are by what the tellings of all acts let expect of such; and while a Poisson count
 * of errors of the types that stand there is so high in more than 5 of 100 cases, they do not prove that one is real.
 * @param side  the furthest first
 * @returns a function of the level, to be asked from the top down
 */
function miscoded(side: readonly Act[], errors: Errors) {
  const seenAbove = new Set<string>();
  let [at, chance, lone] = [0, 1, 0];
  return (level: number, above: readonly WeighedRung[]): number => {
    for (; at < side.length && side[at].share > level; at++) {
      const act = side[at];
      if (act.sure) chance = 0;
      else if (act.type && act.lines === 1) lone++;
      else chance *= errors.wrong ** act.lines;
      if (act.type) seenAbove.add(act.type);
    }
    if (!lone || !chance) return chance;
    const types = new Set([...seenAbove, ...above.flatMap((rung) => rung.types)]);
    const tail = atLeast(lone, errors.tellings * sum([...types], errors.falseAlarms));
    return chance * Math.max((1 - errors.real) ** lone, Math.min(tail, 2 * TAIL));
  };
}

function unseenAbove(above: readonly WeighedRung[], { seen, unseen }: Errors): number {
  return someUnseen(
    seen,
    unseen,
    sum(above, (rung) => rung.weight),
  );
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
