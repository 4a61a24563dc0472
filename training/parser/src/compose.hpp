// Headlines put together from phrases of the treebanks: "Kremlin denies involvement", "US, Russia hold talks", "Putin to
// visit China". Treebanks hold next to none, and a network that saw none takes their verbs for nouns.
#pragma once
#include "augment.hpp"

struct Composer {
  // A phrase whose heads count within it; the head of its root is 0.
  struct Phrase {
    Sentence words;
    bool many = false;
  };
  struct Verb {
    std::string lemma;
    Phrase complement;  // an oblique of this verb, empty for transitive ones
  };
  std::vector<Phrase> names, things, crowds, objects, obliques, titles;
  std::vector<std::string> transitive, promising;
  std::vector<Verb> prepositional;
  std::map<std::string, Units> inflected;  // lemma + "\t" + tag -> form

  explicit Composer(const std::vector<Sentence>& corpus) {
    std::map<std::string, int> objectsOf, infinitivesOf;
    for (auto& s : corpus)
      for (int i = 0; i < int(s.size()); i++) {
        const Word& w = s[i];
        if (w.upos == "VERB" && plain(w.lemma)) inflected.emplace(w.lemma + "\t" + w.xpos, w.form);
        if (!w.head || (w.upos != "NOUN" && w.upos != "PROPN" && w.upos != "NUM")) continue;
        const Word& over = s[w.head - 1];
        const bool verb = over.upos == "VERB" && plain(over.lemma);
        if (w.rel.substr(0, 5) == "nsubj") add(s, i, 4, w.upos == "PROPN" ? names : w.xpos == "NNS" || w.upos == "NUM" ? crowds : things);
        else if (w.rel == "obj" && verb) {
          add(s, i, 5, objects);
          add(s, i, 7, titles, 3);
          objectsOf[over.lemma]++;
        } else if (w.rel == "obl" && verb && add(s, i, 5, obliques, 2)) {
          if (obliques.back().words[0].rel != "case") obliques.pop_back();
          else prepositional.push_back({over.lemma, obliques.back()});
        }
      }
    for (auto& s : corpus)
      for (auto& w : s)
        if (w.rel == "xcomp" && w.xpos == "VB" && w.head && plain(s[w.head - 1].lemma) && s[w.head - 1].upos == "VERB") infinitivesOf[s[w.head - 1].lemma]++;
    for (auto& [lemma, n] : objectsOf) if (n >= 2) transitive.push_back(lemma);
    for (auto& [lemma, n] : infinitivesOf) if (n >= 3) promising.push_back(lemma);
  }

  Sentence operator()(Random& random) const {
    const auto chance = [&](float p) { return random.uniform() < p; };
    Sentence s;
    if (chance(0.1f)) append(s, any(titles, random), 0, "root");
    else clause(s, random);
    const float look = random.uniform();
    for (size_t i = 0; i < s.size(); i++)
      if (look < 0.12f) s[i].form = Augmenter::upper(s[i].form, false);
      else if (i == 0 || (look < 0.5f && Augmenter::takesCapital(s[i]))) s[i].form = Augmenter::upper(s[i].form, true);
    if (chance(0.12f)) {
      int root = 0;
      while (s[root].head) root++;
      s.push_back({u".", ".", "PUNCT", ".", "punct", root + 1});
    }
    return s;
  }

 private:
  static bool plain(const std::string& lemma) {
    if (lemma.size() < 3 || lemma == "have" || lemma == "get" || lemma == "let") return false;
    for (char c : lemma) if (c < 'a' || c > 'z') return false;
    return true;
  }
  template <class T>
  static const T& any(const std::vector<T>& list, Random& random) { return list[random.below(int(list.size()))]; }

  // Takes the phrase below a word without its articles, unless it is long, broken or holds a clause.
  static bool add(const Sentence& s, int top, int longest, std::vector<Phrase>& to, int shortest = 1) {
    std::vector<char> in(s.size(), 0);
    in[top] = 1;
    int from = top, until = top;
    for (bool grew = true; grew;) {
      grew = false;
      for (int i = 0; i < int(s.size()); i++)
        if (!in[i] && s[i].head && in[s[i].head - 1]) in[i] = 1, grew = true, from = std::min(from, i), until = std::max(until, i);
    }
    if (until - from > longest + 1) return false;
    std::vector<char> gone;
    Sentence part;
    for (int i = from; i <= until; i++) {
      const Word& w = s[i];
      if (!in[i] || w.xpos[0] == 'W' || w.upos == "VERB" || w.upos == "AUX" || w.upos == "PRON" || w.upos == "PUNCT" || w.upos == "X" || w.upos == "SYM" || w.upos == "INTJ") return false;
      part.push_back(w);
      part.back().head = i == top ? 0 : w.head - from;
      gone.push_back(w.xpos == "DT" && (w.lemma == "the" || w.lemma == "a"));
      if (w.upos == "DET" && !gone.back()) return false;
    }
    Phrase p{Augmenter::without(part, gone), s[top].xpos == "NNS" || s[top].xpos == "NNPS" || s[top].upos == "NUM"};
    if (int(p.words.size()) > longest || int(p.words.size()) < shortest) return false;
    to.push_back(p);
    return true;
  }

