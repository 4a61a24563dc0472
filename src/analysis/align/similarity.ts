/** Where one actor stands on each axis (a protagonist in a crisis), −1 … 1; null where it took no stance. */
export type Position = readonly (number | null)[];

/** How alike two actors stand. */
export interface Likeness {
  /** 1 the same stances, 0 as far apart as a stance and none of it, −1 opposite ones. */
  readonly value: number;
  /** Axes on which both took a stance. */
  readonly shared: number;
}

/**
 * S of two positions: 1 − 2 · mean distance ÷ largest distance, over the axes on which both took a stance. Signorino and
 * Ritter, Tau-b or not tau-b, International Studies Quarterly 43 (1999), 115–144, with equal weights.
 * @returns null when they share no axis: silence is neither agreement nor dissent
 */
export function likeness(a: Position, b: Position): Likeness | null {
  let [apart, shared] = [0, 0];
  a.forEach((x, i) => {
    const y = b[i];
    if (x === null || y === null) return;
    apart += Math.abs(x - y);
    shared++;
  });
  return shared ? { value: 1 - apart / shared, shared } : null;
}
