import type { JoinDecision } from '../../corpus/joining/join-decision.ts';
import type { EventRow } from '../../corpus/rows.ts';
import { byDay, compare } from '../rows.ts';
import { compatible, type JoinReasons, reasonsToJoin, type Telling } from './compare-reports.ts';
import { daysOf } from './days.ts';
import { decidedPairs } from './decided-pairs.ts';
import { blockOf, findPairs, groupBy } from './find-pairs.ts';
import { Groups } from './groups.ts';
import { type JoinedEvent, joinedEvent, type Link, refOf } from './joined-event.ts';
import { type ReportWords, type TellsApart, wordReader } from './report-words.ts';

/**
 * Joins reports of one event across documents; every report is in exactly one event, and nothing of it is lost. Pure:
 * neither the order of rows nor what else the corpus holds changes an event, and near-copies of a text only stand
 * beside it.
 *
 * Reports are paired within blocks (`findPairs`), weighed (`reasonsToJoin`), and joined best pair first, as long as no
 * two reports of an event contradict each other: a wrong join hides an event, a missed one only shows it twice. What
 * analysts decided goes first and binds.
 * @param tellsApart  words to compare by; see `TellsApart`
 * @param decisions  in the order in which they were made
 * @returns events by day, then by the report they read as
 */
export function joinReports(
  reports: readonly EventRow[],
  tellsApart: TellsApart,
  decisions: readonly JoinDecision[] = [],
): JoinedEvent[] {
  return new Joiner(tellsApart).join(reports, decisions);
}

/** Reports that only each other can be joined with, and what was made of them. */
interface Joined {
  readonly rows: readonly EventRow[];
  readonly decisions: string;
  readonly events: readonly JoinedEvent[];
}

/**
 * Joins reports as `joinReports` does, time and again: where the rows are the same objects as before, so are the events,
 * and only blocks in which a report came or went are joined anew.
 */
export class Joiner {
  readonly #wordsOf: (row: EventRow) => ReportWords;
  readonly #blockOf = new WeakMap<EventRow, string>();
  #joined = new Map<string, Joined>();

  constructor(tellsApart: TellsApart) {
    this.#wordsOf = wordReader(tellsApart);
  }

