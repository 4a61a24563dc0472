/**
 * Learns the tables of the lemmatiser from treebanks and writes `src/text/tables/lemma-{forms,rules}.tsv`.
 *
 *   npx tsx training/lemmas.ts [FOLDER OF TREEBANKS = ../shared/ud] [--score]
 *
 * Reads en_ewt.train and en_gum_free.train (CoNLL-U, .xz); `--score` measures on en_ewt.test and en_gum.dev with
 * gold tags instead of writing.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLemmatizer } from '../src/text/lemma.ts';
import { applyRule, findRule, type LemmaRule, LONGEST_SUFFIX, shapeOf } from '../src/text/lemma-tables.ts';
import type { Upos } from '../src/text/tags.ts';
import { IRREGULAR_VERBS, regularForms } from './lemma-verbs.ts';

interface Word {
  readonly form: string;
  readonly lemma: string;
  readonly upos: Upos;
  readonly xpos: string;
}
/** A word type: one written form under one tag, with its lemma and how often it was seen. */
interface Type extends Word {
  count: number;
}

/** A suffix rule needs this many word types behind it; rarer ones would be noise. */
const LEAST_TYPES = 2;

const tables = fileURLToPath(new URL('../src/text/tables/', import.meta.url));

function readTreebank(folder: string, name: string): Word[] {
  const text = execFileSync('xz', ['-dkc', join(folder, `${name}.conllu.xz`)], {
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  });
  const words: Word[] = [];
  for (const line of text.split('\n')) {
    const cells = line.split('\t');
    if (!/^\d+$/.test(cells[0])) continue;
    // Two words written apart by mistake carry the lemma of the whole word on the first one.
    if (cells[7] === 'goeswith' || /Typo=Yes|CorrectForm/.test(`${cells[5]}|${cells[9]}`)) continue;
    words.push({
      form: cells[1].replaceAll('’', "'"),
      lemma: cells[2],
      upos: cells[3] as Upos,
      xpos: cells[4],
    });
  }
  return words;
}

function countTypes(words: readonly Word[]): Type[] {
  const types = new Map<string, Type>();
  for (const word of words) {
    if (word.upos === 'PROPN' || word.lemma === '_') continue;
    const key = `${word.xpos}\t${word.form}\t${word.lemma}`;
    const type = types.get(key);
    if (type) type.count++;
    else types.set(key, { ...word, count: 1 });
  }
  return [...types.values()];
}

/** The rule that makes a lemma of a form, or null when they share no beginning. */
function ruleOf(form: string, lemma: string): LemmaRule | null {
  const keep = lemma !== lemma.toLowerCase();
  const base = keep ? form : form.toLowerCase();
  let same = 0;
  while (same < base.length && same < lemma.length && base[same] === lemma[same]) same++;
  if (same === 0 || base.length - same > 5 || lemma.length - same > 4) return null;
  return { cut: base.length - same, add: lemma.slice(same), keep };
}

const spell = (rule: LemmaRule): string => `${rule.cut}\t${rule.add}\t${rule.keep ? 'keep' : 'lower'}`;

