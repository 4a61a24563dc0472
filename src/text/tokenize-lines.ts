import { IntList } from './tokenize-buffer.ts';
import { isLower } from './tokenize-chars.ts';

/** Paragraphs of a text as UTF-16 ranges: `start[i]` … `end[i]`, in order. */
export interface Paragraphs {
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

/** Wrapped text is set to columns no wider than this; longer lines are paragraphs. */
const WIDEST_WRAP = 110;

interface Lines {
  readonly start: IntList;
  readonly end: IntList;
}

function readLines(text: string): Lines {
  const lines: Lines = { start: new IntList(), end: new IntList() };
  for (let at = 0; at <= text.length; ) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 ? text.length : newline;
    let [a, b] = [at, stop];
    while (a < b && isPad(text.charCodeAt(a))) a++;
    while (b > a && isPad(text.charCodeAt(b - 1))) b--;
    lines.start.push(a);
    lines.end.push(b);
    at = stop + 1;
  }
  return lines;
}

function isPad(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 0xa0 || code === 0x3000 || code === 12;
}

const ITEM = /^(?:[-*•‣◦▪●–—·>]+\s|[-•–—*]\p{Lu}|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]\s)/u;

/** Bullet or enumerator: the line begins an item of its own. */
function startsItem(text: string, start: number, end: number): boolean {
  return ITEM.test(text.slice(start, Math.min(end, start + 8)));
}

function firstWordLength(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && !isPad(text.charCodeAt(at))) at++;
  return at - start;
}

function endsStatement(text: string, end: number): boolean {
  return /[.!?:;…]["'”’)\]]*$/.test(text.slice(Math.max(0, end - 4), end));
}

/** How the lines of a stretch of text look: does the text run over its line breaks? */
class WrapEvidence {
  breaks = 0;
  carriedOver = 0;
  width = 0;

  add(length: number, carried: boolean): void {
    this.breaks++;
    if (!carried) return;
    this.carriedOver++;
    if (length > this.width && length <= WIDEST_WRAP) this.width = length;
  }
  /** In wrapped prose most breaks fall before a word in lower case; between headlines none does. */
  get wrapped(): boolean {
    return this.carriedOver >= 2 && this.carriedOver >= this.breaks * 0.3 && this.width >= 30;
  }
}

/**
 * Splits a text into paragraphs: at blank lines, and at single line breaks unless the text is hard-wrapped.
 * A break is a wrap when the next line goes on in lower case, or when the text is wrapped here and the
 * first word of the next line would not have fitted. Bullets and enumerators begin a paragraph.
 */
export function splitParagraphs(text: string): Paragraphs {
  const start = new IntList();
  const end = new IntList();
  if (text.indexOf('\n') < 0) {
    start.push(0);
    end.push(text.length);
    return { start: start.toArray(), end: end.toArray() };
  }
  const lines = readLines(text);
  const count = lines.start.length;
  const carries = (i: number): boolean =>
    isLower(text, lines.start.at(i + 1)) &&
    !endsStatement(text, lines.end.at(i)) &&
    !startsItem(text, lines.start.at(i + 1), lines.end.at(i + 1));
  const whole = new WrapEvidence();
  for (let i = 0; i + 1 < count; i++) {
    if (isEmpty(lines, i) || isEmpty(lines, i + 1)) continue;
    whole.add(lines.end.at(i) - lines.start.at(i), carries(i));
  }
  for (let first = 0; first < count; ) {
    if (isEmpty(lines, first)) {
      first++;
      continue;
    }
    let last = first;
    while (last + 1 < count && !isEmpty(lines, last + 1)) last++;
    const own = new WrapEvidence();
    for (let i = first; i < last; i++) own.add(lines.end.at(i) - lines.start.at(i), carries(i));
    const evidence = own.breaks >= 4 ? own : whole;
    start.push(lines.start.at(first));
    for (let i = first; i < last; i++) {
      const fits =
        lines.end.at(i) -
          lines.start.at(i) +
          1 +
          firstWordLength(text, lines.start.at(i + 1), lines.end.at(i + 1)) <=
        evidence.width;
      const item = startsItem(text, lines.start.at(i + 1), lines.end.at(i + 1));
      if (
        !item &&
        (carries(i) || (evidence.wrapped && !fits && lines.end.at(i) - lines.start.at(i) <= WIDEST_WRAP))
      )
        continue;
      end.push(lines.end.at(i));
      start.push(lines.start.at(i + 1));
    }
    end.push(lines.end.at(last));
    first = last + 1;
  }
  return { start: start.toArray(), end: end.toArray() };
}

function isEmpty(lines: Lines, i: number): boolean {
  return lines.start.at(i) === lines.end.at(i);
}
