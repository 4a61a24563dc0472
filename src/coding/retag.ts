import type { Doc } from '../text/doc.ts';
import { TreeEdit } from './tree-edit.ts';

/** Verbs that take another verb without "to": what follows them is no noun. */
const BEFORE_BARE_VERBS = new Set(
  'make let help see hear watch feel have go come dare need get bid do'.split(' '),
);
/** Verbs with two objects: "sent Ukraine Patriots". */
const TWO_OBJECTS = new Set(
  'give send sell hand offer grant promise lend supply deny owe pay show'.split(' '),
);
/** Verbs that say what somebody is: "called the charge nonsense". */
const PREDICATIVE = new Set(
  'call name declare label brand dub term consider deem make elect appoint designate find'.split(' '),
);
/** Verbs whose object is charged with, or kept from, what a gerund names; by the word before the gerund. */
const CHARGES: Readonly<Record<string, ReadonlySet<string>>> = {
  of: new Set('accuse suspect convict acquit'.split(' ')),
  for: new Set(
    'blame condemn criticise criticize denounce fault jail arrest fine punish praise thank'.split(' '),
  ),
  with: new Set(['charge']),
  from: new Set('prevent stop ban bar block prohibit keep'.split(' ')),
};
const BEFORE_NOUNS = new Set(['DET', 'ADJ', 'NUM', 'PROPN', 'NOUN']);
const STRAYED = new Set(['list', 'appos', 'dep', 'conj', 'nmod']);
const AUXILIARY = new Set(['aux', 'cop']);
const FINITE = new Set(['VBD', 'VBZ', 'VBP']);
const CAPITAL = /^\p{Lu}/u;
const SMALL = /^\p{Ll}/u;

/**
 * Gives words back the class that their neighbours leave no doubt about, where the reader missed it: "stopped aid to
 * Egypt" (a noun, not "to aid"), "bowed to Turkish pressure" (no infinitive), "an Azerbaijani shelling", "import taxes".
 * @returns the same document when nothing had to be changed
 */
export function retagWords(doc: Doc): Doc {
  const tree = new Retagger(doc);
  for (let s = 0; s < doc.sentenceCount; s++) {
    const { start, end } = doc.sentenceTokens(s);
    for (let t = start; t < end; t++) {
      if (
        tree.splitPhrase(t, end) ||
        tree.listOfSubjects(t, end) ||
        tree.nameBehindNoun(t, end) ||
        tree.compoundObject(t, end) ||
        tree.pluralAsVerb(t) ||
        tree.pluralAsClause(t, end) ||
        tree.namesOnVerb(t) ||
        tree.phraseAsClause(t) ||
        tree.chargeAsClause(t) ||
        tree.interruptedClause(t) ||
        tree.actingOffice(t, end)
      )
        continue;
      if (t === start) continue;
      tree.nameSplitBySubject(t, end);
      if (tree.nameBehindTo(t, end) || tree.nounBehindVerb(t, end) || tree.nounAsVerb(t, start)) continue;
      tree.officeBeforeVerb(t, start);
      tree.strayedObject(t, end) || tree.gerundObject(t);
    }
  }
  return tree.document();
}

class Retagger extends TreeEdit {
  /** "returned the statues to Congo", "bowed to Turkish pressure" in running text: "to" opens no infinitive. */
  nameBehindTo(to: number, end: number): boolean {
    const doc = this.doc;
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
    this.word(to, 'ADP', 'IN', noun, 'case');
    this.attach(noun, above, doc.pos(above) === 'VERB' ? 'obl' : 'nmod');
    if (noun === name) this.tag(name, 'PROPN', 'NNP');
    else this.word(name, 'ADJ', 'JJ', noun, 'amod');
    for (const c of doc.children(name)) if (c !== to && c !== noun && noun !== name) this.attach(c, noun);
    return true;
  }

