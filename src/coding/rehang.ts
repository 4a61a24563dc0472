import type { Doc } from '../text/doc.ts';
import type { Deprel } from '../text/tags.ts';
import { TreeEdit } from './tree-edit.ts';

const FINITE = new Set(['VBD', 'VBZ']);
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);
/** Prepositions of time and cause: behind a comma they speak of what the verb tells. */
const CIRCUMSTANCES = new Set(['following', 'after', 'amid', 'amidst', 'despite']);
/** How far a phrase may hang below its verb. */
const DEPTH = 6;

/**
 * Hangs words where their neighbours leave no doubt that they belong, where the reader hung them elsewhere: the second verb
 * of "travels to Peru in his first week and urges …", "following talks with Peru", "a decree banning entry".
 * @returns the same document when nothing had to be changed
 */
export function rehangWords(doc: Doc): Doc {
  const tree = new Rehanger(doc);
  for (let s = 0; s < doc.sentenceCount; s++) {
    const { start, end } = doc.sentenceTokens(s);
    for (let t = start + 1; t < end; t++)
      tree.participleAsPreposition(t) ||
        tree.secondVerb(t, start) ||
        tree.infinitive(t) ||
        tree.calledOut(t) ||
        tree.gerundAsNoun(t) ||
        tree.shotAndKilled(t) ||
        tree.participleBetweenNouns(t, end);
  }
  return tree.document();
}

/**
 * Hangs what tells the circumstances of an act on the verb that tells the act; to be asked once verbs are known for verbs.
 * @returns the same document when nothing had to be changed
 */
export function hangCircumstances(doc: Doc): Doc {
  const tree = new Rehanger(doc);
  for (let t = 0; t < doc.length; t++) tree.circumstance(t);
  return tree.document();
}

class Rehanger extends TreeEdit {
  /** "freed them following talks with Peru": nobody follows the talks, they came before. */
  participleAsPreposition(following: number): boolean {
    const doc = this.doc;
    if (doc.form(following) !== 'following' || doc.pos(following) !== 'VERB') return false;
    const rel = doc.rel(following);
    const noun = doc.child(following, 'obj');
    if ((rel !== 'advcl' && rel !== 'acl') || noun < following || doc.child(following, 'nsubj', 'aux') >= 0)
      return false;
    const head = doc.head[following];
    this.attach(noun, head, doc.pos(head) === 'VERB' ? 'obl' : 'nmod');
    for (const c of doc.children(following)) if (c !== noun) this.attach(c, c > noun ? noun : head);
    this.tag(following, 'ADP', 'IN');
    this.attach(following, noun, 'case');
    return true;
  }

  /** ", following talks with Peru" behind a list: what it tells of is the verb, not the last of the list. */
  circumstance(noun: number): void {
    const doc = this.doc;
    if (doc.rel(noun) !== 'nmod') return;
    const preposition = doc.child(noun, 'case');
    if (preposition < 2 || !CIRCUMSTANCES.has(doc.form(preposition).toLowerCase())) return;
    let verb = doc.head[noun];
    for (let guard = 0; verb >= 0 && doc.pos(verb) !== 'VERB' && guard < DEPTH; guard++)
      verb = doc.head[verb];
    if (verb < 0 || verb > preposition || doc.pos(verb) !== 'VERB') return;
    const apart = doc.form(preposition) === 'following' || doc.form(preposition - 1) === ',';
    // "resigns after a week in office amid protests": a second circumstance is no part of the first
    const adjunct = doc.baseRel(doc.head[noun]) === 'obl' || doc.baseRel(doc.head[doc.head[noun]]) === 'obl';
    if (apart || adjunct) this.attach(noun, verb, 'obl');
  }

  /** "declares a state of emergency and deploys police": a finite verb goes on from a finite verb, not from a noun. */
  secondVerb(verb: number, start: number): boolean {
    const doc = this.doc;
    if (doc.pos(verb) !== 'VERB' || !FINITE.has(doc.xpos[verb]) || doc.rel(verb) !== 'conj') return false;
    const noun = doc.head[verb];
    if (noun > verb || !NOMINAL.has(doc.pos(noun)) || doc.child(noun, 'cop') >= 0) return false;
    if (doc.child(verb, 'cc') < 0 || doc.child(verb, 'nsubj', 'nsubj:pass') >= 0) return false;
    for (let t = noun - 1; t >= start; t--) {
      if (doc.pos(t) !== 'VERB' || doc.xpos[t] !== doc.xpos[verb] || doc.rel(t) === 'amod') continue;
      this.attach(verb, t);
      return true;
    }
    return false;
  }

