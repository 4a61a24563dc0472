import type { AlignedActor, Axis, Bloc, BlocStance } from '../../../src/analysis/align/index.ts';
import type { Interval } from '../../../src/analysis/finding.ts';
import { signed } from '../../../src/charts/index.ts';
import type { AlignmentAnswer } from '../../../src/server/api.ts';
import { named, t } from './text.ts';

/** A line of several, or all who stand alone together: how the screen groups actors. */
export interface LineGroup {
  /** A, B, …; null for those who stand alone. */
  readonly letter: string | null;
  readonly bloc: Bloc | null;
  readonly actors: readonly AlignedActor[];
}

/** Actors by line, the largest first; of each those told of most first, and last those who stand alone. */
export function linesOf({ actors, blocs }: AlignmentAnswer['alignment']): LineGroup[] {
  const told = (one: AlignedActor) => one.stances.reduce((sum, { lineages }) => sum + lineages, 0);
  const of = (at: number) =>
    actors
      .filter((one) => one.bloc === at)
      .sort(
        (a, b) =>
          told(b) - told(a) || (b.certainty ?? 0) - (a.certainty ?? 0) || (a.actor < b.actor ? -1 : 1),
      );
  const several = blocs.value.flatMap((bloc, at): LineGroup[] =>
    bloc.members.length > 1 ? [{ letter: String.fromCharCode(65 + at), bloc, actors: of(at) }] : [],
  );
  const alone = blocs.value.flatMap((bloc, at) => (bloc.members.length > 1 ? [] : of(at)));
  return alone.length ? [...several, { letter: null, bloc: null, actors: alone }] : several;
}

/** The letter of an actor's line; null for one that stands alone. */
export function letterOf(lines: readonly LineGroup[], actor: string): string | null {
  return lines.find((line) => line.actors.some((one) => one.actor === actor))?.letter ?? null;
}

/** "towards the United States"; with several crises in which one. */
export function towardsWords(
  { crisis, towards }: Axis,
  { alignment, names, titles }: AlignmentAnswer,
): string {
  const name = named(names[towards] ?? towards);
  return alignment.axes.some((one) => one.crisis !== crisis)
    ? t('alignment.towardsIn', { name, crisis: titles[crisis] ?? crisis })
    : t('alignment.towards', { name });
}

/** "against the United States". */
export function lineWords({ value, towards }: BlocStance, names: AlignmentAnswer['names']): string {
  const key = value < 0 ? 'alignment.against' : value > 0 ? 'alignment.for' : 'alignment.divided';
  return t(key, { name: named(names[towards] ?? towards) });
}

/** " (−1.00 … −0.25)", or nothing where there is no interval. */
export function intervalWords(interval: Interval | null): string {
  return interval
    ? t('alignment.toldInterval', { low: signed(interval.low), high: signed(interval.high) })
    : '';
}

export const percent = (share: number) => t('alignment.share', { percent: Math.round(share * 100) });

/** "62–89 %": from the least to the greatest of some shares; null where none is known. */
export function shareRange(shares: readonly (number | null)[]): string | null {
  const known = shares.flatMap((share) => (share === null ? [] : [Math.round(share * 100)]));
  if (!known.length) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return low === high ? t('alignment.share', { percent: low }) : t('alignment.shares', { low, high });
}

/** The level of the intervals, in per cent, as the answer has it; null where it has none. */
export function levelOf(actors: readonly AlignedActor[]): number | null {
  const found = actors.flatMap((one) => one.stances).find((stance) => stance.interval)?.interval;
  return found ? Math.round(found.level * 100) : null;
}

/** Whether a day lies within days of the crisis clock: `0..6`, open `..-1` or `90..`; null: every day does. */
export function withinDays(days: string | null, began: string | null): (day: string | null) => boolean {
  if (!days || !began) return () => true;
  const [from, to] = days.split('..');
  return (day) => {
    if (!day) return false;
    const at = Math.round((Date.parse(day) - Date.parse(began)) / 86_400_000);
    return (from === '' || at >= Number(from)) && (!to || at <= Number(to));
  };
}
