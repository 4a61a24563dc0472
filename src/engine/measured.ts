import { parseTsv } from '../coding/tsv.ts';
import type { Channel } from '../coding/types.ts';

/** What was measured of the engine on coded news, by PLOVER type; from `measured.tsv`. */
export interface Measured {
  readonly type: string;
  readonly precision: number;
  readonly recall: number;
  readonly reports: number;
}

/** Reads `measured.tsv` (columns type, precision, recall, reports, set). */
export function readMeasured(tsv: string | undefined): Measured[] {
  return parseTsv(tsv ?? '').map((row) => ({
    type: row.type,
    precision: Number(row.precision),
    recall: Number(row.recall),
    reports: Number(row.reports),
  }));
}

/** Share of a type's codings that are right; null where nothing was measured. */
export function precisionOf(measured: readonly Measured[]): (type: string) => number | null {
  const known = new Map(measured.map((row) => [row.type, row.precision]));
  return (type) => known.get(type) ?? null;
}

/** Share of a type's reports that the engine finds; null where nothing was measured. */
export function recallByType(measured: readonly Measured[]): (type: string) => number | null {
  const known = new Map(measured.map((row) => [row.type, row.recall]));
  return (type) => known.get(type) ?? null;
}

/**
 * Share of all codings that are wrong and of a type: of n reports the engine finds r · n, and codes r · n ÷ p where a share p of
 * its codings is right. 0 where nothing was measured.
 */
export function falseAlarmsOf(measured: readonly Measured[]): (type: string) => number {
  const found = (row: Measured) => row.reports * row.recall;
  const coded = (row: Measured) => (row.precision ? found(row) / row.precision : 0);
  const all = measured.reduce((sum, row) => sum + coded(row), 0);
  const shares = new Map(measured.map((row) => [row.type, (coded(row) - found(row)) / all]));
  return (type) => shares.get(type) ?? 0;
}

/** `85 % right when measured`, or '' where nothing was. */
export function precisionInWords(precision: number | null): string {
  return precision === null ? '' : `${Math.round(100 * precision)} % right when measured`;
}

/** How often a row of the frame tables fired on hand-coded text, and how often an event of its type was there. */
export interface RowRecord {
  readonly fired: number;
  readonly right: number;
}

/** Reads `measured-rows.tsv`. Rows that never fired are not in it. */
export function readRowRecords(tsv: string | undefined): ReadonlyMap<string, RowRecord> {
  return new Map(parseTsv(tsv ?? '').map((r) => [r.row, { fired: Number(r.fired), right: Number(r.right) }]));
}

/** The types that are deeds of each channel. */
const DEEDS: Record<Channel, readonly string[]> = {
  verbal: ['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SUPPORT', 'AGREE'],
  diplomatic: ['CONSULT', 'COOPERATE', 'SANCTION'],
  economic: ['SANCTION', 'AID', 'COOPERATE'],
  military: ['MOBILIZE', 'ASSAULT', 'COERCE', 'RETREAT'],
  informational: ['COERCE'],
};

/** Share of reports of a channel's deeds that the engine finds: the mean of their types, weighted by reports; half when nothing was measured. */
export function recallOf(measured: readonly Measured[]): (channel: Channel) => number {
  return (channel) => {
    const rows = measured.filter((row) => DEEDS[channel].includes(row.type));
    const reports = rows.reduce((sum, row) => sum + row.reports, 0);
    return reports ? rows.reduce((sum, row) => sum + row.recall * row.reports, 0) / reports : 0.5;
  };
}
