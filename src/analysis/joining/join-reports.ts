import type { JoinDecision } from '../../corpus/joining/join-decision.ts';
import type { EventRow } from '../../corpus/rows.ts';
import { byDay, compare } from '../rows.ts';
import { compatible, type JoinReasons, reasonsToJoin, type Telling } from './compare-reports.ts';
import { daysOf } from './days.ts';
import { decidedPairs } from './decided-pairs.ts';
import { blockOf, findPairs, groupBy } from './find-pairs.ts';
import { Groups } from './groups.ts';
import { type JoinedEvent, joinedEvent, type Link, refOf } from './joined-event.ts';
import { type TellsApart, wordReader } from './report-words.ts';

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
  const { tellings, undated } = prepare(reports, tellsApart);
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
  return events
    .list()
    .map((members) => {
      const own = members.map((i) => all[i]);
      return joinedEvent(own, byTelling.get(String(events.of(members[0]))) ?? []);
    })
    .sort((a, b) => byDay(a, b) || compare(a.id, b.id));
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
  tellsApart: TellsApart,
): { tellings: Telling[]; undated: Telling[] } {
  const ordered = [...reports].sort(
    (a, b) => Number(a.docId !== a.lineageId) - Number(b.docId !== b.lineageId) || byDay(a, b),
  );
  const wordsOf = wordReader(tellsApart);
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
