import { type JoinedEvent, nameOf } from '../analysis/index.ts';
import type { EventRow } from '../corpus/rows.ts';
import type { DescribedColumn } from './csv.ts';

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
): DescribedColumn<ReportLine>[] {
  const ids = (parties: EventRow['sources']) => parties.map((p) => p.actor ?? p.country ?? '').join('; ');
  const names = (parties: EventRow['sources']) => parties.map((p) => nameOf(p, name)).join('; ');
  return [
    ['event', (e) => e.event, 'equal for all reports of one event. Count these, not rows, for events'],
    ['date', (e) => e.date, 'day of the event, YYYY-MM-DD; the first day where the precision is coarser'],
    ['date_precision', (e) => e.datePrecision, 'day, week, month, year or unknown'],
    ['source', (e) => ids(e.sources), 'ids of who acts or speaks, joined by "; "'],
    ['source_name', (e) => names(e.sources), 'their names'],
    ['type', (e) => e.type, 'PLOVER type, such as ACCUSE'],
    [
      'type_precision',
      (e) => precision(e.type),
      'measured share of the engine’s codings of that type that are right; empty where nothing was measured',
    ],
    ['mode', (e) => e.mode, 'PLOVER mode'],
    ['cameo', (e) => e.cameo, 'CAMEO code'],
    ['target', (e) => ids(e.targets), 'ids of whom it is done or said to, joined by "; "'],
    ['target_name', (e) => names(e.targets), 'their names'],
    ['channel', (e) => e.channel, 'verbal, diplomatic, economic, military or informational'],
    ['rung', (e) => e.rung, 'rung of the ladder of the channel, from ladders.tsv'],
    ['said', (e) => e.said, 'true: words alone; false: a deed'],
    ['realis', (e) => e.realis, 'actual, future (announced), hypothetical or negated'],
    [
      'quad',
      (e) => e.quad,
      '1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict',
    ],
    [
      'goldstein',
      (e) => e.goldstein,
      'Goldstein’s score of the CAMEO code, −10 (conflict) to 10 (cooperation)',
    ],
    ['sentence', (e) => e.sentenceSpan.text, 'the sentence that tells it, as it stands in the document'],
    ['publisher', (e) => e.publisher.name, 'who put the document out; of several publications the earliest'],
    ['published', (e) => e.published, 'day of publication, YYYY-MM-DD'],
    ['url', (e) => e.url, 'address of the document'],
    ['document', (e) => e.docId, 'id of the document: first 16 hexadecimal digits of the hash of its text'],
    [
      'start',
      (e) => e.sentenceSpan.start,
      'where the sentence begins in the text of the document, UTF-16 units from 0',
    ],
    ['end', (e) => e.sentenceSpan.end, 'where the sentence ends, exclusive'],
    [
      'lineage',
      (e) => e.lineageId,
      'equal for near-copies: the id of the earliest of them. Count these, not rows, for independent reporting',
    ],
    ['rule', (e) => e.rule, 'rule of the engine that asserted it'],
    [
      'review',
      (e) => e.review,
      'proposed by the engine; accepted, corrected or added by an analyst. Rejected rows are left out',
    ],
    ['sample', (e) => e.sample, 'true: written for the sample library, no publication of an outlet'],
  ];
}
