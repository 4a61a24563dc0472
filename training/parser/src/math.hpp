// Fast elementwise functions that the compiler can vectorise, and a small random generator.
#pragma once
#include <cmath>
#include <cstdint>
#include <cstring>

// exp by splitting off the power of two; relative error about 2e-7 on the clamped range.
inline float fastExp(float x) {
  x = x < -87.f ? -87.f : x > 88.f ? 88.f : x;
  const float n = std::floor(x * 1.44269504f + 0.5f);
  const float r = (x - n * 0.693359375f) + n * 2.12194440e-4f;
  float p = 1.9875691500e-4f;
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * r * r + r + 1.f;
  const int32_t bits = (int32_t(n) + 127) << 23;
  float scale;
  std::memcpy(&scale, &bits, 4);
  return p * scale;
}
inline float sigmoid(float x) { return 1.f / (1.f + fastExp(-x)); }
inline float tanhFast(float x) { return 2.f / (1.f + fastExp(-2.f * x)) - 1.f; }

struct Random {
  uint64_t state;
  explicit Random(uint64_t seed) : state(seed * 0x9E3779B97F4A7C15ull + 0x1234567) {
    for (int i = 0; i < 8; i++) next();
  }
  uint32_t next() {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return uint32_t((state * 0x2545F4914F6CDD1Dull) >> 32);
  }
  float uniform() { return (next() >> 8) * (1.f / 16777216.f); }
  int below(int n) { return int((uint64_t(next()) * uint64_t(n)) >> 32); }
  float normal() {
    const float u = uniform() + 1e-7f, v = uniform();
    return std::sqrt(-2.f * std::log(u)) * std::cos(6.2831853f * v);
  }
};
