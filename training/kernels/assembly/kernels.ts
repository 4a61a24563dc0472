// SIMD kernels of the parser (AssemblyScript). Arguments named a, b, c … are byte addresses in the shared memory.
// src/text/parser/kernels-js.ts holds the same functions in plain JavaScript: change both or none.

// C[m,n] = A[m,k] * B + bias. B is packed in panels of 8 columns: panel p holds rows 0..k-1 of columns 8p..8p+7.
// n is a multiple of 8; lda and ldc count floats.
export function matmul(m: i32, n: i32, k: i32, a: usize, lda: i32, b: usize, bias: usize, c: usize, ldc: i32): void {
  const la: usize = <usize>lda << 2;
  const lc: usize = <usize>ldc << 2;
  for (let j = 0; j < n; j += 8) {
    const panel: usize = b + (<usize>(j * k) << 2);
    const bias0 = v128.load(bias + (<usize>j << 2));
    const bias1 = v128.load(bias + (<usize>j << 2), 16);
    let i = 0;
    for (; i + 4 <= m; i += 4) {
      let c00 = bias0, c01 = bias1, c10 = bias0, c11 = bias1, c20 = bias0, c21 = bias1, c30 = bias0, c31 = bias1;
      let p: usize = panel;
      let r0: usize = a + <usize>i * la;
      let r1: usize = r0 + la;
      let r2: usize = r1 + la;
      let r3: usize = r2 + la;
      const end: usize = r0 + (<usize>k << 2);
      while (r0 < end) {
        const b0 = v128.load(p);
        const b1 = v128.load(p, 16);
        let x = v128.load32_splat(r0);
        c00 = f32x4.add(c00, f32x4.mul(x, b0));
        c01 = f32x4.add(c01, f32x4.mul(x, b1));
        x = v128.load32_splat(r1);
        c10 = f32x4.add(c10, f32x4.mul(x, b0));
        c11 = f32x4.add(c11, f32x4.mul(x, b1));
        x = v128.load32_splat(r2);
        c20 = f32x4.add(c20, f32x4.mul(x, b0));
        c21 = f32x4.add(c21, f32x4.mul(x, b1));
        x = v128.load32_splat(r3);
        c30 = f32x4.add(c30, f32x4.mul(x, b0));
        c31 = f32x4.add(c31, f32x4.mul(x, b1));
        p += 32;
        r0 += 4;
        r1 += 4;
        r2 += 4;
        r3 += 4;
      }
      let o: usize = c + <usize>i * lc + (<usize>j << 2);
      v128.store(o, c00);
      v128.store(o, c01, 16);
      o += lc;
      v128.store(o, c10);
      v128.store(o, c11, 16);
      o += lc;
      v128.store(o, c20);
      v128.store(o, c21, 16);
      o += lc;
      v128.store(o, c30);
      v128.store(o, c31, 16);
    }
    for (; i < m; i++) {
      let c0 = bias0, c1 = bias1;
      let p: usize = panel;
      let r: usize = a + <usize>i * la;
      const end: usize = r + (<usize>k << 2);
      while (r < end) {
        const x = v128.load32_splat(r);
        c0 = f32x4.add(c0, f32x4.mul(x, v128.load(p)));
        c1 = f32x4.add(c1, f32x4.mul(x, v128.load(p, 16)));
        p += 32;
        r += 4;
      }
      const o: usize = c + <usize>i * lc + (<usize>j << 2);
      v128.store(o, c0);
      v128.store(o, c1, 16);
    }
  }
}

