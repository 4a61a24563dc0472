import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packPanels, packPanels16 } from './arena.ts';
import { HEAP_BASE, type Kernels, wasmKernels } from './kernels.ts';
import { jsKernels } from './kernels-js.ts';

const bytes = readFileSync(new URL('../../../models/en/kernels.wasm', import.meta.url));
const wasm = await wasmKernels(new Uint8Array(bytes).buffer);
const SIZE = HEAP_BASE + 65536;

/** The same numbers and the same call on both; what each left in memory. */
function both(
  numbers: readonly number[],
  call: (k: Kernels, at: number, out: number) => void,
): [Float32Array, Float32Array] {
  const [a, b] = [wasm(SIZE), jsKernels(SIZE)].map((k) => {
    const memory = new Float32Array(k.memory.buffer);
    memory.set(numbers, HEAP_BASE >> 2);
    const out = HEAP_BASE + 4 * ((numbers.length + 3) & ~3);
    call(k, HEAP_BASE, out);
    return memory.slice(HEAP_BASE >> 2, (HEAP_BASE >> 2) + 1024);
  });
  return [a, b];
}
const floats = (count: number) =>
  fc.array(fc.float({ min: -8, max: 8, noNaN: true }), { minLength: count, maxLength: count });
const same = ([a, b]: [Float32Array, Float32Array]): void => {
  const differing = new Uint32Array(b.buffer);
  expect(new Uint32Array(a.buffer).findIndex((bits, i) => bits !== differing[i])).toBe(-1);
};

describe('WASM and plain-JS kernels leave the same bits', () => {
  it('matmul', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), floats(9 * 6 + 6 * 16 + 16), (m, x) => {
        same(both(x, (k, at, out) => k.matmul(m, 16, 6, at, 6, at + 216, at + 216 + 384, out, 16)));
      }),
    );
  });
  it('matmul16 and quantise', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), floats(160), (m, x) => {
        same(
          both(x, (k, at, out) => {
            k.quantise(160, at, 1024, 8191, out);
            k.matmul16(m, 8, 8, out, 8, out + 160, at, at + 32, out + 512, 8);
          }),
        );
      }),
    );
  });
  it('dots, leaky and pairs', () => {
    fc.assert(
      fc.property(floats(160), (x) => {
        same(
          both(x, (k, at, out) => {
            k.dots(3, 5, 8, at, 8, at + 128, 8, out, 6);
            k.leaky(4, 8, at, 16);
            k.pairs(2, 8, at, at + 32, 16, out + 1024, out + 2048);
          }),
        );
      }),
    );
  });
  it('recur, forwards and backwards', () => {
    fc.assert(
      fc.property(floats(6 * 16 + 16), (x) => {
        same(
          both(x, (k, at, out) => {
            k.recur(0, 6, 1, 4, at, 16, at + 48, 16, at + 384, out, out + 64, 8);
            k.recur(1, 5, -1, 4, at, 16, at + 48, 16, at + 384, out, out + 80, 8);
          }),
        );
      }),
    );
  });
  it('gather, with sums beyond 16 bits held at the edge', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -32768, max: 32767 }), { minLength: 72, maxLength: 72 }),
        (rows) => {
          const [a, b] = [wasm(SIZE), jsKernels(SIZE)].map((k) => {
            new Int16Array(k.memory.buffer).set(rows, HEAP_BASE >> 1);
            new Uint32Array(k.memory.buffer).set([0, 1, 2, 0], (HEAP_BASE + 256) >> 2);
            k.gather(2, 8, HEAP_BASE + 256, HEAP_BASE, 1 / 512, HEAP_BASE + 512);
            return [...new Float32Array(k.memory.buffer, HEAP_BASE + 512, 16)];
          });
          expect(a).toEqual(b);
          const clip = (v: number): number => Math.max(-32768, Math.min(32767, v));
          expect(a[0]).toBe(clip(clip(rows[24] + rows[8]) + rows[64]) / 512);
        },
      ),
    );
  });
  it('argmax: the first of equals', () => {
    for (const k of [wasm(SIZE), jsKernels(SIZE)]) {
      new Float32Array(k.memory.buffer).set([1, 3, 3, 0, -1, -2, -1, -4], HEAP_BASE >> 2);
      k.argmax(2, 4, HEAP_BASE, 4, HEAP_BASE + 64);
      expect([...new Int32Array(k.memory.buffer, HEAP_BASE + 64, 2)]).toEqual([1, 0]);
    }
  });
});

describe('packed products', () => {
  it('are the product of the matrices', () => {
    const w = Float32Array.from({ length: 4 * 10 }, (_, i) => Math.sin(i));
    const x = Float32Array.from({ length: 3 * 4 }, (_, i) => Math.cos(i));
    const k = wasm(SIZE);
    const F = new Float32Array(k.memory.buffer);
    const at = (HEAP_BASE >> 2) + 1024;
    F.set(x, HEAP_BASE >> 2);
    packPanels(w, 4, 10, F.subarray(at, at + 64));
    k.matmul(3, 16, 4, HEAP_BASE, 4, 4 * at, 4 * (at + 64), 4 * (at + 128), 16);
    const units = packPanels16(w, 4, 10, 1023, new Int16Array(k.memory.buffer, 4 * (at + 256), 64));
    F.set(
      units.map((u) => u / 1024),
      at + 512,
    );
    k.quantise(16, HEAP_BASE, 1024, 8191, 4 * (at + 600));
    k.matmul16(
      3,
      16,
      4,
      4 * (at + 600),
      4,
      4 * (at + 256),
      4 * (at + 512),
      4 * (at + 64),
      4 * (at + 700),
      16,
    );
    for (let i = 0; i < 3; i++)
      for (let j = 0; j < 10; j++) {
        let want = 0;
        for (let p = 0; p < 4; p++) want += x[i * 4 + p] * w[p * 10 + j];
        expect(F[at + 128 + i * 16 + j]).toBeCloseTo(want, 5);
        expect(F[at + 700 + i * 16 + j]).toBeCloseTo(want, 2);
      }
  });
});
