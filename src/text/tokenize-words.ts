import type { TokenList } from './tokenize-buffer.ts';
import { BLANK, DIGIT, isApostrophe, isLower, isUpper, isWord, kindAt, LETTER } from './tokenize-chars.ts';
import { type AbbreviationKind, filterSlot, type TokenizerRules } from './tokenize-tables.ts';
import { addressEnd, mailEnd, opensAddress } from './tokenize-web.ts';

/** Longest stretch looked up in a table. */
const LONGEST_FORM = 24;

/** Whether `[start, end)` is an abbreviation that the stop at `end` belongs to, and of which kind. */
export function abbreviationAt(
  text: string,
  start: number,
  end: number,
  limit: number,
  rules: TokenizerRules,
): AbbreviationKind | 'acronym' | 'initial' | null {
  if (end - start > LONGEST_FORM || kindAt(text, start) !== LETTER) return null;
  if (end - start === 1 && isUpper(text, start) && text[start] !== 'I') return 'initial';
  const form = text.slice(start, end);
  const kind = rules.abbreviations.get(form.toLowerCase());
  const capital = isUpper(text, start);
  if (kind === 'number') return startsNumber(text, end + 1, limit) ? kind : null;
  if (kind === 'title' || kind === 'month' || kind === 'place') {
    if (capital) return kind;
  } else if (kind && kind !== 'bang') return kind;
  if (end - start === 1) return capital && startsCapital(text, end + 1, limit) ? 'initial' : null;
  // U.S, U.N, J.K: single letters with stops between them.
  for (let i = start + 1; i < end; i += 2) if (text.charCodeAt(i) !== 46) return null;
  return (end - start) & 1 ? 'acronym' : null;
}

function startsNumber(text: string, at: number, limit: number): boolean {
  while (at < limit && kindAt(text, at) === BLANK) at++;
  return at < limit && kindAt(text, at) === DIGIT;
}

function startsCapital(text: string, at: number, limit: number): boolean {
  return at + 1 < limit && kindAt(text, at) === BLANK && isUpper(text, at + 1);
}

function wordRun(text: string, at: number, limit: number): number {
  while (at < limit && isWord(text, at)) at++;
  return at;
}

function isDigits(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (kindAt(text, i) !== DIGIT) return false;
  return end > start;
}

/** Telephone numbers and dates keep their hyphens, ranges do not: end of the number that starts here, or -1. */
function hyphenatedNumber(text: string, start: number, limit: number): number {
  const shape = /^\d{1,5}(?:-\d{1,5}){1,4}/.exec(text.slice(start, Math.min(limit, start + 32)));
  if (!shape) return -1;
  const end = start + shape[0].length;
  if (end < limit && isWord(text, end)) return -1;
  const groups = shape[0].split('-').map((group) => group.length);
  const telephone = groups.length === 2 && groups[1] === 4 && (groups[0] === 3 || groups[0] === 5);
  return groups.length > 2 || telephone ? end : -1;
}

/** Whether a stop between two word units belongs to the word: numbers, U.S, p.m, Ph.D, example.com. */
function stopJoins(text: string, start: number, at: number, limit: number, rules: TokenizerRules): boolean {
  const before = kindAt(text, at - 1);
  const after = kindAt(text, at + 1);
  if (after === DIGIT) return before === DIGIT;
  const next = Math.min(wordRun(text, at + 1, Math.min(limit, at + LONGEST_FORM)), limit);
  if (at - start === 1 || text.charCodeAt(at - 2) === 46) {
    if (before === LETTER && next - at === 2) return true;
  }
  if (next - start > LONGEST_FORM * 3) return false;
  if (rules.abbreviations.has(text.slice(start, next).toLowerCase())) return true;
  const ending = text.slice(at + 1, next).toLowerCase();
  // "left.It" lacks a blank; a domain is not capitalised after a word in lower case.
  if (isUpper(text, at + 1) && isLower(text, at - 1)) return false;
  if (next < limit && (isApostrophe(text.charCodeAt(next)) || text.charCodeAt(next) === 0x2d))
    return rules.webEndings.has(ending);
  return rules.webEndings.has(ending) || reachesDomain(text, next, limit, rules);
}

/** Whether the dotted name that goes on at an offset ends in a domain, as in `news.bbc.co.uk`. */
function reachesDomain(text: string, at: number, limit: number, rules: TokenizerRules): boolean {
  const farthest = Math.min(limit, at + 64);
  let last = -1;
  while (at + 1 < farthest && text.charCodeAt(at) === 46 && isWord(text, at + 1)) {
    last = at + 1;
    at = wordRun(text, at + 1, farthest);
  }
  return last >= 0 && rules.webEndings.has(text.slice(last, at).toLowerCase());
}

/** Whether the piece before a hyphen is a prefix: "non-aligned", but not "UN-led" or "year-over-year". */
function prefixJoins(
  text: string,
  start: number,
  piece: number,
  end: number,
  rules: TokenizerRules,
): boolean {
  if (end - piece > LONGEST_FORM || (start > 0 && text.charCodeAt(start - 1) === 45)) return false;
  const capitals = end - piece > 1 && isUpper(text, end - 1);
  if (capitals && (end - piece < 3 || !isUpper(text, end + 1))) return false;
  return rules.prefixes.has(text.slice(piece, end).toLowerCase());
}

/** Marks that separate words, yet stand inside them on web pages: "sanc\u200btions". */
function isZeroWidth(code: number): boolean {
  return code === 0x200b || code === 0x2060 || code === 0xfeff;
}

