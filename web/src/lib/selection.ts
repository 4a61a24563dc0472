import type { TimelineCell } from '../../../src/charts/index.ts';

/** A mark of the timeline as the URL holds it: `?lane=military&days=2026-01-03..2026-01-05&kind=done-hostile`. */
export interface Selection {
  readonly lane: string;
  readonly from: string;
  readonly to: string;
  readonly said: boolean;
  readonly hostile: boolean;
}

export function selectionQuery(cell: TimelineCell): string {
  const days = cell.bin.from === cell.bin.to ? cell.bin.from : `${cell.bin.from}..${cell.bin.to}`;
  const kind = `${cell.said ? 'said' : 'done'}-${cell.hostile ? 'hostile' : 'cooperative'}`;
  return `?${new URLSearchParams({ lane: cell.lane, days, kind })}`;
}

/** Null when the URL chooses no mark, or none that can be read. */
export function readSelection(search: URLSearchParams): Selection | null {
  const lane = search.get('lane');
  const [from, to = from] = (search.get('days') ?? '').split('..');
  const [said, tone] = (search.get('kind') ?? '').split('-');
  if (!lane || !from || !to || (said !== 'said' && said !== 'done')) return null;
  return { lane, from, to, said: said === 'said', hostile: tone === 'hostile' };
}
