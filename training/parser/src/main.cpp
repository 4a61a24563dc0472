// Trains the tagger-parser: see training/README.md for the recipe behind the weights that ship.
#include <chrono>
#include <sstream>
#include "compose.hpp"
#include "decode.hpp"
#include "save.hpp"

struct Options {
  std::map<std::string, std::string> values;
  Options(int argc, char** argv) {
    for (int i = 1; i + 1 < argc; i += 2) values[std::string(argv[i]).substr(2)] = argv[i + 1];
  }
  std::string text(const char* name, const char* otherwise) const { return values.count(name) ? values.at(name) : otherwise; }
  double number(const char* name, double otherwise) const { return values.count(name) ? std::atof(values.at(name).c_str()) : otherwise; }
};

static std::vector<std::string> split(const std::string& s) {
  std::vector<std::string> out;
  std::stringstream in(s);
  for (std::string part; std::getline(in, part, ',');)
    if (!part.empty()) out.push_back(part);
  return out;
}

static Example toExample(const Sentence& s, const Vocab& v, TypeInputs& inputs) {
  Example e;
  for (auto& w : s) {
    e.type.push_back(inputs.of(w.form));
    e.upos.push_back(v.upos.find(w.upos, 0)), e.xpos.push_back(v.xpos.find(w.xpos, 0));
    e.head.push_back(w.head), e.rel.push_back(v.rels.find(w.rel, 0));
  }
  return e;
}

// Whole sentences, about `size` tokens a batch.
static std::vector<std::vector<const Example*>> batches(const std::vector<const Example*>& examples, int size) {
  std::vector<std::vector<const Example*>> out;
  int filled = 1 << 30;
  for (auto* e : examples) {
    if (filled + e->size() > size * 1.15 || filled >= size) out.emplace_back(), filled = 0;
    out.back().push_back(e), filled += e->size();
  }
  return out;
}

static std::string universal(const std::string& rel) { return rel.substr(0, rel.find(':')); }

// Adds softmax probabilities of one teacher, weighted, to the soft targets of the examples.
static void teach(Net& net, std::vector<Example>& examples, const TypeInputs& inputs, const Vocab& vocab, float weight) {
  std::vector<const Example*> all;
  for (auto& e : examples) if (!e.goldOnly) all.push_back(&e);
  std::vector<float> scores, rels;
  auto add = [&](const float* from, int n, float* to) {
    float top = from[0], sum = 0;
    for (int j = 1; j < n; j++) top = std::max(top, from[j]);
    for (int j = 0; j < n; j++) sum += fastExp(from[j] - top);
    for (int j = 0; j < n; j++) to[j] += weight * fastExp(from[j] - top) / sum;
  };
  for (auto& batch : batches(all, 1200)) {
    net.forward(batch, inputs, vocab, 0, nullptr);
    std::vector<int> heads;
    for (auto* e : batch) heads.insert(heads.end(), e->head.begin(), e->head.end());
    net.relScores(heads, rels);
    for (size_t b = 0; b < batch.size(); b++) {
      Example& e = const_cast<Example&>(*batch[b]);
      const int n = e.size();
      e.softHead.resize(size_t(n) * (n + 1)), e.softRel.resize(size_t(n) * net.nL), e.softUpos.resize(size_t(n) * net.nU), e.softXpos.resize(size_t(n) * net.nX);
      net.headScores(net.spans[b], scores);
      for (int i = 0; i < n; i++) {
        const size_t t = net.spans[b].start + i;
        add(&scores[size_t(i) * (n + 1)], n + 1, &e.softHead[size_t(i) * (n + 1)]);
        add(&rels[t * net.nL], net.nL, &e.softRel[size_t(i) * net.nL]);
        add(&net.z[t * net.Z], net.nU, &e.softUpos[size_t(i) * net.nU]);
        add(&net.z[t * net.Z + net.nU], net.nX, &e.softXpos[size_t(i) * net.nX]);
      }
    }
  }
}

