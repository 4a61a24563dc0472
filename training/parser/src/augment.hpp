// Copies of training sentences as news writes them: headlines, missing stops, single quotes, other names in the same place.
#pragma once
#include <map>
#include "conllu.hpp"
#include "math.hpp"

struct Augmenter {
  float strength;                                  // share of sentences that get each kind of noise, as a factor of the defaults
  float substitute;                                // share of open-class words exchanged for another of the same Penn tag
  std::map<std::string, std::vector<Units>> byTag;  // forms as often as they occur

  Augmenter(const std::vector<Sentence>& corpus, float strength, float substitute) : strength(strength), substitute(substitute) {
    for (auto& s : corpus)
      for (auto& w : s)
        if (w.xpos == "NNP" || w.xpos == "NNPS" || w.xpos == "NN" || w.xpos == "NNS" || w.xpos == "JJ" || w.xpos == "CD") byTag[w.xpos].push_back(w.form);
  }

  static Units upper(Units u, bool firstOnly) {
    for (auto& c : u) {
      if (c >= 'a' && c <= 'z') c -= 32;
      if (firstOnly) break;
    }
    return u;
  }

  Sentence operator()(Sentence s, Random& random) const {
    const auto chance = [&](float p) { return random.uniform() < p * strength; };
    const int n = int(s.size());
    if (n > 3 && s.back().rel == "punct" && chance(0.08f)) {
      bool alone = true;
      for (auto& w : s) alone = alone && w.head != n;
      if (alone) s.pop_back();
    }
    const float u = random.uniform() / (strength > 0 ? strength : 1e9f);
    if (u < 0.015f)
      for (auto& w : s) for (auto& c : w.form) c = lowerUnit(c);
    else if (u < 0.03f)
      for (auto& w : s) w.form = upper(w.form, false);
    else if (u < 0.06f)
      for (auto& w : s) if (w.upos != "ADP" && w.upos != "DET" && w.upos != "CCONJ" && w.upos != "PART") w.form = upper(w.form, true);
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
