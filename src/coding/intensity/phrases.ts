import type { Doc, Range } from '../../text/doc.ts';

/** A phrase of a table found in a text: tokens `[start, end)` and the row's value. */
export interface PhraseMatch<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

type Word = ReadonlySet<string> | null;
interface Pattern<T> {
  readonly words: readonly Word[];
  readonly value: T;
}

interface LowerWords {
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
}
const NONE: readonly never[] = [];
const lowered = new WeakMap<Doc, LowerWords>();

/** Lower-cased forms and lemmas of a Doc's tokens, made once a Doc. */
export function lowerWords(doc: Doc): LowerWords {
  let words = lowered.get(doc);
  if (!words) {
    const forms: string[] = [];
    for (let i = 0; i < doc.length; i++) forms.push(doc.form(i).toLowerCase().replace('’', "'"));
    words = { forms, lemmas: doc.lemma.map((l) => l.toLowerCase()) };
    lowered.set(doc, words);
  }
  return words;
}

/**
 * Finds the phrases of a table in token sequences, by lemma or by form. A phrase is written as words with single
 * spaces; `a|b` are alternatives for one word, `_` stands for any one word. Hyphenated words match whether or
 * not the tokeniser splits them.
 */
export class PhraseTable<T> {
  #byFirst = new Map<string, Pattern<T>[]>();

  constructor(rows: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of rows) {
      const split = phrase.replaceAll(/(\p{L})-(?=\p{L})/gu, '$1 - ');
      for (const variant of new Set([phrase, split])) this.#add(variant, value);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  #add(phrase: string, value: T): void {
    const words = phrase
      .toLowerCase()
      .split(' ')
      .map((w) => (w === '_' ? null : new Set(w.split('|'))));
    for (const first of words[0] ?? []) {
      const list = this.#byFirst.get(first);
      if (list) list.push({ words, value });
      else this.#byFirst.set(first, [{ words, value }]);
    }
  }

  /** All phrases that start at `token` and end by `limit`, longest first. */
  at(doc: Doc, token: number, limit: number): readonly PhraseMatch<T>[] {
    return this.#at(lowerWords(doc), token, limit);
  }

  #at({ forms, lemmas }: LowerWords, token: number, limit: number): readonly PhraseMatch<T>[] {
    const byLemma = this.#byFirst.get(lemmas[token]);
    const byForm = forms[token] === lemmas[token] ? undefined : this.#byFirst.get(forms[token]);
    if (!byLemma && !byForm) return NONE;
    const out: PhraseMatch<T>[] = [];
    for (const list of [byLemma, byForm])
      for (const { words, value } of list ?? []) {
        const end = token + words.length;
        if (end > limit) continue;
        let k = 1;
        for (; k < words.length; k++) {
          const word = words[k];
          if (word && !word.has(lemmas[token + k]) && !word.has(forms[token + k])) break;
        }
        if (k === words.length) out.push({ start: token, end, value });
      }
    return byLemma && byForm ? out.sort((a, b) => b.end - a.end) : out;
  }

  /** The longest phrases in the tokens `[start, end)`, left to right, not overlapping. */
  find(doc: Doc, tokens: Range, accept: (match: PhraseMatch<T>) => boolean = () => true): PhraseMatch<T>[] {
    const out: PhraseMatch<T>[] = [];
    const words = lowerWords(doc);
    for (let i = tokens.start; i < tokens.end; ) {
      const match = this.#at(words, i, tokens.end).find(accept);
      if (match) out.push(match);
      i = match ? match.end : i + 1;
    }
    return out;
  }
}
