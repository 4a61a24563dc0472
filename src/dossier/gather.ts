import {
  type Comparison,
  compareCrises,
  type Ladders,
  namedOutlets,
  profile,
  type ResponseProfile,
  readLadders,
} from '../analysis/index.ts';
import { compare } from '../analysis/rows.ts';
import type { Channel } from '../coding/types.ts';
import type { CrisisDefinition } from '../corpus/crisis.ts';
import type { Corpus } from '../corpus/index.ts';
import type { AttitudeRow, DocumentDetail, DocumentRow, EventRow, QuoteRow } from '../corpus/rows.ts';
import type { Engine } from '../engine/index.ts';
import { readMeasured, recallOf } from '../engine/measured.ts';
import { buildDossier } from './build.ts';
import type { Dossier } from './types.ts';

/** What the analyses need beside rows: ladders, measured recall and the names of actors. */
export interface Lenses {
  readonly ladders: Ladders;
  readonly recall: (channel: Channel) => number;
  readonly name: (actor: string) => string;
}

/** The lenses of an engine. @throws DemarcheError TABLE_BROKEN */
export function lensesOf(engine: Engine): Lenses {
  return {
    ladders: readLadders(engine.tables.ladders),
    recall: recallOf(readMeasured(engine.tables.measured)),
    name: (actor) => engine.world.actor(actor).name,
  };
}

/** All rows of a crisis, read once. */
export interface CrisisRows {
  readonly crisis: CrisisDefinition | null;
  readonly events: readonly EventRow[];
  readonly quotes: readonly QuoteRow[];
  readonly attitudes: readonly AttitudeRow[];
  readonly documents: readonly DocumentRow[];
}

/** Reads the rows of a stored crisis. @throws DemarcheError CRISIS_UNKNOWN */
export async function rowsOfCrisis(corpus: Corpus, id: string): Promise<CrisisRows> {
  const crisis = await corpus.crisis(id);
  const [events, quotes, attitudes, documents] = await Promise.all([
    corpus.eventRows({ crisis: id }),
    corpus.quoteRows({ crisis: id }),
    corpus.attitudeRows({ crisis: id }),
    corpus.documentRows({ crisis: id }),
  ]);
  return { crisis, events, quotes, attitudes, documents };
}

/** The response profile of an actor over rows that were read. */
export function profileOf(rows: CrisisRows, actor: string, lenses: Lenses): ResponseProfile {
  return profile({ ...rows, actor, ...lenses });
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

/** The dossier of an actor in a stored crisis. */
export async function dossierOfCrisis(
  corpus: Corpus,
  engine: Engine,
  id: string,
  actor: string,
): Promise<Dossier> {
  const rows = await rowsOfCrisis(corpus, id);
  const details = await Promise.all(rows.documents.map((doc) => corpus.document(doc.docId)));
  return dossierOf(rows, details, engine, actor, await corpus.corpusHash(id));
}

/** The dossier of an actor over loose documents, which all count as being about one crisis. */
export function dossierOfDocuments(
  details: readonly DocumentDetail[],
  engine: Engine,
  actor: string,
  hash: string,
): Dossier {
  const rows: CrisisRows = {
    crisis: null,
    events: details.flatMap((doc) => doc.eventRows),
    quotes: details.flatMap((doc) => doc.quoteRows),
    attitudes: details.flatMap((doc) => doc.attitudeRows),
    documents: details,
  };
  return dossierOf(rows, details, engine, actor, hash);
}

function dossierOf(
  rows: CrisisRows,
  details: readonly DocumentDetail[],
  engine: Engine,
  actor: string,
  corpusHash: string,
): Dossier {
  const lenses = lensesOf(engine);
  return buildDossier({
    crisis: rows.crisis,
    profile: profileOf(rows, actor, lenses),
    events: rows.events,
    quotes: rows.quotes,
    documents: rows.documents,
    outlets: namedOutlets(
      [...details].sort((a, b) => compare(a.docId, b.docId)),
      engine.world,
    ),
    rungName: (channel, rung) => lenses.ladders.name(channel as Channel, rung),
    name: lenses.name,
    corpusHash,
    engineVersion: engine.version,
  });
}
