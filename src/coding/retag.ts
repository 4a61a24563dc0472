import { Doc } from '../text/doc.ts';
import { DEPRELS, type Deprel, UPOS } from '../text/tags.ts';
import type { Columns } from './reattach.ts';

/** Verbs that take another verb without "to": what follows them is no noun. */
const BEFORE_BARE_VERBS = new Set(
  'make let help see hear watch feel have go come dare need get bid do'.split(' '),
);
const FINITE = new Set(['VBD', 'VBZ', 'VBP']);
const CAPITAL = /^\p{Lu}/u;
const SMALL = /^\p{Ll}/u;

/**
 * Gives words back the class that their neighbours leave no doubt about, where the reader missed it: "stopped aid to
 * Egypt" (a noun, not "to aid"), "bowed to Turkish pressure" (no infinitive), "an Azerbaijani shelling", "import taxes".
 * @returns the same document when nothing had to be changed
 */
export function retagWords(doc: Doc): Doc {
  const columns: Columns = {
    head: doc.head.slice(),
    deprel: doc.deprel.slice(),
    upos: doc.upos.slice(),
    xpos: [...doc.xpos],
    lemma: [...doc.lemma],
  };
  const tree = new Retagger(doc, columns);
  for (let s = 0; s < doc.sentenceCount; s++) {
    const { start, end } = doc.sentenceTokens(s);
    for (let t = start; t < end; t++) {
      if (tree.splitPhrase(t, end) || t === start) continue;
      if (tree.nameBehindTo(t, end) || tree.nounBehindVerb(t, end) || tree.nounAsVerb(t, start)) continue;
      tree.gerundObject(t);
    }
  }
  if (!tree.changed) return doc;
  const { text, start, end, sentenceStart, paragraph } = doc;
  return new Doc({ text, start, end, sentenceStart, paragraph, ...columns });
}

class Retagger {
  changed = false;
  readonly #doc: Doc;
  readonly #columns: Columns;

  constructor(doc: Doc, columns: Columns) {
    this.#doc = doc;
    this.#columns = columns;
  }

  /** "returned the statues to Congo", "bowed to Turkish pressure" in running text: "to" opens no infinitive. */
  nameBehindTo(to: number, end: number): boolean {
    const doc = this.#doc;
    const name = to + 1;
    if (
      doc.form(to) !== 'to' ||
      name >= end ||
      !CAPITAL.test(doc.form(name)) ||
      !SMALL.test(doc.form(to - 1))
    )
      return false;
    const isVerb = doc.pos(name) === 'VERB';
    if (!isVerb && !(doc.rel(to) === 'mark' && doc.pos(name) === 'PROPN')) return false;
    const next = name + 1;
    const counts = next < end && doc.pos(next) === 'NOUN';
    const noun = counts && (doc.head[next] === name || doc.head[name] === next || isVerb) ? next : name;
    const above = noun !== name && doc.head[noun] !== name ? doc.head[noun] : doc.head[name];
    if (above < 0 || above === name || above === noun) return false;
    this.#word(to, 'ADP', 'IN', noun, 'case');
    this.#attach(noun, above, doc.pos(above) === 'VERB' ? 'obl' : 'nmod');
    if (noun === name) this.#tag(name, 'PROPN', 'NNP');
    else this.#word(name, 'ADJ', 'JJ', noun, 'amod');
    for (const c of doc.children(name)) if (c !== to && c !== noun && noun !== name) this.#attach(c, noun);
    return true;
  }

  /** "stopped aid to Egypt", "vowed revenge": a bare verb right behind another is a noun, unless the other takes one. */
  nounBehindVerb(noun: number, end: number): boolean {
    const doc = this.#doc;
    const verb = noun - 1;
    const tag = doc.xpos[noun];
    if (doc.pos(noun) !== 'VERB' || (tag !== 'VB' && tag !== 'VBP') || doc.pos(verb) !== 'VERB') return false;
    if (!FINITE.has(doc.xpos[verb]) || BEFORE_BARE_VERBS.has(doc.lemma[verb])) return false;
    if (!SMALL.test(doc.form(noun)) || doc.child(noun, 'mark', 'obj', 'aux', 'aux:pass') >= 0) return false;
    const next = noun + 1;
    if (next < end && doc.pos(next) !== 'ADP' && doc.pos(next) !== 'PUNCT') return false;
    if (doc.head[noun] === verb) {
      if (doc.rel(noun) !== 'xcomp' && doc.rel(noun) !== 'ccomp') return false;
      this.#word(noun, 'NOUN', 'NN', verb, 'obj');
    } else if (doc.head[verb] === noun) {
      this.#attach(verb, doc.head[noun], doc.rel(noun));
      this.#word(noun, 'NOUN', 'NN', verb, 'obj');
      for (const c of doc.children(noun)) if (c < verb || doc.pos(c) === 'PUNCT') this.#attach(c, verb);
    } else return false;
    for (const c of doc.children(noun)) if (c > noun && doc.rel(c) === 'obl') this.#attach(c, noun, 'nmod');
    return true;
  }

  /** "The government set conditions": a verb tagged as a noun, whose subject was read as part of it. */
  nounAsVerb(verb: number, start: number): boolean {
    const doc = this.#doc;
    if (doc.pos(verb) !== 'VERB' || !doc.xpos[verb].startsWith('NN') || doc.rel(verb) !== 'root')
      return false;
    const before = verb - 1;
    if (before < start || doc.head[before] !== verb || doc.rel(before) !== 'compound') return false;
    this.#tag(verb, 'VERB', 'VBD');
    this.#attach(before, verb, 'nsubj');
    for (const c of doc.children(verb))
      if (c < before && doc.pos(c) === 'DET') this.#attach(c, before, 'det');
    return true;
  }

  /** "denied attacking ports": what stands behind the gerund is its object, not the object of the verb before it. */
  gerundObject(gerund: number): boolean {
    const doc = this.#doc;
    const verb = gerund - 1;
    if (doc.xpos[gerund] !== 'VBG' || doc.head[gerund] !== verb || doc.rel(gerund) !== 'xcomp') return false;
    const object = doc.child(verb, 'obj');
    if (object <= gerund || doc.child(gerund, 'obj') >= 0) return false;
    this.#attach(object, gerund);
    return true;
  }

  /** "An Azerbaijani shelling began", "abolished import taxes": one phrase read as two. */
  splitPhrase(first: number, end: number): boolean {
    const doc = this.#doc;
    const noun = first + 1;
    if (noun >= end || doc.pos(noun) !== 'NOUN' || doc.head[first] !== doc.head[noun]) return false;
    const rel = doc.rel(noun);
    const pos = doc.pos(first);
    const fits = rel === 'obj' ? pos === 'ADJ' : rel === 'nsubj' && (pos === 'ADJ' || pos === 'PROPN');
    if (doc.rel(first) !== rel || !fits) return false;
    this.#attach(first, noun, 'amod');
    for (const c of doc.children(first)) this.#attach(c, noun);
    return true;
  }

  #tag(token: number, pos: (typeof UPOS)[number], tag: string): void {
    this.changed = true;
    this.#columns.upos[token] = UPOS.indexOf(pos);
    this.#columns.xpos[token] = tag;
  }

  #attach(token: number, head: number, rel?: Deprel): void {
    this.changed = true;
    this.#columns.head[token] = head;
    if (rel) this.#columns.deprel[token] = DEPRELS.indexOf(rel);
  }

  #word(token: number, pos: (typeof UPOS)[number], tag: string, head: number, rel: Deprel): void {
    this.#tag(token, pos, tag);
    this.#attach(token, head, rel);
  }
}
