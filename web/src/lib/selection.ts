import type { TimelineCell } from '../../../src/charts/index.ts';
import { changed } from './search.ts';

/** A mark of the timeline as the URL holds it: `?lane=military&days=2026-01-03..2026-01-05&kind=done-hostile`. */
export interface Selection {
  readonly lane: string;
  readonly from: string;
  readonly to: string;
  readonly said: boolean;
  readonly hostile: boolean;
}

/** Parameters of the address that choose a mark: taken out, none is chosen. */
export const NO_SELECTION = { lane: null, days: null, kind: null };

/** The address that chooses a mark, whatever else it holds. */
export function selectionQuery(cell: TimelineCell, search = new URLSearchParams()): string {
  const days = cell.bin.from === cell.bin.to ? cell.bin.from : `${cell.bin.from}..${cell.bin.to}`;
  const kind = `${cell.said ? 'said' : 'done'}-${cell.hostile ? 'hostile' : 'cooperative'}`;
  return changed(search, { lane: cell.lane, days, kind, rows: null });
}

/** Null when the URL chooses no mark, or none that can be read. */
export function readSelection(search: URLSearchParams): Selection | null {
  const lane = search.get('lane');
  const [from, to = from] = (search.get('days') ?? '').split('..');
  const [said, tone] = (search.get('kind') ?? '').split('-');
  if (!lane || !from || !to || (said !== 'said' && said !== 'done')) return null;
  return { lane, from, to, said: said === 'said', hostile: tone === 'hostile' };
}