/** Rules by `tag shape suffix`, those that say what a shorter suffix says left out. */
function learnRules(types: readonly Type[]): Map<string, LemmaRule> {
  const votes = new Map<string, Map<string, { rule: LemmaRule; types: number }>>();
  for (const type of types) {
    const rule = ruleOf(type.form, type.lemma);
    if (!rule || !/^[\p{L}'.-]+$/u.test(type.form)) continue;
    const lower = type.form.toLowerCase();
    for (let n = 0; n <= Math.min(LONGEST_SUFFIX, lower.length - 1); n++) {
      const key = `${type.xpos} ${shapeOf(type.form)} ${n ? lower.slice(-n) : ''}`;
      const ballot = votes.get(key) ?? new Map();
      votes.set(key, ballot);
      const vote = ballot.get(spell(rule)) ?? { rule, types: 0 };
      vote.types++;
      ballot.set(spell(rule), vote);
    }
  }
  const rules = new Map<string, LemmaRule>();
  const keys = [...votes.keys()].sort((a, b) => a.length - b.length);
  for (const key of keys) {
    const best = [...votes.get(key)!.values()].sort((a, b) => b.types - a.types)[0];
    const [tag, shape, suffix] = key.split(' ');
    const shorter = shorterRule(rules, tag, shape, suffix);
    if (shorter && (best.types < LEAST_TYPES || spell(shorter) === spell(best.rule))) continue;
    rules.set(key, best.rule);
  }
  return rules;
}

function shorterRule(rules: ReadonlyMap<string, LemmaRule>, tag: string, shape: string, suffix: string) {
  for (let n = suffix.length - 1; n >= 0; n--) {
    const rule = rules.get(`${tag} ${shape} ${n ? suffix.slice(-n) : ''}`);
    if (rule) return rule;
  }
  return undefined;
}

/** Forms that the rules get wrong, with their most frequent lemma. */
function learnForms(types: readonly Type[], rules: ReadonlyMap<string, LemmaRule>): Map<string, string> {
  const byForm = new Map<string, Type[]>();
  for (const type of types) {
    const key = `${type.form.toLowerCase()}\t${type.xpos}`;
    byForm.set(key, [...(byForm.get(key) ?? []), type]);
  }
  const forms = new Map<string, string>();
  for (const [key, rivals] of byForm) {
    const lemmas = new Map<string, number>();
    for (const type of rivals) lemmas.set(type.lemma, (lemmas.get(type.lemma) ?? 0) + type.count);
    const [lemma] = [...lemmas].sort((a, b) => b[1] - a[1])[0];
    const wrong = rivals.some((type) => {
      const rule = findRule(rules, type.xpos, type.form);
      return !rule || applyRule(type.form, rule) !== lemma;
    });
    if (wrong) forms.set(key, lemma);
  }
  return forms;
}

/** Inflected forms of the verbs we know, so that rules and exceptions cover forms no text happened to hold. */
function inventedTypes(types: readonly Type[]): Type[] {
  const seen = new Set(types.map((type) => `${type.xpos}\t${type.form.toLowerCase()}`));
  const verbs = new Set(
    types.filter((type) => type.upos === 'VERB' && /^[a-z]{3,}$/.test(type.lemma)).map((type) => type.lemma),
  );
  const invented: Type[] = [];
  const add = (form: string, lemma: string, xpos: string) => {
    if (!seen.has(`${xpos}\t${form}`)) invented.push({ form, lemma, upos: 'VERB', xpos, count: 1 });
    seen.add(`${xpos}\t${form}`);
  };
  for (const [lemma, past, participle] of IRREGULAR_VERBS) {
    for (const form of past.split('/')) add(form, lemma, 'VBD');
    for (const form of participle.split('/')) add(form, lemma, 'VBN');
  }
  const irregular = new Set(IRREGULAR_VERBS.map(([lemma]) => lemma));
  for (const lemma of verbs) {
    const { s, ed, ing } = regularForms(lemma);
    add(s, lemma, 'VBZ');
    add(ing, lemma, 'VBG');
    if (irregular.has(lemma)) continue;
    add(ed, lemma, 'VBD');
    add(ed, lemma, 'VBN');
  }
  return invented;
}

function score(folder: string, name: string): void {
  const lemmatize = createLemmatizer({
    'lemma-forms': readFileSync(join(tables, 'lemma-forms.tsv'), 'utf8'),
    'lemma-rules': readFileSync(join(tables, 'lemma-rules.tsv'), 'utf8'),
  });
  let [right, all, common, commonRight] = [0, 0, 0, 0];
  const wrong = new Map<string, number>();
  for (const word of readTreebank(folder, name)) {
    const lemma = lemmatize(word.form, word.upos, word.xpos);
    all++;
    if (lemma === word.lemma) right++;
    else
      wrong.set(
        `${word.form} ${word.upos} ${word.xpos}: ${lemma}, gold ${word.lemma}`,
        (wrong.get(`${word.form} ${word.upos} ${word.xpos}: ${lemma}, gold ${word.lemma}`) ?? 0) + 1,
      );
    if (word.upos === 'PROPN') continue;
    common++;
    if (lemma.toLowerCase() === word.lemma.toLowerCase()) commonRight++;
  }
  console.log(
    `${name}  lemmas ${((100 * right) / all).toFixed(2)}  without proper nouns and case ${((100 * commonRight) / common).toFixed(2)}`,
  );
  if (process.argv.includes('--errors')) {
    for (const [line, n] of [...wrong].sort((a, b) => b[1] - a[1]).slice(0, 120))
      console.log(`  ${n} ${line}`);
  }
}

const folder = process.argv.slice(2).find((arg) => !arg.startsWith('--')) ?? '../shared/ud';
if (process.argv.includes('--score')) {
  for (const name of ['en_ewt.test', 'en_ewt.dev', 'en_gum.dev']) score(folder, name);
} else {
  const seen = countTypes([
    ...readTreebank(folder, 'en_ewt.train'),
    ...readTreebank(folder, 'en_gum_free.train'),
  ]);
  const types = [...seen, ...inventedTypes(seen)];
  const rules = learnRules(types);
  const forms = learnForms(types, rules);
  const ruleRows = [...rules].map(([key, rule]) => `${key.split(' ').join('\t')}\t${spell(rule)}`).sort();
  const formRows = [...forms].map(([key, lemma]) => `${key}\t${lemma}`).sort();
  writeFileSync(
    join(tables, 'lemma-rules.tsv'),
    `tag\tshape\tsuffix\tcut\tadd\tcase\n${ruleRows.join('\n')}\n`,
  );
  writeFileSync(join(tables, 'lemma-forms.tsv'), `form\ttag\tlemma\n${formRows.join('\n')}\n`);
  console.log(`${ruleRows.length} rules, ${formRows.length} forms`);
}