  /** "stopped aid to Egypt", "vowed revenge": a bare verb right behind another is a noun, unless the other takes one. */
  nounBehindVerb(noun: number, end: number): boolean {
    const doc = this.doc;
    const verb = noun - 1;
    const tag = doc.xpos[noun];
    // "swore revenge" with the noun for a predicate
    const ruled = doc.pos(noun) === 'NOUN' && doc.head[verb] === noun && AUXILIARY.has(doc.rel(verb));
    const bare = doc.pos(noun) === 'VERB' && (tag === 'VB' || tag === 'VBP');
    if ((!bare && !ruled) || doc.pos(verb) !== 'VERB') return false;
    if (!FINITE.has(doc.xpos[verb]) || BEFORE_BARE_VERBS.has(doc.lemma[verb])) return false;
    if (!SMALL.test(doc.form(noun)) || doc.child(noun, 'mark', 'obj') >= 0) return false;
    for (const c of doc.children(noun)) if (c !== verb && doc.baseRel(c) === 'aux') return false;
    const next = noun + 1;
    if (next < end && doc.pos(next) !== 'ADP' && doc.pos(next) !== 'PUNCT') return false;
    if (doc.head[noun] === verb) {
      if (doc.rel(noun) !== 'xcomp' && doc.rel(noun) !== 'ccomp') return false;
      this.word(noun, 'NOUN', 'NN', verb, 'obj');
    } else if (doc.head[verb] === noun) {
      this.attach(verb, doc.head[noun], doc.rel(noun));
      this.word(noun, 'NOUN', 'NN', verb, 'obj');
      for (const c of doc.children(noun)) if (c < verb || doc.pos(c) === 'PUNCT') this.attach(c, verb);
    } else return false;
    for (const c of doc.children(noun)) if (c > noun && doc.rel(c) === 'obl') this.attach(c, noun, 'nmod');
    return true;
  }

  /** "Gunmen kidnapped Nigerian students" with the students hung on the gunmen: they stand behind the verb, as its object. */
  strayedObject(verb: number, end: number): boolean {
    const doc = this.doc;
    if (doc.pos(verb) !== 'VERB' || (doc.xpos[verb] !== 'VBN' && !FINITE.has(doc.xpos[verb]))) return false;
    const subject = doc.child(verb, 'nsubj');
    if (subject < 0 || subject > verb || doc.child(verb, 'obj', 'xcomp', 'ccomp', 'aux:pass') >= 0)
      return false;
    let noun = verb + 1;
    while (noun < end && BEFORE_NOUNS.has(doc.pos(noun)) && doc.head[noun] > noun) noun++;
    if (noun >= end || doc.head[noun] !== subject || !STRAYED.has(doc.baseRel(noun))) return false;
    if (doc.pos(noun) !== 'NOUN' && doc.pos(noun) !== 'PROPN') return false;
    this.attach(noun, verb, 'obj');
    return true;
  }

  /** "The government set conditions": a verb tagged as a noun, whose subject was read as part of it. */
  nounAsVerb(verb: number, start: number): boolean {
    const doc = this.doc;
    if (doc.pos(verb) !== 'VERB' || !doc.xpos[verb].startsWith('NN') || doc.rel(verb) !== 'root')
      return false;
    const before = verb - 1;
    if (before < start || doc.head[before] !== verb || doc.rel(before) !== 'compound') return false;
    this.tag(verb, 'VERB', 'VBD');
    this.attach(before, verb, 'nsubj');
    for (const c of doc.children(verb)) if (c < before && doc.pos(c) === 'DET') this.attach(c, before, 'det');
    return true;
  }

  /** "denied attacking ports": what stands behind the gerund is its object, not the object of the verb before it. */
  gerundObject(gerund: number): boolean {
    const doc = this.doc;
    const verb = gerund - 1;
    if (doc.xpos[gerund] !== 'VBG' || doc.head[gerund] !== verb || doc.rel(gerund) !== 'xcomp') return false;
    const object = doc.child(verb, 'obj');
    if (object <= gerund || doc.child(gerund, 'obj') >= 0) return false;
    this.attach(object, gerund);
    return true;
  }

