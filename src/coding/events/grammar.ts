import type { Doc } from '../../text/doc.ts';
import type { GrammarWords } from './phrases.ts';
import { Voice } from './voice.ts';

/** Grammatical functions over a dependency tree, with what English leaves unsaid filled in. */
export class Grammar extends Voice {
  readonly #subjects = new Map<number, number>();
  readonly #documents: ReadonlySet<string>;

  constructor(doc: Doc, words: GrammarWords) {
    super(doc, words);
    this.#documents = words.classes.get('document') ?? new Set();
  }

  /** Token of the logical subject (who does it), or −1. In a passive that is the agent behind "by". */
  subject(verb: number): number {
    return this.isPassive(verb) ? this.agent(verb) : this.surfaceSubject(verb, 0);
  }

  /** Token of the logical object (whom it is done to), or −1. */
  object(verb: number): number {
    return this.isPassive(verb) ? this.passiveSubject(verb, 0) : this.activeObject(verb);
  }

  /** The subject as the sentence shows or implies it, voice apart. */
  surfaceSubject(verb: number, depth: number): number {
    const known = this.#subjects.get(verb);
    if (known !== undefined) return known;
    let found = this.#findSubject(verb, depth);
    if (found < 0 && depth === 0 && this.doc.xpos[verb] === 'VBG') found = this.#subjectAbove(verb);
    if (depth === 0) this.#subjects.set(verb, found);
    return found;
  }

  passiveSubject(verb: number, depth: number): number {
    const doc = this.doc;
    const own = doc.child(verb, 'nsubj:pass', 'csubj:pass', 'nsubj');
    if (own >= 0) return this.throughRelative(own, verb);
    const head = doc.head[verb];
    if (head < 0 || depth > 6) return -1;
    const rel = doc.rel(verb);
    if (rel === 'acl' || rel === 'acl:relcl' || rel === 'amod') return head;
    if (rel === 'conj') {
      if (doc.pos(head) === 'NOUN') return -1;
      return this.isPassive(head)
        ? this.passiveSubject(head, depth + 1)
        : this.surfaceSubject(head, depth + 1);
    }
    if (rel === 'advcl' || rel === 'xcomp') return this.surfaceSubject(head, depth + 1);
    return -1;
  }

  #findSubject(verb: number, depth: number): number {
    const doc = this.doc;
    if (depth > 6) return -1;
    let own = -1;
    for (const c of doc.children(verb)) {
      const rel = doc.baseRel(c);
      // of two readings of one phrase the part nearest the verb is its head
      if ((rel === 'nsubj' || rel === 'csubj') && (own < 0 || c < verb)) own = c;
    }
    if (own < 0) own = doc.child(verb, 'expl');
    if (own >= 0) return this.throughRelative(own, verb);
    const head = doc.head[verb];
    if (head < 0) return this.#nearestPhrase(verb);
    const rel = doc.rel(verb);
    switch (rel) {
      case 'conj': {
        if (doc.pos(head) === 'NOUN' || doc.pos(head) === 'PROPN') return -1;
        return this.isPassive(head) && !this.isPassive(verb)
          ? this.passiveSubject(head, depth + 1)
          : this.surfaceSubject(head, depth + 1);
      }
      case 'xcomp': {
        if (this.control.has(doc.lemma[head])) {
          const object = doc.child(head, 'obj', 'iobj');
          if (object >= 0) return object;
          if (this.isPassive(head)) return this.passiveSubject(head, depth + 1);
          if (doc.lemma[head] === 'call' || doc.lemma[head] === 'appeal') {
            const on = this.oblique(head, 'on', 'upon', 'to');
            if (on >= 0) return on;
          }
        }
        return this.surfaceSubject(head, depth + 1);
      }
      case 'advcl':
      case 'parataxis':
        if (doc.pos(head) === 'NOUN' && doc.child(head, 'nsubj') < 0) return -1;
        if (this.#isCharge(verb, head)) return this.object(head);
        return rel === 'advcl' || doc.xpos[verb] === 'VBG' ? this.surfaceSubject(head, depth + 1) : -1;
      case 'acl':
        if (doc.xpos[verb] === 'VBN') return doc.child(verb, 'obj') >= 0 ? head : -1;
        if (doc.child(verb, 'mark') >= 0) return this.#holderOf(head, depth + 1);
        return this.#documents.has(doc.lemma[head]) ? this.#makerOf(head, depth + 1) : head;
      case 'acl:relcl':
        return head;
      case 'amod':
        return doc.child(verb, 'obj') >= 0 ? head : -1;
      case 'ccomp': {
        const strayed = this.#strayedSubject(verb, head);
        if (strayed >= 0) return strayed;
        return doc.xpos[verb] === 'VBG' || doc.xpos[verb] === 'VB'
          ? this.surfaceSubject(head, depth + 1)
          : -1;
      }
      default:
        return -1;
    }
  }

