import { datelineEnd } from './dateline.ts';
import { breaksHere, type Ending, isBullet, isReference, skipBlanks } from './sentence.ts';
import { IntList, TokenList } from './tokenize-buffer.ts';
import { DIGIT, isCloser, isUpper, isWord, kindAt } from './tokenize-chars.ts';
import { splitParagraphs } from './tokenize-lines.ts';
import { symbolEnd } from './tokenize-symbols.ts';
import { parseTokenizerTables, type TokenizerRules, type TokenizerTables } from './tokenize-tables.ts';
import { abbreviationAt, scanWord } from './tokenize-words.ts';

export type { TokenizerTables } from './tokenize-tables.ts';

/** Tokens and sentences of a text. Offsets are UTF-16 units into it, `[start, end)`, in reading order. */
export interface TokenColumns {
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** Token index where each sentence starts, with the number of tokens appended: n + 1 entries. */
  readonly sentenceStart: Uint32Array;
  /** Paragraph number of each sentence, counted from 0. */
  readonly paragraph: Uint32Array;
}

export interface Tokenizer {
  /** Any string is accepted. Every unit that is no blank or control character lies in exactly one token. */
  tokenize(text: string): TokenColumns;
}

const NONE: Ending = { kind: 'none' };
const STOP: Ending = { kind: 'stop' };
const ASK: Ending = { kind: 'ask', name: false };
const ASK_NAME: Ending = { kind: 'ask', name: true };
const TRAIL: Ending = { kind: 'trail' };

/**
 * A tokeniser for English news with the word conventions of the UD English treebanks ("do|n't", "can|not",
 * "15|-|year", "€|3.2|bn") and a sentence splitter. Time is linear in the text.
 */
export function createTokenizer(tables: TokenizerTables): Tokenizer {
  const rules = parseTokenizerTables(tables);
  return { tokenize: (text) => new Pass(text, rules).run() };
}

/** One pass over one text. */
class Pass {
  readonly #text: string;
  readonly #rules: TokenizerRules;
  readonly #tokens = new TokenList();
  readonly #sentenceStart = new IntList();
  readonly #paragraph = new IntList();
  #paragraphs = 0;

  constructor(text: string, rules: TokenizerRules) {
    this.#text = text;
    this.#rules = rules;
  }

  run(): TokenColumns {
    const { start, end } = splitParagraphs(this.#text);
    for (let i = 0; i < start.length; i++) {
      const before = this.#tokens.length;
      this.#readParagraph(start[i], end[i]);
      if (this.#tokens.length > before) this.#paragraphs++;
    }
    this.#sentenceStart.push(this.#tokens.length);
    return {
      start: this.#tokens.start.toArray(),
      end: this.#tokens.end.toArray(),
      sentenceStart: this.#sentenceStart.toArray(),
      paragraph: this.#paragraph.toArray(),
    };
  }

  #beginSentence(): void {
    this.#sentenceStart.push(this.#tokens.length);
    this.#paragraph.push(this.#paragraphs);
  }

  #readParagraph(from: number, limit: number): void {
    const text = this.#text;
    const tokens = this.#tokens;
    let ending: Ending = NONE;
    let closed = false;
    let endToken = -1;
    let inQuote = false;
    let at = skipBlanks(text, from, limit);
    if (at >= limit) return;
    this.#beginSentence();
    let first = tokens.length;
    const dateline = datelineEnd(text, at, limit, this.#rules);
    if (dateline > 0) {
      while (at < dateline) at = skipBlanks(text, this.#readToken(at, limit), limit);
      this.#beginSentence();
      first = tokens.length;
    }
    while (at < limit) {
      const gap = at > 0 && tokens.length > first && at > tokens.end.at(tokens.length - 1);
      if (ending !== NONE) {
        const code = text.charCodeAt(at);
        const spacedCloser = gap && code === 0x22 && inQuote && (at + 1 >= limit || !isWord(text, at + 1));
        if ((!gap && isCloser(code)) || spacedCloser) {
          if (code === 0x22) inQuote = !inQuote;
          const end = Math.min(limit, symbolEnd(text, at, limit));
          tokens.push(at, end);
          closed = true;
          at = skipBlanks(text, end, limit);
          continue;
        }
        if (!gap && isReference(text, at, limit)) {
          for (const close = text.indexOf(']', at) + 1; at < close; ) at = this.#readToken(at, limit);
          at = skipBlanks(text, at, limit);
          continue;
        }
        if (!this.#isEnumerator(first) && breaksHere(text, ending, closed, gap, at, limit, this.#rules)) {
          this.#endSentence(ending, endToken);
          this.#beginSentence();
          first = tokens.length;
        }
        ending = NONE;
        closed = false;
      }
      if (gap && tokens.length > first && isBullet(text.charCodeAt(at))) {
        this.#beginSentence();
        first = tokens.length;
      }
      if (text.charCodeAt(at) === 0x22) inQuote = !inQuote;
      at = this.#readToken(at, limit);
      endToken = tokens.length - 1;
      ending = this.#endingOf(endToken, limit);
      at = skipBlanks(text, at, limit);
    }
    this.#endSentence(ending, endToken);
  }

  #readToken(at: number, limit: number): number {
    const text = this.#text;
    const code = text.charCodeAt(at);
    const decimal =
      code === 46 && at + 1 < limit && kindAt(text, at + 1) === DIGIT && (at === 0 || !isWord(text, at - 1));
    if (decimal || isWord(text, at)) return scanWord(text, at, limit, this.#tokens, this.#rules);
    const end = symbolEnd(text, at, limit);
    this.#tokens.push(at, end);
    return end;
  }

  #endingOf(token: number, limit: number): Ending {
    const text = this.#text;
    const start = this.#tokens.start.at(token);
    const end = this.#tokens.end.at(token);
    const code = text.charCodeAt(end - 1);
    if (code === 0x2e) {
      // ". . ." is an ellipsis set with blanks.
      if (end - start === 1) return token > 0 && isStop(text, this.#tokens, token - 1) ? TRAIL : STOP;
      if (!isWord(text, start)) return TRAIL;
      const sort = abbreviationAt(text, start, end - 1, limit, this.#rules);
      return sort ? { kind: 'abbreviation', sort } : NONE;
    }
    if (code === 0x3f || code === 0x21) {
      if (isWord(text, start)) return NONE;
      return token > 0 && isUpper(text, this.#tokens.start.at(token - 1)) ? ASK_NAME : ASK;
    }
    return code === 0x2026 ? TRAIL : NONE;
  }

  /** The sentence so far is `1.` or `a.`: the number of an item, not a sentence. */
  #isEnumerator(first: number): boolean {
    const tokens = this.#tokens;
    if (tokens.length - first > 2) return false;
    const length = tokens.end.at(tokens.length - 1) - tokens.start.at(first);
    if (length > 4) return false;
    return /^(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})\.$/.test(
      this.#text.slice(tokens.start.at(first), tokens.end.at(tokens.length - 1)),
    );
  }

  /** The stop of an abbreviation in lower case or of a company that ends a sentence becomes the sentence's. */
  #endSentence(ending: Ending, token: number): void {
    if (ending.kind !== 'abbreviation' || token < 0 || ending.sort === 'acronym') return;
    if (this.#tokens.end.at(token) - this.#tokens.start.at(token) < 2) return;
    this.#tokens.splitLast(token);
  }
}

function isStop(text: string, tokens: TokenList, token: number): boolean {
  const start = tokens.start.at(token);
  return tokens.end.at(token) - start === 1 && text.charCodeAt(start) === 0x2e;
}
