/** How a token is written: all lower case, first letter capital, or all capitals (a lone capital counts as Capital). */
export const LOWER = 0;
export const CAPITAL = 1;
export const CAPS = 2;

/** Words of a text as columns; offsets are UTF-16, `[start, end)`, possessive endings left out. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly shape: Uint8Array;
  /** 1: the word carries a possessive ending ("Russia's", "the Houthis'"). */
  readonly possessive: Uint8Array;
}

const OTHER = 0;
const SMALL = 1;
const LARGE = 2;
const DIGIT = 3;
const MARK = 4;

/** Letter classes of the Latin blocks, made once; other scripts count as small letters. */
const CLASS = new Uint8Array(0x2000);
for (let code = 0; code < CLASS.length; code++) {
  const letter = String.fromCharCode(code);
  if (code >= 0x30 && code <= 0x39) CLASS[code] = DIGIT;
  else if (code >= 0x300 && code < 0x370) CLASS[code] = MARK;
  else if (letter.toLowerCase() !== letter) CLASS[code] = LARGE;
  else if (letter.toUpperCase() !== letter) CLASS[code] = SMALL;
  else if (code >= 0x5d0 && code < 0x2000 && code !== 0x60c && code !== 0x61b && code !== 0x61f)
    CLASS[code] = SMALL;
}

const classOf = (code: number): number =>
  code < 0x2000 ? CLASS[code] : code >= 0x3040 && code < 0xd7b0 ? SMALL : OTHER;

const isApostrophe = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x2bc || code === 0x60;

/** Room for the longest text so far, so that short phrases cost no allocation. */
let startRoom = new Int32Array(256);
let endRoom = new Int32Array(256);
let shapeRoom = new Uint8Array(256);
let possessiveRoom = new Uint8Array(256);

/**
 * Words of `text`. Hyphens part words ("al-Qaeda" is two), apostrophes inside do not ("Sana'a" is one), dotted capitals
 * are one ("U.S."). The returned columns are valid until the next call.
 */
export function tokenize(text: string): Tokens {
  const length = text.length;
  if (startRoom.length < length + 2) {
    startRoom = new Int32Array(length + 64);
    endRoom = new Int32Array(length + 64);
    shapeRoom = new Uint8Array(length + 64);
    possessiveRoom = new Uint8Array(length + 64);
  }
  let count = 0;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === OTHER || kind === MARK) {
      // A possessive ending that stands alone, as in tokenised text: "Russia 's".
      if (
        isApostrophe(code) &&
        count > 0 &&
        at > 0 &&
        text.charCodeAt(at - 1) === 0x20 &&
        (text.charCodeAt(at + 1) | 32) === 0x73 &&
        classOf(text.charCodeAt(at + 2) || 32) === OTHER
      ) {
        possessiveRoom[count - 1] = 1;
        at += 2;
        continue;
      }
      at++;
      continue;
    }
    const begin = at;
    let large = 0;
    let small = 0;
    let possessive = 0;
    let end = at;
    while (at < length) {
      const here = text.charCodeAt(at);
      const type = classOf(here);
      if (type === LARGE) large++;
      else if (type === SMALL) small++;
      if (type !== OTHER) {
        at++;
        end = at;
        continue;
      }
      if (isApostrophe(here)) {
        const next = text.charCodeAt(at + 1);
        const after = classOf(text.charCodeAt(at + 2) || 32);
        if ((next === 0x73 || next === 0x53) && after === OTHER) {
          possessive = 1;
          at += 2;
          break;
        }
        if (classOf(next || 32) !== OTHER) {
          at++;
          continue;
        }
        if ((text.charCodeAt(at - 1) | 32) === 0x73 && here !== 0x60) possessive = 1;
        break;
      }
      // "U.S.", "D.P.R.K.": one capital and a stop, again and again.
      if (
        here === 0x2e &&
        large === at - begin - dots(text, begin, at) &&
        small === 0 &&
        classOf(text.charCodeAt(at + 1) || 32) === LARGE &&
        classOf(text.charCodeAt(at + 2) || 32) === OTHER &&
        onlySingles(text, begin, at)
      ) {
        at++;
        continue;
      }
      break;
    }
    // The last stop of a dotted abbreviation belongs to it.
    if (large > 1 && small === 0 && end - begin === 2 * large - 1 && text.charCodeAt(end) === 0x2e)
      at = ++end;
    startRoom[count] = begin;
    endRoom[count] = end;
    shapeRoom[count] =
      large === 0
        ? LOWER
        : small === 0 && (large > 1 || (end - begin > 1 && end - begin < 5))
          ? CAPS
          : classOf(text.charCodeAt(begin)) === LARGE
            ? CAPITAL
            : LOWER;
    possessiveRoom[count] = possessive;
    count++;
  }
  return { text, count, start: startRoom, end: endRoom, shape: shapeRoom, possessive: possessiveRoom };
}

