/**
 * The arithmetic of the network over one shared memory. Names `a`, `b`, `out` … are byte addresses in it,
 * strides (`lda` …) count floats. Two implementations: WASM SIMD and plain JavaScript.
 */
export interface Kernels {
  readonly memory: { readonly buffer: ArrayBufferLike };
  /** C[m,n] = A[m,k]·B + bias; B in panels of 8 columns (see `packPanels`), n a multiple of 8. */
  matmul(
    m: number,
    n: number,
    k: number,
    a: number,
    lda: number,
    b: number,
    bias: number,
    c: number,
    ldc: number,
  ): void;
  /**
   * C = (A·B)·scales + bias on int16 (`lda` counts int16); B by `packPanels16`, k even, one scale a column. Sums must fit
   * 32 bits.
   */
  matmul16(
    m: number,
    n: number,
    k: number,
    a: number,
    lda: number,
    b: number,
    scales: number,
    bias: number,
    c: number,
    ldc: number,
  ): void;
  /** C[i,j] = A row i · B row j; k a multiple of 4. */
  dots(
    m: number,
    n: number,
    k: number,
    a: number,
    lda: number,
    b: number,
    ldb: number,
    c: number,
    ldc: number,
  ): void;
  /** One direction (`step` 1 or -1) of a recurrent layer over tokens `start` … `end - 1`. */
  recur(
    start: number,
    end: number,
    step: number,
    hidden: number,
    gates: number,
    ldg: number,
    skip: number,
    lds: number,
    v: number,
    state: number,
    h: number,
    ldh: number,
  ): void;
  /** Sums the three window parts of cached rows into gates; `slots` begins one before the first token. */
  gather(count: number, width: number, slots: number, rows: number, scale: number, out: number): void;
  /** Floats → 16-bit fixed point, held within ±limit; count a multiple of 8. */
  quantise(count: number, from: number, scale: number, limit: number, to: number): void;
  /** Leaky rectifier (slope 0.1) in place. */
  leaky(count: number, width: number, x: number, ld: number): void;
  /** Rows [d·h, d, h] of tokens and their heads. */
  pairs(
    count: number,
    width: number,
    d: number,
    hidden: number,
    ld: number,
    heads: number,
    out: number,
  ): void;
  /** Index of the first largest of n floats in each row, as int32. */
  argmax(count: number, n: number, x: number, ld: number, out: number): void;
}

/** Makes kernels whose memory holds at least `bytes`. */
export type KernelFactory = (bytes: number) => Kernels;

/** First byte that allocation may use: below it the compiler may keep constants. */
export const HEAP_BASE = 65536;

/** Compiles the kernels' WASM once; each call of the result makes an instance of its own. */
export async function wasmKernels(wasm: ArrayBuffer): Promise<KernelFactory> {
  const module = await WebAssembly.compile(wasm);
  return (bytes) => {
    const instance = new WebAssembly.Instance(module, {
      env: {
        abort: () => {
          throw new Error('parser kernel aborted');
        },
      },
    });
    const kernels = instance.exports as unknown as Kernels & { readonly memory: WebAssembly.Memory };
    const missing = Math.ceil((bytes - kernels.memory.buffer.byteLength) / 65536);
    if (missing > 0) kernels.memory.grow(missing);
    return kernels;
  };
}
