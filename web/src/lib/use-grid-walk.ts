import { type KeyboardEvent, useState } from 'react';

export type GridCell = readonly [row: number, column: number];

/**
 * Arrow keys, Home and End walk a grid whose cells carry `data-cell="row,column"` (headings: −1); one cell is reached by Tab.
 * @returns the cell that Tab reaches, and the handler for the element around the grid
 */
export function useGridWalk(rows: number, columns: number, start: GridCell) {
  const [current, setCurrent] = useState(start);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
    const here = event.target.closest('[data-cell]')?.getAttribute('data-cell')?.split(',').map(Number);
    if (!here) return;
    const next = step(here as unknown as GridCell, event.key, event.ctrlKey, rows, columns);
    if (!next) return;
    event.preventDefault();
    setCurrent(next);
    const cell = event.currentTarget.querySelector<SVGElement>(`[data-cell="${next[0]},${next[1]}"]`);
    cell?.focus();
  };
  return { current, onKeyDown };
}

/** The cell a key leads to; null when the key does not walk. The corner between the headings is left out. */
export function step(
  [row, column]: GridCell,
  key: string,
  far: boolean,
  rows: number,
  columns: number,
): GridCell | null {
  const top = column < 0 ? 0 : -1;
  const left = row < 0 ? 0 : -1;
  const to: Readonly<Record<string, GridCell>> = {
    ArrowUp: [Math.max(top, row - 1), column],
    ArrowDown: [Math.min(rows - 1, row + 1), column],
    ArrowLeft: [row, Math.max(left, column - 1)],
    ArrowRight: [row, Math.min(columns - 1, column + 1)],
    Home: far ? [0, 0] : [row, 0],
    End: far ? [rows - 1, columns - 1] : [row, columns - 1],
  };
  return to[key] ?? null;
}
