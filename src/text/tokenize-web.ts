import { BLANK, isWord, kindAt } from './tokenize-chars.ts';

/** Longest address looked for: keeps the scan linear on text without blanks. */
const LONGEST_ADDRESS = 2100;
const LONGEST_LOCAL_PART = 64;

function isMailUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isWord(text, at) || code === 46 || code === 45 || code === 43 || code === 95 || code === 37;
}

/** End of an e-mail address or `name@HOST` that starts at an offset, or -1. */
export function mailEnd(text: string, start: number, limit: number): number {
  const farthest = Math.min(limit, start + LONGEST_LOCAL_PART);
  let at = start;
  while (at < farthest && isMailUnit(text, at)) at++;
  if (at === start || at + 1 >= limit || text.charCodeAt(at) !== 64 || !isWord(text, at + 1)) return -1;
  const host = Math.min(limit, at + LONGEST_LOCAL_PART * 4);
  for (at++; at < host && isMailUnit(text, at); ) at++;
  return trimmed(text, start, at);
}

/** End of a web address whose first unit is known to start one. */
export function addressEnd(text: string, start: number, limit: number): number {
  const farthest = Math.min(limit, start + LONGEST_ADDRESS);
  let at = start;
  for (; at < farthest && kindAt(text, at) !== BLANK; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0x3c || code === 0x3e || code === 0x201c || code === 0x201d) break;
  }
  return trimmed(text, start, at);
}

/** Gives punctuation at the end back to the sentence; a bracket stays when it was opened inside. */
function trimmed(text: string, start: number, end: number): number {
  let at = end;
  while (at > start + 1) {
    const code = text.charCodeAt(at - 1);
    if (code === 0x29 && text.slice(start, at - 1).includes('(')) break;
    if (!'.,;:!?\'")]}*’”…'.includes(text[at - 1])) break;
    at--;
  }
  return at;
}

/** Whether `://` or, after `www`, a stop follows the word that ends at an offset. */
export function opensAddress(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(end);
  if (code === 58) return text.startsWith('://', end) && end - start <= 8 && kindAt(text, end + 3) !== BLANK;
  return code === 46 && end - start === 3 && isWord(text, end + 1) && /^www$/i.test(text.slice(start, end));
}