// The same product on 16-bit integers: C = (A * B) * scales + bias, scales one float a column. A holds int16 (lda counts them), B
// panels of 8 columns by pairs of depths: b[2p][j], b[2p+1][j] side by side. k is even; sums are exact while they fit 32 bits.
export function matmul16(m: i32, n: i32, k: i32, a: usize, lda: i32, b: usize, scales: usize, bias: usize, c: usize, ldc: i32): void {
  const la: usize = <usize>lda << 1;
  const lc: usize = <usize>ldc << 2;
  for (let j = 0; j < n; j += 8) {
    const panel: usize = b + (<usize>(j * k) << 1);
    const bias0 = v128.load(bias + (<usize>j << 2));
    const bias1 = v128.load(bias + (<usize>j << 2), 16);
    const scale0 = v128.load(scales + (<usize>j << 2));
    const scale1 = v128.load(scales + (<usize>j << 2), 16);
    let i = 0;
    for (; i + 4 <= m; i += 4) {
      let c00 = i32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
      let p: usize = panel;
      let r0: usize = a + <usize>i * la;
      let r1: usize = r0 + la;
      let r2: usize = r1 + la;
      let r3: usize = r2 + la;
      const end: usize = r0 + (<usize>k << 1);
      while (r0 < end) {
        const b0 = v128.load(p);
        const b1 = v128.load(p, 16);
        let x = v128.load32_splat(r0);
        c00 = i32x4.add(c00, i32x4.dot_i16x8_s(x, b0));
        c01 = i32x4.add(c01, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(r1);
        c10 = i32x4.add(c10, i32x4.dot_i16x8_s(x, b0));
        c11 = i32x4.add(c11, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(r2);
        c20 = i32x4.add(c20, i32x4.dot_i16x8_s(x, b0));
        c21 = i32x4.add(c21, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(r3);
        c30 = i32x4.add(c30, i32x4.dot_i16x8_s(x, b0));
        c31 = i32x4.add(c31, i32x4.dot_i16x8_s(x, b1));
        p += 32;
        r0 += 4;
        r1 += 4;
        r2 += 4;
        r3 += 4;
      }
      let o: usize = c + <usize>i * lc + (<usize>j << 2);
      v128.store(o, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(c00), scale0), bias0));
      v128.store(o, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(c01), scale1), bias1), 16);
      o += lc;
      v128.store(o, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(c10), scale0), bias0));
      v128.store(o, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(c11), scale1), bias1), 16);
      o += lc;
      v128.store(o, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(c20), scale0), bias0));
      v128.store(o, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(c21), scale1), bias1), 16);
      o += lc;
      v128.store(o, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(c30), scale0), bias0));
      v128.store(o, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(c31), scale1), bias1), 16);
    }
    for (; i < m; i++) {
      let c0 = i32x4.splat(0), c1 = c0;
      let p: usize = panel;
      let r: usize = a + <usize>i * la;
      const end: usize = r + (<usize>k << 1);
      while (r < end) {
        const x = v128.load32_splat(r);
        c0 = i32x4.add(c0, i32x4.dot_i16x8_s(x, v128.load(p)));
        c1 = i32x4.add(c1, i32x4.dot_i16x8_s(x, v128.load(p, 16)));
        p += 32;
        r += 4;
      }
      const o: usize = c + <usize>i * lc + (<usize>j << 2);
      v128.store(o, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(c0), scale0), bias0));
      v128.store(o, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(c1), scale1), bias1), 16);
    }
  }
}

// C[i,j] = A[i,:] . B[j,:] for m rows of A and n rows of B, k a multiple of 4.
export function dots(m: i32, n: i32, k: i32, a: usize, lda: i32, b: usize, ldb: i32, c: usize, ldc: i32): void {
  const la: usize = <usize>lda << 2;
  const lb: usize = <usize>ldb << 2;
  const bytes: usize = <usize>k << 2;
  for (let i = 0; i < m; i++) {
    const row: usize = a + <usize>i * la;
    const out: usize = c + (<usize>(i * ldc) << 2);
    let j = 0;
    for (; j + 2 <= n; j += 2) {
      const q0: usize = b + <usize>j * lb;
      const q1: usize = q0 + lb;
      let s0 = f32x4.splat(0), s1 = f32x4.splat(0);
      for (let p: usize = 0; p < bytes; p += 16) {
        const x = v128.load(row + p);
        s0 = f32x4.add(s0, f32x4.mul(x, v128.load(q0 + p)));
        s1 = f32x4.add(s1, f32x4.mul(x, v128.load(q1 + p)));
      }
      store<f32>(out + (<usize>j << 2), sum(s0));
      store<f32>(out + (<usize>j << 2), sum(s1), 4);
    }
    if (j < n) {
      const q: usize = b + <usize>j * lb;
      let s = f32x4.splat(0);
      for (let p: usize = 0; p < bytes; p += 16) s = f32x4.add(s, f32x4.mul(v128.load(row + p), v128.load(q + p)));
      store<f32>(out + (<usize>j << 2), sum(s));
    }
  }
}

