// The network: word type -> window -> bi-directional SRU layers -> tags, biaffine heads, relation of the chosen head.
#pragma once
#include "gemm-amx.hpp"
#include "params.hpp"
#include "sru.hpp"
#include "vocab.hpp"

struct Config {
  int word = 64, affix = 64, hidden = 64, layers = 2, arc = 64, label = 48, buckets = 32768;
};

// A sentence as the trainer holds it. Soft targets (from teachers) are empty or [n * (n+1)], [n * labels], [n * tags].
struct Example {
  std::vector<int> type, upos, xpos, head, rel;
  std::vector<float> softHead, softRel, softUpos, softXpos;
  bool goldOnly = false;  // of a kind that teachers read badly: no soft targets
  int size() const { return int(type.size()); }
};

struct Losses { double total = 0, head = 0, rel = 0, upos = 0, xpos = 0; };

struct Net {
  Config cfg;
  int nU, nX, nL, D, H, Z;
  Params params;
  Param *words, *cased, *affixes, *w1, *b1, *padLeft, *padRight, *wz, *bz, *arcU, *arcu, *rootArc, *rootLabel, *wl, *bl;
  std::vector<Param*> vf, vr, wn, bn;  // per layer; wn/bn[0] unused

  // Work space of one batch
  std::vector<Span> spans;
  std::vector<int> types, wordIds, casedIds;
  std::vector<float> keepWord, keepAffix, x, y, dy, z, dz, q, dq, e, de, logits, scores, mlpMask;
  std::vector<std::vector<float>> g, h, hd, dg, dh, mask;
  std::vector<std::vector<SruTape>> tape;

  Net(const Config& c, const Vocab& v, Random& random) : cfg(c) {
    nU = int(v.upos.names.size()), nX = int(v.xpos.names.size()), nL = int(v.rels.names.size());
    D = c.word + c.affix, H = c.hidden, Z = nU + nX + 2 * c.arc + 2 * c.label;
    auto xavier = [](int a, int b) { return std::sqrt(2.f / (a + b)); };
    words = &params.add("words", int(v.words.names.size()), c.word, 0.15f, random, true);
    cased = &params.add("cased", int(v.cased.names.size()), c.word, 0.05f, random, true);
    affixes = &params.add("affixes", c.buckets, c.affix, 0.1f, random, true);
    w1 = &params.add("w1", D, 3 * 8 * H, xavier(3 * D, 2 * H), random);
    b1 = &params.add("b1", 1, 8 * H, 0, random);
    padLeft = &params.add("padLeft", 1, 8 * H, 0.01f, random);
    padRight = &params.add("padRight", 1, 8 * H, 0.01f, random);
    for (int l = 0; l < c.layers; l++) {
      const std::string n = std::to_string(l + 1);
      vf.push_back(&params.add("vf" + n, 2, H, 0.1f, random));
      vr.push_back(&params.add("vr" + n, 2, H, 0.1f, random));
      wn.push_back(l ? &params.add("w" + n, 2 * H, 6 * H, xavier(2 * H, 2 * H), random) : nullptr);
      bn.push_back(l ? &params.add("b" + n, 1, 6 * H, 0, random) : nullptr);
    }
    wz = &params.add("wz", 2 * H, Z, xavier(2 * H, 2 * H), random);
    bz = &params.add("bz", 1, Z, 0, random);
    arcU = &params.add("arcU", c.arc, c.arc, xavier(c.arc, c.arc), random);
    arcu = &params.add("arcu", 1, c.arc, 0, random);
    rootArc = &params.add("rootArc", 1, c.arc, 0.1f, random);
    rootLabel = &params.add("rootLabel", 1, c.label, 0.1f, random);
    wl = &params.add("wl", 3 * c.label, nL, xavier(3 * c.label, nL), random);
    bl = &params.add("bl", 1, nL, 0, random);
    for (auto* all : {&g, &h, &hd, &dg, &dh, &mask}) all->resize(c.layers);
    tape.assign(c.layers, std::vector<SruTape>(2));
  }

