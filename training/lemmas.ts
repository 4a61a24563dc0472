/**
 * Learns the tables of the lemmatiser from treebanks and writes `src/text/tables/lemma-{forms,rules}.tsv`.
 *
 *   npx tsx training/lemmas.ts [FOLDER OF TREEBANKS = ../shared/ud] [--score]
 *
 * Reads en_ewt.train and en_gum_free.train (CoNLL-U, .xz); `--score` measures on en_ewt.test and en_gum.dev with
 * gold tags instead of writing.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLemmatizer } from '../src/text/lemma.ts';
import {
  applyRules,
  type Ending,
  type LemmaRules,
  LONGEST_SUFFIX,
  longestMatch,
  shapeOf,
} from '../src/text/lemma-tables.ts';
import type { Upos } from '../src/text/tags.ts';
import {
  IRREGULAR_ADJECTIVES,
  IRREGULAR_NOUNS,
  IRREGULAR_VERBS,
  withE,
  withIng,
  withS,
} from './lemma-words.ts';

interface Word {
  readonly form: string;
  lemma: string;
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

/** How a lemma is made of a form in lower case, or null when they share no beginning. */
function endingOf(form: string, lemma: string): Ending | null {
  let same = 0;
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++;
  if (same === 0 || form.length - same > 5 || lemma.length - same > 4) return null;
  return { cut: form.length - same, add: lemma.slice(same) };
}

/** Votes of word types for a value, by key and suffix. */
class Ballots<T> {
  readonly #votes = new Map<string, Map<string, { value: T; types: number }>>();

  add(key: string, lower: string, value: T): void {
    const spelt = JSON.stringify(value);
    for (let n = 0; n <= Math.min(LONGEST_SUFFIX, lower.length - 1); n++) {
      const place = `${key} ${n ? lower.slice(-n) : ''}`;
      const ballot = this.#votes.get(place) ?? new Map();
      this.#votes.set(place, ballot);
      const vote = ballot.get(spelt) ?? { value, types: 0 };
      vote.types++;
      ballot.set(spelt, vote);
    }
  }

