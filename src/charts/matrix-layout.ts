/** Where rows, columns and their headings of a matrix stand. */
export interface MatrixLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  /** Width and height of a cell. */
  readonly wide: number;
  readonly high: number;
  /** Too narrow for whole names: short ones stand in the headings. */
  readonly narrow: boolean;
  readonly x: (column: number) => number;
  readonly y: (row: number) => number;
}

const WIDEST = 92;
const HIGHEST = 50;
const SMALLEST = 26;
/** Between the actors and the column of acts that are directed at nobody. */
const GAP = 10;

/**
 * Places a matrix of `rows` actors; columns are the same, and one more where `apart`. Cells shrink with the width down to a size
 * that a finger hits; below that the matrix grows wider than asked.
 */
export function layoutMatrix(rows: number, apart: boolean, width: number): MatrixLayout {
  const narrow = width < 620;
  const left = narrow ? 84 : 150;
  const top = narrow ? 66 : 104;
  // Slanted headings reach beyond the last column.
  const right = narrow ? 24 : 74;
  const columns = rows + (apart ? 1 : 0);
  const room = (width - left - right - (apart ? GAP : 0)) / Math.max(1, columns);
  const wide = Math.floor(Math.min(WIDEST, Math.max(SMALLEST, room)));
  const high = Math.min(HIGHEST, Math.max(SMALLEST, wide));
  return {
    width: Math.max(width, Math.ceil(left + columns * wide + GAP + right)),
    height: Math.ceil(top + rows * high + 2),
    left,
    top,
    wide,
    high,
    narrow,
    x: (column) => left + column * wide + (column >= rows ? GAP : 0),
    y: (row) => top + row * high,
  };
}
