import { BLANK, DIGIT, isApostrophe, isWord, kindAt, LETTER } from './tokenize-chars.ts';

const EMOTICON = /[:;=>]?[:;=]-?[()DPp/](?![\p{L}\p{N}])/uy;
const SUFFIX = /['’`ʼ](?:s|m|d|ll|re|ve)(?![\p{L}\p{N}])/iuy;
/** Words that lost their beginning, and years that lost their century. */
const CLIPPED = /['’‘`](?:em|til|tis|twas|cause|bout|round|n|\d\ds?)(?![\p{L}\p{N}])/iuy;
const ELLIPSIS_IN_BRACKETS = /\[(?:\.{3}|…)\]/y;
const EMOJI_TAIL =
  /(?:\ufe0f|\u20e3|\ud83c[\udffb-\udfff]|\u200d(?:[\u2600-\u27bf]|[\ud83c-\ud83e][\udc00-\udfff]))*/y;

function stickyEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function runOf(text: string, at: number, limit: number, units: string): number {
  while (at < limit && units.includes(text[at])) at++;
  return at;
}

/** End of the token of punctuation or symbols that starts at an offset. Words are `scanWord`'s. */
export function symbolEnd(text: string, at: number, limit: number): number {
  const code = text.charCodeAt(at);
  const next = at + 1 < limit ? text.charCodeAt(at + 1) : 0;
  const glued = at > 0 && kindAt(text, at - 1) !== BLANK;
  let end = -1;
  switch (code) {
    case 0x2e:
    case 0x2026:
      return runOf(text, at, limit, next === code || next === 0x2e ? '.…' : text[at]);
    case 0x21:
    case 0x3f:
      return runOf(text, at, limit, '!?');
    case 0x3a:
    case 0x3b:
    case 0x3d:
    case 0x3e:
      if (next !== code) end = stickyEnd(EMOTICON, text, at);
      if (end > 0 && end <= limit) return end;
      return code === 0x3d || code === 0x3e ? runOf(text, at, limit, text[at]) : at + 1;
    case 0x23:
    case 0x40:
      // A hashtag or handle; "#1" is a number sign and a number.
      if (!glued && at + 1 < limit && kindAt(text, at + 1) === LETTER) return wordRun(text, at + 1, limit);
      return runOf(text, at, limit, text[at]);
    case 0x2b:
      if (!glued && at + 1 < limit && kindAt(text, at + 1) === DIGIT) return wordRun(text, at + 1, limit);
      return runOf(text, at, limit, '+');
    case 0x5b:
      end = stickyEnd(ELLIPSIS_IN_BRACKETS, text, at);
      return end > 0 && end <= limit ? end : at + 1;
    case 0x24:
    case 0x2d:
    case 0x2013:
    case 0x2014:
    case 0x2a:
    case 0x7e:
    case 0x3c:
    case 0x7c:
    case 0x5e:
    case 0x5f:
      return runOf(text, at, limit, text[at]);
  }
  if (isApostrophe(code)) return apostropheEnd(text, at, limit, code, next, glued);
  if (code >= 0xd800) return pictureEnd(text, at, limit);
  return at + 1;
}

function wordRun(text: string, at: number, limit: number): number {
  while (at < limit && isWord(text, at)) at++;
  return at;
}

function apostropheEnd(
  text: string,
  at: number,
  limit: number,
  code: number,
  next: number,
  glued: boolean,
): number {
  if (next === code && text.charCodeAt(at + 2) !== code) return at + 2;
  if (at + 1 >= limit || !isWord(text, at + 1)) return at + 1;
  let end = stickyEnd(SUFFIX, text, at);
  if (end > 0 && end <= limit) return end;
  if (!glued) end = stickyEnd(CLIPPED, text, at);
  return end > 0 && end <= limit ? end : at + 1;
}

/** An emoji with its modifiers, or one code point, or half of a broken pair. */
function pictureEnd(text: string, at: number, limit: number): number {
  const point = text.codePointAt(at)!;
  let end = at + (point > 0xffff ? 2 : 1);
  if (point >= 0x1f1e6 && point <= 0x1f1ff) {
    const second = text.codePointAt(end) ?? 0;
    return second >= 0x1f1e6 && second <= 0x1f1ff && end + 2 <= limit ? end + 2 : Math.min(end, limit);
  }
  const tail = stickyEnd(EMOJI_TAIL, text, end);
  if (tail > end) end = tail;
  return Math.min(end, limit);
}
