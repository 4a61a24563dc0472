import type { Doc, Range } from '../../text/doc.ts';
import type { NameMatch, Resolution } from '../../world/types.ts';

/** Second halves of compounds whose first half stands behind the head: "Iran-backed rebels" are not Iran. */
const BACKED =
  /^[-‐‑–](?:backed|supported|allied|aligned|affiliated|linked|sponsored|funded|armed|trained|friendly|made|built|supplied|designed)\b/;
/** Words before a name that make it an attitude or an ancestry: "pro-Russian", "ethnic Albanians". */
const ATTITUDE = /\b(?:(?:pro|anti)[-–]|ethnic )$/i;
/** An abbreviation right behind a name: "Rapid Support Forces (RSF)". */
const ABBREVIATION = /^ ?\(([A-Z][A-Z/-]{2,8})\)/;

/** The gazetteer's names of a text, laid over its tokens. */
export class NameLayer {
  readonly matches: readonly NameMatch[];
  /** Index into `matches` for each token, −1 where no name stands. */
  readonly #at: Int32Array;
  /** Armed groups by id, and the abbreviation under which the text goes on to speak of them. */
  readonly #labels = new Map<string, string>();

  constructor(doc: Doc, matches: readonly NameMatch[]) {
    const { text } = doc;
    for (const { end, resolution } of matches) {
      const short = resolution.kind === 'group' && ABBREVIATION.exec(text.slice(end, end + 14));
      if (short && resolution.actor) this.#labels.set(resolution.actor, short[1]);
    }
    // "US$35" is money
    this.matches = matches
      .filter(
        (m) =>
          text[m.end] !== '$' &&
          !BACKED.test(text.slice(m.end, m.end + 16)) &&
          !ATTITUDE.test(text.slice(Math.max(0, m.start - 8), m.start)),
      )
      .map((m) => ({ ...m, resolution: this.labelled(m.resolution) }));
    this.#at = new Int32Array(doc.length).fill(-1);
    for (let i = 0; i < this.matches.length; i++) {
      const { start, end } = doc.tokensIn(this.matches[i]);
      for (let t = start; t < end; t++) this.#at[t] = i;
    }
  }

  /** The same answer, an armed group under the abbreviation that the text gives it. */
  labelled(r: Resolution): Resolution {
    const label = r.actor && r.kind === 'group' ? this.#labels.get(r.actor) : undefined;
    return label && r.country && r.country.length > 2 ? { ...r, country: label } : r;
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
