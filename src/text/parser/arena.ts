/** Hands out 16-byte aligned addresses of one memory before it exists, so that it can be made in one piece. */
export class Arena {
  #next: number;
  constructor(base: number) {
    this.#next = base;
  }
  /** Bytes needed so far. */
  get size(): number {
    return this.#next;
  }
  bytes(count: number): number {
    const at = this.#next;
    this.#next = (at + count + 15) & ~15;
    return at;
  }
  /** Room for 32-bit numbers. */
  words(count: number): number {
    return this.bytes(4 * count);
  }
}

/** Next multiple of 8. */
export const padTo8 = (n: number): number => (n + 7) & ~7;

/**
 * Lays a row-major [k, n] matrix out in panels of 8 columns, as `matmul` reads it; missing columns are zero.
 * `columns` gives the source column of each target column (default: as they stand).
 */
export function packPanels(
  w: Float32Array,
  k: number,
  n: number,
  out: Float32Array,
  columns?: readonly number[],
): void {
  const wide = columns?.length ?? n;
  for (let j = 0; j < padTo8(wide); j++) {
    const from = columns ? columns[j] : j;
    const to = (j - (j & 7)) * k + (j & 7);
    for (let p = 0; p < k; p++) out[to + 8 * p] = j < wide ? w[p * n + from] : 0;
  }
}

/**
 * Lays a row-major [k, n] matrix out as `matmul16` reads it: each column scaled to integers of at most ±`limit`, two
 * depths side by side, 8 columns a panel. Returns what one unit of each column is worth.
 */
export function packPanels16(
  w: Float32Array,
  k: number,
  n: number,
  limit: number,
  out: Int16Array,
  columns?: readonly number[],
): Float32Array {
  const wide = columns?.length ?? n;
  const units = new Float32Array(padTo8(wide));
  for (let j = 0; j < wide; j++) {
    const from = columns ? columns[j] : j;
    let top = 1e-12;
    for (let p = 0; p < k; p++) top = Math.max(top, Math.abs(w[p * n + from]));
    units[j] = top / limit;
    const to = (j - (j & 7)) * k + 2 * (j & 7);
    for (let p = 0; p < k; p++)
      out[to + 16 * (p >> 1) + (p & 1)] = Math.round((w[p * n + from] / top) * limit);
  }
  return units;
}