  static void dropMask(std::vector<float>& out, const std::vector<Span>& spans, int width, float p, Random& random) {
    const float up = 1.f / (1.f - p);
    for (auto& s : spans) {
      float* first = out.data() + size_t(s.start) * width;
      for (int j = 0; j < width; j++) first[j] = random.uniform() < p ? 0.f : up;
      for (int i = s.start + 1; i < s.end; i++) std::memcpy(out.data() + size_t(i) * width, first, sizeof(float) * width);
    }
  }

  // Runs the batch up to head scores q and hidden activations z. `random` null: no dropout.
  void forward(const std::vector<const Example*>& batch, const TypeInputs& inputs, const Vocab& vocab, float drop, Random* random) {
    spans.clear(), types.clear();
    for (auto* s : batch) {
      spans.push_back({int(types.size()), int(types.size()) + s->size()});
      types.insert(types.end(), s->type.begin(), s->type.end());
    }
    const int T = int(types.size());
    wordIds.assign(T, 0), casedIds.assign(T, 0), keepWord.assign(T, 1), keepAffix.assign(T, 1);
    x.assign(size_t(T) * D, 0);
    for (int i = 0; i < T; i++) {
      const TypeInput& t = inputs.types[types[i]];
      wordIds[i] = t.word, casedIds[i] = t.cased;
      if (random) {
        if (random->uniform() < 0.25f / (0.25f + vocab.wordFrequency[t.word])) wordIds[i] = casedIds[i] = 0;
        const float u = random->uniform(), p = 0.3f * drop;
        if (u < p) keepWord[i] = 0, keepAffix[i] = 2;
        else if (u < 2 * p) keepWord[i] = 2, keepAffix[i] = 0;
      }
      float* xi = &x[size_t(i) * D];
      if (keepWord[i]) {
        const float *a = words->row(wordIds[i]), *b = cased->row(casedIds[i]);
        const float on = casedIds[i] ? 1.f : 0.f;
        for (int j = 0; j < cfg.word; j++) xi[j] = keepWord[i] * (a[j] + on * b[j]);
      }
      if (keepAffix[i])
        for (int k : t.affixes) {
          const float* a = affixes->row(k);
          for (int j = 0; j < cfg.affix; j++) xi[cfg.word + j] += keepAffix[i] * a[j];
        }
    }
    const int G1 = 8 * H;
    y.resize(size_t(T) * 3 * G1);
    times(T, 3 * G1, D, x.data(), D, w1->w.data(), y.data(), 3 * G1);
    g[0].resize(size_t(T) * G1);
    for (auto& s : spans)
      for (int i = s.start; i < s.end; i++) {
        float* o = &g[0][size_t(i) * G1];
        const float *mid = &y[size_t(i) * 3 * G1], *bias = b1->w.data();
        const float* left = i > s.start ? &y[size_t(i - 1) * 3 * G1 + G1] : padLeft->w.data();
        const float* right = i + 1 < s.end ? &y[size_t(i + 1) * 3 * G1 + 2 * G1] : padRight->w.data();
        for (int j = 0; j < G1; j++) o[j] = mid[j] + left[j] + right[j] + bias[j];
      }
    for (int l = 0; l < cfg.layers; l++) {
      const int ldg = l ? 6 * H : 8 * H, per = l ? 3 * H : 4 * H;
      if (l) {
        g[l].resize(size_t(T) * ldg);
        times(T, ldg, 2 * H, hd[l - 1].data(), 2 * H, wn[l]->w.data(), g[l].data(), ldg);
        for (int i = 0; i < T; i++)
          for (int j = 0; j < ldg; j++) g[l][size_t(i) * ldg + j] += bn[l]->w[j];
      }
      h[l].resize(size_t(T) * 2 * H), hd[l].resize(size_t(T) * 2 * H);
      for (int d = 0; d < 2; d++)
        sruForward(spans, H, d == 1, g[l].data() + d * per, ldg, l ? h[l - 1].data() + d * H : nullptr, 2 * H, vf[l]->row(d),
                   vr[l]->row(d), h[l].data() + d * H, 2 * H, tape[l][d], T);
      if (random) {
        mask[l].resize(size_t(T) * 2 * H);
        dropMask(mask[l], spans, 2 * H, drop, *random);
        for (size_t i = 0; i < h[l].size(); i++) hd[l][i] = h[l][i] * mask[l][i];
      } else hd[l] = h[l];
    }
    z.resize(size_t(T) * Z);
    times(T, Z, 2 * H, hd.back().data(), 2 * H, wz->w.data(), z.data(), Z);
    const int M = 2 * cfg.arc + 2 * cfg.label, off = nU + nX;
    for (int i = 0; i < T; i++)
      for (int j = 0; j < Z; j++) {
        float& v = z[size_t(i) * Z + j];
        v += bz->w[j];
        if (j >= off && v < 0) v *= 0.1f;
      }
    if (random) {
      mlpMask.resize(size_t(T) * M);
      dropMask(mlpMask, spans, M, drop, *random);
      for (int i = 0; i < T; i++)
        for (int j = 0; j < M; j++) z[size_t(i) * Z + off + j] *= mlpMask[size_t(i) * M + j];
    }
    q.resize(size_t(T) * cfg.arc);
    times(T, cfg.arc, cfg.arc, &z[off], Z, arcU->w.data(), q.data(), cfg.arc);
    for (int i = 0; i < T; i++)
      for (int j = 0; j < cfg.arc; j++) q[size_t(i) * cfg.arc + j] += arcu->w[j];
  }

