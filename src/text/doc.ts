import { DEPRELS, type Deprel, UPOS, type Upos } from './tags.ts';

/** Relations without their subtypes, as `DEPRELS` orders them. */
const BASE_RELS: readonly string[] = DEPRELS.map((rel) => rel.split(':')[0]);
const NO_CHILDREN: readonly number[] = [];

/** A half-open range `[start, end)`: UTF-16 offsets into a text, or token indices, as its user says. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The columns a `Doc` is made of; arrays have one entry a token unless said otherwise. */
export interface DocColumns {
  readonly text: string;
  /** UTF-16 offset where each token starts in `text`, and where it ends (exclusive). */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** Index into `UPOS`. */
  readonly upos: Uint8Array;
  /** Penn tag (`VBD`, `NNP` …) of each token. */
  readonly xpos: readonly string[];
  /** Index (into the document's tokens) of each token's head; -1 for the root of a sentence. */
  readonly head: Int32Array;
  /** Index into `DEPRELS`. */
  readonly deprel: Uint8Array;
  readonly lemma: readonly string[];
  /** Token index where each sentence starts, with the number of tokens appended: n + 1 entries. */
  readonly sentenceStart: Uint32Array;
  /** Paragraph number of each sentence, counted from 0; one entry a sentence. */
  readonly paragraph: Uint32Array;
}

/**
 * One read text: its tokens, sentences and dependency trees, as columns with cheap views.
 * Token arguments are indices into the whole document; offsets are UTF-16 units, `[start, end)`.
 */
export class Doc implements DocColumns {
  readonly text: string;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly upos: Uint8Array;
  readonly xpos: readonly string[];
  readonly head: Int32Array;
  readonly deprel: Uint8Array;
  readonly lemma: readonly string[];
  readonly sentenceStart: Uint32Array;
  readonly paragraph: Uint32Array;
  #sentenceOf: Uint32Array | null = null;
  #children: (number[] | undefined)[] | null = null;
  readonly #forms: (string | undefined)[] = [];

  constructor(columns: DocColumns) {
    this.text = columns.text;
    this.start = columns.start;
    this.end = columns.end;
    this.upos = columns.upos;
    this.xpos = columns.xpos;
    this.head = columns.head;
    this.deprel = columns.deprel;
    this.lemma = columns.lemma;
    this.sentenceStart = columns.sentenceStart;
    this.paragraph = columns.paragraph;
  }

  /** Number of tokens. */
  get length(): number {
    return this.start.length;
  }
  /** Number of sentences. */
  get sentenceCount(): number {
    return this.sentenceStart.length - 1;
  }
  /** The token as it stands in the text. */
  form(token: number): string {
    if (token < 0 || token >= this.length) return '';
    this.#forms[token] ??= this.text.slice(this.start[token], this.end[token]);
    return this.#forms[token];
  }
  pos(token: number): Upos {
    return UPOS[this.upos[token]];
  }
  /** Relation with its subtype, e.g. `nsubj:pass`. */
  rel(token: number): Deprel {
    return DEPRELS[this.deprel[token]];
  }
  /** Relation without its subtype, e.g. `nsubj`. */
  baseRel(token: number): string {
    return BASE_RELS[this.deprel[token]];
  }
  /** Sentence that holds a token. */
  sentenceOf(token: number): number {
    if (!this.#sentenceOf) {
      this.#sentenceOf = new Uint32Array(this.length);
      for (let s = 0; s < this.sentenceCount; s++)
        this.#sentenceOf.fill(s, this.sentenceStart[s], this.sentenceStart[s + 1]);
    }
    return this.#sentenceOf[token];
  }
  /** Tokens `[start, end)` of a sentence. */
  sentenceTokens(sentence: number): Range {
    return { start: this.sentenceStart[sentence], end: this.sentenceStart[sentence + 1] };
  }
  /** UTF-16 range of a sentence in the text. */
  sentenceRange(sentence: number): Range {
    const { start, end } = this.sentenceTokens(sentence);
    return end > start ? { start: this.start[start], end: this.end[end - 1] } : { start: 0, end: 0 };
  }
  sentenceText(sentence: number): string {
    const { start, end } = this.sentenceRange(sentence);
    return this.text.slice(start, end);
  }
  /** Root token of a sentence, or -1 when it is empty. */
  rootOf(sentence: number): number {
    const { start, end } = this.sentenceTokens(sentence);
    for (let i = start; i < end; i++) if (this.head[i] < 0) return i;
    return -1;
  }
  /** Dependents of a token, left to right. */
  children(token: number): readonly number[] {
    this.#children ??= this.#indexChildren();
    return this.#children[token] ?? NO_CHILDREN;
  }
  /** First dependent with one of the relations (a base relation matches its subtypes), or -1. */
  child(token: number, ...rels: string[]): number {
    for (const c of this.children(token))
      if (rels.includes(this.rel(c)) || rels.includes(this.baseRel(c))) return c;
    return -1;
  }
  /** Whether `token` is `ancestor` or below it. */
  isUnder(token: number, ancestor: number): boolean {
    for (let i = token, guard = 0; i >= 0 && guard < 500; i = this.head[i], guard++)
      if (i === ancestor) return true;
    return false;
  }
  /** Tokens `[start, end)` from the leftmost to the rightmost descendant of a token, itself included. */
  subtree(token: number): Range {
    let start = token;
    let end = token + 1;
    const stack = [token];
    while (stack.length) {
      const t = stack.pop()!;
      if (t < start) start = t;
      if (t >= end) end = t + 1;
      for (const c of this.children(t)) stack.push(c);
    }
    return { start, end };
  }
  /** UTF-16 range of the tokens `[start, end)`. */
  span(tokens: Range): Range {
    return { start: this.start[tokens.start], end: this.end[tokens.end - 1] };
  }
  /** Tokens that touch the UTF-16 range, as `[start, end)`. */
  tokensIn(range: Range): Range {
    let lo = 0;
    let hi = this.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (this.end[mid] <= range.start) lo = mid + 1;
      else hi = mid;
    }
    const start = lo;
    hi = this.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (this.start[mid] < range.end) lo = mid + 1;
      else hi = mid;
    }
    return { start, end: lo };
  }

  #indexChildren(): (number[] | undefined)[] {
    const lists = new Array<number[] | undefined>(this.length);
    for (let i = 0; i < this.length; i++) {
      const head = this.head[i];
      if (head < 0) continue;
      const list = lists[head];
      if (list) list.push(i);
      else lists[head] = [i];
    }
    return lists;
  }
}
