/** Tables of the lemmatiser, as the text of the TSV files of the same names in `tables/`. */
export interface LemmaTables {
  /** `form tag lemma`: forms that the rules get wrong; the form in lower case, the lemma in its own case. */
  readonly 'lemma-forms': string;
  /** `tag shape suffix cut add case`: what to do with the longest suffix that fits. */
  readonly 'lemma-rules': string;
}

/** `keep` leaves the capitals of the form as they are. */
export interface LemmaRule {
  readonly cut: number;
  readonly add: string;
  readonly keep: boolean;
}

/** How a form is written: lower case, Capitalised, or ALL CAPITALS. */
export type Shape = 'lower' | 'title' | 'upper';

export function shapeOf(form: string): Shape {
  const lower = form.toLowerCase();
  if (form === lower) return 'lower';
  return form.length > 1 && form[1] !== lower[1] ? 'upper' : 'title';
}

/** Longest suffix a rule may have. */
export const LONGEST_SUFFIX = 6;

/** `cut` units off the end, `add` put there. The case of what stays is the form's when `keep` says so. */
export function applyRule(form: string, rule: LemmaRule): string {
  const base = rule.keep ? form : form.toLowerCase();
  return base.slice(0, base.length - rule.cut) + rule.add;
}

export type RuleSet = ReadonlyMap<string, LemmaRule>;

/** Rules by `tag shape suffix`; the suffix is empty for the rule of last resort. */
export function parseRules(tsv: string): RuleSet {
  const rules = new Map<string, LemmaRule>();
  for (const [tag, shape, suffix, cut, add, letters] of rows(tsv)) {
    rules.set(`${tag} ${shape} ${suffix}`, { cut: Number(cut), add: add ?? '', keep: letters === 'keep' });
  }
  return rules;
}

/** Lemmas by `tag form`. */
export function parseForms(tsv: string): ReadonlyMap<string, string> {
  return new Map(rows(tsv).map(([form, tag, lemma]) => [`${tag} ${form}`, lemma]));
}

/** The rule for a form: that of the longest suffix which has one. */
export function findRule(rules: RuleSet, tag: string, form: string): LemmaRule | undefined {
  const key = `${tag} ${shapeOf(form)} `;
  const lower = form.toLowerCase();
  for (let n = Math.min(LONGEST_SUFFIX, lower.length - 1); n >= 0; n--) {
    const rule = rules.get(key + (n ? lower.slice(-n) : ''));
    if (rule) return rule;
  }
  return undefined;
}

function rows(tsv: string): string[][] {
  const lines = tsv.split(/\r?\n/).slice(1);
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
}
