// Simple recurrent units with a light recurrence in the gates (Lei et al. 2018), one direction of one layer:
//   f = sigmoid(gf + vf*c'), r = sigmoid(gr + vr*c'), c = f*c' + (1-f)*z, h = r*tanh(c) + (1-r)*skip
#pragma once
#include <vector>
#include "math.hpp"

struct Span { int start, end; };  // tokens of one sentence in the batch

struct SruTape {
  std::vector<float> f, r, c, t;  // gates, state, tanh(state): [tokens, H]
};

// g: [tokens, ldg] with z, f, r (and skip, when `skip` is null) at offsets 0, H, 2H, 3H; writes h: [tokens, ldh].
inline void sruForward(const std::vector<Span>& spans, int H, bool reverse, const float* g, int ldg, const float* skip,
                       int ldskip, const float* vf, const float* vr, float* h, int ldh, SruTape& tape, int tokens) {
  for (auto* x : {&tape.f, &tape.r, &tape.c, &tape.t}) x->resize(size_t(tokens) * H);
  const std::vector<float> zero(H, 0.f);
  for (const Span& s : spans) {
    const float* before = zero.data();
    for (int k = 0; k < s.end - s.start; k++) {
      const int i = reverse ? s.end - 1 - k : s.start + k;
      const float* gi = g + size_t(i) * ldg;
      const float* si = skip ? skip + size_t(i) * ldskip : gi + 3 * H;
      float *f = &tape.f[size_t(i) * H], *r = &tape.r[size_t(i) * H], *c = &tape.c[size_t(i) * H], *t = &tape.t[size_t(i) * H];
      float* hi = h + size_t(i) * ldh;
#pragma GCC ivdep
      for (int j = 0; j < H; j++) {
        f[j] = sigmoid(gi[H + j] + vf[j] * before[j]);
        r[j] = sigmoid(gi[2 * H + j] + vr[j] * before[j]);
        c[j] = f[j] * before[j] + (1 - f[j]) * gi[j];
        t[j] = tanhFast(c[j]);
        hi[j] = r[j] * t[j] + (1 - r[j]) * si[j];
      }
      before = c;
    }
  }
}

// dh: gradient of h; writes dg (same layout as g) and adds to dskip, dvf, dvr.
inline void sruBackward(const std::vector<Span>& spans, int H, bool reverse, const float* g, int ldg, const float* skip,
                        int ldskip, const float* vf, const float* vr, const float* dh, int ldh, const SruTape& tape, float* dg,
                        float* dskip, int lddskip, float* dvf, float* dvr) {
  const std::vector<float> zero(H, 0.f);
  std::vector<float> carry(H);
  for (const Span& s : spans) {
    std::fill(carry.begin(), carry.end(), 0.f);
    for (int k = s.end - s.start - 1; k >= 0; k--) {
      const int i = reverse ? s.end - 1 - k : s.start + k, prev = reverse ? i + 1 : i - 1;
      const float* before = k ? &tape.c[size_t(prev) * H] : zero.data();
      const float* gi = g + size_t(i) * ldg;
      const float* si = skip ? skip + size_t(i) * ldskip : gi + 3 * H;
      const float *f = &tape.f[size_t(i) * H], *r = &tape.r[size_t(i) * H], *t = &tape.t[size_t(i) * H], *d = dh + size_t(i) * ldh;
      float* o = dg + size_t(i) * ldg;
      float* ds = skip ? dskip + size_t(i) * lddskip : o + 3 * H;
#pragma GCC ivdep
      for (int j = 0; j < H; j++) {
        const float dr = d[j] * (t[j] - si[j]), dgr = dr * r[j] * (1 - r[j]);
        const float dc = carry[j] + d[j] * r[j] * (1 - t[j] * t[j]);
        const float df = dc * (before[j] - gi[j]), dgf = df * f[j] * (1 - f[j]);
        o[j] = dc * (1 - f[j]);
        o[H + j] = dgf;
        o[2 * H + j] = dgr;
        if (skip) ds[j] += d[j] * (1 - r[j]);
        else ds[j] = d[j] * (1 - r[j]);
        carry[j] = dc * f[j] + dgf * vf[j] + dgr * vr[j];
        dvf[j] += dgf * before[j];
        dvr[j] += dgr * before[j];
      }
    }
  }
}
