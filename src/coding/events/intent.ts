import type { PloverType } from '../types.ts';
import type { Draft } from './assemble.ts';

/** What the announcement of a deed threatens; `TYPE:mode`, or `TYPE` for all its other modes. */
export type Threats = ReadonlyMap<string, { readonly mode: string | null; readonly cameo: string }>;

/** Types whose announcement is a promise. */
export const COOPERATIVE: ReadonlySet<PloverType> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
]);

/** Compiles the rows of `threats.tsv`. */
export function readThreats(rows: readonly Readonly<Record<string, string>>[]): Threats {
  return new Map(
    rows.map((r) => [r.mode ? `${r.type}:${r.mode}` : r.type, { mode: r.threat || null, cameo: r.cameo }]),
  );
}

/** What saying that one will do a thing is: a promise of cooperation or a threat; null when it is neither. */
export function intentOf(
  type: PloverType,
  mode: string | null,
  threats: Threats,
): Pick<Draft, 'type' | 'mode' | 'cameo'> | null {
  if (type !== 'AGREE' && COOPERATIVE.has(type)) return { type: 'AGREE', mode: null, cameo: '030' };
  const threat = threats.get(`${type}:${mode}`) ?? threats.get(type);
  return threat ? { type: 'THREATEN', ...threat } : null;
}
