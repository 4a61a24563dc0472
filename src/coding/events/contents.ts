import type { Doc } from '../../text/doc.ts';
import type { Row } from '../tsv.ts';
import type { PloverType } from '../types.ts';
import type { Draft } from './assemble.ts';

/** What words do with the deed they speak of: promise, ask for, demand, refuse or threaten it. */
type Speech = 'promise' | 'appeal' | 'demand' | 'refusal' | 'threat';

const SPEECH: ReadonlyMap<string, Speech> = new Map([
  ['03', 'promise'],
  ['02', 'appeal'],
  ['10', 'demand'],
  ['12', 'refusal'],
  ['13', 'threat'],
]);
/** Codes that leave open what the words speak of; "102" stands for any demand to do something. */
const OPEN = /^(?:030|020|100|102|120|130)$/;
const WORDS: ReadonlySet<PloverType> = new Set(['AGREE', 'REQUEST', 'REJECT', 'THREATEN']);
/** Relations by which a deed hangs below the words that speak of it. */
const BELOW: ReadonlySet<string> = new Set(['xcomp', 'ccomp', 'acl', 'obj', 'obl', 'conj', 'nmod', 'advcl']);

/** CAMEO codes of words by the deed they speak of (`cameo-contents.tsv`). */
export class ContentCodes {
  readonly #rows: ReadonlyMap<string, Row>;

  constructor(rows: readonly Row[]) {
    this.#rows = new Map(rows.map((row) => [row.deed, row]));
  }

  /**
   * The code of words that speak of a deed: `030` of `0871` is `0356`. Codes that say already what the words are about are
   * only made finer: `124` of `0874` is `1246`, `036` of `0871` stays.
   */
  of(words: string, deed: string): string {
    const speech = SPEECH.get(words.slice(0, 2));
    if (!speech || words.length > 3) return words;
    for (let n = deed.length; n >= 2; n--) {
      const code = this.#rows.get(deed.slice(0, n))?.[speech];
      if (code) return OPEN.test(words) || code.startsWith(words) ? code : words;
    }
    return words;
  }

  /** "agreed to a ceasefire", "demanded that Serbia release …": gives the words of a sentence the code of their contents. */
  name(drafts: readonly Draft[], doc: Doc): void {
    for (const deed of drafts) {
      if (deed.realis === 'actual') continue;
      for (let t = deed.token, guard = 0; BELOW.has(doc.baseRel(t)) && guard < 4; guard++) {
        t = doc.head[t];
        for (const words of drafts)
          if (words.token === t && WORDS.has(words.type)) words.cameo = this.of(words.cameo, deed.cameo);
      }
    }
  }
}