static void evaluate(Net& net, const std::string& name, const std::vector<Sentence>& gold, const Vocab& vocab, TypeInputs& inputs) {
  std::vector<Example> examples;
  for (auto& s : gold) examples.push_back(toExample(s, vocab, inputs));
  std::vector<const Example*> all;
  for (auto& e : examples) all.push_back(&e);
  std::vector<float> scores, rels;
  int words = 0, upos = 0, xpos = 0, uas = 0, las = 0, full = 0;
  size_t next = 0;
  for (auto& batch : batches(all, 800)) {
    net.forward(batch, inputs, vocab, 0, nullptr);
    std::vector<int> heads;
    for (size_t b = 0; b < batch.size(); b++) {
      net.headScores(net.spans[b], scores);
      const auto tree = decodeTree(batch[b]->size(), scores.data());
      heads.insert(heads.end(), tree.begin(), tree.end());
    }
    net.relScores(heads, rels);
    for (size_t b = 0; b < batch.size(); b++) {
      const Sentence& s = gold[next++];
      for (size_t i = 0; i < s.size(); i++) {
        const size_t t = net.spans[b].start + i;
        const float *u = &net.z[t * net.Z], *x = u + net.nU, *r = &rels[t * net.nL];
        const auto best = [](const float* v, int n) { return int(std::max_element(v, v + n) - v); };
        int rel = best(r, net.nL);
        if (!heads[t]) rel = vocab.rels.find("root", 0);
        words++, upos += vocab.upos.names[best(u, net.nU)] == s[i].upos, xpos += vocab.xpos.names[best(x, net.nX)] == s[i].xpos;
        if (heads[t] != s[i].head) continue;
        uas++, full += vocab.rels.names[rel] == s[i].rel, las += universal(vocab.rels.names[rel]) == universal(s[i].rel);
      }
    }
  }
  const double k = 100.0 / words;
  std::printf("%-10s words %d upos %.2f xpos %.2f uas %.2f las %.2f full-las %.2f\n", name.c_str(), words, upos * k, xpos * k, uas * k, las * k, full * k);
  std::fflush(stdout);
}