// @ts-ignore: decorator
@inline
function sum(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3);
}

// Constants in memory: one splatting load each is cheaper than what engines make of vector constants.
const K: usize = memory.data<f32>([-1.4426950408889634, 115, -115, 0.013426684, 0.052242474, 0.2412802, 0.69304484, 1, 2, 12582912]);

// 1 / (1 + exp(-x)) on four lanes, relative error below 3e-6: exp(-x) = 2^y; the whole part of y goes into the exponent
// bits, a polynomial gives the rest. A float of 1.5 * 2^23 + n has n in its lowest bits, which is cheaper than a conversion.
// @ts-ignore: decorator
@inline
function sigmoid(x: v128): v128 {
  const y = f32x4.pmax(f32x4.pmin(f32x4.mul(x, v128.load32_splat(K)), v128.load32_splat(K, 4)), v128.load32_splat(K, 8));
  const n = f32x4.floor(y);
  const r = f32x4.sub(y, n);
  let p = f32x4.add(f32x4.mul(v128.load32_splat(K, 12), r), v128.load32_splat(K, 16));
  p = f32x4.add(f32x4.mul(p, r), v128.load32_splat(K, 20));
  p = f32x4.add(f32x4.mul(p, r), v128.load32_splat(K, 24));
  const one = v128.load32_splat(K, 28);
  p = f32x4.add(f32x4.mul(p, r), one);
  const power = i32x4.add(p, i32x4.shl(f32x4.add(n, v128.load32_splat(K, 36)), 23));
  return f32x4.div(one, f32x4.add(one, power));
}

// One direction of one recurrent layer over tokens start..end-1 (backwards when step is -1).
// g: gates z, f, r at offsets 0, H, 2H floats; skip: the highway input; v: vf then vr; state: H floats of scratch.
export function recur(start: i32, end: i32, step: i32, H: i32, g: usize, ldg: i32, skip: usize, lds: i32, v: usize, state: usize, h: usize, ldh: i32): void {
  const bytes: usize = <usize>H << 2;
  memory.fill(state, 0, bytes);
  let i = step > 0 ? start : end - 1;
  for (let count = end - start; count > 0; count--, i += step) {
    const gi: usize = g + (<usize>(i * ldg) << 2);
    const si: usize = skip + (<usize>(i * lds) << 2);
    const hi: usize = h + (<usize>(i * ldh) << 2);
    for (let j: usize = 0; j < bytes; j += 16) {
      const before = v128.load(state + j);
      const f = sigmoid(f32x4.add(v128.load(gi + bytes + j), f32x4.mul(v128.load(v + j), before)));
      const r = sigmoid(f32x4.add(v128.load(gi + 2 * bytes + j), f32x4.mul(v128.load(v + bytes + j), before)));
      const z = v128.load(gi + j);
      const c = f32x4.add(f32x4.mul(f, f32x4.sub(before, z)), z);
      const t = f32x4.sub(f32x4.mul(v128.load32_splat(K, 32), sigmoid(f32x4.mul(v128.load32_splat(K, 32), c))), v128.load32_splat(K, 28));
      const s = v128.load(si + j);
      v128.store(state + j, c);
      v128.store(hi + j, f32x4.add(f32x4.mul(r, f32x4.sub(t, s)), s));
    }
  }
}

