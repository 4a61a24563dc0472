import type { DatePrecision } from '../../coding/types.ts';
import type { EventRow } from '../../corpus/rows.ts';
import type { Support } from '../finding.ts';
import { compare } from '../rows.ts';
import type { JoinReasons, Telling } from './compare-reports.ts';
import { agree, datedByReport } from './days.ts';

/** One of the dates that the reports of an event give, with who gives it. */
export interface ToldDate {
  readonly date: string | null;
  readonly precision: DatePrecision;
  /** Independent lines of reporting that give it. */
  readonly lineages: number;
  readonly publishers: readonly string[];
  /** It cannot be the usual date told more or less finely: the sources disagree. */
  readonly conflicts: boolean;
  /** No sentence names the day: it is that of the report, and the event may have been before it. */
  readonly ofReport: boolean;
}

/** Two reports that were joined, and why: the machine's reasons, or who decided it. */
export interface Link {
  /** `0123456789abcdef:event:3`. */
  readonly a: string;
  readonly b: string;
  readonly reasons: JoinReasons | null;
  readonly decision: { readonly id: string; readonly by: string; readonly at: string } | null;
}

/** Why a report is in its event: the link that leads from it to the report that the event reads as. */
export interface Join extends Pick<Link, 'reasons' | 'decision'> {
  readonly report: string;
  readonly to: string;
}

/**
 * An event with all the reports of it. It reads as the report that tells it best — of those with the usual date, one
 * that an analyst confirmed, else one that names a target and goes furthest — and carries the others beside it.
 */
export interface JoinedEvent extends EventRow {
  /** Of the report that it reads as. */
  readonly id: string;
  /** All reports, near-copies included, in order of publication. */
  readonly reports: readonly EventRow[];
  /** Independent lines of reporting that tell it, sorted. */
  readonly lineages: readonly string[];
  /** All dates that are told, the usual one first: that of most independent lines, of equals the earliest. */
  readonly dates: readonly ToldDate[];
  readonly joins: readonly Join[];
}

/** `0123456789abcdef:event:3`. */
export function refOf({ docId, key }: Pick<EventRow, 'docId' | 'key'>): string {
  return `${docId}:${key}`;
}

/** One report of each independent line, the one that the event reads as first. */
export function independentReports(event: JoinedEvent): EventRow[] {
  const lead = event.reports.find((row) => refOf(row) === event.id)!;
  const byLine = new Map([[lead.lineageId, lead]]);
  for (const row of event.reports) if (!byLine.has(row.lineageId)) byLine.set(row.lineageId, row);
  return [...byLine.values()];
}

/** How many documents, and how many independent of each other, tell of the events. */
export function supportOf(events: readonly JoinedEvent[]): Support {
  const reports = events.reduce((sum, event) => sum + new Set(event.reports.map((row) => row.docId)).size, 0);
  return { reports, independent: events.reduce((sum, event) => sum + event.lineages.length, 0) };
}

/** An event out of its tellings. @param links  one fewer than tellings: a tree */
export function joinedEvent(tellings: readonly Telling[], links: readonly Link[]): JoinedEvent {
  const dates = toldDates(tellings);
  const [usual] = dates;
  const [lead] = tellings
    .map(({ row }) => row)
    .filter((row) => row.date === usual.date && row.datePrecision === usual.precision)
    .sort(bestFirst);
  return {
    id: refOf(lead),
    reports: tellings.flatMap(({ row, copies }) => [row, ...copies]).sort(byPublication),
    lineages: [...new Set(tellings.map(({ row }) => row.lineageId))].sort(compare),
    dates,
    joins: joinsFrom(refOf(lead), links).sort((a, b) => compare(a.report, b.report)),
    ...lead, // last: an object that begins with a spread is ten times slower to make (V8 of Node 20)
  };
}

/** Walks the links from one report outwards. */
function joinsFrom(root: string, links: readonly Link[]): Join[] {
  const joins: Join[] = [];
  const reached = new Set([root]);
  for (const from of reached)
    for (const { a, b, reasons, decision } of links) {
      const other = a === from ? b : b === from ? a : null;
      if (other === null || reached.has(other)) continue;
      reached.add(other);
      joins.push({ report: other, to: from, reasons, decision });
    }
  return joins;
}

function toldDates(tellings: readonly Telling[]): ToldDate[] {
  const byDate = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const key = `${telling.row.date}|${telling.row.datePrecision}`;
    byDate.set(key, [...(byDate.get(key) ?? []), telling]);
  }
  const told = [...byDate.values()].map((same) => {
    const rows = same.map(({ row }) => row);
    const names = new Set(rows.map(({ publisher }) => publisher.name));
    return {
      date: rows[0].date,
      precision: rows[0].datePrecision,
      days: same[0].days,
      lineages: new Set(rows.map(({ lineageId }) => lineageId)).size,
      publishers: [...names].sort(compare),
      ofReport: rows.every(datedByReport),
    };
  });
  const fine = (precision: DatePrecision) => (precision === 'day' ? 0 : 1);
  // A month that many tell is no better a date than the day that one tells.
  told.sort(
    (a, b) =>
      fine(a.precision) - fine(b.precision) ||
      b.lineages - a.lineages ||
      compare(a.date ?? '9999', b.date ?? '9999') ||
      compare(a.precision, b.precision),
  );
  const [usual] = told;
  return told.map(({ days, ...date }) => {
    // That a report came out later than the event contradicts nobody.
    const onlyLater = date.ofReport && days.first > usual.days.last;
    return { ...date, conflicts: date.date !== null && !onlyLater && !agree(days, usual.days) };
  });
}

function bestFirst(a: EventRow, b: EventRow): number {
  const reviewed = (row: EventRow) => (row.review === 'proposed' ? 1 : 0);
  const targeted = (row: EventRow) => (row.targets.length ? 0 : 1);
  return reviewed(a) - reviewed(b) || targeted(a) - targeted(b) || b.rung - a.rung || byPublication(a, b);
}

function byPublication(a: EventRow, b: EventRow): number {
  return (
    compare(a.published ?? '9999', b.published ?? '9999') ||
    compare(a.docId, b.docId) ||
    a.trigger.start - b.trigger.start ||
    compare(a.key, b.key)
  );
}
