/**
 * Near-copies by MinHash over word 5-shingles with locality-sensitive bands (Broder 1997; Indyk and Motwani 1998).
 * With 24 bands of 3 rows a pair of similarity 0.5 shares a band with probability 0.96, one of 0.1 with 0.02.
 */

export const SHINGLE = 5;
const BANDS = 24;
const ROWS = 3;

export interface MinHash {
  /** 72 minima, as signed 32-bit integers; empty when the text has fewer than five words. */
  readonly signature: readonly number[];
  /** 24 hashes; near-copies share at least one. */
  readonly bands: readonly number[];
  /** Number of distinct shingles. */
  readonly size: number;
}

const SEEDS = Int32Array.from({ length: BANDS * ROWS }, (_, i) => mix(0x9e3779b9 * (i + 1)));

/** Case, punctuation and layout do not count: they change from outlet to outlet. */
export function minHash(text: string): MinHash {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const wordHashes = words.map(hashWord);
  const shingles = new Set<number>();
  for (let i = 0; i + SHINGLE <= words.length; i++) {
    let hash = 0;
    for (let k = 0; k < SHINGLE; k++) hash = Math.imul(hash, 31) + wordHashes[i + k];
    shingles.add(mix(hash));
  }
  if (shingles.size === 0) return { signature: [], bands: [], size: 0 };
  const minima = new Int32Array(SEEDS.length).fill(0x7fffffff);
  for (const shingle of shingles) {
    for (let i = 0; i < minima.length; i++) {
      const hash = mix(shingle ^ SEEDS[i]);
      if (hash < minima[i]) minima[i] = hash;
    }
  }
  return { signature: [...minima], bands: bandsOf(minima), size: shingles.size };
}

function bandsOf(minima: Int32Array): number[] {
  return Array.from({ length: BANDS }, (_, band) => {
    let hash = band;
    for (let row = 0; row < ROWS; row++) hash = mix(hash ^ minima[band * ROWS + row]);
    return hash;
  });
}

/** How alike two texts are by their shingles. */
export interface Likeness {
  /** Estimated Jaccard similarity, 0 … 1; standard error about 0.06. */
  readonly similarity: number;
  /** Estimated share of the shorter text that stands in the longer: a cut copy has a high one. */
  readonly contained: number;
}

type Sketch = Pick<MinHash, 'signature' | 'size'>;

export function likeness(a: Sketch, b: Sketch): Likeness {
  const length = Math.min(a.signature.length, b.signature.length);
  if (length === 0) return { similarity: 0, contained: 0 };
  let equal = 0;
  for (let i = 0; i < length; i++) if (a.signature[i] === b.signature[i]) equal++;
  const similarity = equal / length;
  // |A∩B| = J (|A| + |B|) / (1 + J)
  const shared = (similarity * (a.size + b.size)) / (1 + similarity);
  return { similarity, contained: Math.min(1, shared / Math.min(a.size, b.size)) };
}

/** FNV-1a, 32 bit. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** The finaliser of MurmurHash3: every bit of the input reaches every bit of the output. */
function mix(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