function dots(text: string, from: number, to: number): number {
  let n = 0;
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 0x2e) n++;
  return n;
}

/** Whether `[from, to)` is capitals parted by stops, no two capitals side by side. */
function onlySingles(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((text.charCodeAt(i) === 0x2e) !== ((i - from) % 2 === 1)) return false;
  return true;
}

const SPECIAL: Record<string, string> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ə: 'a',
};

/** British spellings of words in names of bodies, and the American ones under which both are kept. */
const SPELLING: Record<string, string> = {
  defence: 'defense',
  labour: 'labor',
  programme: 'program',
  centre: 'center',
  theatre: 'theater',
  organisation: 'organization',
  organisations: 'organizations',
  stabilisation: 'stabilization',
  mobilisation: 'mobilization',
  nationalisation: 'nationalization',
  harbour: 'harbor',
  councillor: 'councilor',
  councillors: 'councilors',
  adviser: 'advisor',
  advisers: 'advisors',
  moslem: 'muslim',
  moslems: 'muslims',
};

/** A word as the tables key it: lower case, without marks, apostrophes and stops. */
export function plainWord(word: string): string {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code > 0x7a || code < 0x30 || (code > 0x39 && code < 0x41)) {
      return word
        .toLowerCase()
        .normalize('NFD')
        .replace(/[\u0300-\u036f'’‘`ʼ.]/g, '')
        .replace(/[ıøłđßæœðþə]/g, (letter) => SPECIAL[letter]);
    }
  }
  const lower = word.toLowerCase();
  return word.length > 5 ? (SPELLING[lower] ?? lower) : lower;
}

/** Key of token `i`. */
export const keyAt = (tokens: Tokens, i: number): string =>
  plainWord(tokens.text.slice(tokens.start[i], tokens.end[i]));

/** Keys of a whole name, joined by spaces: how names are looked up. Leading articles stay. */
export function keyOf(name: string): string {
  // Plain letters, single spaces and hyphens need no tokeniser: most of the tables.
  let at = 0;
  let hyphens = false;
  let previous = 0x20;
  for (; at < name.length; at++) {
    const code = name.charCodeAt(at);
    const letter = (code | 32) >= 0x61 && (code | 32) <= 0x7a;
    if (!letter && ((code !== 0x20 && code !== 0x2d) || previous === 0x20 || previous === 0x2d)) break;
    if (code === 0x2d) hyphens = true;
    previous = code;
  }
  if (
    at === name.length &&
    previous !== 0x20 &&
    previous !== 0x2d &&
    !/(ence|our|mme|tre|isation|sers?|slems?|llors?)\b/i.test(name)
  ) {
    const lower = name.toLowerCase();
    return hyphens ? lower.replaceAll('-', ' ') : lower;
  }
  const tokens = tokenize(name);
  let key = tokens.count > 0 ? keyAt(tokens, 0) : '';
  for (let i = 1; i < tokens.count; i++) key += ` ${keyAt(tokens, i)}`;
  return key;
}

/**
 * Letters on which transliterations disagree, folded: Sergei and Sergey, Zelensky and Zelenskyy, Qaddafi and Kadafi meet.
 * Rules after the usual romanisation variants of Cyrillic (BGN, ISO 9, press usage) and Arabic.
 */
export function foldKey(key: string): string {
  // The Arabic article comes and goes: Omar al-Bashir, Omar El Bashir.
  if (key.includes(' al ') || key.includes(' el ')) return foldKey(key.replace(/ (?:al|el) /g, ' '));
  let out = '';
  let last = '';
  for (let i = 0; i < key.length; i++) {
    let letter = key[i];
    if (letter === 'y' || letter === 'j') letter = 'i';
    else if (letter === 'q') letter = 'k';
    else if (letter === 'w') letter = 'v';
    else if (letter === 'h' && (last === 'k' || last === 'g')) continue;
    else if (letter === 'x') letter = 'k';
    else if (letter === 's' && last === 'k') continue;
    else if (letter === 'o' && key[i + 1] === 'u') continue;
    if (last === letter) continue;
    if (letter === ' ' && (last === 'i' || last === 'e')) {
      out = out.slice(0, -1);
      last = out.slice(-1);
    }
    if (letter === 'i' && last === 'e') continue;
    out += letter;
    last = letter;
  }
  while (out.length > 3 && (out.endsWith('i') || out.endsWith('e'))) out = out.slice(0, -1);
  return out;
}
