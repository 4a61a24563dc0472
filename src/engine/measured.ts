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

/** How far a type can be trusted, in words; '' when nothing was measured of it. */
export function precisionInWords(type: string, measured: readonly Measured[]): string {
  const row = measured.find((one) => one.type === type);
  return row ? `${type} is right ${Math.round(100 * row.precision)} times in 100` : '';
}

/** Reads `measured-rows.tsv`: how often a row of the frame tables fired on hand-coded text, and was right, in words. */
export function readRowCounts(tsv: string | undefined): (row: string) => string {
  const counts = new Map(
    parseTsv(tsv ?? '').map((r) => [r.row, `${r.right} of ${r.fired} right when measured`]),
  );
  return (row) => counts.get(row) ?? 'never fired when measured';
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
