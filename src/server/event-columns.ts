import { type JoinedEvent, nameOf } from '../analysis/index.ts';
import type { EventRow } from '../corpus/rows.ts';
import type { Column } from './csv.ts';

/** A report with the event that it tells. */
export interface ReportLine extends EventRow {
  /** Equal for all reports of one event. */
  readonly event: string;
}

/** Every report of the events, those of one event together: nothing is merged away in a table. */
export function reportLines(events: readonly JoinedEvent[]): ReportLine[] {
  return events.flatMap(({ id, reports }) => reports.map((row) => ({ event: id, ...row })));
}

/**
 * One report a line: what a spreadsheet or an R script needs to count again.
 * @param precision measured share of a type's codings that are right, or null
 */
export function eventColumns(
  name: (id: string) => string,
  precision: (type: string) => number | null,
): Column<ReportLine>[] {
  const ids = (parties: EventRow['sources']) => parties.map((p) => p.actor ?? p.country ?? '').join('; ');
  const names = (parties: EventRow['sources']) => parties.map((p) => nameOf(p, name)).join('; ');
  return [
    ['event', (e) => e.event],
    ['date', (e) => e.date],
    ['date_precision', (e) => e.datePrecision],
    ['source', (e) => ids(e.sources)],
    ['source_name', (e) => names(e.sources)],
    ['type', (e) => e.type],
    ['type_precision', (e) => precision(e.type)],
    ['mode', (e) => e.mode],
    ['cameo', (e) => e.cameo],
    ['target', (e) => ids(e.targets)],
    ['target_name', (e) => names(e.targets)],
    ['channel', (e) => e.channel],
    ['rung', (e) => e.rung],
    ['said', (e) => e.said],
    ['realis', (e) => e.realis],
    ['quad', (e) => e.quad],
    ['goldstein', (e) => e.goldstein],
    ['sentence', (e) => e.sentenceSpan.text],
    ['publisher', (e) => e.publisher.name],
    ['published', (e) => e.published],
    ['url', (e) => e.url],
    ['document', (e) => e.docId],
    ['start', (e) => e.sentenceSpan.start],
    ['end', (e) => e.sentenceSpan.end],
    ['lineage', (e) => e.lineageId],
    ['rule', (e) => e.rule],
    ['review', (e) => e.review],
    ['sample', (e) => e.sample],
  ];
}
