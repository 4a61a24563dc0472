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
  let apart = 0;
  let shared = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i];
    const y = b[i];
    if (x === null || y === null) continue;
    apart += Math.abs(x - y);
    shared++;
  }
  return shared ? { value: 1 - apart / shared, shared } : null;
}

/** How alike each two stand, as weights of a graph: likeness above 0; the diagonal is empty. */
export function likenesses(positions: readonly Position[]): Float64Array[] {
  const weights = positions.map(() => new Float64Array(positions.length));
  const axes = positions[0]?.length ?? 0;
  // The same as `likeness`, over numbers alone: this is run hundreds of times for one alignment.
  const at = positions.map((own) => Float64Array.from(own, (x) => x ?? Number.NaN));
  for (let i = 0; i < at.length; i++)
    for (let j = 0; j < i; j++) {
      let apart = 0;
      let shared = 0;
      for (let axis = 0; axis < axes; axis++) {
        const distance = Math.abs(at[i][axis] - at[j][axis]);
        if (Number.isNaN(distance)) continue;
        apart += distance;
        shared++;
      }
      if (shared && apart < shared) weights[i][j] = weights[j][i] = 1 - apart / shared;
    }
  return weights;
}
