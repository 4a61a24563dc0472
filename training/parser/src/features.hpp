// What the network sees of a word form. src/text/parser/features.ts computes the same, unit for unit: change both or none.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

typedef std::u16string Units;

inline Units decodeUtf8(const std::string& s) {
  Units out;
  for (size_t i = 0; i < s.size();) {
    const unsigned char c = s[i];
    uint32_t cp;
    int n;
    if (c < 0x80) cp = c, n = 1;
    else if (c < 0xE0) cp = c & 31, n = 2;
    else if (c < 0xF0) cp = c & 15, n = 3;
    else cp = c & 7, n = 4;
    for (int k = 1; k < n && i + k < s.size(); k++) cp = (cp << 6) | (s[i + k] & 63);
    i += n;
    if (cp >= 0x10000) {
      cp -= 0x10000;
      out.push_back(char16_t(0xD800 + (cp >> 10)));
      out.push_back(char16_t(0xDC00 + (cp & 1023)));
    } else out.push_back(char16_t(cp));
  }
  return out;
}
inline std::string encodeUtf8(const Units& u) {
  std::string out;
  for (size_t i = 0; i < u.size(); i++) {
    uint32_t cp = u[i];
    if (cp >= 0xD800 && cp < 0xDC00 && i + 1 < u.size()) cp = 0x10000 + ((cp - 0xD800) << 10) + (u[++i] - 0xDC00);
    if (cp < 0x80) out += char(cp);
    else if (cp < 0x800) out += char(0xC0 | cp >> 6), out += char(0x80 | (cp & 63));
    else if (cp < 0x10000) out += char(0xE0 | cp >> 12), out += char(0x80 | ((cp >> 6) & 63)), out += char(0x80 | (cp & 63));
    else out += char(0xF0 | cp >> 18), out += char(0x80 | ((cp >> 12) & 63)), out += char(0x80 | ((cp >> 6) & 63)), out += char(0x80 | (cp & 63));
  }
  return out;
}

inline char16_t lowerUnit(char16_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c < 0xC0) return c;
  if (c <= 0xDE) return c == 0xD7 ? c : c + 32;
  if (c >= 0x100 && c <= 0x17F) {
    if (c == 0x178) return 0xFF;
    const bool oddIsLower = c < 0x138 || (c >= 0x14A && c <= 0x177);
    if (oddIsLower) return c | 1;
    return (c >= 0x139 && c <= 0x148) || c >= 0x179 ? ((c & 1) && c != 0x17F ? c + 1 : c) : c;
  }
  if (c >= 0x391 && c <= 0x3A9) return c + 32;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  return c;
}

// Typographic variants fold into one form, so that a text's quotation style cannot change its trees.
inline Units normalise(const Units& form) {
  if (form == u"''" || form == u"``" || form == u"\u2018") return u"\"";
  Units out;
  for (char16_t c : form) switch (c) {
      case 0x2018: case 0x2019: case 0x201B: case 0x02BC: case '`': case 0xB4: out += u'\''; break;
      case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0xAB: case 0xBB: out += u'"'; break;
      case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2212: out += u'-'; break;
      case 0x2014: case 0x2015: out += u"--"; break;
      case 0x2026: out += u"..."; break;
      case 0xA0: out += u' '; break;
      default: out += c;
    }
  return out;
}
inline Units lowered(const Units& normal) {
  Units out = normal;
  for (auto& c : out) c = c >= '0' && c <= '9' ? u'0' : lowerUnit(c);
  return out;
}
inline Units shapeOf(const Units& normal) {
  Units out;
  for (char16_t c : normal) {
    const char16_t k = c >= '0' && c <= '9' ? u'd' : lowerUnit(c) != c ? u'X' : (c >= 'a' && c <= 'z') || c >= 0xC0 ? u'x' : c;
    const size_t n = out.size();
    if (n < 2 || out[n - 1] != k || out[n - 2] != k) out += k;
  }
  if (out.size() > 12) out.resize(12);
  return out;
}

struct Hash {
  uint32_t h;
  explicit Hash(uint32_t kind) : h((2166136261u ^ kind) * 16777619u) {}
  Hash& add(uint32_t unit) {
    h = (h ^ unit) * 16777619u;
    return *this;
  }
  Hash& add(const Units& s, size_t from, size_t to) {
    for (size_t i = from; i < to; i++) add(s[i]);
    return *this;
  }
  uint32_t bucket(uint32_t buckets) const {
    uint32_t x = h;
    x ^= x >> 16;
    x *= 0x85ebca6bu;
    x ^= x >> 13;
    x *= 0xc2b2ae35u;
    x ^= x >> 16;
    return x & (buckets - 1);
  }
};

// Buckets of a form's affixes, shape, length and character trigrams; `buckets` is a power of two.
inline std::vector<int> affixBuckets(const Units& normal, uint32_t buckets) {
  const Units w = lowered(normal), shape = shapeOf(normal);
  const size_t n = w.size();
  std::vector<int> out;
  for (size_t k = 1; k <= 4 && k <= n; k++) out.push_back(Hash(k).add(w, n - k, n).bucket(buckets));
  for (size_t k = 1; k <= 3 && k <= n; k++) out.push_back(Hash(10 + k).add(w, 0, k).bucket(buckets));
  out.push_back(Hash(20).add(shape, 0, shape.size()).bucket(buckets));
  out.push_back(Hash(21).add(n < 12 ? n : 12).bucket(buckets));
  out.push_back(Hash(22).add(shape, 0, shape.size()).add(32).add(w, n > 3 ? n - 3 : 0, n).bucket(buckets));
  Units edged = u"^" + w.substr(0, 24) + u"$";
  for (size_t i = 0; i + 3 <= edged.size(); i++) out.push_back(Hash(30).add(edged, i, i + 3).bucket(buckets));
  return out;
}
