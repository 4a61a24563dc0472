import { type Kysely, type Selectable, type SqlBool, sql } from 'kysely';
import { DemarcheError } from '../../errors.ts';
import type { BoardChangeTable, Tables } from '../tables.ts';
import type { BoardKind, Change, ChangeBy } from './change.ts';

const NAMES: Record<BoardKind, string> = {
  hypotheses: 'board of hypotheses',
  scenario: 'scenario',
  dossier: 'dossier',
  publisher: 'publisher',
};

/** All but what is pinned to a change, which is read for one change alone. */
const COLUMNS = [
  'id',
  'board',
  'change',
  'note',
  'decided_by',
  'decided_at',
  'undone_by',
  'undone_at',
] as const;

/** What a kind of board is made of: how its changes make it, and what of a draft is stored. */
export interface BoardMaker<Board extends { readonly id: string }, Kept extends object, Draft> {
  readonly kind: BoardKind;
  from(changes: readonly Change<Kept>[]): Board | null;
  /**
   * A draft as it is to be stored.
   * @param board  as it is now; null when it is to be made
   * @param changes  its history, undone changes included
   * @throws BOARD_INVALID and what reading of rows throws
   */
  check(
    db: Kysely<Tables>,
    draft: Draft,
    board: Board | null,
    changes: readonly Change<Kept>[],
  ): Promise<Kept> | Kept;
  /** Whether the draft makes the board, or changes what it is called and about. */
  makes(draft: Draft): boolean;
}

/** All changes of a board, in the order in which they were made, undone ones included; of every board when none is named. */
export async function readChanges<Kept extends object>(
  db: Kysely<Tables>,
  kind: BoardKind,
  board?: string,
): Promise<Change<Kept>[]> {
  const rows = await db
    .selectFrom('board_changes')
    .select(COLUMNS)
    .where('kind', '=', kind)
    .$if(board !== undefined, (query) => query.where('board', '=', board!))
    .orderBy('seq')
    .execute();
  return rows.map((row) => changeFromRow<Kept>(row));
}

/** What was pinned to a change when it was made; null when nothing was, or there is no such change. */
export async function readPinned(
  db: Kysely<Tables>,
  kind: BoardKind,
  board: string,
  change: string,
): Promise<object | null> {
  const row = await db
    .selectFrom('board_changes')
    .select('pinned')
    .where('kind', '=', kind)
    .where('board', '=', board)
    .where(sql<SqlBool>`id::text = ${change.toLowerCase()}`)
    .executeTakeFirst();
  return row?.pinned ?? null;
}

/** All boards of a kind, in the order of their ids. */
export async function listBoards<Board extends { readonly id: string }, Kept extends object, Draft>(
  db: Kysely<Tables>,
  maker: BoardMaker<Board, Kept, Draft>,
): Promise<Board[]> {
  const byBoard = new Map<string, Change<Kept>[]>();
  for (const change of await readChanges<Kept>(db, maker.kind))
    byBoard.set(change.board, [...(byBoard.get(change.board) ?? []), change]);
  return [...byBoard]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, changes]) => maker.from(changes))
    .filter((board) => board !== null);
}

/** A board with its history. @throws BOARD_UNKNOWN */
export async function readBoard<Board extends { readonly id: string }, Kept extends object, Draft>(
  db: Kysely<Tables>,
  maker: BoardMaker<Board, Kept, Draft>,
  id: string,
): Promise<{ board: Board; changes: Change<Kept>[] }> {
  const changes = await readChanges<Kept>(db, maker.kind, id);
  const board = maker.from(changes);
  if (!board) throw await unknown(db, maker, id);
  return { board, changes };
}

/**
 * Adds a change to a board, alone among those who change it.
 * @throws BOARD_UNKNOWN, BOARD_EXISTS, BOARD_INVALID and what reading of rows throws
 */
