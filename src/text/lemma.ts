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
 * The Penn tag to go by. A tagger chooses the two tags apart; where they contradict each other the coarse one is
 * right more often, and the ending tells the form: "reporting" NOUN VBG is a noun, "returns" VERB NNS a verb.
 */
function tagToGoBy(lower: string, upos: Upos, xpos: string, isForm: (tag: string) => boolean): string {
  const verbal = xpos.startsWith('VB');
  switch (upos) {
    case 'NOUN':
      if (xpos === 'NNPS') return 'NNS';
      if (xpos === 'NNP') return 'NN';
      return verbal ? (xpos === 'VBZ' ? 'NNS' : 'NN') : xpos;
    case 'ADJ':
      return verbal ? 'JJ' : xpos;
    case 'VERB':
      if (verbal || xpos === 'NNP' || xpos === 'MD') return xpos;
      if (/ing$/.test(lower)) return 'VBG';
      if (/(?:ed|orn)$/.test(lower) || isForm('VBN')) return 'VBN';
      if (isForm('VBD')) return 'VBD';
      return /[^s]s$/.test(lower) ? 'VBZ' : 'VB';
    default:
      return xpos;
  }
}

/**
 * Makes a lemmatiser: a table of irregular forms first, then the rule of the longest known suffix for the tag
 * ("condemning" VBG → "condemn", "crises" NNS → "crisis", "stronger" JJR → "strong"). Proper nouns keep their
 * form; other words lose their capitals unless the tables know better ("Russian" JJ → "Russian").
 */
export function createLemmatizer(tables: LemmaTables): Lemmatize {
  const forms = parseForms(tables['lemma-forms']);
  const rules = parseRules(tables['lemma-rules']);
  // Tags, then forms: a key of all three would be put together and hashed at every word.
  const known = new Map<Upos, Map<string, Map<string, string>>>();
  let remembered = 0;

  const find = (form: string, upos: Upos, xpos: string): string => {
    const typeset = form.replaceAll('’', "'");
    const lower = typeset.toLowerCase();
    const tag = tagToGoBy(lower, upos, xpos, (other) => forms.has(`${other} ${lower}`));
    const listed = forms.get(`${tag} ${lower}`);
    if (listed !== undefined) return listed;
    if (tag === 'CD' && /^[\d.,]*\d$/.test(form)) return form.replaceAll(',', '');
    return applyRules(rules, tag, typeset) ?? applyRules(rules, USUAL_TAG[upos] ?? '', typeset) ?? lower;
  };

  return (form, upos, xpos) => {
    // A common noun in lower case that was taken for a name is still a common noun.
    if (upos === 'PROPN' && !(/^NNS?$/.test(xpos) && form === form.toLowerCase())) return form;
    const lemma = known.get(upos)?.get(xpos)?.get(form);
    if (lemma !== undefined) return lemma;
    if (remembered++ >= MOST_REMEMBERED) {
      known.clear();
      remembered = 1;
    }
    const fresh = find(form, upos, xpos);
    inner(inner(known, upos), xpos).set(form, fresh);
    return fresh;
  };
}

/** The map under a key, made when there is none. */
function inner<K, A, B>(maps: Map<K, Map<A, B>>, key: K): Map<A, B> {
  let map = maps.get(key);
  if (!map) maps.set(key, (map = new Map()));
  return map;
}
