import type { EventRow } from '../../corpus/rows.ts';
import type { Telling } from './compare-reports.ts';

/**
 * Neighbours that a report is compared with under one word and day. More tell one event in many words, so that others
 * of them link it; without the limit a week of headlines on one capture would be compared each with each.
 */
const NEIGHBOURS = 12;

/**
 * What must be equal of two reports of one event: type, said or done, how real, disputed or not, domestic or not, and
 * the states or bodies in whose name. A disputed deed stays beside the undisputed telling of it: what one side claims
 * and the other denies is for the reader to weigh.
 */
export function blockOf(row: EventRow): string {
  const acting = new Set(row.sources.map((who) => who.country ?? who.actor ?? '?'));
  const marks = [row.said, row.realis, row.disputedBy !== null, row.domestic].join();
  return [row.type, marks, ...[...acting].sort()].join('|');
}

/**
 * Pairs of tellings worth comparing, as numbers into `tellings`, the smaller first: of one block, with a telling word in
 * common, at most a day apart or one dated no finer than a month around the other. What else the corpus holds does not
 * change them.
 * @param tellings  in a fixed order
 */
export function* findPairs(tellings: readonly Telling[]): Generator<readonly [number, number]> {
  const blocks = groupBy(tellings.keys(), (i) => blockOf(tellings[i].row));
  for (const block of blocks.values()) {
    if (block.length < 2) continue;
    const seen = new Set<number>();
    for (const near of shelves(block, tellings))
      for (const [k, i] of near.members.entries())
        for (const j of near.members.slice(k + 1, k + 1 + NEIGHBOURS)) {
          if (near.coarse && isFine(tellings[i]) && isFine(tellings[j])) continue;
          const pair = i * tellings.length + j;
          if (seen.has(pair)) continue;
          seen.add(pair);
          yield [i, j];
        }
  }
}

interface Shelf {
  readonly coarse: boolean;
  readonly members: number[];
}

/** Tellings of a block by time and word. A day stands under itself and the next one, so that neighbouring days meet. */
function shelves(block: readonly number[], tellings: readonly Telling[]): Shelf[] {
  const coarse = new Set(block.filter((i) => !isFine(tellings[i])).map((i) => coarseKey(tellings[i])));
  const byTime = new Map<number | string, number[]>();
  const put = (time: number | string, i: number) => {
    const there = byTime.get(time);
    if (there) there.push(i);
    else byTime.set(time, [i]);
  };
  for (const i of block) {
    const { days, row } = tellings[i];
    if (isFine(tellings[i])) for (let day = days.first; day <= days.last + 1; day++) put(day, i);
    if (coarse.size === 0) continue;
    const date = (row.date ?? row.published)!;
    for (const key of [date.slice(0, 7), date.slice(0, 4)]) if (coarse.has(key)) put(key, i);
  }
  return [...byTime].flatMap(([time, members]) =>
    members.length < 2 ? [] : byWord(members, tellings, typeof time === 'string'),
  );
}

function byWord(members: readonly number[], tellings: readonly Telling[], coarse: boolean): Shelf[] {
  const shelves = new Map<string, number[]>();
  const put = (word: string, i: number) => {
    const there = shelves.get(word);
    if (there) there.push(i);
    else shelves.set(word, [i]);
  };
  for (const i of members) {
    for (const stem of tellings[i].words.keys()) put(stem, i);
    // Meetings are told in few words; whom an event is towards stands for a word.
    for (const who of tellings[i].row.targets) if (who.actor?.startsWith('P.')) put(who.actor, i);
  }
  return [...shelves.values()].flatMap((shelf) => (shelf.length > 1 ? [{ coarse, members: shelf }] : []));
}

const isFine = ({ days }: Telling) => days.precision === 'day' || days.precision === 'week';

function coarseKey({ row, days }: Telling): string {
  return (row.date ?? row.published)!.slice(0, days.precision === 'month' ? 7 : 4);
}

export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