const SUFFIX = /^(?:s|m|d|ll|re|ve)$/i;

/**
 * Reads the word or number that starts at an offset, pushes its tokens (several for a contraction or a number
 * with a unit) and returns where it ends.
 */
export function scanWord(
  text: string,
  start: number,
  limit: number,
  tokens: TokenList,
  rules: TokenizerRules,
): number {
  let end = start;
  let piece = start;
  let mayBeMail = true;
  if (text.charCodeAt(start) === 46) end++;
  for (;;) {
    end = wordRun(text, end, limit);
    if (end >= limit) break;
    const code = text.charCodeAt(end);
    if (code === 32) break;
    const open = end + 1 < limit && isWord(text, end + 1);
    if (code === 58 || code === 46) {
      if (end > start && opensAddress(text, start, end))
        return pushTo(tokens, start, addressEnd(text, start, limit));
    }
    if (!open) break;
    if (isZeroWidth(code) && kindAt(text, end - 1) === LETTER && isLower(text, end + 1)) {
      end++;
      continue;
    }
    if (mayBeMail && (code === 46 || code === 45 || code === 64 || code === 43)) {
      const mail = mailEnd(text, start, limit);
      if (mail > 0) return pushTo(tokens, start, mail);
      mayBeMail = false;
    }
    if (code === 46) {
      if (!stopJoins(text, start, end, limit, rules)) break;
      end++;
    } else if (code === 0x2c || code === 58 || code === 47) {
      const web =
        code === 47 &&
        end - piece > 3 &&
        text.slice(start, end).includes('.') &&
        kindAt(text, start) === LETTER;
      if (web) return pushTo(tokens, start, addressEnd(text, start, limit));
      if (kindAt(text, end - 1) !== DIGIT || kindAt(text, end + 1) !== DIGIT) break;
      end++;
    } else if (isApostrophe(code)) {
      const tail = wordRun(text, end + 1, Math.min(limit, end + 1 + LONGEST_FORM));
      if (tail - end <= 3 && !isDigits(text, start, end)) {
        const suffix = text.slice(end + 1, tail);
        if (SUFFIX.test(suffix)) return pushSplit(tokens, start, end, tail);
        if ((suffix === 't' || suffix === 'T') && (text.charCodeAt(end - 1) | 32) === 110) {
          return end - 1 > start ? pushSplit(tokens, start, end - 1, tail) : pushTo(tokens, start, tail);
        }
      }
      end = piece = end + 1;
    } else if (code === 45 || code === 0x2010 || code === 0x2011) {
      if (piece === start && kindAt(text, start) === DIGIT) {
        const number = hyphenatedNumber(text, start, limit);
        if (number < 0) break;
        end = piece = number;
        continue;
      }
      if (!prefixJoins(text, start, piece, end, rules)) break;
      end = piece = end + 1;
    } else if (code === 38) {
      if (end - start > 4 || kindAt(text, end + 1) !== LETTER) break;
      end++;
    } else if (code === 42) {
      if (kindAt(text, end - 1) !== LETTER || kindAt(text, end + 1) !== LETTER) break;
      end++;
    } else break;
  }
  return finishWord(text, start, end, limit, tokens, rules);
}

function finishWord(
  text: string,
  start: number,
  end: number,
  limit: number,
  tokens: TokenList,
  rules: TokenizerRules,
): number {
  const length = end - start;
  const stop = end < limit ? text.charCodeAt(end) : 0;
  if (stop === 46 && text.charCodeAt(end + 1) !== 46) {
    if (abbreviationAt(text, start, end, limit, rules)) return pushTo(tokens, start, end + 1);
  } else if (stop === 46 && text.charCodeAt(end + 2) !== 46 && length > 1) {
    // "Inc..": the stop of the abbreviation, then the stop of the sentence.
    if (abbreviationAt(text, start, end, limit, rules)) return pushTo(tokens, start, end + 1);
  } else if (stop === 0x24 && length <= 3 && isUpper(text, start) && isUpper(text, end - 1)) {
    return pushTo(tokens, start, end + 1);
  }
  if (stop === 0x21 && isBangName(text, start, end, rules)) return pushTo(tokens, start, end + 1);
  if (length <= 15 && rules.contractionFilter[filterSlot(text.charCodeAt(start), length)]) {
    const parts = rules.contractions.get(text.slice(start, end).toLowerCase());
    if (parts) {
      let at = start;
      for (const part of parts) at = pushTo(tokens, at, at + part);
      return at;
    }
  }
  if (kindAt(text, start) === DIGIT && kindAt(text, end - 1) === LETTER && length <= LONGEST_FORM) {
    let unit = end;
    while (unit > start && kindAt(text, unit - 1) === LETTER) unit--;
    if (rules.units.has(text.slice(unit, end).toLowerCase())) return pushSplit(tokens, start, unit, end);
  }
  return pushTo(tokens, start, end);
}

/** `Yahoo!`, unless the mark is one of several. */
function isBangName(text: string, start: number, end: number, rules: TokenizerRules): boolean {
  const next = text.charCodeAt(end + 1);
  if (end - start > 12 || !isUpper(text, start) || next === 0x21 || next === 0x3f) return false;
  return rules.abbreviations.get(text.slice(start, end).toLowerCase()) === 'bang';
}

function pushTo(tokens: TokenList, start: number, end: number): number {
  tokens.push(start, end);
  return end;
}

function pushSplit(tokens: TokenList, start: number, middle: number, end: number): number {
  tokens.push(start, middle);
  tokens.push(middle, end);
  return end;
}
