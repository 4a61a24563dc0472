import type { Doc } from '../../text/doc.ts';
import { isContent } from './clause.ts';
import type { Grammar } from './grammar.ts';
import type { RealisWords } from './realis-words.ts';
import type { Standing } from './standing.ts';

const LEVELS = 6;
const CITING: ReadonlySet<string> = new Set(['cite', 'quote']);
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/** Finds who tells of an event and who disputes it, so that claim and denial stand side by side. */
export class AttributionReader {
  readonly #grammar: Grammar;
  readonly #doc: Doc;
  readonly #words: RealisWords;

  constructor(grammar: Grammar, words: RealisWords) {
    this.#grammar = grammar;
    this.#doc = grammar.doc;
    this.#words = words;
  }

  /** "…, officials said", "according to …", "Lebanon: …"; and who is named as denying it. */
  read(top: number, s: Standing): void {
    const doc = this.#doc;
    for (let at = top, guard = 0; at >= 0 && guard < LEVELS; at = doc.head[at], guard++) {
      for (const c of doc.children(at)) {
        this.#dispute(c, s);
        if (s.reportedBy < 0) s.reportedBy = this.#teller(c, at);
        this.#citation(c, s);
      }
      const rel = doc.baseRel(at);
      const head = doc.head[at];
      if (rel === 'ccomp')
        for (const c of doc.children(head)) {
          this.#dispute(c, s);
          this.#citation(c, s);
        }
      if (s.reportedBy < 0 && rel === 'parataxis') s.reportedBy = this.#beforeColon(at);
      if (rel === 'ccomp' || rel === 'parataxis') return;
    }
  }

  /** Who speaks by a verb or by a noun: "Iran denied", "Iran's denial", "reports by the navy said". */
  speaker(word: number): number {
    const doc = this.#doc;
    if (doc.pos(word) === 'NOUN') {
      const before = doc.child(word, 'nmod:poss', 'amod', 'compound');
      if (before >= 0) return before;
      const behind = this.#grammar.oblique(word, 'by', 'from', 'of');
      return behind >= 0 ? behind : doc.child(word, 'nsubj');
    }
    // "Russia not withdrawing, says Damascus": whoever stands behind the verb of speech says it
    for (const c of doc.children(word)) if (c > word && doc.rel(c) === 'nsubj') return c;
    const subject = this.#grammar.subject(word);
    if (subject < 0) return this.#inverted(word);
    const isReport = doc.pos(subject) === 'NOUN' && this.#isTelling(subject);
    const author = isReport ? this.speaker(subject) : -1;
    return author >= 0 ? author : subject;
  }

  /** "…, says Romania": the name behind the verb, taken for its object. */
  #inverted(verb: number): number {
    const doc = this.#doc;
    const told = doc.child(verb, 'ccomp');
    const behind = doc.child(verb, 'obj');
    return told >= 0 && told < verb && behind === verb + 1 ? behind : -1;
  }

  #isTelling(noun: number): boolean {
    const effect = this.#words.get(`n:${this.#doc.lemma[noun]}:acl`);
    return effect === 'reported' || effect === 'alleged';
  }

  #isSaying(verb: number): boolean {
    return this.#words.get(`v:${this.#doc.lemma[verb]}:ccomp`) === 'reported';
  }

  /** Who tells, by a dependent of a clause: "…, he said", "according to …"; −1 when it names nobody. */
  #teller(dependent: number, clause: number): number {
    const doc = this.#doc;
    const rel = doc.baseRel(dependent);
    if (rel === 'parataxis' && this.#isSaying(dependent)) return this.speaker(dependent);
    // "…, the ministry reported" read as a clause of what it reports
    if (rel === 'ccomp' && dependent > clause && this.#isSaying(dependent)) {
      const subject = doc.child(dependent, 'nsubj');
      const bare = doc.child(dependent, 'obj', 'ccomp', 'mark') < 0;
      return bare && subject > clause ? this.speaker(dependent) : -1;
    }
    if (this.#isAccording(dependent)) return dependent;
    if (rel === 'nsubj') for (const c of doc.children(dependent)) if (this.#isAccording(c)) return c;
    return -1;
  }

  #isAccording(phrase: number): boolean {
    const rel = this.#doc.baseRel(phrase);
    return (rel === 'obl' || rel === 'nmod') && this.#grammar.preposition(phrase).startsWith('according');
  }

  /** "TASS reported, citing Kazakh officials": whose word it is in the end. */
  #citation(dependent: number, s: Standing): void {
    const doc = this.#doc;
    if (s.reportedBy < 0 || s.cited >= 0) return;
    const isCiting = (t: number) => doc.xpos[t] === 'VBG' && CITING.has(doc.lemma[t]);
    const verb = isCiting(dependent) ? dependent : [...doc.children(dependent)].find(isCiting);
    if (verb !== undefined) s.cited = doc.child(verb, 'obj');
  }

  /** "Lebanon's health minister: Israeli planes attacked …". */
  #beforeColon(clause: number): number {
    const doc = this.#doc;
    const head = doc.head[clause];
    if (head < 0 || head > clause || doc.head[head] >= 0 || !NOMINAL.has(doc.pos(head))) return -1;
    if (doc.child(head, 'nsubj', 'cop') >= 0) return -1;
    return doc.form(head + 1) === ':' ? head : -1;
  }

  #dispute(dependent: number, s: Standing): void {
    if (s.disputedBy >= 0) return;
    const doc = this.#doc;
    const rel = doc.baseRel(dependent);
    if (rel === 'parataxis' || rel === 'conj') {
      if (this.#denies(dependent)) s.disputedBy = this.#grammar.subject(dependent);
      return;
    }
    // "despite Ugandan denials"
    if (rel === 'obl' && this.#words.get(`n:${doc.lemma[dependent]}:acl`) === 'denied')
      s.disputedBy = this.speaker(dependent);
    if (rel !== 'obj' && rel !== 'obl' && rel !== 'nsubj') return;
    for (const c of doc.children(dependent)) {
      const verb = c < dependent ? -1 : this.#denialBehind(c);
      if (verb >= 0) s.disputedBy = this.#grammar.subject(verb);
    }
  }

  /** "…, which Uganda denies", "…, an allegation denied by Uganda": the verb that disputes what stands before, or −1. */
  #denialBehind(dependent: number): number {
    const doc = this.#doc;
    if (doc.rel(dependent) === 'acl:relcl' && !isContent(doc, dependent))
      return this.#effectOf(dependent) === 'denied' && doc.lemma[doc.child(dependent, 'obj')] === 'which'
        ? dependent
        : -1;
    if (doc.rel(dependent) !== 'appos' || !this.#isTelling(dependent)) return -1;
    for (const c of doc.children(dependent))
      if (doc.baseRel(c) === 'acl' && /^(denied|negated)$/.test(this.#effectOf(c) ?? '')) return c;
    return -1;
  }

  #effectOf(verb: number) {
    return this.#words.get(`v:${this.#doc.lemma[verb]}:any`);
  }

  /** "Armenia denies it", "Kabul rejected the claim": a clause that disputes what the clause before tells. */
  #denies(verb: number): boolean {
    const doc = this.#doc;
    const effect = this.#effectOf(verb);
    const object = effect === 'denied' || effect === 'negated' ? doc.child(verb, 'obj') : -1;
    if (object < 0) return false;
    if (doc.pos(object) === 'PRON') return effect === 'denied' && /^(it|this|that)$/i.test(doc.form(object));
    return this.#isTelling(object) && doc.child(object, 'acl', 'nmod', 'ccomp') < 0;
  }
}