  /** The winners, those that say what a shorter suffix says left out. */
  winners(): Map<string, T> {
    const rules = new Map<string, T>();
    for (const place of [...this.#votes.keys()].sort((a, b) => a.length - b.length)) {
      const [best] = [...this.#votes.get(place)!.values()].sort((a, b) => b.types - a.types);
      const cut = place.lastIndexOf(' ');
      const suffix = place.slice(cut + 1);
      const shorter = suffix ? longestMatch(rules, place.slice(0, cut), ` ${suffix.slice(1)}`) : undefined;
      if (shorter !== undefined && best.types < LEAST_TYPES) continue;
      if (JSON.stringify(shorter) !== JSON.stringify(best.value)) rules.set(place, best.value);
    }
    return rules;
  }
}

function learnRules(types: readonly Type[]): LemmaRules {
  const endings = new Ballots<Ending>();
  const capitals = new Ballots<boolean>();
  for (const { form, lemma, xpos } of types) {
    const lower = form.toLowerCase();
    const ending = endingOf(lower, lemma.toLowerCase());
    if (!ending) continue;
    if (/^[\p{L}'.-]+$/u.test(form)) endings.add(xpos, lower, ending);
    const shape = shapeOf(form);
    if (shape !== 'lower') capitals.add(`${xpos} ${shape}`, lower, lemma !== lemma.toLowerCase());
  }
  return { endings: endings.winners(), capitals: capitals.winners() };
}

/** Forms that the rules get wrong, with their most frequent lemma. */
function learnForms(types: readonly Type[], rules: LemmaRules): Map<string, string> {
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
    if (rivals.some((type) => applyRules(rules, type.xpos, type.form) !== lemma)) forms.set(key, lemma);
  }
  // Slips of the treebanks do not outweigh what every grammar says.
  const settle = (listed: string, tag: string, lemma: string) => {
    for (const form of listed.split('/')) {
      if (applyRules(rules, tag, form) === lemma) forms.delete(`${form}\t${tag}`);
      else forms.set(`${form}\t${tag}`, lemma);
    }
  };
  for (const [lemma, past, participle] of IRREGULAR_VERBS) {
    settle(past, 'VBD', lemma);
    settle(participle, 'VBN', lemma);
  }
  for (const [lemma, plural] of IRREGULAR_NOUNS) settle(plural, 'NNS', lemma);
  return forms;
}

/** Verbs that the tables of events and quotes name: their forms must come out right. */
function verbsOfTables(): string[] {
  const folder = fileURLToPath(new URL('../src/coding/tables/', import.meta.url));
  if (!existsSync(folder)) return [];
  const verbs = new Set<string>();
  for (const file of readdirSync(folder)
    .filter((name) => /^(?:frames-.*|cue-verbs)\.tsv$/.test(name))
    .sort()) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const [predicate, pos] = line.split('\t');
      if (file.startsWith('frames-') && pos !== 'v') continue;
      for (const variant of predicate.split('|')) {
        const [word] = variant.split(' ');
        if (/^[a-z]{3,}$/.test(word) && word !== 'lemma') verbs.add(word);
      }
    }
  }
  return [...verbs];
}

/** Inflected forms of the words we know, so that rules and exceptions cover forms no text happened to hold. */
function inventedTypes(types: readonly Type[]): Type[] {
  const seen = new Map(types.map((type) => [`${type.xpos}\t${type.form.toLowerCase()}`, type]));
  const bases = new Set(
    types.filter((type) => /^VBP?$/.test(type.xpos)).map((type) => type.form.toLowerCase()),
  );
  for (const verb of verbsOfTables()) bases.add(verb);
  const invented: Type[] = [];
  const add = (forms: string, lemma: string, upos: Upos, xpos: string) => {
    for (const form of forms.split('/')) {
      const key = `${xpos}\t${form}`;
      const rival = seen.get(key);
      if (!rival) {
        const type: Type = { form, lemma, upos, xpos, count: 1 };
        invented.push(type);
        seen.set(key, type);
      } else if (upos === 'VERB' && rival.lemma !== lemma && bases.has(lemma) && !bases.has(rival.lemma)) {
        // "freed" is given the lemma "fre" once: a slip, for no text holds such a verb.
        rival.lemma = lemma;
      }
    }
  };
  const lemmasOf = (upos: Upos) =>
    new Set(
      types.filter((type) => type.upos === upos && /^[a-z]{3,}$/.test(type.lemma)).map((type) => type.lemma),
    );
  for (const [lemma, past, participle] of IRREGULAR_VERBS) {
    add(past, lemma, 'VERB', 'VBD');
    add(participle, lemma, 'VERB', 'VBN');
  }
  for (const [lemma, plural] of IRREGULAR_NOUNS) add(plural, lemma, 'NOUN', 'NNS');
  for (const [lemma, more, most] of IRREGULAR_ADJECTIVES) {
    add(more, lemma, 'ADJ', 'JJR');
    add(most, lemma, 'ADJ', 'JJS');
  }
  const irregular = new Set(IRREGULAR_VERBS.map(([lemma]) => lemma));
  const irregularNouns = new Set(IRREGULAR_NOUNS.map(([lemma]) => lemma));
  for (const lemma of new Set([
    ...lemmasOf('VERB'),
    ...verbsOfTables(),
    ...IRREGULAR_VERBS.map(([verb]) => verb),
  ])) {
    add(withS(lemma).replace(/([^aeiou])os$/, '$1oes'), lemma, 'VERB', 'VBZ');
    add(withIng(lemma), lemma, 'VERB', 'VBG');
    if (irregular.has(lemma)) continue;
    for (const tag of ['VBD', 'VBN']) {
      add(withE(lemma, 'ed'), lemma, 'VERB', tag);
      if (/[aeiou].*[^aeiou][aeiou]l$/.test(lemma)) add(`${lemma}led`, lemma, 'VERB', tag);
    }
    if (/[aeiou].*[^aeiou][aeiou]l$/.test(lemma)) add(`${lemma}ling`, lemma, 'VERB', 'VBG');
  }
  // A noun in -e that is used as a verb: "timed" is not from "tim".
  for (const lemma of lemmasOf('NOUN')) {
    if (!/^[a-z]{2,7}e$/.test(lemma) || irregular.has(lemma)) continue;
    for (const tag of ['VBD', 'VBN']) add(withE(lemma, 'ed'), lemma, 'VERB', tag);
    add(withIng(lemma), lemma, 'VERB', 'VBG');
  }
  const plurals = new Set(types.filter((type) => type.xpos === 'NNS').map((type) => type.form.toLowerCase()));
  for (const lemma of lemmasOf('NOUN')) {
    if (!irregularNouns.has(lemma) && !plurals.has(lemma)) add(withS(lemma), lemma, 'NOUN', 'NNS');
  }
  for (const lemma of lemmasOf('ADJ')) {
    if (lemma.length > 6) continue;
    add(withE(lemma, 'er'), lemma, 'ADJ', 'JJR');
    add(withE(lemma, 'est'), lemma, 'ADJ', 'JJS');
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
  const ruleRows = [
    ...[...rules.endings].map(([key, { cut, add }]) => `${key.replace(' ', '\tany\t')}\t${cut}\t${add}`),
    ...[...rules.capitals].map(([key, keep]) => `${key.replaceAll(' ', '\t')}\t${keep ? 'keep' : 'lower'}\t`),
  ].sort();
  const formRows = [...forms].map(([key, lemma]) => `${key}\t${lemma}`).sort();
  const source =
    'Written by training/lemmas.ts from the training parts of UD English EWT and GUM (see models/en/README.md).';
  writeFileSync(
    join(tables, 'lemma-rules.tsv'),
    `# ${source}\n# How to make a lemma: for the longest suffix that fits, cut so many letters and add these; or keep capitals, or not.\ntag\tshape\tsuffix\tcut\tadd\n${ruleRows.join('\n')}\n`,
  );
  writeFileSync(
    join(tables, 'lemma-forms.tsv'),
    `# ${source}\n# Forms whose lemma the rules do not give.\nform\ttag\tlemma\n${formRows.join('\n')}\n`,
  );
  console.log(`${ruleRows.length} rules, ${formRows.length} forms`);
}
