import type { QuoteRow } from '../corpus/rows.ts';
import { bootstrap } from './bootstrap.ts';
import { CARDS } from './cards.ts';
import type { Finding, Interval } from './finding.ts';
import type { JoinedEvent } from './joining/index.ts';
import type { Ladders } from './ladders.ts';
import { byDay, byLineage, evidenceOf } from './rows.ts';

type Row = JoinedEvent | QuoteRow;
const isEvent = (row: Row): row is JoinedEvent => 'realis' in row;

/** How far up its ladder a row stands: words on the verbal one, deeds on that of their channel; 0 … 1. */
function share(row: Row, ladders: Ladders): { said: boolean; share: number } {
  if (!isEvent(row)) return { said: true, share: Math.max(0, row.rung) / ladders.top('verbal') };
  const said = row.channel === 'verbal' || row.said;
  return { said, share: ladders.share(row.channel, row.rung) };
}

/** Strongest row on one side; of equals the earliest. */
export function strongest(rows: readonly Row[], said: boolean, ladders: Ladders): Row | null {
  let best: Row | null = null;
  let height = 0;
  for (const row of [...rows].sort(byDay)) {
    const at = share(row, ladders);
    if (at.said === said && at.share > height) {
      best = row;
      height = at.share;
    }
  }
  return best;
}

function figure(rows: readonly Row[], ladders: Ladders): number {
  let words = 0;
  let deeds = 0;
  for (const row of rows) {
    const at = share(row, ladders);
    if (at.said) words = Math.max(words, at.share);
    else deeds = Math.max(deeds, at.share);
  }
  return words - deeds;
}

/**
 * The say–do gap of an actor: −1 (deeds without words) … 1 (words without deeds); null when nothing was found.
 * @param events  actual, not domestic
 */
export function sayDoGap(
  events: readonly JoinedEvent[],
  quotes: readonly QuoteRow[],
  ladders: Ladders,
): Finding<number | null> {
  const rows: Row[] = [...events, ...quotes];
  const carriers = [strongest(rows, true, ladders), strongest(rows, false, ladders)].filter(
    (row) => row !== null,
  );
  const lineages = byLineage<Row & { readonly lineages?: readonly string[] }>(rows);
  const warnings =
    lineages.length > 0 && lineages.length < 3 ? ['Fewer than three independent lines of reporting.'] : [];
  return {
    value: rows.length ? round(figure(rows, ladders)) : null,
    interval: rows.length ? roundInterval(bootstrap(lineages, (sample) => figure(sample, ladders))) : null,
    evidence: carriers.map(evidenceOf),
    card: CARDS.gap,
    warnings,
  };
}

/** How far words and deeds would reach if some lines of reporting had not been there: bootstrap over lines, 90 %. */
export function reachIntervals(
  events: readonly JoinedEvent[],
  quotes: readonly QuoteRow[],
  ladders: Ladders,
): { readonly words: Interval | null; readonly deeds: Interval | null } {
  const rows: Row[] = [...events, ...quotes];
  const lines = byLineage<Row & { readonly lineages?: readonly string[] }>(rows).map((group) =>
    group.map((row) => share(row, ladders)),
  );
  const of = (said: boolean) =>
    bootstrap(lines, (sample) =>
      sample.reduce((most, at) => (at.said === said ? Math.max(most, at.share) : most), 0),
    );
  return { words: of(true), deeds: of(false) };
}

const round = (x: number) => Math.round(x * 1000) / 1000;
function roundInterval(interval: ReturnType<typeof bootstrap>) {
  return interval && { ...interval, low: round(interval.low), high: round(interval.high) };
}
