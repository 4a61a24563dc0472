/**
 * What the network sees of a word form: a folded spelling, its lower case, and hashed affixes.
 * The trainer's `features.hpp` computes the same, unit for unit: change both or none.
 */

/** Lower case of one UTF-16 unit for Latin, Greek and Cyrillic; any other unit stays as it is. */
export function lowerUnit(c: number): number {
  if (c >= 65 && c <= 90) return c + 32;
  if (c < 0xc0) return c;
  if (c <= 0xde) return c === 0xd7 ? c : c + 32;
  if (c >= 0x100 && c <= 0x17f) {
    if (c === 0x178) return 0xff;
    if (c < 0x138 || (c >= 0x14a && c <= 0x177)) return c | 1;
    if ((c >= 0x139 && c <= 0x148) || c >= 0x179) return c & 1 && c !== 0x17f ? c + 1 : c;
    return c;
  }
  if (c >= 0x391 && c <= 0x3a9) return c + 32;
  if (c >= 0x410 && c <= 0x42f) return c + 32;
  if (c >= 0x400 && c <= 0x40f) return c + 80;
  return c;
}

const FOLDED: Record<number, string> = {};
for (const c of [0x2018, 0x2019, 0x201b, 0x2bc, 0x60, 0xb4]) FOLDED[c] = "'";
for (const c of [0x201c, 0x201d, 0x201e, 0x201f, 0xab, 0xbb]) FOLDED[c] = '"';
for (const c of [0x2010, 0x2011, 0x2012, 0x2013, 0x2212]) FOLDED[c] = '-';
for (const c of [0x2014, 0x2015]) FOLDED[c] = '--';
FOLDED[0x2026] = '...';
FOLDED[0xa0] = ' ';

/** Folds typographic variants into one spelling, so that a text's quotation style cannot change its trees. */
export function normalise(form: string): string {
  if (form === "''" || form === '``' || form === '\u2018') return '"';
  let plain = true;
  for (let i = 0; i < form.length && plain; i++) {
    const c = form.charCodeAt(i);
    plain = c < 0x60 || (c > 0x60 && c < 0xa0);
  }
  if (plain) return form;
  let out = '';
  for (let i = 0; i < form.length; i++) out += FOLDED[form.charCodeAt(i)] ?? form[i];
  return out;
}

/** Letters and marks without digits, whose lower case every engine finds fast. */
const PLAIN = /^[ -/:-~]*$/;

/** Lower case with every digit as `0`: the key of the word table. */
export function lowered(normal: string): string {
  if (PLAIN.test(normal)) return normal.toLowerCase();
  let out = '';
  for (let i = 0; i < normal.length; i++) {
    const c = normal.charCodeAt(i);
    out += String.fromCharCode(c >= 48 && c <= 57 ? 48 : lowerUnit(c));
  }
  return out;
}

/** Kinds of characters in order, runs cut to two, at most 12: `Xx`, `XX`, `dd-xx`. */
export function shapeOf(normal: string): string {
  let out = '';
  for (let i = 0; i < normal.length && out.length < 12; i++) {
    const c = normal.charCodeAt(i);
    let k = normal[i];
    if (c >= 48 && c <= 57) k = 'd';
    else if (lowerUnit(c) !== c) k = 'X';
    else if ((c >= 97 && c <= 122) || c >= 0xc0) k = 'x';
    const n = out.length;
    if (n < 2 || out[n - 1] !== k || out[n - 2] !== k) out += k;
  }
  return out;
}

const EDGE = 0x5e;
const END = 0x24;
const seed = (kind: number): number => Math.imul(0x811c9dc5 ^ kind, 16777619);
const addUnit = (h: number, unit: number): number => Math.imul(h ^ unit, 16777619);
function addRange(h: number, s: string, from: number, to: number): number {
  for (let i = from; i < to; i++) h = addUnit(h, s.charCodeAt(i));
  return h;
}
function finish(x: number, buckets: number): number {
  x ^= x >>> 16;
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  x ^= x >>> 16;
  return x & (buckets - 1);
}

/**
 * Hash buckets (0 … buckets - 1, a power of two) of a folded form: affixes, shape, length, character trigrams.
 * @param w the form as `lowered` gives it, when the caller has it already
 */
export function affixBuckets(normal: string, buckets: number, w = lowered(normal)): number[] {
  const shape = shapeOf(normal);
  const n = w.length;
  const out: number[] = [];
  for (let k = 1; k <= 4 && k <= n; k++) out.push(finish(addRange(seed(k), w, n - k, n), buckets));
  for (let k = 1; k <= 3 && k <= n; k++) out.push(finish(addRange(seed(10 + k), w, 0, k), buckets));
  out.push(finish(addRange(seed(20), shape, 0, shape.length), buckets));
  out.push(finish(addUnit(seed(21), Math.min(n, 12)), buckets));
  const shaped = addUnit(addRange(seed(22), shape, 0, shape.length), 32);
  out.push(finish(addRange(shaped, w, Math.max(0, n - 3), n), buckets));
  // Trigrams of the first 24 units between the edges ^ and $.
  const last = Math.min(n, 24);
  let a = EDGE;
  let b = last ? w.charCodeAt(0) : END;
  for (let i = 1; i <= last; i++) {
    const c = i < last ? w.charCodeAt(i) : END;
    out.push(finish(addUnit(addUnit(addUnit(seed(30), a), b), c), buckets));
    a = b;
    b = c;
  }
  return out;
}
