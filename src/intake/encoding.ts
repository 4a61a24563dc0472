import { decodeBytes, guessEncoding, knownEncoding } from './encoding-guess.ts';
import { SNIFF_BYTES } from './limits.ts';

/**
 * Which encoding the bytes are in, as a label that `TextDecoder` takes. In order: a byte-order mark; UTF-8 when the
 * bytes are valid UTF-8; zero bytes in every second place (UTF-16); the `charset` that an XML or HTML head declares;
 * else the one of the usual national encodings under which the text looks most like a language.
 */
export function detectEncoding(bytes: Uint8Array): string {
  const mark = byteOrderMark(bytes);
  if (mark) return mark;
  const sample = bytes.subarray(0, SNIFF_BYTES);
  const wide = looksLikeUtf16(sample);
  if (wide) return wide;
  const declared = declaredEncoding(sample);
  if (isUtf8(bytes)) return declared === 'iso-2022-jp' ? declared : 'utf-8';
  if (declared && declared !== 'utf-8') return declared;
  return guessEncoding(bytes);
}

/** Decodes bytes of a text file; broken sequences become U+FFFD. Also tells the encoding that was used. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } {
  const encoding = detectEncoding(bytes);
  return { text: decodeBytes(bytes, encoding), encoding };
}

/** The encoding a byte-order mark names, or null. */
export function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** Is the whole of it valid UTF-8? */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 without a mark: one byte of each pair names the alphabet, so it is nearly always 0 to 6, and often 0. */
function looksLikeUtf16(sample: Uint8Array): string | null {
  const pairs = sample.length >> 1;
  if (pairs < 2) return null;
  const low = [0, 0];
  const zeros = [0, 0];
  for (let i = 0; i < pairs * 2; i++) {
    if (sample[i] <= 6 || sample[i] === 0x20) low[i & 1]++;
    if (sample[i] === 0) zeros[i & 1]++;
  }
  const wide = (high: 0 | 1): boolean =>
    low[high] > pairs * 0.7 &&
    low[1 - high] < pairs * 0.4 &&
    zeros[high] > pairs * 0.05 &&
    zeros[1 - high] === 0;
  if (wide(1)) return 'utf-16le';
  return wide(0) ? 'utf-16be' : null;
}

/** `<?xml … encoding="…"?>` or `<meta … charset=…>` near the head of the bytes; null when absent or unknown. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = decodeBytes(bytes.subarray(0, 4096), 'windows-1252');
  const label =
    head.match(/^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']/i)?.[1] ??
    head.match(/<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)/i)?.[1];
  return label ? knownEncoding(label) : null;
}

/**
 * Is this no text at all? Zero bytes outside UTF-16, or more than a few control characters, or the first bytes of a
 * known binary format (pictures, archives, programs, databases).
 */
export function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SNIFF_BYTES);
  if (byteOrderMark(sample)?.startsWith('utf-16') || looksLikeUtf16(sample)) return false;
  let control = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    // Escape begins ISO-2022-JP; tab, line feed, form feed and carriage return are text.
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) control++;
  }
  return control > sample.length * 0.02;
}
