// Single-precision matrix product for training: packs both operands into panels, then runs a 12x32 register tile.
// Strides instead of transpose flags, so that A*B, A'*B and A*B' share one routine.
#pragma once
#include <algorithm>
#include <cstdlib>
#include <cstring>

typedef float vec16 __attribute__((vector_size(64)));

namespace gemm_detail {
constexpr int MR = 12, NR = 32, MC = 120, KC = 256, NC = 1024;

inline float* scratch(int which, size_t floats) {
  static thread_local float* buffer[2] = {nullptr, nullptr};
  static thread_local size_t size[2] = {0, 0};
  if (size[which] < floats) {
    std::free(buffer[which]);
    buffer[which] = static_cast<float*>(std::aligned_alloc(64, (floats * 4 + 63) / 64 * 64));
    size[which] = floats;
  }
  return buffer[which];
}

// One MR x NR tile of C, kept in registers over the whole depth k.
inline void tile(int k, const float* a, const float* b, float* out) {
  vec16 acc[MR][2];
#pragma GCC unroll 12
  for (int i = 0; i < MR; i++) acc[i][0] = acc[i][1] = vec16{};
  for (int p = 0; p < k; p++, a += MR, b += NR) {
    const vec16 b0 = *reinterpret_cast<const vec16*>(b), b1 = *reinterpret_cast<const vec16*>(b + 16);
#pragma GCC unroll 12
    for (int i = 0; i < MR; i++) {
      acc[i][0] += b0 * a[i];
      acc[i][1] += b1 * a[i];
    }
  }
#pragma GCC unroll 12
  for (int i = 0; i < MR; i++) {
    *reinterpret_cast<vec16*>(out + i * NR) = acc[i][0];
    *reinterpret_cast<vec16*>(out + i * NR + 16) = acc[i][1];
  }
}
}  // namespace gemm_detail

// C[m,n] (row stride ldc) = or += A[m,k] * B[k,n]; element (i,p) of A stands at A[i*ars + p*acs], of B at B[p*brs + j*bcs].
inline void gemm(int m, int n, int k, const float* A, int ars, int acs, const float* B, int brs, int bcs, float* C, int ldc,
                 bool accumulate) {
  using namespace gemm_detail;
  if (!accumulate)
    for (int i = 0; i < m; i++) std::memset(C + size_t(i) * ldc, 0, sizeof(float) * n);
  float* packedB = scratch(0, size_t(KC) * (NC + NR));
  float* packedA = scratch(1, size_t(KC) * (MC + MR));
  alignas(64) float out[MR * NR];
  for (int jc = 0; jc < n; jc += NC) {
    const int nc = std::min(NC, n - jc);
    for (int pc = 0; pc < k; pc += KC) {
      const int kc = std::min(KC, k - pc);
      for (int j = 0; j < nc; j += NR) {
        float* to = packedB + size_t(j) * kc;
        const int w = std::min(NR, nc - j);
        for (int p = 0; p < kc; p++, to += NR) {
          const float* from = B + size_t(pc + p) * brs + size_t(jc + j) * bcs;
          if (bcs == 1) std::memcpy(to, from, sizeof(float) * w);
          else
            for (int q = 0; q < w; q++) to[q] = from[size_t(q) * bcs];
          for (int q = w; q < NR; q++) to[q] = 0;
        }
      }
      for (int ic = 0; ic < m; ic += MC) {
        const int mc = std::min(MC, m - ic);
        for (int i = 0; i < mc; i += MR) {
          float* to = packedA + size_t(i) * kc;
          const int h = std::min(MR, mc - i);
          for (int p = 0; p < kc; p++, to += MR) {
            const float* from = A + size_t(ic + i) * ars + size_t(pc + p) * acs;
            for (int q = 0; q < h; q++) to[q] = from[size_t(q) * ars];
            for (int q = h; q < MR; q++) to[q] = 0;
          }
        }
        for (int j = 0; j < nc; j += NR)
          for (int i = 0; i < mc; i += MR) {
            tile(kc, packedA + size_t(i) * kc, packedB + size_t(j) * kc, out);
            const int h = std::min(MR, mc - i), w = std::min(NR, nc - j);
            for (int q = 0; q < h; q++) {
              float* c = C + size_t(ic + i + q) * ldc + jc + j;
              for (int r = 0; r < w; r++) c[r] += out[q * NR + r];
            }
          }
      }
    }
  }
}
