import type { Doc } from '../../text/doc.ts';
import { Objects } from './objects.ts';
import type { GrammarWords } from './phrases.ts';

/** Which clauses are passive, and the agents of those that are. */
export class Voice extends Objects {
  /** Verbs whose object is the subject of the infinitive that follows ("urged Iran to release"). */
  protected readonly control: ReadonlySet<string>;
  /** Verbs whose object did, or is said to have done, what a gerund behind "of" or "for" names. */
  protected readonly charged: ReadonlySet<string>;
  readonly #intransitive: ReadonlySet<string>;
  /** "by video", "by phone": how a thing is done, not who does it. */
  readonly #means: ReadonlySet<string>;
  readonly #passive: (boolean | undefined)[] = [];

  constructor(doc: Doc, words: GrammarWords) {
    super(doc, words);
    this.control = words.classes.get('control') ?? new Set();
    this.charged = words.classes.get('charged') ?? new Set();
    this.#intransitive = words.intransitive;
    this.#means = words.classes.get('means') ?? new Set();
  }

  /** Passive clause: passive subject or auxiliary, a participle after a noun ("troops sent by"), or a conjunct of one. */
  isPassive(verb: number): boolean {
    this.#passive[verb] ??= this.#readVoice(verb);
    return this.#passive[verb];
  }

  #readVoice(verb: number): boolean {
    const doc = this.doc;
    const tag = doc.xpos[verb];
    if (tag === 'VBG' || tag === 'VBZ' || tag === 'VBP')
      return doc.child(verb, 'aux:pass', 'nsubj:pass') >= 0;
    let marked = false;
    let surface = false;
    for (const c of doc.children(verb)) {
      const rel = doc.rel(c);
      if (rel === 'aux:pass' || (rel === 'obl:agent' && !this.#means.has(doc.lemma[c]))) marked = true;
      else if (rel === 'nsubj:pass') surface = true;
    }
    if (marked) return true;
    // "police fired tear gas", "senators rallied": a past tense read as a participle
    if (surface) return !this.#isPastTense(verb);
    if (tag !== 'VBN') return false;
    const rel = doc.rel(verb);
    // a participle with an object of its own is a main verb that was read as one
    if (rel === 'acl' || rel === 'amod') return doc.child(verb, 'obj') < 0;
    if (rel === 'advcl' && doc.child(verb, 'nsubj', 'aux', 'obj') < 0) return true;
    if (rel === 'conj' && doc.child(verb, 'nsubj', 'aux') < 0 && doc.head[verb] >= 0)
      return this.isPassive(doc.head[verb]);
    return false;
  }

  /** Of a verb with the subject of a passive and no auxiliary: an object or a preposition of its own tells that it acts. */
  #isPastTense(verb: number): boolean {
    const doc = this.doc;
    if (/(?:[ewro]n|ung)$/.test(doc.form(verb))) return false;
    if (this.#intransitive.has(doc.lemma[verb]) || this.activeObject(verb) >= 0) return true;
    // "threatened to bomb", "warned that …": who is ordered to do a thing would be the object
    const lemma = doc.lemma[verb];
    if (doc.child(verb, 'ccomp') >= 0 && this.#intransitive.has(`${lemma} ccomp`)) return true;
    if (doc.child(verb, 'xcomp') >= 0 && this.#intransitive.has(`${lemma} xcomp`) && !this.control.has(lemma))
      return true;
    const next = doc.rel(verb + 1) === 'compound:prt' ? verb + 2 : verb + 1;
    if (next >= doc.length) return false;
    if (doc.pos(next) === 'PUNCT') return this.#intransitive.has(`${lemma} .`);
    return this.#intransitive.has(`${doc.lemma[verb]} ${doc.form(next)}`);
  }

  /** The phrase behind "by" of a passive, or −1. */
  agent(verb: number): number {
    const doc = this.doc;
    for (const c of doc.children(verb)) {
      const rel = doc.rel(c);
      if (rel === 'obl:agent') return c;
      if (rel === 'obl' && this.preposition(c) === 'by') return c;
    }
    const head = doc.head[verb];
    if (doc.rel(verb) === 'conj' && head >= 0 && this.isPassive(head)) return this.agent(head);
    for (const c of doc.children(verb))
      if (doc.rel(c) === 'conj' && doc.xpos[c] === 'VBN' && doc.child(c, 'nsubj:pass', 'nsubj') < 0) {
        const agent = this.#ownAgent(c);
        if (agent >= 0) return agent;
      }
    return -1;
  }

  #ownAgent(verb: number): number {
    for (const c of this.doc.children(verb)) {
      const rel = this.doc.rel(c);
      if (rel === 'obl:agent' || (rel === 'obl' && this.preposition(c) === 'by')) return c;
    }
    return -1;
  }
}
