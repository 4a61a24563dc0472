// Writes the model the reader loads (layout: src/text/parser/model-file.ts) and raw checkpoints for teachers.
#pragma once
#include "net.hpp"

inline std::string jsonString(const std::string& s) {
  std::string out = "\"";
  for (unsigned char c : s) {
    char buffer[8];
    if (c == '"' || c == '\\') out += '\\', out += char(c);
    else if (c < 32) std::snprintf(buffer, sizeof buffer, "\\u%04x", c), out += buffer;
    else out += char(c);
  }
  return out + '"';
}
inline std::string jsonList(const std::vector<std::string>& list) {
  std::string out = "[";
  for (size_t i = 0; i < list.size(); i++) out += (i ? "," : "") + jsonString(list[i]);
  return out + "]";
}

// Embedding rows become int8 with one scale a row, dense weights float16, vectors float32.
inline void saveModel(const std::string& path, const Net& net, const Vocab& vocab) {
  std::string body, tensors;
  for (auto& p : net.params.all) {
    while (body.size() % 4) body += '\0';
    const size_t offset = body.size();
    const char* kind = p->sparse ? "i8" : p->rows > 2 ? "f16" : "f32";
    if (p->sparse) {
      std::string rows;
      for (int r = 0; r < p->rows; r++) {
        float top = 1e-12f;
        for (int j = 0; j < p->cols; j++) top = std::max(top, std::fabs(p->w[size_t(r) * p->cols + j]));
        const float scale = top / 127.f;
        body.append(reinterpret_cast<const char*>(&scale), 4);
        for (int j = 0; j < p->cols; j++) rows += char(int8_t(std::lround(p->w[size_t(r) * p->cols + j] / scale)));
      }
      body += rows;
    } else if (p->rows > 2) {
      for (float v : p->w) {
        const _Float16 half = _Float16(v);
        body.append(reinterpret_cast<const char*>(&half), 2);
      }
    } else body.append(reinterpret_cast<const char*>(p->w.data()), 4 * p->w.size());
    tensors += (tensors.empty() ? "" : ",") + std::string("{\"name\":\"") + p->name + "\",\"rows\":" + std::to_string(p->rows) +
               ",\"cols\":" + std::to_string(p->cols) + ",\"kind\":\"" + kind + "\",\"offset\":" + std::to_string(offset) + "}";
  }
  const Config& c = net.cfg;
  std::string json = "{\"format\":\"demarche-parser-1\",\"config\":{\"word\":" + std::to_string(c.word) + ",\"affix\":" + std::to_string(c.affix) +
                     ",\"hidden\":" + std::to_string(c.hidden) + ",\"layers\":" + std::to_string(c.layers) + ",\"arc\":" + std::to_string(c.arc) +
                     ",\"label\":" + std::to_string(c.label) + ",\"buckets\":" + std::to_string(c.buckets) + "},\"upos\":" + jsonList(vocab.upos.names) +
                     ",\"xpos\":" + jsonList(vocab.xpos.names) + ",\"deprels\":" + jsonList(vocab.rels.names) + ",\"words\":" + jsonList(vocab.words.names) +
                     ",\"cased\":" + jsonList(vocab.cased.names) + ",\"frequent\":" + jsonList(vocab.frequent) + ",\"tensors\":[" + tensors + "]}";
  while ((json.size() + 4) % 8) json += ' ';
  FILE* f = fopen(path.c_str(), "wb");
  if (!f) throw std::runtime_error("cannot write " + path);
  const uint32_t length = uint32_t(json.size());
  fwrite(&length, 4, 1, f), fwrite(json.data(), 1, json.size(), f), fwrite(body.data(), 1, body.size(), f);
  fclose(f);
}

inline void saveCheckpoint(const std::string& path, const Net& net) {
  FILE* f = fopen(path.c_str(), "wb");
  if (!f) throw std::runtime_error("cannot write " + path);
  fwrite(&net.cfg, sizeof(Config), 1, f);
  for (auto& p : net.params.all) fwrite(p->w.data(), 4, p->w.size(), f);
  fclose(f);
}
inline std::unique_ptr<Net> loadCheckpoint(const std::string& path, const Vocab& vocab) {
  FILE* f = fopen(path.c_str(), "rb");
  Config c;
  Random random(1);
  if (!f || fread(&c, sizeof c, 1, f) != 1) throw std::runtime_error("cannot read " + path);
  auto net = std::make_unique<Net>(c, vocab, random);
  for (auto& p : net->params.all)
    if (fread(p->w.data(), 4, p->w.size(), f) != p->w.size()) throw std::runtime_error("checkpoint does not fit: " + path);
  fclose(f);
  return net;
}
