// Named weights with their gradients and Adam moments. Embedding tables update only the rows a batch touched.
#pragma once
#include <cmath>
#include <memory>
#include <string>
#include <vector>
#include "math.hpp"

struct Param {
  std::string name;
  int rows, cols;
  bool sparse;
  std::vector<float> w, g, m, v;
  std::vector<int> touched;
  std::vector<uint8_t> isTouched;
  float* row(int r) { return w.data() + size_t(r) * cols; }
  float* grad(int r) { return g.data() + size_t(r) * cols; }
  void touch(int r) {
    if (!isTouched[r]) isTouched[r] = 1, touched.push_back(r);
  }
};

struct Params {
  std::vector<std::unique_ptr<Param>> all;
  int step = 0;
  Param& add(const std::string& name, int rows, int cols, float scale, Random& random, bool sparse = false) {
    auto p = std::make_unique<Param>();
    *p = {name, rows, cols, sparse, {}, {}, {}, {}, {}, {}};
    const size_t n = size_t(rows) * cols;
    p->w.resize(n), p->g.assign(n, 0), p->m.assign(n, 0), p->v.assign(n, 0);
    if (sparse) p->isTouched.assign(rows, 0);
    for (auto& x : p->w) x = scale == 0 ? 0 : random.normal() * scale;
    all.push_back(std::move(p));
    return *all.back();
  }
  template <class F> static void eachRange(Param& p, F f) {
    if (!p.sparse) f(size_t(0), p.w.size());
    else
      for (int r : p.touched) f(size_t(r) * p.cols, size_t(r + 1) * p.cols);
  }
  // One Adam step with the global gradient norm clipped; clears the gradients.
  void update(float rate, float clip) {
    step++;
    double norm = 0;
    for (auto& p : all) eachRange(*p, [&](size_t a, size_t b) {
      float s = 0;
      for (size_t i = a; i < b; i++) s += p->g[i] * p->g[i];
      norm += s;
    });
    norm = std::sqrt(norm);
    const float scale = norm > clip ? clip / norm : 1.f;
    const float b1 = 0.9f, b2 = 0.95f, c1 = 1 - std::pow(b1, step), c2 = 1 - std::pow(b2, step);
    for (auto& p : all) {
      float *w = p->w.data(), *g = p->g.data(), *m = p->m.data(), *v = p->v.data();
      eachRange(*p, [&](size_t a, size_t b) {
        for (size_t i = a; i < b; i++) {
          const float x = g[i] * scale;
          m[i] = b1 * m[i] + (1 - b1) * x;
          v[i] = b2 * v[i] + (1 - b2) * x * x;
          w[i] -= rate * (m[i] / c1) / (std::sqrt(v[i] / c2) + 1e-8f);
          g[i] = 0;
        }
      });
      for (int r : p->touched) p->isTouched[r] = 0;
      p->touched.clear();
    }
  }
};
