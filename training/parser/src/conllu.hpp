// CoNLL-U words (multiword-token ranges and empty nodes left out), read from a plain or .xz file.
#pragma once
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <vector>
#include "features.hpp"

struct Word {
  Units form;
  std::string lemma, upos, xpos, rel;
  int head = 0;  // 1-based, 0 is the root
};
typedef std::vector<Word> Sentence;

inline std::vector<Sentence> readConllu(const std::string& path) {
  const bool xz = path.size() > 3 && path.substr(path.size() - 3) == ".xz";
  FILE* f = xz ? popen(("xz -dc '" + path + "'").c_str(), "r") : fopen(path.c_str(), "r");
  if (!f) throw std::runtime_error("cannot open " + path);
  std::vector<Sentence> out;
  Sentence current;
  char* line = nullptr;
  size_t capacity = 0;
  ssize_t length;
  while ((length = getline(&line, &capacity, f)) >= 0) {
    while (length && (line[length - 1] == '\n' || line[length - 1] == '\r')) line[--length] = 0;
    if (!length) {
      if (!current.empty()) out.push_back(current), current.clear();
      continue;
    }
    if (line[0] == '#') continue;
    std::vector<std::string> columns;
    const std::string text(line, length);
    for (size_t i = 0; i <= text.size();) {
      size_t j = text.find('\t', i);
      if (j == std::string::npos) j = text.size();
      columns.push_back(text.substr(i, j - i));
      i = j + 1;
    }
    if (columns.size() < 8 || columns[0].find_first_of(".-") != std::string::npos) continue;
    current.push_back({decodeUtf8(columns[1]), columns[2], columns[3], columns[4], columns[7], std::atoi(columns[6].c_str())});
  }
  if (!current.empty()) out.push_back(current);
  std::free(line);
  if ((xz ? pclose(f) : fclose(f)) != 0 || out.empty()) throw std::runtime_error("nothing read from " + path);
  return out;
}
