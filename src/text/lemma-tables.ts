/** Tables of the lemmatiser, as the text of the TSV files of the same names in `tables/`. */
export interface LemmaTables {
  /** `form tag lemma`: forms that the rules get wrong; the form in lower case, the lemma in its own case. */
  readonly 'lemma-forms': string;
  /**
   * `tag shape suffix cut add`: the row with the longest suffix that fits says what is cut off and put there
   * (shape `any`), or whether a capitalised form keeps its capitals (the other shapes; cut `keep` or `lower`).
   */
  readonly 'lemma-rules': string;
}

/** `cut` units off the end of a form, `add` put there. */
export interface Ending {
  readonly cut: number;
  readonly add: string;
}

export interface LemmaRules {
  /** By `tag suffix`, the suffix in lower case; empty for the rule of last resort. */
  readonly endings: Map<string, Ending>;
  /** By `tag shape suffix`: do the capitals stay? */
  readonly capitals: Map<string, boolean>;
}

/**
 * How a form is written: lower case, Capitalised, with more than one capital, with capitals and digits (B52), or
 * as the plural of an acronym (IEDs).
 */
export type Shape = 'lower' | 'title' | 'upper' | 'code' | 'acronyms';

export function shapeOf(form: string): Shape {
  const lower = form.toLowerCase();
  if (form === lower) return 'lower';
  if (/\d/.test(form)) return 'code';
  if (form.slice(1) === lower.slice(1)) return 'title';
  return /^\p{Lu}{2,}s$/u.test(form) ? 'acronyms' : 'upper';
}

/** Longest suffix a rule may have. */
export const LONGEST_SUFFIX = 6;

/** Value of the longest suffix of a word, in lower case, that has one under a key. */
export function longestMatch<T>(values: ReadonlyMap<string, T>, key: string, lower: string): T | undefined {
  for (let n = Math.min(LONGEST_SUFFIX, lower.length - 1); n >= 0; n--) {
    const value = values.get(`${key} ${n ? lower.slice(-n) : ''}`);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The lemma that the rules give, or undefined when the tag has none. */
export function applyRules(rules: LemmaRules, tag: string, form: string): string | undefined {
  const lower = form.toLowerCase();
  const ending = longestMatch(rules.endings, tag, lower);
  if (!ending) return undefined;
  const shape = shapeOf(form);
  const keep = shape !== 'lower' && (longestMatch(rules.capitals, `${tag} ${shape}`, lower) ?? false);
  const base = keep ? form : lower;
  return ending.cut < base.length ? base.slice(0, base.length - ending.cut) + ending.add : base;
}

export function parseRules(tsv: string): LemmaRules {
  const rules: LemmaRules = { endings: new Map(), capitals: new Map() };
  for (const [tag, shape, suffix, cut, add] of rows(tsv)) {
    if (shape === 'any') rules.endings.set(`${tag} ${suffix}`, { cut: Number(cut), add: add ?? '' });
    else rules.capitals.set(`${tag} ${shape} ${suffix}`, cut === 'keep');
  }
  return rules;
}

/** Lemmas by `tag form`. */
export function parseForms(tsv: string): Map<string, string> {
  return new Map(rows(tsv).map(([form, tag, lemma]) => [`${tag} ${form}`, lemma]));
}

function rows(tsv: string): string[][] {
  const lines = tsv.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.slice(1).map((line) => line.split('\t'));
}
