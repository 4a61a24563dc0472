/** Bytes 0x80–0x9F and letters each single-byte encoding is tried with; ties go to the earlier. */
const SINGLE_BYTE = [
  'windows-1252',
  'windows-1251',
  'koi8-r',
  'windows-1250',
  'windows-1253',
  'windows-1254',
  'windows-1256',
];
const MULTI_BYTE = ['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'];

/** Letters by how often they stand in running text; capitals inside words betray the wrong Cyrillic encoding. */
const COMMON: readonly (readonly [letters: RegExp, weight: number])[] = [
  [/[оеаинтсрвл]/g, 2],
  [/[кмдпуяыьгзбчйхжшюцщэфіїєґў]/g, 1],
  [/[àâäáãåçèéêëìíîïñòóôöõøùúûüýßæœ’“”‘–—…«»]/g, 1.5],
  [/[ąćęłńśźżčďěňřšťůžőűășțğıİş]/g, 1.2],
  [/[αειοντσρκλμπάέήίόύώ]/g, 1.5],
  [/[اليمنتربعدوهسفقك]/g, 1.5],
  [/[のにはをたがでとしれいるかりなっ]/g, 2],
  [/[的是在了不和有人国中我]/g, 2],
  [/[가-힣]/g, 1],
];

/** Node's own windows-1252 leaves 0x80–0x9F as control characters; these are what stands there. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Decodes with a `TextDecoder` label; broken sequences become U+FFFD. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'windows-1252'
    ? text.replace(/[\u0080-\u009F]/g, (c) => C1[c.charCodeAt(0) - 0x80])
    : text;
}

/** The standard name of an encoding, or null when this machine cannot decode it. */
export function knownEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** The stretches around bytes ≥ 0x80: in a long English text the few that matter would drown. */
function nonAscii(bytes: Uint8Array): Uint8Array {
  const kept: number[] = [];
  for (let i = 0; i < bytes.length && kept.length < 8192; i++) {
    if (bytes[i] < 0x80) continue;
    for (let j = Math.max(0, i - 3); j < Math.min(bytes.length, i + 4); j++) kept.push(bytes[j]);
    kept.push(0x20);
    i += 3;
  }
  return Uint8Array.from(kept);
}

/**
 * The encoding under which bytes that are no valid UTF-8 look most like a language. A few broken bytes in UTF-8 (a file
 * cut or patched) are better lost than the rest misread, so nearly valid UTF-8 stays UTF-8.
 */
export function guessEncoding(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8').decode(bytes.subarray(0, 1 << 20));
  const broken = utf8.match(/\uFFFD/g)?.length ?? 0;
  const sound = utf8.match(/[^\0-\u007F\uFFFD]/g)?.length ?? 0;
  if (sound > broken * 4) return 'utf-8';
  const sample = nonAscii(bytes);
  let best = 'windows-1252';
  let top = Number.NEGATIVE_INFINITY;
  for (const encoding of [...SINGLE_BYTE, ...MULTI_BYTE]) {
    if (!knownEncoding(encoding)) continue;
    const score = plausibility(decodeBytes(sample, encoding), MULTI_BYTE.includes(encoding));
    if (score > top) [best, top] = [encoding, score];
  }
  return best;
}

/** Points per character beyond ASCII: for the usual letters of some language, against misfits. */
function plausibility(text: string, wide: boolean): number {
  const beyond = text.match(/[^\0-\u007F]/g)?.length ?? 0;
  if (beyond === 0) return 0;
  let points = 0;
  for (const [letters, weight] of COMMON) points += weight * (text.match(letters)?.length ?? 0);
  points += 0.8 * (wide ? (text.match(/[\u3041-\u30FF\u4E00-\u9FFF]/g)?.length ?? 0) : 0);
  points -= 6 * (text.match(/[\uFFFD\u0080-\u009F\uE000-\uF8FF]/g)?.length ?? 0);
  points -=
    3 * (text.match(/\p{Ll}\p{Lu}|[a-z][\u0400-\u04FF]|[\u0400-\u04FF][a-z]|[a-z][¿¡±¶§¤¦]/gu)?.length ?? 0);
  points -= 1.5 * (text.match(/[¤¦§¨¬¯°±²³µ¶·¹¼½¾×÷┌-╿]/g)?.length ?? 0);
  return points / beyond;
}
