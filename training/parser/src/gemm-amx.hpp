// The matrix product on AMX tiles: operands rounded to bfloat16, sums in float32. About five times the float32 speed.
// Used when the compiler targets a CPU that has AMX and the kernel grants it; training does not need more precision.
#pragma once
#include "gemm.hpp"

#if defined(__AMX_BF16__) && defined(__AVX512F__)
#include <immintrin.h>
#include <cstdint>
#include <sys/syscall.h>
#include <unistd.h>

namespace amx {
typedef __m512i v;

inline bool configure() {
  const int XFEATURE_XTILEDATA = 18, ARCH_REQ_XCOMP_PERM = 0x1023;
  if (syscall(SYS_arch_prctl, ARCH_REQ_XCOMP_PERM, XFEATURE_XTILEDATA) != 0) return false;
  struct alignas(64) {
    uint8_t palette = 1, start = 0, reserved[14] = {};
    uint16_t bytes[16] = {};
    uint8_t rows[16] = {};
  } tiles;
  for (int i = 0; i < 8; i++) tiles.bytes[i] = 64, tiles.rows[i] = 16;
  _tile_loadconfig(&tiles);
  return true;
}
inline bool available() {
  static thread_local const bool yes = configure();
  return yes;
}

inline __mmask16 lanes(int n) { return n >= 16 ? 0xFFFF : n <= 0 ? 0 : __mmask16((1u << n) - 1); }
inline v half(__m512 x) { return _mm512_add_epi32(_mm512_castps_si512(x), _mm512_set1_epi32(0x8000)); }

// Swaps rows and columns of 16x16 32-bit numbers.
inline void transpose(v* r) {
  v t[16];
  for (int i = 0; i < 8; i++) {
    t[2 * i] = _mm512_unpacklo_epi32(r[2 * i], r[2 * i + 1]);
    t[2 * i + 1] = _mm512_unpackhi_epi32(r[2 * i], r[2 * i + 1]);
  }
  for (int i = 0; i < 4; i++) {
    r[4 * i] = _mm512_unpacklo_epi64(t[4 * i], t[4 * i + 2]);
    r[4 * i + 1] = _mm512_unpackhi_epi64(t[4 * i], t[4 * i + 2]);
    r[4 * i + 2] = _mm512_unpacklo_epi64(t[4 * i + 1], t[4 * i + 3]);
    r[4 * i + 3] = _mm512_unpackhi_epi64(t[4 * i + 1], t[4 * i + 3]);
  }
  for (int i = 0; i < 4; i++) {
    t[i] = _mm512_shuffle_i32x4(r[i], r[4 + i], 0x88);
    t[4 + i] = _mm512_shuffle_i32x4(r[8 + i], r[12 + i], 0x88);
    t[8 + i] = _mm512_shuffle_i32x4(r[i], r[4 + i], 0xdd);
    t[12 + i] = _mm512_shuffle_i32x4(r[8 + i], r[12 + i], 0xdd);
  }
  for (int i = 0; i < 4; i++) {
    r[i] = _mm512_shuffle_i32x4(t[i], t[4 + i], 0x88);
    r[8 + i] = _mm512_shuffle_i32x4(t[i], t[4 + i], 0xdd);
    r[4 + i] = _mm512_shuffle_i32x4(t[8 + i], t[12 + i], 0x88);
    r[12 + i] = _mm512_shuffle_i32x4(t[8 + i], t[12 + i], 0xdd);
  }
}

// One tile of 16 outer x 32 inner (depth) numbers. `byOuter`: a row of the tile holds one outer index (operand A),
// else one pair of depths (operand B). os, is: strides of the source; one of them is 1.
inline void packTile(const float* from, int os, int is, int outer, int depth, bool byOuter, v* to) {
  v r[16];
  if (is == 1) {
    const v even = _mm512_set_epi32(30, 28, 26, 24, 22, 20, 18, 16, 14, 12, 10, 8, 6, 4, 2, 0);
    const v odd = _mm512_add_epi32(even, _mm512_set1_epi32(1));
    for (int i = 0; i < 16; i++) {
      if (i >= outer) {
        r[i] = _mm512_setzero_si512();
        continue;
      }
      const float* s = from + size_t(i) * os;
      const __m512 a = _mm512_maskz_loadu_ps(lanes(depth), s), b = _mm512_maskz_loadu_ps(lanes(depth - 16), s + 16);
      const v lo = half(_mm512_permutex2var_ps(a, even, b)), hi = half(_mm512_permutex2var_ps(a, odd, b));
      r[i] = _mm512_or_si512(_mm512_srli_epi32(lo, 16), _mm512_and_si512(hi, _mm512_set1_epi32(int(0xFFFF0000))));
    }
  } else {
    for (int i = 0; i < 16; i++) {
      const float* s = from + size_t(2 * i) * is;
      const __m512 a = 2 * i < depth ? _mm512_maskz_loadu_ps(lanes(outer), s) : _mm512_setzero_ps();
      const __m512 b = 2 * i + 1 < depth ? _mm512_maskz_loadu_ps(lanes(outer), s + is) : _mm512_setzero_ps();
      r[i] = _mm512_or_si512(_mm512_srli_epi32(half(a), 16), _mm512_and_si512(half(b), _mm512_set1_epi32(int(0xFFFF0000))));
    }
  }
  if ((is == 1) != byOuter) transpose(r);
  for (int i = 0; i < 16; i++) _mm512_store_si512(to + i, r[i]);
}

inline void storeTile(const float* tile, float* c, int ldc, int rows, int cols) {
  for (int i = 0; i < rows && i < 16; i++) {
    float* to = c + size_t(i) * ldc;
    _mm512_mask_storeu_ps(to, lanes(cols), _mm512_add_ps(_mm512_maskz_loadu_ps(lanes(cols), to), _mm512_load_ps(tile + 16 * i)));
  }
}

inline void gemm(int m, int n, int k, const float* A, int ars, int acs, const float* B, int brs, int bcs, float* C, int ldc, bool accumulate) {
  if (!accumulate)
    for (int i = 0; i < m; i++) std::memset(C + size_t(i) * ldc, 0, sizeof(float) * n);
  const int KB = 512, NB = 512;
  const int mt = (m + 31) / 32 * 2;
  alignas(64) float out[4][256];
  for (int pc = 0; pc < k; pc += KB) {
    const int kc = std::min(KB, k - pc), kt = (kc + 31) / 32;
    v* pa = reinterpret_cast<v*>(gemm_detail::scratch(1, size_t(mt) * kt * 256));
    for (int i = 0; i < mt; i++)
      for (int p = 0; p < kt; p++)
        packTile(A + size_t(i) * 16 * ars + size_t(pc + 32 * p) * acs, ars, acs, m - 16 * i, kc - 32 * p, true, pa + (size_t(i) * kt + p) * 16);
    for (int jc = 0; jc < n; jc += NB) {
      const int nc = std::min(NB, n - jc), nt = (nc + 31) / 32 * 2;
      v* pb = reinterpret_cast<v*>(gemm_detail::scratch(0, size_t(nt) * kt * 256));
      for (int j = 0; j < nt; j++)
        for (int p = 0; p < kt; p++)
          packTile(B + size_t(jc + 16 * j) * bcs + size_t(pc + 32 * p) * brs, bcs, brs, nc - 16 * j, kc - 32 * p, false, pb + (size_t(j) * kt + p) * 16);
      for (int j = 0; j < nt; j += 2)
        for (int i = 0; i < mt; i += 2) {
          const v *a0 = pa + size_t(i) * kt * 16, *a1 = a0 + kt * 16, *b0 = pb + size_t(j) * kt * 16, *b1 = b0 + kt * 16;
          _tile_zero(0);
          _tile_zero(1);
          _tile_zero(2);
          _tile_zero(3);
          for (int p = 0; p < kt; p++, a0 += 16, a1 += 16, b0 += 16, b1 += 16) {
            _tile_loadd(4, a0, 64);
            _tile_loadd(6, b0, 64);
            _tile_dpbf16ps(0, 4, 6);
            _tile_loadd(7, b1, 64);
            _tile_dpbf16ps(1, 4, 7);
            _tile_loadd(5, a1, 64);
            _tile_dpbf16ps(2, 5, 6);
            _tile_dpbf16ps(3, 5, 7);
          }
          _tile_stored(0, out[0], 64);
          _tile_stored(1, out[1], 64);
          _tile_stored(2, out[2], 64);
          _tile_stored(3, out[3], 64);
          for (int q = 0; q < 4; q++) {
            const int row = 16 * (i + q / 2), col = jc + 16 * (j + q % 2);
            if (row < m && col < n) storeTile(out[q], C + size_t(row) * ldc + col, ldc, m - row, n - col);
          }
        }
    }
  }
}
}  // namespace amx
#endif

