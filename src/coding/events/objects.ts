import type { Doc } from '../../text/doc.ts';
import { type GrammarWords, isTime, Phrases } from './phrases.ts';

/** Objects of verbs in the active voice. */
export class Objects extends Phrases {
  readonly #naming: ReadonlySet<string>;

  constructor(doc: Doc, words: GrammarWords) {
    super(doc, words);
    this.#naming = words.classes.get('naming') ?? new Set();
  }

  activeObject(verb: number): number {
    const doc = this.doc;
    let own = -1;
    // of two objects the last is what is given, but the first is who is called something
    const keepsFirst = this.#naming.has(doc.lemma[verb]);
    for (const c of doc.children(verb))
      if (doc.rel(c) === 'obj' && (own < 0 || !keepsFirst) && !this.#isDay(c)) own = c;
    if (own < 0) own = doc.child(verb, 'iobj');
    if (own < 0) own = this.#nounAsComplement(verb);
    if (own < 0) own = this.behindParticle(verb);
    if (own >= 0) return this.throughRelative(own, verb);
    for (const c of doc.children(verb)) {
      // an object read as an adjunct: a bare phrase right behind the verb that is no date
      if (c <= verb || c - verb > 7 || doc.baseRel(c) !== 'obl' || doc.rel(c) === 'obl:agent') continue;
      const marker = this.caseToken(c);
      // "kidnapped up to 16 advisers"
      if (marker > 0 && doc.form(marker - 1) === 'up' && doc.form(marker) === 'to') return c;
      if (marker < 0 && doc.pos(c) !== 'NUM' && !isTime(doc, c)) return c;
    }
    // "people that Russia detained": the antecedent is the object
    if (doc.rel(verb) === 'acl:relcl' && doc.child(verb, 'nsubj') >= 0) {
      const subject = doc.child(verb, 'nsubj');
      if (doc.head[verb] >= 0 && !this.isRelative(subject)) return doc.head[verb];
    }
    // "arrested and jailed five people"
    for (const c of doc.children(verb)) {
      if (doc.rel(c) !== 'conj' || doc.pos(c) !== 'VERB') continue;
      if (doc.child(c, 'nsubj', 'nsubj:pass') >= 0) continue;
      const shared = doc.child(c, 'obj');
      if (shared >= 0 && shared - verb < 8) return shared;
    }
    return -1;
  }

  /** "demanded Friday that …": a day read as the object. */
  #isDay(token: number): boolean {
    return (
      this.doc.pos(token) === 'PROPN' &&
      isTime(this.doc, token) &&
      this.doc.child(token, 'flat', 'compound') < 0
    );
  }

  /** "recognized Palestine": the noun right behind the verb was read as its predicate. */
  #nounAsComplement(verb: number): number {
    const doc = this.doc;
    if (COPULAS.has(doc.lemma[verb])) return -1;
    const noun = doc.child(verb, 'xcomp');
    const nominal = noun > verb && (doc.pos(noun) === 'PROPN' || doc.pos(noun) === 'NOUN');
    return nominal && noun - verb < 5 && this.caseToken(noun) < 0 ? noun : -1;
  }

  /** Who is given something: the indirect object, or the first of two objects; −1 when there is none. */
  receiver(verb: number): number {
    const doc = this.doc;
    const own = doc.child(verb, 'iobj');
    if (own >= 0) return own;
    const first = doc.child(verb, 'obj');
    return first >= 0 && first !== this.activeObject(verb) ? first : -1;
  }

  protected throughRelative(token: number, verb: number): number {
    if (!this.isRelative(token)) return token;
    for (let t = verb, guard = 0; t >= 0 && guard < 8; t = this.doc.head[t], guard++)
      // "It was Turkey that broke off the talks"
      if (this.doc.rel(t) === 'acl:relcl' || this.doc.rel(t) === 'advcl:relcl') return this.doc.head[t];
    return token;
  }

  protected isRelative(token: number): boolean {
    const tag = this.doc.xpos[token];
    return tag === 'WDT' || tag === 'WP' || (tag === 'WRB' && this.doc.pos(token) === 'PRON');
  }
}

/** Verbs whose noun complement is a predicate, no object. */
const COPULAS = new Set(
  'be become remain stay seem appear prove look feel sound keep turn serve act'.split(' '),
);
