import { applyRules, type LemmaTables, parseForms, parseRules } from './lemma-tables.ts';
import type { Upos } from './tags.ts';

export type { LemmaTables } from './lemma-tables.ts';

/** Form, coarse tag and Penn tag → lemma. Any strings are accepted; an empty form gives an empty lemma. */
export type Lemmatize = (form: string, upos: Upos, xpos: string) => string;

/** Words remembered before the memory starts afresh: bounds it on texts without end. */
const MOST_REMEMBERED = 60_000;

/** Penn tag that stands in when the fine tag has no rules. */
const USUAL_TAG: Partial<Record<Upos, string>> = {
  ADJ: 'JJ',
  ADV: 'RB',
  AUX: 'VBZ',
  NOUN: 'NN',
  PRON: 'PRP',
  VERB: 'VB',
};

/**
 * Makes a lemmatiser: a table of irregular forms first, then the rule of the longest known suffix for the tag
 * ("condemning" VBG → "condemn", "crises" NNS → "crisis", "stronger" JJR → "strong"). Proper nouns keep their
 * form; other words lose their capitals unless the tables know better ("Russian" JJ → "Russian").
 */
export function createLemmatizer(tables: LemmaTables): Lemmatize {
  const forms = parseForms(tables['lemma-forms']);
  const rules = parseRules(tables['lemma-rules']);
  const known = new Map<string, string>();

  const find = (form: string, upos: Upos, xpos: string): string => {
    const typeset = form.replaceAll('’', "'");
    const lower = typeset.toLowerCase();
    const listed = forms.get(`${xpos} ${lower}`);
    if (listed !== undefined) return listed;
    if (xpos === 'CD' && /^[\d.,]*\d$/.test(form)) return form.replaceAll(',', '');
    return applyRules(rules, xpos, typeset) ?? applyRules(rules, USUAL_TAG[upos] ?? '', typeset) ?? lower;
  };

  return (form, upos, xpos) => {
    if (upos === 'PROPN') return form;
    const key = `${xpos} ${form}`;
    let lemma = known.get(key);
    if (lemma === undefined) {
      lemma = find(form, upos, xpos);
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(key, lemma);
    }
    return lemma;
  };
}