  // Scores of all heads of one sentence: [n, n+1], column 0 the root; a token is no head of itself.
  void headScores(const Span& s, std::vector<float>& out) const {
    const int n = s.end - s.start, a = cfg.arc;
    out.resize(size_t(n) * (n + 1));
    gemm(n, n, a, &q[size_t(s.start) * a], a, 1, &z[size_t(s.start) * Z + nU + nX + a], 1, Z, out.data() + 1, n + 1, false);
    for (int i = 0; i < n; i++) {
      float root = 0;
      for (int j = 0; j < a; j++) root += q[size_t(s.start + i) * a + j] * rootArc->w[j];
      out[size_t(i) * (n + 1)] = root;
      out[size_t(i) * (n + 1) + i + 1] = -1e30f;
    }
  }

  // Relation logits for given heads (1-based in the sentence, 0 = root) of the whole batch: [T, nL].
  void relScores(const std::vector<int>& heads, std::vector<float>& out) {
    const int T = int(types.size()), L = cfg.label, od = nU + nX + 2 * cfg.arc, oh = od + L;
    e.resize(size_t(T) * 3 * L), out.resize(size_t(T) * nL);
    for (auto& s : spans)
      for (int i = s.start; i < s.end; i++) {
        const float *d = &z[size_t(i) * Z + od], *hh = heads[i] ? &z[size_t(s.start + heads[i] - 1) * Z + oh] : rootLabel->w.data();
        float* o = &e[size_t(i) * 3 * L];
        for (int j = 0; j < L; j++) o[j] = d[j] * hh[j], o[L + j] = d[j], o[2 * L + j] = hh[j];
      }
    times(T, nL, 3 * L, e.data(), 3 * L, wl->w.data(), out.data(), nL);
    for (int i = 0; i < T; i++)
      for (int j = 0; j < nL; j++) out[size_t(i) * nL + j] += bl->w[j];
  }

  // Cross-entropy against gold (or a mix of gold and soft targets); v becomes weight * gradient.
  static double softmaxLoss(float* v, int n, int gold, const float* soft, float mix, float weight) {
    float top = v[0], sum = 0;
    for (int j = 1; j < n; j++) top = std::max(top, v[j]);
    const float atGold = v[gold] - top;
    for (int j = 0; j < n; j++) sum += v[j] = fastExp(v[j] - top);
    for (int j = 0; j < n; j++) {
      v[j] /= sum;
      const float target = (soft ? mix * soft[j] : 0.f) + (j == gold ? (soft ? 1 - mix : 1.f) : 0.f);
      v[j] = weight * (v[j] - target);
    }
    return std::log(sum) - atGold;
  }