  /** "An Azerbaijani shelling began", "abolished import taxes": one phrase read as two. */
  splitPhrase(first: number, end: number): boolean {
    const doc = this.doc;
    const noun = first + 1;
    if (noun >= end || (doc.pos(noun) !== 'NOUN' && !this.#isPlural(noun))) return false;
    const rel = doc.rel(noun);
    const pos = doc.pos(first);
    // the nationality as subject of the noun behind it
    if (
      pos === 'PROPN' &&
      doc.head[first] === noun &&
      doc.rel(first) === 'nsubj' &&
      doc.child(noun, 'cop') < 0
    ) {
      if (doc.baseRel(noun) !== 'nsubj' && rel !== 'obj') return false;
      this.attach(first, noun, 'amod');
      return true;
    }
    if (doc.head[first] !== doc.head[noun]) return false;
    const fits = rel === 'obj' ? pos === 'ADJ' : rel === 'nsubj' && (pos === 'ADJ' || pos === 'PROPN');
    if (doc.rel(first) !== rel || !fits) return false;
    this.attach(first, noun, 'amod');
    for (const c of doc.children(first)) this.attach(c, noun);
    return true;
  }

  /** "US, Russia hold talks": headlines leave the "and" out, and two subjects are one list. */
  listOfSubjects(first: number, end: number): boolean {
    const doc = this.doc;
    const verb = doc.head[first];
    if (doc.pos(first) !== 'PROPN' || doc.baseRel(first) !== 'nsubj' || verb < first) return false;
    if (first + 3 >= end || doc.form(first + 1) !== ',') return false;
    let second = first + 2;
    for (let guard = 0; guard < 3 && doc.head[second] > second && doc.head[second] < verb; guard++)
      second = doc.head[second];
    if (second + 1 !== verb || doc.head[second] !== verb || doc.pos(second) !== 'PROPN') return false;
    if (doc.baseRel(second) !== 'nsubj') return false;
    this.attach(second, first, 'conj');
    return true;
  }

  /** "seized the tanker Marinera": a name right behind a noun with its article is the noun's, no object of its own. */
  nameBehindNoun(noun: number, end: number): boolean {
    const doc = this.doc;
    const name = noun + 1;
    if (name >= end || doc.pos(name) !== 'PROPN' || doc.head[name] !== doc.head[noun]) return false;
    const rel = doc.rel(noun);
    if (doc.rel(name) !== rel || (rel !== 'obj' && rel !== 'nsubj')) return false;
    const isNoun = doc.pos(noun) === 'NOUN' && doc.child(noun, 'det', 'nmod:poss', 'amod') >= 0;
    const isName = doc.pos(noun) === 'PROPN' && !TWO_OBJECTS.has(doc.lemma[doc.head[noun]]);
    if (!isNoun && !isName) return false;
    this.attach(name, noun, isNoun ? 'appos' : 'flat');
    for (const c of doc.children(name)) if (c > name) this.attach(c, noun);
    return true;
  }

  /** "lifted the arrest warrant": of two nouns side by side the second is the object, no predicate of the first. */
  compoundObject(first: number, end: number): boolean {
    const doc = this.doc;
    const noun = first + 1;
    if (noun >= end || doc.pos(first) !== 'NOUN' || doc.rel(first) !== 'obj') return false;
    if (!doc.xpos[noun].startsWith('NN') || doc.rel(noun) !== 'xcomp' || doc.head[noun] !== doc.head[first])
      return false;
    if (PREDICATIVE.has(doc.lemma[doc.head[first]])) return false;
    this.word(noun, 'NOUN', doc.xpos[noun], doc.head[first], 'obj');
    this.attach(first, noun, 'compound');
    for (const c of doc.children(first)) this.attach(c, noun);
    return true;
  }

  /** "Azerbaijani drones struck": the subject of a verb, tagged as a verb for its ending. */
  pluralAsVerb(noun: number): boolean {
    if (!this.#isPlural(noun)) return false;
    this.tag(noun, 'NOUN', 'NNS');
    return true;
  }

  /** "United States forces captured": right before its verb a plural is the subject, no clause with a subject of its own. */
  pluralAsClause(noun: number, end: number): boolean {
    const doc = this.doc;
    const verb = noun + 1;
    if (doc.xpos[noun] !== 'VBZ' || verb >= end || doc.head[noun] !== verb) return false;
    if (doc.pos(verb) !== 'VERB' || !FINITE.has(doc.xpos[verb]) || doc.rel(noun) === 'aux') return false;
    const owner = doc.child(noun, 'nsubj');
    if (owner < 0 || owner !== noun - 1 || doc.child(noun, 'obj', 'mark') >= 0) return false;
    if (doc.child(verb, 'nsubj', 'nsubj:pass') >= 0) return false;
    this.word(noun, 'NOUN', 'NNS', verb, 'nsubj');
    this.attach(owner, noun, doc.pos(owner) === 'PRON' ? 'nmod:poss' : 'compound');
    return true;
  }

  /** "Chadian aircraft bombed Lagos": a verb has subject and object, no parts of a name. */
  namesOnVerb(verb: number): boolean {
    const doc = this.doc;
    if (doc.pos(verb) !== 'VERB' || !FINITE.has(doc.xpos[verb])) return false;
    let changed = false;
    for (const c of doc.children(verb)) {
      const rel = doc.rel(c);
      if (rel === 'flat' && c > verb && doc.pos(c) === 'PROPN' && doc.child(verb, 'obj') < 0) {
        this.attach(c, verb, 'obj');
        changed = true;
      }
      if (
        rel === 'compound' &&
        c < verb &&
        doc.pos(c) !== 'VERB' &&
        doc.child(verb, 'nsubj', 'nsubj:pass') < 0
      ) {
        this.attach(c, verb, 'nsubj');
        changed = true;
      }
    }
    return changed;
  }

  /** "a book to Congo" read as a clause: a noun with a preposition and nothing of a verb is a phrase. */
  phraseAsClause(noun: number): boolean {
    const doc = this.doc;
    const rel = doc.rel(noun);
    if (doc.pos(noun) !== 'PROPN' || (rel !== 'acl' && rel !== 'advcl')) return false;
    if (doc.child(noun, 'case') < 0 || doc.child(noun, 'cop', 'mark', 'nsubj', 'aux') >= 0) return false;
    this.attach(noun, doc.head[noun], rel === 'acl' ? 'nmod' : 'obl');
    return true;
  }

  /** "accused Armenia of shelling a village": the charge completes the verb, it is no clause about Armenia. */
  chargeAsClause(gerund: number): boolean {
    const doc = this.doc;
    if (doc.xpos[gerund] !== 'VBG' || doc.rel(gerund) !== 'acl') return false;
    const mark = doc.child(gerund, 'mark');
    const noun = doc.head[gerund];
    const verb = doc.head[noun];
    if (mark < 0 || verb < 0 || doc.pos(verb) !== 'VERB') return false;
    if (!CHARGES[doc.form(mark)]?.has(doc.lemma[verb])) return false;
    const rel = doc.rel(noun);
    // "accused Armenia at the Council of shelling a village"
    const beside = rel === 'obl' && doc.child(verb, 'obj', 'nsubj:pass') >= 0;
    if (rel !== 'obj' && rel !== 'nsubj:pass' && !beside) return false;
    this.attach(gerund, verb, 'advcl');
    // "… and urged NATO to step in": a finite verb goes on where the main verb stands
    for (const c of doc.children(gerund))
      if (doc.rel(c) === 'conj' && doc.pos(c) === 'VERB' && doc.xpos[c] !== 'VBG') this.attach(c, verb);
    return true;
  }

  /** "Chadian jets, officials said, bombed a village": of two subjects the one before the comma is that of what is said. */
  interruptedClause(saying: number): boolean {
    const doc = this.doc;
    const told = doc.child(saying, 'ccomp');
    if (doc.pos(saying) !== 'VERB' || told < saying + 2 || doc.form(saying + 1) !== ',') return false;
    if (doc.child(told, 'nsubj', 'nsubj:pass') >= 0) return false;
    const [outer, inner, ...more] = [...doc.children(saying)].filter((c) => doc.rel(c) === 'nsubj');
    if (inner === undefined || more.length || inner + 1 !== saying) return false;
    let comma = inner - 1;
    while (comma > outer && doc.form(comma) !== ',') comma--;
    if (comma === outer) return false;
    this.attach(outer, told);
    return true;
  }

  /** "Acting president X releases …": an office held for a time, no one who acts upon a president. */
  actingOffice(acting: number, end: number): boolean {
    const doc = this.doc;
    if (doc.lemma[acting] !== 'act' || doc.xpos[acting] !== 'VBG' || doc.pos(acting) !== 'VERB') return false;
    const office = doc.child(acting, 'obj');
    if (office <= acting || office >= end || doc.child(acting, 'mark', 'aux') >= 0) return false;
    const rel = doc.rel(acting);
    if (rel !== 'csubj' && rel !== 'advcl' && rel !== 'root') return false;
    this.attach(office, doc.head[acting], rel === 'root' ? 'root' : 'nsubj');
    this.word(acting, 'ADJ', 'JJ', office, 'amod');
    for (const c of doc.children(acting)) if (c !== office) this.attach(c, office);
    return true;
  }

  /** "shows US Marine Corps Bell AH-1Z Vipers striking …": one long name, cut by the verb above and the clause below. */
  nameSplitBySubject(first: number, end: number): boolean {
    const doc = this.doc;
    const verb = doc.head[first];
    if (doc.pos(first) !== 'PROPN' || doc.rel(first) !== 'obj' || verb < 0 || verb > first) return false;
    let last = first + 1;
    while (last < end && (doc.pos(last) === 'PROPN' || doc.xpos[last] === 'HYPH')) last++;
    const clause = doc.head[last];
    if (last === first + 1 || last >= end || doc.baseRel(last) !== 'nsubj' || clause < last) return false;
    if (doc.head[clause] !== verb || doc.rel(clause) !== 'ccomp') return false;
    for (let t = first; t < last; t++)
      if (doc.head[t] < first || doc.head[t] > last) this.attach(t, last, 'compound');
    return true;
  }

  /** "UN chief calls for …": an office read as an adjective of the verb is its subject. */
  officeBeforeVerb(office: number, start: number): boolean {
    const doc = this.doc;
    const verb = office + 1;
    if (doc.pos(office) !== 'ADJ' || doc.head[office] !== verb || doc.rel(office) !== 'amod') return false;
    if (doc.pos(verb) !== 'VERB' || doc.xpos[verb] !== 'VBZ' || doc.child(verb, 'nsubj', 'nsubj:pass') >= 0)
      return false;
    if (office === start || doc.head[office - 1] !== office) return false;
    this.word(office, 'NOUN', 'NN', verb, 'nsubj');
    return true;
  }

  #isPlural(noun: number): boolean {
    const doc = this.doc;
    const rel = doc.baseRel(noun);
    if (doc.pos(noun) !== 'VERB' || doc.xpos[noun] !== 'VBZ' || (rel !== 'nsubj' && rel !== 'obj'))
      return false;
    for (const c of doc.children(noun)) if (c > noun || !BEFORE_NOUNS.has(doc.pos(c))) return false;
    return true;
  }
}