  join(reports: readonly EventRow[], decisions: readonly JoinDecision[] = []): JoinedEvent[] {
    const made = decisions.filter((one) => !one.undoneAt);
    const blocks = groupBy(reports, (row) => this.#block(row));
    if (made.length) putTogether(blocks, new Set(made.flatMap(({ reports }) => reports.map((r) => r.docId))));
    const joined = new Map<string, Joined>();
    for (const [key, rows] of blocks) {
      const own = key === DECIDED ? made : [];
      const told = own.map(({ id }) => id).join();
      const before = this.#joined.get(key);
      const same = before && before.decisions === told && sameRows(before.rows, rows);
      joined.set(key, same ? before : { rows, decisions: told, events: joinBlock(rows, this.#wordsOf, own) });
    }
    this.#joined = joined;
    return [...joined.values()]
      .flatMap(({ events }) => events)
      .sort((a, b) => byDay(a, b) || compare(a.id, b.id));
  }

  #block(row: EventRow): string {
    let block = this.#blockOf.get(row);
    if (block === undefined) this.#blockOf.set(row, (block = blockOf(row)));
    return block;
  }
}

/** The blocks that analysts' decisions may tie to each other, as one. */
const DECIDED = 'decided';

/** Makes one block of all in which a decided document stands. */
function putTogether(blocks: Map<string, EventRow[]>, docIds: ReadonlySet<string>): void {
  const tied = [...blocks].filter(([, rows]) => rows.some((row) => docIds.has(row.docId)));
  for (const [key] of tied) blocks.delete(key);
  if (tied.length)
    blocks.set(
      DECIDED,
      tied.flatMap(([, rows]) => rows),
    );
}

function sameRows(a: readonly EventRow[], b: readonly EventRow[]): boolean {
  return a.length === b.length && a.every((row, i) => row === b[i]);
}

function joinBlock(
  reports: readonly EventRow[],
  wordsOf: (row: EventRow) => ReportWords,
  decisions: readonly JoinDecision[],
): JoinedEvent[] {
  const { tellings, undated } = prepare(reports, wordsOf);
  const all = [...tellings, ...undated];
  const events = new Groups(all.length);
  const links: (Link & { readonly telling: number })[] = [];
  const join = (a: number, b: number, why: Pick<Link, 'reasons' | 'decision'>): boolean => {
    if (events.of(a) === events.of(b)) return true;
    if (!events.join(a, b)) return false;
    links.push({ telling: b, a: refOf(all[a].row), b: refOf(all[b].row), ...why });
    return true;
  };

  const places = decisions.length ? rowsByDocument(all) : null;
  const decided = decidedPairs(decisions, (docId) => places?.get(docId) ?? []);
  for (const { a, b, action } of decided) if (action === 'split') events.keepApart(a, b);
  for (const { a, b, action, decision } of decided)
    if (action === 'join')
      join(a, b, { reasons: null, decision: { id: decision.id, by: decision.by, at: decision.at } });

  // What an analyst put together may contradict itself; the machine only asks the reports that it joined itself.
  const alike = new Groups(tellings.length);
  const compatibleAt = (a: number, b: number) => compatible(tellings[a], tellings[b]);
  for (const { a, b, reasons } of weighedPairs(tellings)) {
    if (alike.of(a) === alike.of(b) || !alike.everyPair(a, b, compatibleAt)) continue;
    if (join(a, b, { reasons, decision: null })) alike.join(a, b);
  }
  const byTelling = groupBy(links, ({ telling }) => String(events.of(telling)));
  return events.list().map((members) => {
    const own = members.map((i) => all[i]);
    return joinedEvent(own, byTelling.get(String(events.of(members[0]))) ?? []);
  });
}

/** Pairs worth joining, the surest first. */
function weighedPairs(tellings: readonly Telling[]): { a: number; b: number; reasons: JoinReasons }[] {
  const weighed: { a: number; b: number; reasons: JoinReasons }[] = [];
  for (const [a, b] of findPairs(tellings)) {
    const reasons = compatible(tellings[a], tellings[b]) ? reasonsToJoin(tellings[a], tellings[b]) : null;
    if (reasons) weighed.push({ a, b, reasons });
  }
  return weighed.sort((x, y) => y.reasons.score - x.reasons.score || x.a - y.a || x.b - y.b);
}

/** Tellings in a fixed order, copies of a lineage folded into the one that was first; and those without a day. */
function prepare(
  reports: readonly EventRow[],
  wordsOf: (row: EventRow) => ReportWords,
): { tellings: Telling[]; undated: Telling[] } {
  const ordered = [...reports].sort(
    (a, b) => Number(a.docId !== a.lineageId) - Number(b.docId !== b.lineageId) || byDay(a, b),
  );
  const tellings: Telling[] = [];
  const undated: Telling[] = [];
  for (const [row, ...copies] of groupBy(ordered, copyKey).values()) {
    const days = daysOf(row);
    const words = wordsOf(row);
    if (days) tellings.push({ row, copies, words, days });
    else
      undated.push({
        row,
        copies,
        words,
        days: { first: Number.NaN, last: Number.NaN, precision: 'unknown' },
      });
  }
  return { tellings, undated };
}

/** Near-copies of a text repeat an event in the same words. */
function copyKey(row: EventRow): string {
  const parties = (who: EventRow['sources']) =>
    who
      .map(({ actor, country }) => actor ?? country ?? '?')
      .sort()
      .join('+');
  return [row.lineageId, blockOf(row), parties(row.sources), parties(row.targets), row.trigger.text].join(
    '|',
  );
}

function rowsByDocument(tellings: readonly Telling[]): Map<string, { row: EventRow; telling: number }[]> {
  const rows = tellings.flatMap(({ row, copies }, telling) =>
    [row, ...copies].map((own) => ({ row: own, telling })),
  );
  return groupBy(rows, ({ row }) => row.docId);
}