  // Appends a phrase under a word (counted from 1) and returns where its root came to stand (counted from 1).
  static int append(Sentence& s, const Phrase& p, int head, const char* rel) {
    const int shift = int(s.size());
    int root = 0;
    for (Word w : p.words) {
      if (w.head) w.head += shift;
      else w.head = head, w.rel = rel, root = int(s.size()) + 1;
      s.push_back(w);
    }
    return root;
  }

  Units form(const std::string& lemma, const std::string& tag) const {
    auto it = inflected.find(lemma + "\t" + tag);
    if (it != inflected.end()) return Augmenter::lower(it->second);
    const char last = lemma.back(), before = lemma[lemma.size() - 2];
    const bool consonantY = last == 'y' && std::string("aeiou").find(before) == std::string::npos;
    std::string out = lemma;
    if (tag == "VBZ") {
      const bool hiss = last == 's' || last == 'x' || last == 'z' || (last == 'h' && (before == 'c' || before == 's'));
      out = consonantY ? lemma.substr(0, lemma.size() - 1) + "ies" : lemma + (hiss ? "es" : "s");
    } else if (tag == "VBN") out = consonantY ? lemma.substr(0, lemma.size() - 1) + "ied" : lemma + (last == 'e' ? "d" : "ed");
    else if (tag == "VBG") out = (last == 'e' && before != 'e' ? lemma.substr(0, lemma.size() - 1) : lemma) + "ing";
    return decodeUtf8(out);
  }

  void clause(Sentence& s, Random& random) const {
    const auto chance = [&](float p) { return random.uniform() < p; };
    const Phrase& first = chance(0.6f) ? any(names, random) : chance(0.6f) ? any(crowds, random) : any(things, random);
    bool many = first.many;
    const int subject = append(s, first, 0, "nsubj");
    if (chance(0.12f)) {
      const int mark = int(s.size());
      const bool comma = chance(0.7f);
      s.push_back(comma ? Word{u",", ",", "PUNCT", ",", "punct", 0} : Word{u"and", "and", "CCONJ", "CC", "cc", 0});
      s[mark].head = append(s, any(names, random), subject, "conj");
      many = true;
    }
    const float kind = random.uniform();
    int verb;
    if (kind < 0.1f) {  // "5 killed in Gaza strike"
      verb = put(s, any(transitive, random), "VBN", 0, "root");
      s[subject - 1].rel = "nsubj:pass";
      append(s, any(obliques, random), verb, "obl");
    } else {
      int to = 0;
      std::string tag = many ? "VBP" : "VBZ";
      if (kind < 0.22f) s.push_back({u"to", "to", "PART", "TO", "mark", 0}), to = int(s.size()), tag = "VB";
      if (kind >= 0.9f) {  // "Greece agrees to ease tensions"
        verb = put(s, any(promising, random), tag, 0, "root");
        s.push_back({u"to", "to", "PART", "TO", "mark", int(s.size()) + 2});
        const int second = put(s, any(transitive, random), "VB", verb, "xcomp");
        append(s, any(objects, random), second, "obj");
      } else if (kind >= 0.7f) {  // "UN chief calls for ceasefire"
        const Verb& v = any(prepositional, random);
        verb = put(s, v.lemma, tag, 0, "root");
        append(s, v.complement, verb, "obl");
      } else {
        verb = put(s, any(transitive, random), tag, 0, "root");
        append(s, chance(0.25f) ? any(names, random) : any(objects, random), verb, "obj");
        if (chance(0.35f)) append(s, any(obliques, random), verb, "obl");
      }
      if (to) s[to - 1].head = verb;
    }
    s[subject - 1].head = verb;
    if (chance(0.06f)) {  // ", killing dozens"
      s.push_back({u",", ",", "PUNCT", ",", "punct", int(s.size()) + 2});
      const int gerund = put(s, any(transitive, random), "VBG", verb, "advcl");
      append(s, any(objects, random), gerund, "obj");
    }
  }

  int put(Sentence& s, const std::string& lemma, const char* tag, int head, const char* rel) const { return put(s, lemma, std::string(tag), head, rel); }
  int put(Sentence& s, const std::string& lemma, const std::string& tag, int head, const char* rel) const {
    s.push_back({form(lemma, tag), lemma, "VERB", tag, rel, head});
    return int(s.size());
  }
};
