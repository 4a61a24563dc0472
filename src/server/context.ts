import { once } from '../analysis/index.ts';
import type { Corpus, CrisisSummary } from '../corpus/index.ts';
import { type CrisisRows, type Lenses, lensesOf } from '../dossier/gather.ts';
import type { Engine } from '../engine/index.ts';
import { type RowRecord, readRowRecords } from '../engine/measured.ts';
import { DemarcheError } from '../errors.ts';
import type { RollCall } from '../world/roll-call.ts';
import { Readings } from './readings.ts';

/** What every route works with. */
export interface ServerContext {
  readonly corpus: Corpus;
  readonly engine: Engine;
  readonly lenses: Lenses;
  /** How often each row of the frame tables fired on hand-coded text, and was right. */
  readonly rowRecords: ReadonlyMap<string, RowRecord>;
  readonly readings: Readings;
  /** Votes by name that the user loaded. */
  readonly votes: readonly RollCall[];
  /** Used from other machines, behind a password. */
  readonly open: boolean;
}

export function createContext(
  corpus: Corpus,
  engine: Engine,
  open: boolean,
  votes: readonly RollCall[] = [],
): ServerContext {
  const lenses = lensesOf(engine);
  return {
    corpus,
    engine,
    lenses,
    rowRecords: readRowRecords(engine.tables['measured-rows']),
    readings: new Readings(corpus, lenses),
    votes,
    open,
  };
}

/** A crisis with what it gathers now. @throws CRISIS_UNKNOWN */
export async function summaryOf({ readings }: ServerContext, id: string): Promise<CrisisSummary> {
  return summaryOfRows(await readings.rows(id));
}

/** The same of a stored crisis whose rows were read. */
export const summaryOfRows = once(({ crisis, documents }: CrisisRows): CrisisSummary => {
  const lineages = new Set(documents.map((doc) => doc.lineageId));
  return { ...crisis!, documents: documents.length, lineages: lineages.size };
});

/** The crisis that a board is about, with what it gathers now; null when it is about none, or none that is there. */
export async function crisisOfBoard(
  context: ServerContext,
  id: string | null | undefined,
): Promise<CrisisSummary | null> {
  if (!id) return null;
  return summaryOf(context, id).catch((error) => {
    // Boards outlive their crisis.
    if (error instanceof DemarcheError && error.code === 'CRISIS_UNKNOWN') return null;
    throw error;
  });
}

/** Titles of the crises that boards are about; those that are no longer there are left out. */
export async function crisisTitles(
  context: ServerContext,
  boards: readonly { readonly crisis: string | null }[],
): Promise<Readonly<Record<string, string>>> {
  const ids = [...new Set(boards.flatMap(({ crisis }) => crisis ?? []))];
  const found = await Promise.all(ids.map((id) => crisisOfBoard(context, id)));
  return Object.fromEntries(found.flatMap((crisis) => (crisis ? [[crisis.id, crisis.title]] : [])));
}
