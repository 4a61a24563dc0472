// Best single-root tree over a score matrix: greedy heads, repaired by Chu-Liu-Edmonds when they are not a tree.
#pragma once
#include <limits>
#include <vector>

// score[d * (n+1) + h]: score of head h (0 = root) for dependent d (0-based). Returns heads, 0 = root, else 1-based.
namespace decode_detail {
const float NONE = -1e30f;

// Maximum spanning arborescence on nodes 0..n with root 0; s[h][d], returns head of each node.
inline std::vector<int> chuLiuEdmonds(const std::vector<std::vector<float>>& s) {
  const int n = int(s.size());
  std::vector<int> head(n, 0);
  for (int d = 1; d < n; d++) {
    int best = -1;
    for (int h = 0; h < n; h++)
      if (h != d && (best < 0 || s[h][d] > s[best][d])) best = h;
    head[d] = best;
  }
  std::vector<int> mark(n, 0), cycle;
  for (int i = 1; i < n && cycle.empty(); i++) {
    int v = i;
    while (v && !mark[v]) mark[v] = i, v = head[v];
    if (v && mark[v] == i) {
      int u = v;
      do cycle.push_back(u), u = head[u];
      while (u != v);
    }
  }
  if (cycle.empty()) return head;
  std::vector<char> inCycle(n, 0);
  for (int v : cycle) inCycle[v] = 1;
  std::vector<int> outside, position(n, -1);
  for (int i = 0; i < n; i++)
    if (!inCycle[i]) position[i] = int(outside.size()), outside.push_back(i);
  const int m = int(outside.size()) + 1, c = m - 1;
  std::vector<std::vector<float>> t(m, std::vector<float>(m, NONE));
  std::vector<int> enter(m, -1), leave(m, -1);
  for (int i = 0; i < c; i++)
    for (int j = 0; j < c; j++) t[i][j] = s[outside[i]][outside[j]];
  for (int i = 0; i < c; i++) {
    for (int v : cycle) {
      const float in = s[outside[i]][v] - s[head[v]][v];
      if (enter[i] < 0 || in > t[i][c]) t[i][c] = in, enter[i] = v;
      const float out = s[v][outside[i]];
      if (leave[i] < 0 || out > t[c][i]) t[c][i] = out, leave[i] = v;
    }
  }
  const std::vector<int> small = chuLiuEdmonds(t);
  for (int j = 1; j < c; j++) head[outside[j]] = small[j] == c ? leave[j] : outside[small[j]];
  const int from = small[c];
  head[enter[from]] = outside[from];
  return head;
}
}  // namespace decode_detail

inline std::vector<int> decodeTree(int n, const float* score) {
  using namespace decode_detail;
  std::vector<int> head(n);
  std::vector<int> roots;
  for (int d = 0; d < n; d++) {
    int best = -1;
    for (int h = 0; h <= n; h++)
      if (h != d + 1 && (best < 0 || score[d * (n + 1) + h] > score[d * (n + 1) + best])) best = h;
    head[d] = best;
    if (!best) roots.push_back(d);
  }
  bool tree = roots.size() == 1;
  std::vector<int> mark(n, -1);
  for (int i = 0; i < n && tree; i++) {
    int v = i;
    while (v >= 0 && mark[v] < 0) mark[v] = i, v = head[v] - 1;
    if (v >= 0 && mark[v] == i) tree = false;
  }
  if (tree) return head;
  // The best tree may hang on any of the greedy roots, or on the token that likes the root most when there is none.
  if (roots.empty()) {
    int best = 0;
    for (int d = 1; d < n; d++)
      if (score[d * (n + 1)] > score[best * (n + 1)]) best = d;
    roots.push_back(best);
  }
  float bestTotal = -std::numeric_limits<float>::infinity();
  std::vector<int> answer = head;
  for (int r : roots) {
    std::vector<std::vector<float>> s(n + 1, std::vector<float>(n + 1, NONE));
    for (int d = 0; d < n; d++)
      for (int h = 0; h <= n; h++) s[h][d + 1] = h == d + 1 || (!h && d != r) ? NONE : score[d * (n + 1) + h];
    const auto found = chuLiuEdmonds(s);
    float total = 0;
    for (int d = 0; d < n; d++) total += s[found[d + 1]][d + 1];
    if (total > bestTotal) {
      bestTotal = total;
      for (int d = 0; d < n; d++) answer[d] = found[d + 1];
    }
  }
  return answer;
}