  Losses trainStep(const std::vector<const Example*>& batch, const TypeInputs& inputs, const Vocab& vocab, float drop, float mix,
                   Random& random, float rate) {
    forward(batch, inputs, vocab, drop, &random);
    Losses loss;
    const int T = int(types.size()), A = cfg.arc, L = cfg.label, off = nU + nX, M = 2 * A + 2 * L;
    const float w = 1.f / T;
    dz.assign(size_t(T) * Z, 0), dq.assign(size_t(T) * A, 0);
    std::vector<int> heads(T);
    for (size_t b = 0; b < batch.size(); b++) {
      const Example& s = *batch[b];
      const Span sp = spans[b];
      const int n = s.size();
      headScores(sp, scores);
      for (int i = 0; i < n; i++) {
        const size_t t = sp.start + i;
        heads[t] = s.head[i];
        float* row = &scores[size_t(i) * (n + 1)];
        loss.head += softmaxLoss(row, n + 1, s.head[i], s.softHead.empty() ? nullptr : &s.softHead[size_t(i) * (n + 1)], mix, w);
        float* tags = &dz[t * Z];
        std::memcpy(tags, &z[t * Z], sizeof(float) * off);
        loss.upos += softmaxLoss(tags, nU, s.upos[i], s.softUpos.empty() ? nullptr : &s.softUpos[size_t(i) * nU], mix, 0.5f * w);
        loss.xpos += softmaxLoss(tags + nU, nX, s.xpos[i], s.softXpos.empty() ? nullptr : &s.softXpos[size_t(i) * nX], mix, 0.5f * w);
        for (int j = 0; j < A; j++) {
          dq[t * A + j] += row[0] * rootArc->w[j];
          rootArc->g[j] += row[0] * q[t * A + j];
        }
      }
      gemm(n, A, n, scores.data() + 1, n + 1, 1, &z[size_t(sp.start) * Z + off + A], Z, 1, &dq[size_t(sp.start) * A], A, true);
      gemm(n, A, n, scores.data() + 1, 1, n + 1, &q[size_t(sp.start) * A], A, 1, &dz[size_t(sp.start) * Z + off + A], Z, true);
    }
    for (int i = 0; i < T; i++)
      for (int j = 0; j < A; j++) arcu->g[j] += dq[size_t(i) * A + j];
    backInput(T, A, A, dq.data(), A, arcU->w.data(), &dz[off], Z, true);
    backWeights(T, A, A, &z[off], Z, dq.data(), A, arcU->g.data());
    relScores(heads, logits);
    for (size_t b = 0; b < batch.size(); b++)
      for (int i = 0; i < batch[b]->size(); i++) {
        const Example& s = *batch[b];
        loss.rel += softmaxLoss(&logits[size_t(spans[b].start + i) * nL], nL, s.rel[i], s.softRel.empty() ? nullptr : &s.softRel[size_t(i) * nL], mix, w);
      }
    de.resize(e.size());
    backInput(T, nL, 3 * L, logits.data(), nL, wl->w.data(), de.data(), 3 * L, false);
    backWeights(T, nL, 3 * L, e.data(), 3 * L, logits.data(), nL, wl->g.data());
    for (auto& s : spans)
      for (int i = s.start; i < s.end; i++) {
        for (int j = 0; j < nL; j++) bl->g[j] += logits[size_t(i) * nL + j];
        const float *d = &e[size_t(i) * 3 * L + L], *hh = d + L, *o = &de[size_t(i) * 3 * L];
        float* dd = &dz[size_t(i) * Z + off + 2 * A];
        float* dhh = heads[i] ? &dz[size_t(s.start + heads[i] - 1) * Z + off + 2 * A + L] : rootLabel->g.data();
        for (int j = 0; j < L; j++) dd[j] += o[j] * hh[j] + o[L + j], dhh[j] += o[j] * d[j] + o[2 * L + j];
      }
    for (int i = 0; i < T; i++)
      for (int j = 0; j < M; j++) {
        float& v = dz[size_t(i) * Z + off + j];
        v *= mlpMask[size_t(i) * M + j];
        if (z[size_t(i) * Z + off + j] < 0) v *= 0.1f;
      }
    backward(inputs);
    params.update(rate, 2.f);
    loss.head /= T, loss.rel /= T, loss.upos /= T, loss.xpos /= T;
    loss.total = loss.head + loss.rel + 0.5 * (loss.upos + loss.xpos);
    return loss;
  }

