import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readLadders } from '../../src/analysis/index.ts';
import type { Channel, PloverType } from '../../src/coding/types.ts';
import { falseAlarmsOf, readMeasured, recallByType } from '../../src/engine/measured.ts';

/** A kind of act: a rung of a ladder, with a type that stands on it. */
export interface Kind {
  readonly channel: Channel;
  readonly rung: number;
  readonly type: PloverType;
  readonly said: boolean;
  /** How far up its ladder, 0 … 1. */
  readonly share: number;
  /** Which way a stance counts it, see docs/analyses/stance.md. */
  readonly sign: -1 | 0 | 1;
  /** Verbal or material, cooperation or conflict: 1 to 4. */
  readonly quad: 1 | 2 | 3 | 4;
}

const table = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../src/coding/tables/${name}.tsv`, import.meta.url)), 'utf8');
const measured = readMeasured(table('measured'));

/** The ladders and what was measured of the engine, as they ship: the simulated engine errs as often as the real one. */
export const LADDERS = readLadders(table('ladders'));
export const falseAlarms = falseAlarmsOf(measured);
const recallOf = recallByType(measured);
export const recall = (type: string) => recallOf(type) ?? 0.7;
export const TYPES = measured.map((row) => row.type);

const FRIENDLY = ['AGREE', 'SUPPORT', 'COOPERATE', 'AID', 'CONCEDE', 'RETREAT'];
const NEITHER = ['CONSULT', 'REQUEST'];
/** What stands on rungs that single predicates lead to. */
const OTHERWISE: Readonly<Record<Channel, PloverType>> = {
  verbal: 'ACCUSE',
  diplomatic: 'SANCTION',
  economic: 'SANCTION',
  military: 'ASSAULT',
  informational: 'COERCE',
};

export const KINDS: readonly Kind[] = LADDERS.rungs.flatMap(({ channel, rung, types, said }) => {
  const named = new Set(types.map((type) => type.split(':')[0] as PloverType));
  if (!named.size) named.add(rung < 0 ? 'SUPPORT' : OTHERWISE[channel]);
  return [...named].map((type): Kind => {
    const sign = FRIENDLY.includes(type) ? 1 : NEITHER.includes(type) ? 0 : -1;
    const quad = sign < 0 ? (said ? 3 : 4) : said ? 1 : 2;
    return { channel, rung, type, said, share: LADDERS.share(channel, rung), sign, quad };
  });
});