  /** "accused Armenia of shelling a village", "thanked Oman for freeing the crew": what the object does, or is said to do. */
  #isCharge(gerund: number, verb: number): boolean {
    const doc = this.doc;
    if (doc.xpos[gerund] !== 'VBG' || gerund < verb || !this.charged.has(doc.lemma[verb])) return false;
    const mark = doc.child(gerund, 'mark', 'case');
    return mark > verb && /^(?:of|for|with|from)$/.test(doc.form(mark)) && this.object(verb) >= 0;
  }

  /** "measures including closing the border": the subject of the clause that a gerund stands in. */
  #subjectAbove(verb: number): number {
    for (let t = this.doc.head[verb], guard = 0; t >= 0 && guard < 6; t = this.doc.head[t], guard++)
      if (this.doc.pos(t) === 'VERB') {
        const subject = this.surfaceSubject(t, 1);
        if (subject >= 0) return subject;
      }
    return -1;
  }

  /** "signs an order lifting sanctions": the signer lifts them. */
  #makerOf(noun: number, depth: number): number {
    const verb = this.doc.head[noun];
    if (verb >= 0 && this.doc.pos(verb) === 'VERB' && this.doc.baseRel(noun) === 'obj')
      return this.surfaceSubject(verb, depth + 1);
    return noun;
  }

  /** The noun phrase right before a finite verb that the tree gives no subject. */
  #nearestPhrase(verb: number): number {
    const doc = this.doc;
    const tag = doc.xpos[verb];
    const finite = tag === 'VBD' || tag === 'VBZ' || tag === 'VBP';
    if (!finite && !(tag === 'VBN' && doc.child(verb, 'obj') >= 0 && doc.child(verb, 'aux', 'aux:pass') < 0))
      return -1;
    const start = doc.sentenceTokens(doc.sentenceOf(verb)).start;
    let at = verb - 1;
    while (at > start && doc.pos(at) === 'ADV') at--;
    for (let guard = 0; at >= start && guard < 3; guard++) {
      if (!NOMINAL.has(doc.pos(at))) return -1;
      for (
        let climb = 0;
        climb < 6 &&
        doc.head[at] >= start &&
        doc.head[at] < verb &&
        this.preposition(at) === '' &&
        !this.#acrossComma(doc.head[at], at);
        climb++
      ) {
        at = doc.head[at];
      }
      const marker = this.caseToken(at);
      if (marker < 0) return at;
      at = marker - 1;
    }
    return -1;
  }

  #acrossComma(from: number, to: number): boolean {
    for (let t = from; t < to; t++) if (this.doc.form(t) === ',') return true;
    return false;
  }

  /** "guerrillas wounded two soldiers, police said": the first of two subjects hung on the verb of speech is the clause's. */
  #strayedSubject(verb: number, speech: number): number {
    const doc = this.doc;
    let before = -1;
    let after = -1;
    for (const c of doc.children(speech)) {
      if (doc.baseRel(c) !== 'nsubj') continue;
      if (c < verb) before = c;
      else after = c;
    }
    return after >= 0 ? before : -1;
  }

  /** Who holds the plan in "Israel's plan to attack", "Israel has a plan to attack". */
  #holderOf(noun: number, depth: number): number {
    const doc = this.doc;
    const owner = doc.child(noun, 'nmod:poss');
    if (owner >= 0) return owner;
    for (const c of doc.children(noun)) {
      if (doc.baseRel(c) === 'nmod') {
        const p = this.preposition(c);
        if (p === 'by' || p === 'of') return c;
      }
    }
    const head = doc.head[noun];
    if (head >= 0 && doc.pos(head) === 'VERB') {
      if (doc.baseRel(noun) === 'obj') return this.surfaceSubject(head, depth + 1);
      if (doc.rel(noun) === 'nsubj:pass') return this.agent(head);
    }
    for (const c of doc.children(noun)) {
      const rel = doc.baseRel(c);
      if (rel === 'amod' || rel === 'compound')
        if (doc.pos(c) === 'PROPN' || /^[A-Z]/.test(doc.form(c))) return c;
    }
    return -1;
  }
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'X']);
