import type { PloverType } from '../coding/types.ts';
import type { CrisisDefinition } from '../corpus/crisis.ts';
import type { AttitudeRow, EventRow, QuoteRow } from '../corpus/rows.ts';
import { voicedBy } from './by-actor.ts';
import type { EvidenceRef, Interval } from './finding.ts';
import { asBalance, shareInterval, type Votes } from './intervals/shares.ts';
import { counts } from './profile.ts';
import { relevance } from './relevance.ts';
import { belongsTo, compare, evidenceOf, withoutCopies } from './rows.ts';

/** The rows a stance is read from. */
export interface StanceRows {
  readonly events: readonly EventRow[];
  readonly quotes: readonly QuoteRow[];
  readonly attitudes: readonly AttitudeRow[];
  /** The crisis the rows are of: tells what an actor means who condemns "the operation" and names nobody. */
  readonly crisis?: CrisisDefinition | null;
}

/** How an actor stands to another, −1 (against in every report) … 1 (for in every report). */
export interface Stance {
  readonly value: number;
  readonly interval: Interval | null;
  /** Independent lines of reporting that take part, and how many of them lean each way. */
  readonly lineages: number;
  readonly for: number;
  readonly against: number;
  readonly evidence: readonly EvidenceRef[];
}

/** Meeting somebody and asking something of somebody are neither friendly nor hostile by themselves. */
const SIGN: Readonly<Record<PloverType, -1 | 0 | 1>> = {
  AGREE: 1,
  CONSULT: 0,
  SUPPORT: 1,
  COOPERATE: 1,
  AID: 1,
  CONCEDE: 1,
  RETREAT: 1,
  REQUEST: 0,
  ACCUSE: -1,
  REJECT: -1,
  THREATEN: -1,
  PROTEST: -1,
  SANCTION: -1,
  MOBILIZE: -1,
  COERCE: -1,
  ASSAULT: -1,
};
/** Quoted words are hostile from this rung of the verbal ladder on ("criticises"; urging lies below), friendly up to "welcomes". */
export const HOSTILE_RUNG = 4;
const FRIENDLY_RUNG = -1;

/** What one row, or one vote, tells of somebody's stance. */
export interface Signed {
  /** −1 against, 1 for. */
  readonly sign: number;
  /** Null for a vote, which no document tells. */
  readonly row: EventRow | QuoteRow | AttitudeRow | null;
  readonly lineageId: string;
}

/**
 * The stance of `actor` towards `towards`: each independent line of reporting speaks once, for or against, by the sum of
 * what it tells (acts and words by PLOVER type, quotes that name it alone by rung, attitudes by polarity; accusations of breaking a principle
 * count against; an accusation that names nobody is taken to mean the actor of the crisis's trigger); the value is
 * (for − against) ÷ (for + against). Interval: 95 %, Wilson's of the share of lines that are for.
 * @returns null when no report leans either way: silence is no stance
 */
export function stance(rows: StanceRows, actor: string, towards: string): Stance | null {
  return stanceFrom(signs(rows, actor, towards));
}

/** The stance that signed rows add up to, each line of reporting speaking once. @returns null when none leans either way */
export function stanceFrom(signed: readonly Signed[]): Stance | null {
  const votes = votesOf(signed);
  if (!votes.size) return null;
  const plus = [...votes.values()].filter(Boolean).length;
  const minus = votes.size - plus;
  return {
    value: (plus - minus) / votes.size,
    interval: asBalance(shareInterval(votes)),
    lineages: votes.size,
    for: plus,
    against: minus,
    evidence: signed
      .flatMap(({ row }) => (row ? [evidenceOf(row)] : []))
      .sort((a, b) => compare(a.docId, b.docId) || a.start - b.start || compare(a.key, b.key)),
  };
}

/** The one vote of each line of reporting that leans: whether the sum of what it tells is for. */
export function votesOf(signed: readonly Signed[]): Votes {
  const sums = new Map<string, number>();
  for (const { lineageId, sign } of signed) sums.set(lineageId, (sums.get(lineageId) ?? 0) + sign);
  return new Map([...sums].filter(([, sum]) => sum !== 0).map(([line, sum]) => [line, sum > 0]));
}

/**
 * Which way a row leans towards an actor, whoever speaks in it: −1 against, 1 for, 0 neither.
 * @returns a function of the row; made once a crisis, since an accusation that names nobody means the actor of its trigger
 */
export function leaning(
  towards: string,
  crisis: CrisisDefinition | null,
): (row: EventRow | QuoteRow | AttitudeRow) => -1 | 0 | 1 {
  const ofCrisis = relevance(crisis);
  return (row) => {
    if ('holder' in row) return belongsTo(row.target, towards) ? (row.polarity === 'positive' ? 1 : -1) : 0;
    if ('realis' in row) {
      if (!counts(row)) return 0;
      const condemnsTheAct =
        row.targets.length === 0 &&
        row.type === 'ACCUSE' &&
        towards === crisis?.trigger.actor &&
        ofCrisis(row);
      return condemnsTheAct || row.targets.some((who) => belongsTo(who, towards)) ? SIGN[row.type] : 0;
    }
    if (row.principles.some((p) => p.against === towards || p.against?.startsWith(`${towards}.`))) return -1;
    if (!row.targets.some((who) => who.country === towards || who.actor === towards)) return 0;
    // "Condemned the American operation in Venezuela" names both and is against one; the event tells which.
    if (new Set(row.targets.map((who) => who.country ?? who.actor)).size > 1) return 0;
    return row.rung >= HOSTILE_RUNG ? -1 : row.rung <= FRIENDLY_RUNG ? 1 : 0;
  };
}

function signs(rows: StanceRows, actor: string, towards: string): Signed[] {
  const lean = leaning(towards, rows.crisis ?? null);
  const own = [
    ...voicedBy(rows.events, actor),
    ...voicedBy(rows.quotes, actor),
    ...voicedBy(rows.attitudes, actor),
  ];
  return withoutCopies(own)
    .map((row) => ({ sign: lean(row), row, lineageId: row.lineageId }))
    .filter((one) => one.sign !== 0);
}
