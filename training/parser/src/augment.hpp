// Copies of training sentences as news writes them: headlines, datelines, missing stops, single quotes, other names in
// the same place. Treebank text of that kind is scarce, so trees are derived from the ones there are.
#pragma once
#include <map>
#include "conllu.hpp"
#include "math.hpp"

struct Augmenter {
  float strength;                                   // factor on the share of sentences that get each kind of noise
  float substitute;                                 // share of open-class words exchanged for another of the same Penn tag
  std::map<std::string, std::vector<Units>> byTag;  // forms as often as they occur
  std::map<std::string, Units> inflected;           // lemma + "\t" + tag -> form

  Augmenter(const std::vector<Sentence>& corpus, float strength, float substitute) : strength(strength), substitute(substitute) {
    for (auto& s : corpus)
      for (auto& w : s) {
        if (w.xpos == "NNP" || w.xpos == "NNPS" || w.xpos == "NN" || w.xpos == "NNS" || w.xpos == "JJ" || w.xpos == "CD") byTag[w.xpos].push_back(w.form);
        if ((w.xpos == "VBZ" || w.xpos == "VBP") && w.lemma != "be") inflected.emplace(w.lemma + "\t" + w.xpos, w.form);
      }
  }

  static Units upper(Units u, bool firstOnly) {
    for (auto& c : u) {
      if (c >= 'a' && c <= 'z') c -= 32;
      if (firstOnly) break;
    }
    return u;
  }
  static Units lower(Units u) {
    for (auto& c : u) c = lowerUnit(c);
    return u;
  }
  // In a title.
  static bool takesCapital(const Word& w) { return w.upos != "ADP" && w.upos != "DET" && w.upos != "CCONJ" && w.upos != "PART"; }
  static std::vector<int> dependents(const Sentence& s) {
    std::vector<int> n(s.size(), 0);
    for (auto& w : s) if (w.head) n[w.head - 1]++;
    return n;
  }
  // Takes out leaves; `gone` marks them.
  static Sentence without(const Sentence& s, const std::vector<char>& gone) {
    std::vector<int> place(s.size() + 1, 0);
    Sentence out;
    for (size_t i = 0; i < s.size(); i++)
      if (!gone[i]) out.push_back(s[i]), place[i + 1] = int(out.size());
    for (auto& w : out) w.head = place[w.head];
    return out;
  }

  // Articles, final stop and often "be" fall away; the past becomes the present, "will" becomes "to".
  Sentence headline(Sentence s, Random& random) const {
    const auto leaves = dependents(s);
    std::vector<char> gone(s.size(), 0);
    int root = 0;
    for (size_t i = 0; i < s.size(); i++) if (!s[i].head) root = int(i) + 1;
    const bool dropBe = random.uniform() < 0.5f, future = random.uniform() < 0.6f;
    bool many = false, finite = true;
    for (auto& w : s)
      if (w.head == root) {
        if (w.rel.substr(0, 5) == "nsubj") many = w.xpos == "NNS" || w.xpos == "NNPS" || w.xpos == "PRP";
        if (w.rel.substr(0, 3) == "aux") finite = false;
      }
    for (size_t i = 0; i < s.size(); i++) {
      Word& w = s[i];
      if (leaves[i]) continue;
      if (w.rel == "det" && w.xpos == "DT" && (w.lemma == "the" || w.lemma == "a")) gone[i] = 1;
      if (i + 1 == s.size() && w.rel == "punct") gone[i] = 1;
      if (dropBe && w.head == root && w.lemma == "be" && (w.rel == "aux" || w.rel == "aux:pass" || w.rel == "cop") && w.xpos != "VB" && w.xpos != "VBN") gone[i] = 1;
      if (future && w.head == root && w.rel == "aux" && w.lemma == "will") w = {u"to", "to", "PART", "TO", "mark", root};
    }
    Word& top = s[root - 1];
    if (finite && top.xpos == "VBD") {
      const std::string tag = many ? "VBP" : "VBZ";
      auto it = inflected.find(top.lemma + "\t" + tag);
      if (it != inflected.end()) top.form = it->second, top.xpos = tag;
    }
    Sentence out = without(s, gone);
    const bool title = random.uniform() < 0.3f;
    for (size_t i = 0; i < out.size(); i++)
      if (i == 0 || (title && takesCapital(out[i]))) out[i].form = upper(out[i].form, true);
    return out;
  }

  // PLACE (AGENCY) - sentence
  Sentence dateline(const Sentence& s, Random& random) const {
    static const char16_t* agencies[] = {u"AP", u"AFP", u"Reuters", u"CNN", u"Xinhua", u"TASS", u"UPI", u"dpa", u"EFE", u"BBC"};
    const auto& names = byTag.at("NNP");
    const bool agency = random.uniform() < 0.6f;
    Units place = names[random.below(int(names.size()))];
    if (random.uniform() < 0.7f) place = upper(place, false);
    Sentence out{{place, "", "PROPN", "NNP", "parataxis", 0}};
    if (agency) {
      out.push_back({u"(", "(", "PUNCT", "-LRB-", "punct", 3});
      out.push_back({agencies[random.below(10)], "", "PROPN", "NNP", "list", 1});
      out.push_back({u")", ")", "PUNCT", "-RRB-", "punct", 3});
    }
    out.push_back({random.uniform() < 0.5f ? u"-" : u"--", "-", "PUNCT", random.uniform() < 0.5f ? "," : ":", "punct", 1});
    const int shift = int(out.size());
    for (Word w : s) {
      if (w.head) w.head += shift;
      out.push_back(w);
    }
    for (size_t i = shift; i < out.size(); i++) if (!out[i].head) out[0].head = int(i) + 1;
    return out;
  }

  // `odd` is set for copies that look unlike the text teachers know: headlines, titles, capitals.
  Sentence operator()(Sentence s, Random& random, bool* odd = nullptr) const {
    bool changed = false;
    const auto chance = [&](float p) { return random.uniform() < p * strength; };
    const int n = int(s.size());
    if (n >= 5 && n <= 30 && chance(0.06f)) s = headline(s, random), changed = true;
    else if (n >= 8 && chance(0.015f)) s = dateline(s, random);
    else if (n > 3 && s.back().rel == "punct" && !dependents(s).back() && chance(0.08f)) s.pop_back();
    const float u = random.uniform() / (strength > 0 ? strength : 1e-9f);
    if (u < 0.015f)
      for (auto& w : s) w.form = lower(w.form);
    else if (u < 0.035f) {
      for (auto& w : s) w.form = upper(w.form, false);
      changed = true;
    } else if (u < 0.065f) {
      for (auto& w : s) if (takesCapital(w)) w.form = upper(w.form, true);
      changed = true;
    }
    if (odd) *odd = changed;
    std::vector<int> quotes;
    for (int i = 0; i < int(s.size()); i++)
      if (normalise(s[i].form) == u"\"") quotes.push_back(i);
    if (quotes.size() % 2 == 0 && !quotes.empty() && chance(0.4f)) {
      const bool openToo = random.uniform() < 0.5f;
      for (size_t k = 0; k < quotes.size(); k++)
        if (k % 2 || openToo) s[quotes[k]].form = u"'";
    }
    if (substitute > 0) for (auto& w : s) {
      auto it = byTag.find(w.xpos);
      if (it == byTag.end() || random.uniform() >= substitute) continue;
      w.form = it->second[random.below(int(it->second.size()))];
    }
    return s;
  }
};
