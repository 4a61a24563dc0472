import type { KernelFactory } from './kernels.ts';

/**
 * The kernels in plain JavaScript, for hosts without WASM SIMD. Sums run in double precision where the WASM
 * kernels use single, so scores differ in the last digits; trees do not.
 */
export const jsKernels: KernelFactory = (bytes) => {
  const buffer = new ArrayBuffer(bytes);
  const F = new Float32Array(buffer);
  const I16 = new Int16Array(buffer);
  const U32 = new Uint32Array(buffer);
  const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
  return {
    memory: { buffer },
    matmul(m, n, k, a, lda, b, bias, c, ldc) {
      a >>= 2;
      b >>= 2;
      bias >>= 2;
      c >>= 2;
      for (let j = 0; j < n; j += 4) {
        const panel = b + (j - (j & 7)) * k + (j & 7);
        for (let i = 0; i < m; i++) {
          const row = a + i * lda;
          let s0 = F[bias + j];
          let s1 = F[bias + j + 1];
          let s2 = F[bias + j + 2];
          let s3 = F[bias + j + 3];
          for (let p = 0, q = panel; p < k; p++, q += 8) {
            const x = F[row + p];
            s0 += x * F[q];
            s1 += x * F[q + 1];
            s2 += x * F[q + 2];
            s3 += x * F[q + 3];
          }
          const o = c + i * ldc + j;
          F[o] = s0;
          F[o + 1] = s1;
          F[o + 2] = s2;
          F[o + 3] = s3;
        }
      }
    },
    dots(m, n, k, a, lda, b, ldb, c, ldc) {
      for (let i = 0; i < m; i++) {
        const x = (a >> 2) + i * lda;
        for (let j = 0; j < n; j++) {
          const y = (b >> 2) + j * ldb;
          let s = 0;
          for (let p = 0; p < k; p++) s += F[x + p] * F[y + p];
          F[(c >> 2) + i * ldc + j] = s;
        }
      }
    },
    recur(start, end, step, hidden, gates, ldg, skip, lds, v, state, h, ldh) {
      const H = hidden;
      v >>= 2;
      state >>= 2;
      F.fill(0, state, state + H);
      for (let n = end - start, i = step > 0 ? start : end - 1; n > 0; n--, i += step) {
        const g = (gates >> 2) + i * ldg;
        const s = (skip >> 2) + i * lds;
        const o = (h >> 2) + i * ldh;
        for (let j = 0; j < H; j++) {
          const before = F[state + j];
          const f = sigmoid(F[g + H + j] + F[v + j] * before);
          const r = sigmoid(F[g + 2 * H + j] + F[v + H + j] * before);
          const z = F[g + j];
          const c = f * (before - z) + z;
          F[state + j] = c;
          F[o + j] = r * (2 * sigmoid(2 * c) - 1 - F[s + j]) + F[s + j];
        }
      }
    },
    gather(count, width, slots, rows, scale, out) {
      slots >>= 2;
      rows >>= 1;
      out >>= 2;
      const clip = (x: number): number => (x > 32767 ? 32767 : x < -32768 ? -32768 : x);
      for (let i = 0; i < count; i++, out += width) {
        const left = rows + (U32[slots + i] * 3 + 1) * width;
        const own = rows + U32[slots + i + 1] * 3 * width;
        const right = rows + (U32[slots + i + 2] * 3 + 2) * width;
        for (let j = 0; j < width; j++)
          F[out + j] = clip(clip(I16[own + j] + I16[left + j]) + I16[right + j]) * scale;
      }
    },
    quantise(count, from, scale, to) {
      from >>= 2;
      to >>= 1;
      for (let i = 0; i < count; i++) {
        const x = F[from + i] * scale;
        const floor = Math.floor(x);
        const half = x - floor;
        // Halves go to the even neighbour, as the SIMD instruction rounds.
        const near = half < 0.5 || (half === 0.5 && floor % 2 === 0) ? floor : floor + 1;
        I16[to + i] = near > 32767 ? 32767 : near < -32768 ? -32768 : near;
      }
    },
    leaky(count, width, x, ld) {
      x >>= 2;
      for (let i = 0; i < count; i++, x += ld)
        for (let j = 0; j < width; j++) if (F[x + j] < 0) F[x + j] *= 0.1;
    },
    pairs(count, width, d, hidden, ld, heads, out) {
      d >>= 2;
      out >>= 2;
      for (let i = 0; i < count; i++, d += ld, out += 3 * width) {
        const h = (hidden >> 2) + U32[(heads >> 2) + i] * ld;
        for (let j = 0; j < width; j++) {
          F[out + j] = F[d + j] * F[h + j];
          F[out + width + j] = F[d + j];
          F[out + 2 * width + j] = F[h + j];
        }
      }
    },
    argmax(count, n, x, ld, out) {
      x >>= 2;
      for (let i = 0; i < count; i++, x += ld) {
        let best = 0;
        for (let j = 1; j < n; j++) if (F[x + j] > F[x + best]) best = j;
        U32[(out >> 2) + i] = best;
      }
    },
  };
};
