import type { HypothesesFinding } from '../../../src/analysis/hypotheses/index.ts';
import type { HypothesesDraft, Mark, Weight } from '../../../src/corpus/boards/hypotheses-board.ts';

/** A change of a board as the API is asked for it: a row goes by its name, `0123456789abcdef:event:3`. */
export type BoardDraft =
  | Exclude<HypothesesDraft, { what: 'evidence' }>
  | (Omit<Extract<HypothesesDraft, { what: 'evidence' }>, 'row'> & { readonly row?: string });

/** The marks in the order in which the bar shows them, with the key that sets each. */
export const MARK_KEYS = [
  ['CC', 'C'],
  ['C', 'c'],
  ['N', 'n'],
  ['I', 'i'],
  ['II', 'I'],
  ['NA', 'x'],
] as const satisfies readonly (readonly [Mark, string])[];

export const WEIGHTS = ['low', 'medium', 'high'] as const satisfies readonly Weight[];

/** The mark a key sets: its letter, or its place in the bar as a digit; null clears; undefined: the key is not for marks. */
export function markOfKey(key: string): Mark | null | undefined {
  if (key === 'Delete' || key === 'Backspace' || key === '0') return null;
  return MARK_KEYS.find(([, letter], i) => letter === key || String(i + 1) === key)?.[0];
}

/** A place in the matrix: −1 is the row or the column of headings. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Where a key leads in a matrix of so many rows and columns, headings included; null when it is no key to walk with. Walking stops at the
 * edges, as in a spreadsheet, and never stands in the corner, which holds nothing.
 */
export function walk(
  key: string,
  { row, column }: Place,
  rows: number,
  columns: number,
  whole = false,
): Place | null {
  const steps: Readonly<Record<string, Place>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row: whole ? 0 : row, column: 0 },
    End: { row: whole ? rows - 1 : row, column: columns - 1 },
    PageUp: { row: row - 5, column },
    PageDown: { row: row + 5, column },
  };
  const to = steps[key];
  if (!to) return null;
  const next = {
    row: Math.min(rows - 1, Math.max(-1, to.row)),
    column: Math.min(columns - 1, Math.max(-1, to.column)),
  };
  return next.row === -1 && next.column === -1 ? { row, column } : next;
}

/**
 * Short forms of analysts' names for the cells of a matrix, each different: a single word up to six letters, else the
 * initials.
 */
export function shortAnalysts(names: readonly string[]): ReadonlyMap<string, string> {
  const short = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of names) {
    const words = name
      .trim()
      .split(/[\s.@_-]+/)
      .filter(Boolean);
    const base =
      words.length > 1 ? words.map((word) => [...word][0]).join('') : [...name].slice(0, 6).join('');
    let form = base;
    for (let n = 2; taken.has(form); n++) form = `${base}${n}`;
    taken.add(form);
    short.set(name, form);
  }
  return short;
}

/**
 * The board as a change will leave it, shown until the server has answered: marks, weights, texts and what is taken off. Scores stay as they
 * were, for they are the server's to say.
 */
export function withDraft(found: HypothesesFinding, draft: BoardDraft, by: string): HypothesesFinding {
  const { board } = found;
  if (draft.what === 'mark') {
    const { evidence, hypothesis, mark } = draft;
    const others = board.marks.filter(
      (one) => one.evidence !== evidence || one.hypothesis !== hypothesis || one.analyst !== by,
    );
    const marks = mark ? [...others, { evidence, hypothesis, analyst: by, mark }] : others;
    return { ...found, board: { ...board, marks } };
  }
  if (draft.what === 'board') return { ...found, board: { ...board, title: draft.title } };
  if (draft.what === 'weight') {
    const { what: _, id, ...given } = draft;
    const weighted = <One extends { readonly id: string }>(one: One) =>
      one.id === id ? { ...one, ...given } : one;
    return withEvidence(found, (list) => list.map(weighted));
  }
  if (draft.what === 'removal') {
    const stays = ({ id }: { readonly id: string }) => id !== draft.id;
    const less = withEvidence(found, (list) => list.filter(stays));
    return {
      ...less,
      board: { ...less.board, hypotheses: board.hypotheses.filter(stays) },
      ranking: { ...found.ranking, value: found.ranking.value.filter(stays) },
    };
  }
  const { id, text } = draft;
  if (!id || !text) return found;
  const renamed = <One extends { readonly id: string }>(one: One) => (one.id === id ? { ...one, text } : one);
  const more = withEvidence(found, (list) => list.map(renamed));
  return {
    ...more,
    board: { ...more.board, hypotheses: board.hypotheses.map(renamed) },
    ranking: { ...found.ranking, value: found.ranking.value.map(renamed) },
  };
}

type Piece = { readonly id: string };

/** Evidence stands on the board and, with its figures, beside it. */
function withEvidence(
  found: HypothesesFinding,
  change: <One extends Piece>(list: readonly One[]) => readonly One[],
): HypothesesFinding {
  return {
    ...found,
    board: { ...found.board, evidence: change(found.board.evidence) },
    evidence: { ...found.evidence, value: change(found.evidence.value) },
  };
}