int main(int argc, char** argv) {
  const Options o(argc, argv);
  std::vector<Sentence> corpus;
  for (auto& path : split(o.text("train", "")))
    for (auto& s : readConllu(path)) corpus.push_back(s);
  std::vector<std::pair<std::string, std::vector<Sentence>>> tests;
  for (auto& path : split(o.text("test", ""))) tests.push_back({path.substr(path.rfind('/') + 1).substr(3, 7), readConllu(path)});
  Vocab vocab;
  vocab.build(corpus, 2, 4, int(o.number("frequent", 12000)));
  Config c;
  c.word = int(o.number("word", c.word)), c.affix = int(o.number("affix", c.affix)), c.hidden = int(o.number("hidden", c.hidden));
  c.layers = int(o.number("layers", c.layers)), c.arc = int(o.number("arc", c.arc)), c.label = int(o.number("label", c.label)), c.buckets = int(o.number("buckets", c.buckets));
  TypeInputs inputs(vocab, c.buckets);
  Random random(int(o.number("seed", 1)));
  const float drop = o.number("drop", 0.18), rate = o.number("rate", 0.004), mix = o.number("mix", 0.7);
  const int epochs = int(o.number("epochs", 12)), batchSize = int(o.number("batch", 450)), copies = int(o.number("copies", 6));
  std::unique_ptr<Net> start = o.text("start", "").empty() ? std::make_unique<Net>(c, vocab, random) : loadCheckpoint(o.text("start", ""), vocab);
  Net& net = *start;
  size_t weights = 0;
  for (auto& p : net.params.all) weights += p->w.size();
  std::printf("%zu sentences, %zu words, %zu cased, %zu tags, %zu relations, %.1fM weights\n", corpus.size(), vocab.words.names.size(),
              vocab.cased.names.size(), vocab.xpos.names.size(), vocab.rels.names.size(), weights / 1e6);
  const Augmenter noise(corpus, o.number("noise", 1), 0), mixed(corpus, o.number("noise", 1), o.number("substitute", 0.2));

  // With teachers: fixed copies of the corpus, each with soft targets; an epoch takes one copy. The first is the corpus as
  // it is, every other one of the rest has words exchanged.
  // Copies whose look differs from what teachers know well keep their gold trees alone, and so do composed headlines.
  std::vector<std::vector<Example>> taught, composed;
  const auto teachers = split(o.text("teachers", ""));
  if (!teachers.empty()) {
    taught.resize(copies);
    for (int k = 0; k < copies; k++)
      for (auto& s : corpus) {
        bool odd = false;
        taught[k].push_back(toExample(k == 0 ? s : k % 2 ? noise(s, random, &odd) : mixed(s, random, &odd), vocab, inputs));
        taught[k].back().goldOnly = odd;
      }
    for (auto& path : teachers) {
      auto teacher = loadCheckpoint(path, vocab);
      for (auto& copy : taught) teach(*teacher, copy, inputs, vocab, 1.f / teachers.size());
      std::printf("taught by %s\n", path.c_str()), std::fflush(stdout);
    }
    const Composer compose(corpus);
    composed.resize(copies);
    for (auto& copy : composed)
      for (int i = 0; i < int(o.number("headlines", 0)); i++) copy.push_back(toExample(compose(random), vocab, inputs));
    if (o.number("show", 0))
      for (int i = 0; i < 40; i++) {
        for (auto& w : compose(random)) std::printf("%s/%s/%d/%s ", encodeUtf8(w.form).c_str(), w.xpos.c_str(), w.head, w.rel.c_str());
        std::printf("\n");
      }
  }

  double total = 0, done = 0;
  for (auto& s : corpus) total += s.size();
  if (!composed.empty())
    for (auto& e : composed[0]) total += e.size();
  total *= epochs;
  const auto began = std::chrono::steady_clock::now();
  for (int epoch = 0; epoch < epochs; epoch++) {
    std::vector<Example> fresh;
    std::vector<const Example*> order;
    if (taught.empty()) {
      fresh.reserve(corpus.size());
      for (auto& s : corpus) fresh.push_back(toExample(noise(s, random), vocab, inputs));
      for (auto& e : fresh) order.push_back(&e);
    } else
      for (auto* list : {&taught[epoch % copies], &composed[epoch % copies]})
        for (auto& e : *list) order.push_back(&e);
    for (size_t i = order.size() - 1; i > 0; i--) std::swap(order[i], order[random.below(int(i) + 1)]);
    Losses sum;
    int steps = 0;
    for (auto& batch : batches(order, batchSize)) {
      const double at = done / total;
      const float lr = at < 0.02 ? rate * at / 0.02 : rate * (0.01 + 0.99 * 0.5 * (1 + std::cos(3.14159265 * (at - 0.02) / 0.98)));
      const Losses l = net.trainStep(batch, inputs, vocab, drop, mix, random, lr);
      sum.total += l.total, sum.head += l.head, sum.rel += l.rel, sum.upos += l.upos, sum.xpos += l.xpos, steps++;
      for (auto* e : batch) done += e->size();
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    std::printf("epoch %d loss %.4f head %.4f rel %.4f upos %.4f xpos %.4f  %.0f s\n", epoch + 1, sum.total / steps, sum.head / steps, sum.rel / steps,
                sum.upos / steps, sum.xpos / steps, seconds);
    std::fflush(stdout);
    if (epoch + 1 == epochs || (epoch + 1) % int(o.number("every", 4)) == 0)
      for (auto& [name, gold] : tests) evaluate(net, name, gold, vocab, inputs);
  }
  // Weights of runs that started from the same point may be averaged; the mean reads better than each.
  const auto averaged = split(o.text("average", "")), shares = split(o.text("shares", ""));
  for (size_t k = 0; k < averaged.size(); k++) {
    auto other = loadCheckpoint(averaged[k], vocab);
    const float share = std::atof(shares.at(k).c_str());
    for (size_t i = 0; i < net.params.all.size(); i++) {
      auto &to = net.params.all[i]->w, &from = other->params.all[i]->w;
      for (size_t j = 0; j < to.size(); j++) to[j] = (k ? to[j] : 0) + share * from[j];
    }
  }
  if (epochs == 0)
    for (auto& [name, gold] : tests) evaluate(net, name, gold, vocab, inputs);
  if (!o.text("checkpoint", "").empty()) saveCheckpoint(o.text("checkpoint", ""), net);
  if (!o.text("model", "").empty()) saveModel(o.text("model", ""), net, vocab);
}
