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
