import {
  type AbsenceFinding,
  absences,
  type Comparison,
  type Consistency,
  compareCrises,
  consistency,
  type FalseAlarms,
  type JoinedEvent,
  joinReports,
  type Ladders,
  once,
  principlesInvoked,
  profile,
  type ResponseProfile,
  readLadders,
  type TellsApart,
} from '../analysis/index.ts';
import { parseTsv } from '../coding/tsv.ts';
import type { Channel } from '../coding/types.ts';
import type { CrisisDefinition } from '../corpus/crisis.ts';
import type { Corpus } from '../corpus/index.ts';
import type { AttitudeRow, DocumentRow, EventRow, QuoteRow } from '../corpus/rows.ts';
import type { Engine } from '../engine/index.ts';
import { falseAlarmsOf, precisionOf, readMeasured, recallByType, recallOf } from '../engine/measured.ts';

/** What the analyses need beside rows: ladders, measured recall, words to join by, the names of actors. */
export interface Lenses {
  readonly ladders: Ladders;
  readonly recall: (channel: Channel) => number;
  readonly tellsApart: TellsApart;
  readonly name: (actor: string) => string;
  /** Measured share of a type's codings that are right, and of its reports that are found; null where nothing was measured. */
  readonly precision: (type: string) => number | null;
  readonly recallOfType: (type: string) => number | null;
  /** Measured share of all codings that are wrong and of a type. */
  readonly falseAlarms: FalseAlarms;
}

/** The lenses of an engine. @throws DemarcheError TABLE_BROKEN */
export function lensesOf(engine: Engine): Lenses {
  const measured = readMeasured(engine.tables.measured);
  return {
    ladders: readLadders(engine.tables.ladders),
    recall: recallOf(measured),
    precision: precisionOf(measured),
    recallOfType: recallByType(measured),
    falseAlarms: falseAlarmsOf(measured),
    tellsApart: tellsApartOf(engine),
    name: (actor) => engine.world.actor(actor).name,
  };
}

/**
 * Which words tell one event from another, asked of the tables: neither the common words of reporting nor the names of
 * states, their organs and peoples, organisations and groups, which any report of a crisis holds.
 */
export function tellsApartOf(engine: Engine): TellsApart {
  const common = new Set(parseTsv(engine.tables['common-words']).flatMap(({ words }) => words.split(' ')));
  const known = new Map<string, boolean>();
  return (word) => {
    let tells = known.get(word);
    if (tells === undefined) {
      tells = !common.has(word.toLowerCase()) && !(/^\p{Lu}/u.test(word) && namesStates(word));
      known.set(word, tells);
    }
    return tells;
  };
  function namesStates(word: string): boolean {
    const { kind, place } = engine.world.resolve(word);
    return kind !== null && kind !== 'person' && !place;
  }
}

/** All rows of a crisis, read once. */
export interface CrisisRows {
  readonly crisis: CrisisDefinition | null;
  /** With their reports joined, by day. */
  readonly events: readonly JoinedEvent[];
  /** The same, each report by itself. */
  readonly reports: readonly EventRow[];
  readonly quotes: readonly QuoteRow[];
  readonly attitudes: readonly AttitudeRow[];
  readonly documents: readonly DocumentRow[];
}

/** Reads the rows of a stored crisis and joins its reports. @throws DemarcheError CRISIS_UNKNOWN */
export async function rowsOfCrisis(corpus: Corpus, id: string, lenses: Lenses): Promise<CrisisRows> {
  const { crisis, reports, quotes, attitudes, documents, decisions } = await corpus.crisisRows(id);
  const events = joinReports(reports, lenses.tellsApart, decisions);
  return { crisis, events, reports, quotes, attitudes, documents };
}

/** The response profile of an actor over rows that were read. */
export function profileOf(rows: CrisisRows, actor: string, lenses: Lenses): ResponseProfile {
  return profile({ ...rows, actor, ...lenses });
}

/** What an actor did not do in a crisis, beside what was seen in others. @param read  reads the rows of a crisis */
export async function absencesOf(
  read: (crisis: string) => Promise<CrisisRows>,
  actor: string,
  here: string,
  others: readonly string[],
  lenses: Lenses,
): Promise<AbsenceFinding> {
  const ids = [...new Set(others)].filter((id) => id !== here);
  const [rows, ...elsewhere] = await Promise.all([here, ...ids].map(read));
  const inputOf = (one: CrisisRows) => ({ ...one, actor, ...lenses });
  return absences({ ...inputOf(rows), others: elsewhere.map(inputOf) });
}

/** Ids of the crises asked for; of all when none are named. */
export async function crisesAsked(corpus: Corpus, asked?: readonly string[]): Promise<readonly string[]> {
  return asked ?? (await corpus.crisisDefinitions()).map((one) => one.id);
}

/** Those that have a role in a crisis, or else the actor and the target of its trigger. */
export function protagonistsOf(crisis: CrisisDefinition | null): string[] {
  const roles = Object.values(crisis?.roles ?? {}).flat();
  const trigger = [crisis?.trigger.actor, crisis?.trigger.target].filter((id): id is string => Boolean(id));
  return [...new Set(roles.length ? roles : trigger)];
}

/**
 * One actor's response to a crisis beside its responses to others.
 * @param read  reads the rows of a crisis
 * @param others  ids of the crises to compare with
 */
export async function comparisonOf(
  read: (crisis: string) => Promise<CrisisRows>,
  actor: string,
  here: string,
  others: readonly string[],
  lenses: Lenses,
): Promise<Comparison> {
  const ids = [...new Set([here, ...others])];
  const rows = await Promise.all(ids.map(read));
  return compareCrises(
    rows.map((one) => ({ ...one, actor, ...lenses })),
    here,
  );
}

/** The rows of a stored crisis as the analyses of stances read them: report by report. */
const materialOf = once((rows: CrisisRows) => ({ ...rows, crisis: rows.crisis!, events: rows.reports }));

/**
 * How an actor, or a group, invokes principles in several crises.
 * @param read  reads the rows of a crisis
 * @param ids  ids of the crises; the first is compared with each of the others
 * @param principle  one of the principles; null for every one that the actors invoke
 */
export async function consistencyOf(
  read: (crisis: string) => Promise<CrisisRows>,
  actors: readonly string[],
  ids: readonly string[],
  principle: string | null,
  engine: Pick<Engine, 'world' | 'ties'>,
): Promise<Consistency[]> {
  const rows = await Promise.all([...new Set(ids)].map(read));
  const crises = rows.map(materialOf);
  const principles = principle ? [principle] : principlesInvoked({ actors, crises });
  const name = (actor: string) => engine.world.actor(actor).name;
  const ties = engine.ties.between;
  return principles.map((one) => consistency({ principle: one, actors, crises, name, ties }));
}
