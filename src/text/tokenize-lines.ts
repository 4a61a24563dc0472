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

// The private-use range holds the bullets of word processors.
const ITEM = /^(?:[-*•‣◦▪●–—·>\ue000-\uf8ff]+\s|[-•–—*]\p{Lu}|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]\s)/u;

/** Bullet or enumerator: the line begins an item of its own. */
function startsItem(text: string, start: number, end: number): boolean {
  return ITEM.test(text.slice(start, Math.min(end, start + 8)));
}

/** `Date of issue: 3 May`, a row of a form or letter head. */
const LABEL = /^\p{L}[\p{L}\d _-]{0,30}:\s/u;

function isLabel(text: string, start: number, end: number): boolean {
  return LABEL.test(text.slice(start, Math.min(end, start + 34)));
}

/** A line of dashes, asterisks or underscores. */
function isRule(text: string, start: number, end: number): boolean {
  return end - start >= 3 && /^[-*_=~#–—]+$/.test(text.slice(start, Math.min(end, start + 200)));
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

/** A line this much shorter than the column was not broken by the column's edge. */
const SHORT_LINE = 0.6;

/** The lines of one text and the question which of their breaks matter. */
class Layout {
  readonly #text: string;
  readonly lines: Lines;
  readonly #whole = new WrapEvidence();

  constructor(text: string) {
    this.#text = text;
    this.lines = readLines(text);
    for (let i = 0; i + 1 < this.lines.start.length; i++) {
      if (!this.isEmpty(i) && !this.isEmpty(i + 1)) this.#whole.add(this.#length(i), this.#carries(i, i + 1));
    }
  }

  isEmpty(line: number): boolean {
    return this.lines.start.at(line) === this.lines.end.at(line);
  }
  #length(line: number): number {
    return this.lines.end.at(line) - this.lines.start.at(line);
  }
  #is(test: (text: string, start: number, end: number) => boolean, line: number): boolean {
    return test(this.#text, this.lines.start.at(line), this.lines.end.at(line));
  }
  /** What the layout alone parts: items of a list, rows of a letter head, lines that are rules. */
  #parts(line: number, next: number): boolean {
    if (this.#is(startsItem, next) || this.#is(isRule, line) || this.#is(isRule, next)) return true;
    return this.#is(isLabel, next) && this.#is(isLabel, line);
  }
  /** The next line goes on in lower case where this one has not ended. */
  #carries(line: number, next: number): boolean {
    return (
      isLower(this.#text, this.lines.start.at(next)) &&
      !endsStatement(this.#text, this.lines.end.at(line)) &&
      !this.#parts(line, next)
    );
  }

  /** Evidence of the block of lines from `first` to `last`, or of the whole text when the block is short. */
  evidence(first: number, last: number): WrapEvidence {
    if (last - first < 4) return this.#whole;
    const own = new WrapEvidence();
    for (let i = first; i < last; i++) own.add(this.#length(i), this.#carries(i, i + 1));
    return own;
  }

  /** Whether the text runs on over the break between two lines that touch. */
  runsOn(line: number, evidence: WrapEvidence): boolean {
    if (this.#parts(line, line + 1)) return false;
    if (this.#carries(line, line + 1)) return true;
    const length = this.#length(line);
    if (!evidence.wrapped || length > WIDEST_WRAP) return false;
    const word = firstWordLength(this.#text, this.lines.start.at(line + 1), this.lines.end.at(line + 1));
    if (length + 1 + word > evidence.width) return true;
    return length >= evidence.width * SHORT_LINE && !endsStatement(this.#text, this.lines.end.at(line));
  }

  /** Whether wrapped text runs on over blank lines, as it does from page to page. */
  runsOverBlank(line: number, next: number): boolean {
    const { wrapped, width } = this.#whole;
    return wrapped && this.#carries(line, next) && this.#length(line) >= width * SHORT_LINE;
  }
}

/**
 * Splits a text into paragraphs: at blank lines, and at single line breaks unless the text is hard-wrapped.
 * A break is a wrap when the next line goes on in lower case, or when the text is wrapped here and either the
 * first word of the next line would not have fitted or the line is long and ends no statement. Bullets and
 * enumerators begin a paragraph.
 */
export function splitParagraphs(text: string): Paragraphs {
  const start = new IntList();
  const end = new IntList();
  const layout = new Layout(text);
  const { lines } = layout;
  let before = -1;
  for (let first = 0; first < lines.start.length; ) {
    if (layout.isEmpty(first)) {
      first++;
      continue;
    }
    let last = first;
    while (last + 1 < lines.start.length && !layout.isEmpty(last + 1)) last++;
    const evidence = layout.evidence(first, last);
    if (before < 0 || !layout.runsOverBlank(before, first)) {
      if (before >= 0) end.push(lines.end.at(before));
      start.push(lines.start.at(first));
    }
    for (let i = first; i < last; i++) {
      if (layout.runsOn(i, evidence)) continue;
      end.push(lines.end.at(i));
      start.push(lines.start.at(i + 1));
    }
    before = last;
    first = last + 1;
  }
  if (before >= 0) end.push(lines.end.at(before));
  return { start: start.toArray(), end: end.toArray() };
}
