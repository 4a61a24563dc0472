import type { QuoteRow } from '../corpus/rows.ts';
import { CARDS } from './cards.ts';
import type { Finding, Interval } from './finding.ts';
import { differenceOfFurthest } from './intervals/difference.ts';
import {
  type Act,
  type FalseAlarms,
  type Furthest,
  furthest,
  furthestInterval,
} from './intervals/furthest.ts';
import { FEWEST, TOO_FEW_SENTENCE } from './intervals/level.ts';
import type { JoinedEvent } from './joining/index.ts';
import type { Ladders } from './ladders.ts';
import { onceAsked } from './once.ts';
import { byDay, evidenceOf } from './rows.ts';

type Row = JoinedEvent | QuoteRow;
const isEvent = (row: Row): row is JoinedEvent => 'realis' in row;

/** How far up its ladder a row stands: words on the verbal one, deeds on that of their channel; 0 … 1. */
function share(row: Row, ladders: Ladders): { said: boolean; share: number } {
  if (!isEvent(row)) return { said: true, share: ladders.share('verbal', row.rung) };
  const said = row.channel === 'verbal' || row.said;
  return { said, share: ladders.share(row.channel, row.rung) };
}

/** Strongest row on one side; of equals the earliest. */
export function strongest(rows: readonly Row[], said: boolean, ladders: Ladders): Row | null {
  let best: Row | null = null;
  let height = 0;
  for (const row of rows) {
    const at = share(row, ladders);
    if (at.said !== said) continue;
    if (at.share > height || (best && at.share === height && byDay(row, best) < 0)) {
      best = row;
      height = at.share;
    }
  }
  return best;
}

/** How far an actor really went in words and in deeds, as far as these rows let it be known. */
export interface Reach {
  readonly words: Furthest;
  readonly deeds: Furthest;
  /** Independent lines of reporting that tell something of the actor. */
  readonly lines: number;
}

/**
 * @param events  of the actor, counted ones
 * @param falseAlarms  share of all codings that are wrong and of a type, as measured; none are when left out
 */
export function reachOf(
  events: readonly JoinedEvent[],
  quotes: readonly QuoteRow[],
  ladders: Ladders,
  falseAlarms: FalseAlarms = none,
): Reach {
  return remembered([events, quotes, ladders, falseAlarms], [], () =>
    findReach(events, quotes, ladders, falseAlarms),
  );
}

const none = () => 0;
/** Profile, figures of a comparison and its restraint ask the same of the same rows. */
const remembered = onceAsked<Reach>(1);

function findReach(
  events: readonly JoinedEvent[],
  quotes: readonly QuoteRow[],
  ladders: Ladders,
  falseAlarms: FalseAlarms,
): Reach {
  const rows: Row[] = [...events, ...quotes];
  const acts = rows.map((row): Act => {
    const lines = isEvent(row) ? row.lineages.length : 1;
    const sure = row.review !== 'proposed';
    return { ...share(row, ladders), type: isEvent(row) ? row.type : null, lines, sure };
  });
  return {
    words: furthest(acts, true, ladders, falseAlarms),
    deeds: furthest(acts, false, ladders, falseAlarms),
    lines: new Set(rows.flatMap((row) => (isEvent(row) ? row.lineages : [row.lineageId]))).size,
  };
}

/**
 * The say–do gap of an actor: −1 (deeds without words) … 1 (words without deeds); null when nothing was found. Interval: that
 * of the difference of the real furthest words and deeds, recovered from theirs; null with fewer than five lines.
 * @param events  actual, not domestic
 */
export function sayDoGap(
  events: readonly JoinedEvent[],
  quotes: readonly QuoteRow[],
  ladders: Ladders,
  reach: Reach,
): Finding<number | null> {
  const rows: Row[] = [...events, ...quotes];
  const carriers = [strongest(rows, true, ladders), strongest(rows, false, ladders)].filter(
    (row) => row !== null,
  );
  return {
    value: rows.length ? round(reach.words.seen - reach.deeds.seen) : null,
    interval: reach.lines < FEWEST ? null : gapInterval(reach),
    evidence: carriers.map(evidenceOf),
    card: CARDS.gap,
    warnings: rows.length && reach.lines < FEWEST ? [TOO_FEW_SENTENCE] : doubtsOf(reach),
  };
}

function gapInterval({ words, deeds }: Reach): Interval {
  const { low, high, level } = differenceOfFurthest(words, deeds);
  return { low: round(low), high: round(high), level };
}

/** Between what the real furthest words and deeds lie; null with fewer than five lines that tell something. */
export function reachIntervals({ words, deeds, lines }: Reach): {
  readonly words: Interval | null;
  readonly deeds: Interval | null;
} {
  if (lines < FEWEST) return { words: null, deeds: null };
  return { words: furthestInterval(words), deeds: furthestInterval(deeds) };
}

/** What is told goes further than what can be believed. */
export function doubtsOf({ words, deeds, lines }: Reach): string[] {
  const doubted = (side: Furthest) => lines >= FEWEST && side.seen > furthestInterval(side).high;
  return [...(doubted(words) ? ['words'] : []), ...(doubted(deeds) ? ['deed'] : [])].map(
    (what) =>
      `Single reports tell the furthest ${what}, and the engine errs more often than that: open them.`,
  );
}

const round = (x: number) => Math.round(x * 1000) / 1000;