export function addChange<Board extends { readonly id: string }, Kept extends object, Draft>(
  db: Kysely<Tables>,
  maker: BoardMaker<Board, Kept, Draft>,
  id: string,
  draft: Draft,
  { by, note, create = false, pinned }: ChangeBy,
): Promise<Change<Kept>> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`board ${maker.kind} ${id}`}, 0))`.execute(trx);
    const changes = await readChanges<Kept>(trx, maker.kind, id);
    const board = maker.from(changes);
    if (create && board) throw new DemarcheError('BOARD_EXISTS', { what: NAMES[maker.kind], id });
    if (!board && !maker.makes(draft)) throw await unknown(trx, maker, id);
    if (!/^[a-z0-9][a-z0-9-]{0,79}$/.test(id))
      throw invalid(`the id "${id}" may hold lower-case letters, digits and hyphens only.`);
    if (!by.trim()) throw invalid('nobody is named who makes it.');
    const change = await maker.check(trx, draft, board, changes);
    return insertChange(trx, maker.kind, id, change, { by, note, pinned });
  });
}

/** Keeps a change with who made it and when. */
export async function insertChange<Kept extends object>(
  trx: Kysely<Tables>,
  kind: BoardKind,
  board: string,
  change: Kept,
  { by, note, pinned }: ChangeBy,
): Promise<Change<Kept>> {
  const row = await trx
    .insertInto('board_changes')
    .values({
      kind,
      board,
      change: JSON.stringify(change),
      pinned: pinned ? JSON.stringify(pinned) : null,
      note: note ?? null,
      decided_by: by.trim(),
      undone_by: null,
      undone_at: null,
    })
    .returning(COLUMNS)
    .executeTakeFirstOrThrow();
  return changeFromRow<Kept>(row);
}

/** Takes a change back; what held before it holds again. @throws REVIEW_UNKNOWN */
export async function undoChange<Kept extends object>(
  db: Kysely<Tables>,
  kind: BoardKind,
  board: string,
  change: string,
  by: string,
): Promise<Change<Kept>> {
  const row = await db
    .updateTable('board_changes')
    .set({ undone_by: by, undone_at: new Date() })
    .where('kind', '=', kind)
    .where('board', '=', board)
    .where(sql<SqlBool>`id::text = ${change.toLowerCase()}`)
    .where('undone_at', 'is', null)
    .returning(COLUMNS)
    .executeTakeFirst();
  if (!row) throw new DemarcheError('REVIEW_UNKNOWN', { id: change });
  return changeFromRow<Kept>(row);
}

export function invalid(reason: string): DemarcheError {
  return new DemarcheError('BOARD_INVALID', { reason });
}

/** Text that must not be empty, trimmed. @throws BOARD_INVALID */
export function filled(text: string, what: string): string {
  if (!text.trim()) throw invalid(`${what} is empty.`);
  return text.trim();
}

/** The next free id, `H3` after `H2`; one that was ever given is not given again. */
export function nextId(letter: string, changes: readonly Change[]): string {
  const given = changes.map(({ change }) => String((change as { id?: unknown }).id ?? ''));
  const numbers = given.filter((id) => id.startsWith(letter)).map((id) => Number(id.slice(letter.length)));
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}

async function unknown<Board extends { readonly id: string }, Kept extends object, Draft>(
  db: Kysely<Tables>,
  maker: BoardMaker<Board, Kept, Draft>,
  id: string,
): Promise<DemarcheError> {
  const ids = (await listBoards(db, maker)).map((one) => one.id);
  const known = ids.length ? `There are: ${ids.join(', ')}.` : 'There is none yet.';
  return new DemarcheError('BOARD_UNKNOWN', { what: NAMES[maker.kind], id, known });
}

function changeFromRow<Kept extends object>(
  row: Pick<Selectable<BoardChangeTable>, (typeof COLUMNS)[number]>,
): Change<Kept> {
  return {
    id: row.id,
    board: row.board,
    change: row.change as Kept,
    note: row.note,
    by: row.decided_by,
    at: row.decided_at.toISOString(),
    undoneBy: row.undone_by,
    undoneAt: row.undone_at?.toISOString() ?? null,
  };
}