  /** "votes to lift …" with the infinitive for a clause of a noun: verbs have none. */
  infinitive(verb: number): boolean {
    const doc = this.doc;
    if (doc.pos(verb) !== 'VERB' || doc.rel(verb) !== 'acl' || doc.xpos[verb] !== 'VB') return false;
    const above = doc.head[verb];
    if (above < 0 || above > verb || doc.pos(above) !== 'VERB' || doc.child(verb, 'mark') < 0) return false;
    this.attach(verb, above, 'xcomp');
    return true;
  }

  /** "summons ambassador Aubert": reports call nobody by name; a name behind a verb without an object is its object. */
  calledOut(name: number): boolean {
    const doc = this.doc;
    const verb = doc.head[name];
    if (doc.rel(name) !== 'vocative' || doc.pos(name) !== 'PROPN' || verb < 0 || verb > name) return false;
    if (!FINITE.has(doc.xpos[verb]) || doc.child(verb, 'obj', 'ccomp') >= 0) return false;
    this.attach(name, verb, 'obj');
    return true;
  }

  /** "in a mass stabbing inside a house": what a noun stands before, and an article before that, is no clause. */
  gerundAsNoun(gerund: number): boolean {
    const doc = this.doc;
    const noun = gerund - 1;
    if (doc.xpos[gerund] !== 'VBG' || doc.pos(gerund) !== 'VERB' || doc.head[noun] !== gerund) return false;
    if (doc.rel(noun) !== 'compound' || doc.pos(noun) !== 'NOUN' || doc.child(noun, 'det') < 0) return false;
    if (doc.child(gerund, 'obj', 'nsubj') >= 0) return false;
    const above = doc.head[gerund];
    this.tag(gerund, 'NOUN', 'NN');
    this.lemma(gerund, doc.form(gerund).toLowerCase());
    if (above >= 0 && doc.child(noun, 'case') >= 0)
      this.attach(gerund, above, doc.pos(above) === 'VERB' ? 'obl' : 'nmod');
    for (const c of doc.children(noun)) this.attach(c, gerund);
    for (const c of doc.children(gerund)) if (doc.rel(c) === 'obl') this.attach(c, gerund, 'nmod');
    return true;
  }

  /** "a reporter is shot and killed by rebels" with the shot for a thing: it happened to him, as what follows did. */
  shotAndKilled(shot: number): boolean {
    const doc = this.doc;
    if (doc.form(shot) !== 'shot' || doc.pos(shot) !== 'NOUN') return false;
    const be = doc.child(shot, 'cop');
    const subject = doc.child(shot, 'nsubj');
    if (be < 0 || subject < 0) return false;
    this.tag(shot, 'VERB', 'VBN');
    this.lemma(shot, 'shoot');
    this.attach(be, shot, 'aux:pass');
    this.attach(subject, shot, 'nsubj:pass');
    return true;
  }

  /** "a decree banning entry" read as an entry of a kind: the noun is what the decree does to it. */
  participleBetweenNouns(participle: number, end: number): boolean {
    const doc = this.doc;
    if (doc.xpos[participle] !== 'VBG' || doc.rel(participle) !== 'amod') return false;
    const before = participle - 1;
    const noun = doc.head[participle];
    if (noun <= participle || noun >= end || doc.pos(before) !== 'NOUN' || doc.head[before] !== noun)
      return false;
    if (doc.rel(before) !== 'compound' || doc.pos(participle) !== 'VERB') return false;
    this.attach(before, doc.head[noun], doc.rel(noun) as Deprel);
    this.attach(participle, before, 'acl');
    this.attach(noun, participle, 'obj');
    for (const c of doc.children(noun)) if (c < before) this.attach(c, before);
    return true;
  }
}
