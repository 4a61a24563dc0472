import type { KernelFactory } from './kernels.ts';

const f32 = Math.fround;

/**
 * The kernels in plain JavaScript, for hosts without WASM SIMD. Every operation is rounded to single precision in the
 * order in which the SIMD lanes do it, so that scores, and with them trees, are the same to the last bit.
 */
export const jsKernels: KernelFactory = (bytes) => {
  const buffer = new ArrayBuffer(bytes);
  const F = new Float32Array(buffer);
  const I16 = new Int16Array(buffer);
  const U32 = new Uint32Array(buffer);
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
            s0 = f32(s0 + f32(x * F[q]));
            s1 = f32(s1 + f32(x * F[q + 1]));
            s2 = f32(s2 + f32(x * F[q + 2]));
            s3 = f32(s3 + f32(x * F[q + 3]));
          }
          const o = c + i * ldc + j;
          F[o] = s0;
          F[o + 1] = s1;
          F[o + 2] = s2;
          F[o + 3] = s3;
        }
      }
    },
    matmul16(m, n, k, a, lda, b, scales, bias, c, ldc) {
      a >>= 1;
      b >>= 1;
      for (let j = 0; j < n; j++) {
        const panel = b + (j - (j & 7)) * k + 2 * (j & 7);
        const scale = F[(scales >> 2) + j];
        const base = F[(bias >> 2) + j];
        for (let i = 0; i < m; i++) {
          const row = a + i * lda;
          let s = 0;
          for (let p = 0, q = panel; p < k; p += 2, q += 16)
            s = (s + I16[row + p] * I16[q] + I16[row + p + 1] * I16[q + 1]) | 0;
          F[(c >> 2) + i * ldc + j] = f32(f32(f32(s) * scale) + base);
        }
      }
    },
    dots(m, n, k, a, lda, b, ldb, c, ldc) {
      for (let i = 0; i < m; i++) {
        const x = (a >> 2) + i * lda;
        for (let j = 0; j < n; j++) {
          const y = (b >> 2) + j * ldb;
          let s0 = 0;
          let s1 = 0;
          let s2 = 0;
          let s3 = 0;
          for (let p = 0; p < k; p += 4) {
            s0 = f32(s0 + f32(F[x + p] * F[y + p]));
            s1 = f32(s1 + f32(F[x + p + 1] * F[y + p + 1]));
            s2 = f32(s2 + f32(F[x + p + 2] * F[y + p + 2]));
            s3 = f32(s3 + f32(F[x + p + 3] * F[y + p + 3]));
          }
          F[(c >> 2) + i * ldc + j] = f32(f32(f32(s0 + s1) + s2) + s3);
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
          const f = sigmoid(f32(F[g + H + j] + f32(F[v + j] * before)));
          const r = sigmoid(f32(F[g + 2 * H + j] + f32(F[v + H + j] * before)));
          const z = F[g + j];
          const c = f32(f32(f * f32(before - z)) + z);
          F[state + j] = c;
          const t = f32(f32(2 * sigmoid(f32(2 * c))) - 1);
          F[o + j] = f32(f32(r * f32(t - F[s + j])) + F[s + j]);
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
    quantise(count, from, scale, limit, to) {
      from >>= 2;
      to >>= 1;
      for (let i = 0; i < count; i++) {
        const x = f32(F[from + i] * f32(scale));
        const held = x > limit ? limit : x < -limit ? -limit : x;
        const floor = Math.floor(held);
        const rest = held - floor;
        // Halves go to the even neighbour, as the SIMD instruction rounds.
        I16[to + i] = rest < 0.5 || (rest === 0.5 && floor % 2 === 0) ? floor : floor + 1;
      }
    },
    leaky(count, width, x, ld) {
      x >>= 2;
      const tenth = f32(0.1);
      for (let i = 0; i < count; i++, x += ld)
        for (let j = 0; j < width; j++) if (F[x + j] < 0) F[x + j] *= tenth;
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

/** The kernels' polynomial for 1 / (1 + exp(-x)). */
function sigmoid(x: number): number {
  const scaled = f32(x * f32(-Math.LOG2E));
  const y = scaled > 115 ? 115 : scaled < -115 ? -115 : scaled;
  const n = Math.floor(y);
  const r = f32(y - n);
  let p = f32(f32(f32(0.013426684) * r) + f32(0.052242474));
  p = f32(f32(p * r) + f32(0.2412802));
  p = f32(f32(p * r) + f32(0.69304484));
  p = f32(f32(p * r) + 1);
  return f32(1 / f32(1 + f32(p * power[n + 127])));
}

/** 2^(i - 127). */
const power = Float32Array.from({ length: 256 }, (_, i) => 2 ** (i - 127));
