import { parseTsv } from '../coding/tsv.ts';
import type { Channel } from '../coding/types.ts';
import { DemarcheError } from '../errors.ts';
import type { LadderRung } from './profile-types.ts';

export const CHANNELS: readonly Channel[] = ['verbal', 'diplomatic', 'economic', 'military', 'informational'];

/** All ladders: the rungs of each channel, lowest first, and the number of the top rung. */
export interface Ladders {
  readonly rungs: readonly LadderRung[];
  top(channel: Channel): number;
  /** How far up its ladder a rung stands: 0 at zero and below … 1 at the top. */
  share(channel: Channel, rung: number): number;
  name(channel: Channel, rung: number): string;
}

/**
 * Reads `ladders.tsv` (columns channel, rung, name, types, said).
 * @throws DemarcheError TABLE_BROKEN when a row names no channel or no number
 */
export function readLadders(tsv: string): Ladders {
  const rungs = parseTsv(tsv).map((row, index): LadderRung => {
    const channel = row.channel as Channel;
    const rung = Number(row.rung);
    if (!CHANNELS.includes(channel) || !Number.isFinite(rung))
      throw new DemarcheError('TABLE_BROKEN', {
        table: 'ladders',
        line: index + 2,
        reason: 'no channel or no rung',
      });
    return {
      channel,
      rung,
      name: row.name,
      types: row.types ? row.types.split('|') : [],
      said: row.said === 'said',
    };
  });
  const unique = new Map(rungs.map((r) => [`${r.channel} ${r.rung}`, r]));
  const sorted = [...unique.values()].sort(
    (a, b) => CHANNELS.indexOf(a.channel) - CHANNELS.indexOf(b.channel) || a.rung - b.rung,
  );
  const top = (channel: Channel) =>
    Math.max(1, ...sorted.filter((r) => r.channel === channel).map((r) => r.rung));
  return {
    rungs: sorted,
    top,
    share: (channel, rung) => Math.min(1, Math.max(0, rung) / top(channel)),
    name: (channel, rung) => {
      const below = sorted.filter((r) => r.channel === channel && r.rung <= rung).at(-1);
      return below?.name ?? `rung ${rung}`;
    },
  };
}