// First layer: adds the three window parts of the cached rows (16-bit fixed point) into gates.
// slots: uint32 per position, one more at either end (the neighbours of the first and the last token). Part order in a row: own, as left neighbour, as right neighbour.
export function gather(count: i32, width: i32, slots: usize, rows: usize, scale: f32, out: usize): void {
  const part: usize = <usize>width << 1;
  const row: usize = part * 3;
  const s = f32x4.splat(scale);
  for (let i = 0; i < count; i++) {
    const at: usize = slots + (<usize>i << 2);
    const left: usize = rows + <usize>load<u32>(at) * row + part;
    const own: usize = rows + <usize>load<u32>(at, 4) * row;
    const right: usize = rows + <usize>load<u32>(at, 8) * row + 2 * part;
    let o: usize = out + (<usize>(i * width) << 2);
    for (let j: usize = 0; j < part; j += 16) {
      const x = i16x8.add_sat_s(i16x8.add_sat_s(v128.load(own + j), v128.load(left + j)), v128.load(right + j));
      v128.store(o, f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(x)), s));
      v128.store(o, f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(x)), s), 16);
      o += 32;
    }
  }
}

// Floats -> 16-bit fixed point, held within +-limit (at most 32767); count a multiple of 8. Adding 1.5 * 2^23 rounds to the nearest
// even number and leaves it in the lowest bits.
export function quantise(count: i32, from: usize, scale: f32, limit: f32, to: usize): void {
  const s = f32x4.splat(scale);
  const top = f32x4.splat(limit);
  const low = f32x4.splat(-limit);
  const magic = f32x4.splat(12582912);
  for (let i = 0; i < count; i += 8) {
    const lo = i32x4.sub(f32x4.add(f32x4.pmax(f32x4.pmin(f32x4.mul(v128.load(from), s), top), low), magic), magic);
    const hi = i32x4.sub(f32x4.add(f32x4.pmax(f32x4.pmin(f32x4.mul(v128.load(from, 16), s), top), low), magic), magic);
    v128.store(to, i16x8.narrow_i32x4_s(lo, hi));
    from += 32;
    to += 16;
  }
}

// x < 0 ? x / 10 : x on `width` floats of each of `count` rows; width a multiple of 4.
export function leaky(count: i32, width: i32, x: usize, ld: i32): void {
  const tenth = f32x4.splat(0.1);
  for (let i = 0; i < count; i++) {
    const row: usize = x + (<usize>(i * ld) << 2);
    for (let j: usize = 0; j < <usize>width << 2; j += 16) {
      const v = v128.load(row + j);
      v128.store(row + j, f32x4.pmax(v, f32x4.mul(v, tenth)));
    }
  }
}

// Rows [d*h, d, h] for the relation scorer; heads: uint32 row per token, its h found at hidden + row * ld.
export function pairs(count: i32, width: i32, d: usize, hidden: usize, ld: i32, heads: usize, out: usize): void {
  const bytes: usize = <usize>width << 2;
  const stride: usize = <usize>ld << 2;
  for (let i = 0; i < count; i++) {
    const x: usize = d + <usize>i * stride;
    const y: usize = hidden + <usize>load<u32>(heads + (<usize>i << 2)) * stride;
    const o: usize = out + <usize>i * bytes * 3;
    for (let j: usize = 0; j < bytes; j += 16) {
      const u = v128.load(x + j);
      const w = v128.load(y + j);
      v128.store(o + j, f32x4.mul(u, w));
      v128.store(o + bytes + j, u);
      v128.store(o + 2 * bytes + j, w);
    }
  }
}

// Index of the largest of n floats in each of `count` rows (the first of equals).
export function argmax(count: i32, n: i32, x: usize, ld: i32, out: usize): void {
  for (let i = 0; i < count; i++) {
    const row: usize = x + (<usize>(i * ld) << 2);
    let best = load<f32>(row);
    let at = 0;
    for (let j = 1; j < n; j++) {
      const v = load<f32>(row + (<usize>j << 2));
      if (v > best) {
        best = v;
        at = j;
      }
    }
    store<i32>(out + (<usize>i << 2), at);
  }
}
