/** The tag sets of Universal Dependencies v2, in the fixed order in which columns and models store them. */

export const UPOS = [
  'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM',
  'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X',
] as const;
export type Upos = (typeof UPOS)[number];

/** Dependency relations, with the subtypes English treebanks use; the model's own list is mapped onto it. */
export const DEPRELS = [
  'acl', 'acl:relcl', 'advcl', 'advcl:relcl', 'advmod', 'amod', 'appos', 'aux', 'aux:pass', 'case', 'cc',
  'cc:preconj', 'ccomp', 'compound', 'compound:prt', 'conj', 'cop', 'csubj', 'csubj:outer', 'csubj:pass',
  'dep', 'det', 'det:predet', 'discourse', 'dislocated', 'expl', 'fixed', 'flat', 'goeswith', 'iobj', 'list',
  'mark', 'nmod', 'nmod:desc', 'nmod:npmod', 'nmod:poss', 'nmod:tmod', 'nmod:unmarked', 'nsubj', 'nsubj:outer',
  'nsubj:pass', 'nummod', 'obj', 'obl', 'obl:agent', 'obl:npmod', 'obl:tmod', 'obl:unmarked', 'orphan',
  'parataxis', 'punct', 'reparandum', 'root', 'vocative', 'xcomp',
] as const;
export type Deprel = (typeof DEPRELS)[number];