// Large products take the fast road where there is one; small ones stay exact.
inline void product(int m, int n, int k, const float* A, int ars, int acs, const float* B, int brs, int bcs, float* C, int ldc, bool accumulate) {
#if defined(__AMX_BF16__) && defined(__AVX512F__)
  if (double(m) * n * k > 1e6 && (ars == 1 || acs == 1) && (brs == 1 || bcs == 1) && amx::available()) {
    amx::gemm(m, n, k, A, ars, acs, B, brs, bcs, C, ldc, accumulate);
    return;
  }
#endif
  gemm(m, n, k, A, ars, acs, B, brs, bcs, C, ldc, accumulate);
}

// The three products of a dense layer y = x W: forward, gradient of the input, gradient of the weights.
inline void times(int m, int n, int k, const float* x, int ldx, const float* w, float* y, int ldy) {
  product(m, n, k, x, ldx, 1, w, n, 1, y, ldy, false);
}
inline void backInput(int m, int n, int k, const float* dy, int ldy, const float* w, float* dx, int ldx, bool accumulate) {
  product(m, k, n, dy, ldy, 1, w, 1, n, dx, ldx, accumulate);
}
inline void backWeights(int m, int n, int k, const float* x, int ldx, const float* dy, int ldy, float* dw) {
  product(k, n, m, x, 1, ldx, dy, ldy, 1, dw, n, true);
}
