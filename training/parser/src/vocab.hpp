// The closed lists a model stands on: words with their own vector, tags, relations.
#pragma once
#include <algorithm>
#include <map>
#include <unordered_map>
#include "conllu.hpp"

struct Index {
  std::vector<std::string> names;
  std::unordered_map<std::string, int> ids;
  int add(const std::string& s) {
    auto [it, fresh] = ids.emplace(s, int(names.size()));
    if (fresh) names.push_back(s);
    return it->second;
  }
  int find(const std::string& s, int otherwise) const {
    auto it = ids.find(s);
    return it == ids.end() ? otherwise : it->second;
  }
};

struct Vocab {
  Index words, cased, upos, xpos, rels;  // words: lowered forms, id 0 unknown; cased: forms with capitals, id 0 none
  std::vector<int> wordFrequency;
  std::vector<std::string> frequent;     // most frequent forms as written, to warm the cache with

  void build(const std::vector<Sentence>& sentences, int minWord, int minCased, int keepFrequent) {
    std::map<std::string, int> lowerCount, casedCount, formCount;
    for (const char* u : {"ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"}) upos.add(u);
    std::map<std::string, int> xposCount, relCount;
    for (auto& s : sentences)
      for (auto& w : s) {
        const Units normal = normalise(w.form), low = lowered(normal);
        lowerCount[encodeUtf8(low)]++;
        if (low != normal) casedCount[encodeUtf8(normal)]++;
        formCount[encodeUtf8(w.form)]++;
        xposCount[w.xpos]++, relCount[w.rel]++;
      }
    for (auto& [x, n] : xposCount) xpos.add(x);
    for (auto& [x, n] : relCount) rels.add(x);
    words.add("");
    cased.add("");
    wordFrequency = {0};
    for (auto& [w, n] : lowerCount)
      if (n >= minWord) words.add(w), wordFrequency.push_back(n);
    for (auto& [w, n] : casedCount)
      if (n >= minCased) cased.add(w);
    std::vector<std::pair<int, std::string>> order;
    for (auto& [w, n] : formCount) order.push_back({-n, w});
    std::sort(order.begin(), order.end());
    for (int i = 0; i < keepFrequent && i < int(order.size()); i++) frequent.push_back(order[i].second);
  }
};

// One word as the network takes it.
struct TypeInput {
  int word, cased;
  std::vector<int> affixes;
};
struct TypeInputs {
  const Vocab& vocab;
  uint32_t buckets;
  std::unordered_map<std::string, int> known;
  std::vector<TypeInput> types;
  TypeInputs(const Vocab& v, uint32_t b) : vocab(v), buckets(b) {}
  int of(const Units& form) {
    const std::string key = encodeUtf8(form);
    auto it = known.find(key);
    if (it != known.end()) return it->second;
    const Units normal = normalise(form), low = lowered(normal);
    types.push_back({vocab.words.find(encodeUtf8(low), 0), low != normal ? vocab.cased.find(encodeUtf8(normal), 0) : 0, affixBuckets(normal, buckets)});
    known[key] = int(types.size()) - 1;
    return int(types.size()) - 1;
  }
};