  // From dz down to the embeddings.
  void backward(const TypeInputs& inputs) {
    const int T = int(types.size()), G1 = 8 * H;
    for (int i = 0; i < T; i++)
      for (int j = 0; j < Z; j++) bz->g[j] += dz[size_t(i) * Z + j];
    for (int l = 0; l < cfg.layers; l++) dh[l].assign(size_t(T) * 2 * H, 0);
    backInput(T, Z, 2 * H, dz.data(), Z, wz->w.data(), dh.back().data(), 2 * H, false);
    backWeights(T, Z, 2 * H, hd.back().data(), 2 * H, dz.data(), Z, wz->g.data());
    for (size_t i = 0; i < dh.back().size(); i++) dh.back()[i] *= mask.back()[i];
    std::vector<float> below;
    for (int l = cfg.layers - 1; l >= 0; l--) {
      const int ldg = l ? 6 * H : G1, per = l ? 3 * H : 4 * H;
      dg[l].resize(size_t(T) * ldg);
      for (int d = 0; d < 2; d++)
        sruBackward(spans, H, d == 1, g[l].data() + d * per, ldg, l ? h[l - 1].data() + d * H : nullptr, 2 * H, vf[l]->row(d),
                    vr[l]->row(d), dh[l].data() + d * H, 2 * H, tape[l][d], dg[l].data() + d * per,
                    l ? dh[l - 1].data() + d * H : nullptr, 2 * H, vf[l]->grad(d), vr[l]->grad(d));
      if (l) {
        for (int i = 0; i < T; i++)
          for (int j = 0; j < ldg; j++) bn[l]->g[j] += dg[l][size_t(i) * ldg + j];
        below.resize(size_t(T) * 2 * H);
        backInput(T, ldg, 2 * H, dg[l].data(), ldg, wn[l]->w.data(), below.data(), 2 * H, false);
        backWeights(T, ldg, 2 * H, hd[l - 1].data(), 2 * H, dg[l].data(), ldg, wn[l]->g.data());
        for (size_t i = 0; i < below.size(); i++) dh[l - 1][i] += below[i] * mask[l - 1][i];
      }
    }
    dy.assign(size_t(T) * 3 * G1, 0);
    for (auto& s : spans)
      for (int i = s.start; i < s.end; i++) {
        const float* o = &dg[0][size_t(i) * G1];
        float* left = i > s.start ? &dy[size_t(i - 1) * 3 * G1 + G1] : padLeft->g.data();
        float* right = i + 1 < s.end ? &dy[size_t(i + 1) * 3 * G1 + 2 * G1] : padRight->g.data();
        float* mid = &dy[size_t(i) * 3 * G1];
        for (int j = 0; j < G1; j++) mid[j] += o[j], left[j] += o[j], right[j] += o[j], b1->g[j] += o[j];
      }
    std::vector<float> dx(size_t(T) * D);
    backInput(T, 3 * G1, D, dy.data(), 3 * G1, w1->w.data(), dx.data(), D, false);
    backWeights(T, 3 * G1, D, x.data(), D, dy.data(), 3 * G1, w1->g.data());
    for (int i = 0; i < T; i++) {
      const float* d = &dx[size_t(i) * D];
      if (keepWord[i]) {
        words->touch(wordIds[i]);
        float* a = words->grad(wordIds[i]);
        for (int j = 0; j < cfg.word; j++) a[j] += keepWord[i] * d[j];
        if (casedIds[i]) {
          cased->touch(casedIds[i]);
          float* b = cased->grad(casedIds[i]);
          for (int j = 0; j < cfg.word; j++) b[j] += keepWord[i] * d[j];
        }
      }
      if (keepAffix[i])
        for (int k : inputs.types[types[i]].affixes) {
          affixes->touch(k);
          float* a = affixes->grad(k);
          for (int j = 0; j < cfg.affix; j++) a[j] += keepAffix[i] * d[cfg.word + j];
        }
    }
  }
};
