import type { Doc, Range } from '../../text/doc.ts';
import type { NameMatch } from '../../world/types.ts';

/** The gazetteer's names of a text, laid over its tokens. */
export class NameLayer {
  readonly matches: readonly NameMatch[];
  /** Index into `matches` for each token, −1 where no name stands. */
  readonly #at: Int32Array;

  constructor(doc: Doc, matches: readonly NameMatch[]) {
    // "pro-Russian" is not Russian, and "US$35" is money
    this.matches = matches.filter(
      (m) =>
        doc.text[m.end] !== '$' &&
        !/\b(?:pro|anti)[-–]$/i.test(doc.text.slice(Math.max(0, m.start - 5), m.start)),
    );
    this.#at = new Int32Array(doc.length).fill(-1);
    for (let i = 0; i < this.matches.length; i++) {
      const { start, end } = doc.tokensIn(this.matches[i]);
      for (let t = start; t < end; t++) this.#at[t] = i;
    }
  }

  /** The name that covers a token, or null. */
  at(token: number): NameMatch | null {
    const i = this.#at[token];
    return i < 0 ? null : this.matches[i];
  }

  /** Distinct names that touch the tokens, left to right. */
  within(tokens: Range): NameMatch[] {
    const found: NameMatch[] = [];
    let last = -1;
    for (let t = tokens.start; t < tokens.end; t++) {
      const i = this.#at[t];
      if (i >= 0 && i !== last) found.push(this.matches[i]);
      last = i >= 0 ? i : last;
    }
    return found;
  }
}
