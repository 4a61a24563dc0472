import type { Doc } from '../../text/doc.ts';
import { AttributionReader } from './attribution.ts';
import { AuxiliaryReader } from './auxiliaries.ts';
import { hasTense, isAside, isContent, isInfinitive, isPrepositional, isTensed, markOf } from './clause.ts';
import type { Grammar } from './grammar.ts';
import { isAhead, isAsked, isNegatedPhrase, isNegator, isYetTo } from './realis-cues.ts';
import type { Effect, RealisWords } from './realis-words.ts';
import { applyEffect, plainStanding, type Standing, worsen } from './standing.ts';

/** Prepositions behind which a noun is as good as an object: "called for a strike". */
const DIRECT = new Set(['for', 'of', 'to', 'against', 'on', 'about', 'with']);
const NOMINAL = new Set(['obj', 'obl', 'nmod', 'nsubj', 'iobj']);
const WITHIN_CLAUSE = new Set('obj iobj obl nmod nsubj compound amod xcomp conj cop'.split(' '));
const STEPS = 10;

/** An event on its way up the tree. */
interface Climb {
  readonly s: Standing;
  /** Stands below "claims that …": who rejects what is told disputes it. */
  told: boolean;
}

/** Decides the standing of events by auxiliaries, negation, and the clauses and nouns above them. */
export class RealisReader {
  readonly #grammar: Grammar;
  readonly #doc: Doc;
  readonly #words: RealisWords;
  readonly #auxiliaries: AuxiliaryReader;
  readonly #attribution: AttributionReader;

  constructor(grammar: Grammar, words: RealisWords) {
    this.#grammar = grammar;
    this.#doc = grammar.doc;
    this.#words = words;
    this.#auxiliaries = new AuxiliaryReader(grammar.doc, words);
    this.#attribution = new AttributionReader(grammar, words);
  }

  /**
   * @param trigger token that carries the event
   * @param governor light verb that carries a noun trigger, or −1
   */
  read(trigger: number, governor: number): Standing {
    const s = plainStanding();
    const doc = this.#doc;
    if (doc.pos(trigger) === 'NOUN') this.#modifiers(trigger, s);
    const top = governor >= 0 ? governor : trigger;
    const isClause = doc.pos(top) === 'VERB' || doc.pos(top) === 'AUX' || doc.child(top, 'cop', 'aux') >= 0;
    if (isClause) this.#auxiliaries.read(top, s);
    // "held off sanctions": the particle makes another verb of the one that carries the noun; "scheduled talks" lie ahead
    const carried = governor >= 0 ? this.#phrasal(governor) : this.#words.get(`v:${doc.lemma[top]}:self`);
    if (carried && isClause) this.#apply(carried, top, s);
    const { intended } = s;
    this.#climb(top, { s, told: false }, isClause);
    s.intended = intended && !this.#isDecided(top);
    this.#attribution.read(top, s);
    if (isAsked(doc, top) && doc.head[this.#clauseOf(top)] < 0) worsen(s, 'hypothetical', top);
    return s;
  }

  /** "no", "planned", "possible", "without": what stands beside a noun that names the event. */
  #modifiers(noun: number, s: Standing): void {
    const doc = this.#doc;
    if (isNegatedPhrase(doc, noun)) worsen(s, 'negated', noun);
    if (isAhead(doc, noun)) worsen(s, 'future', noun);
    for (const c of doc.children(noun)) {
      const rel = doc.baseRel(c);
      if (rel !== 'amod' && rel !== 'det' && rel !== 'case') continue;
      const effect =
        this.#words.get(`a:${doc.form(c).toLowerCase()}:${rel}`) ??
        this.#words.get(`a:${doc.lemma[c]}:${rel}`);
      if (effect) this.#apply(effect, c, s);
    }
  }

  /** The head of the clause that a token stands in. */
  #clauseOf(token: number): number {
    const doc = this.#doc;
    let at = token;
    while (doc.head[at] >= 0 && WITHIN_CLAUSE.has(doc.baseRel(at))) at = doc.head[at];
    return at;
  }

  /** "announces that it will recognise": a decision told, where "said it will" only tells what was promised. */
  #isDecided(verb: number): boolean {
    const doc = this.#doc;
    for (let t = verb, guard = 0; guard < 4 && doc.head[t] >= 0; t = doc.head[t], guard++) {
      const rel = doc.baseRel(t);
      if (rel === 'ccomp') return this.#words.get(`v:${doc.lemma[doc.head[t]]}:will`) === 'announced';
      if (rel !== 'conj' && rel !== 'xcomp') return false;
    }
    return false;
  }

  /** Goes up from the event as far as what stands above still tells of it. */
  #climb(start: number, climb: Climb, isClause: boolean): void {
    const doc = this.#doc;
    let at = start;
    for (let guard = 0; guard < STEPS; guard++) {
      const head = doc.head[at];
      if (head < 0 || !this.#step(at, head, climb)) return;
      const base = doc.baseRel(at);
      const overNoun = doc.pos(head) === 'NOUN';
      at = head;
      // what will be done about an attack says nothing of the attack
      if (isClause && !overNoun && doc.pos(at) === 'VERB' && (base === 'xcomp' || base === 'ccomp'))
        this.#auxiliaries.read(at, climb.s);
    }
  }

  /** What one word above does to the event; whether to go on above it. */
  #step(at: number, head: number, climb: Climb): boolean {
    const doc = this.#doc;
    const base = doc.baseRel(at);
    if (doc.rel(at) === 'acl:relcl') return this.#relative(at, head, climb);
    if (base === 'advcl') return this.#adverbial(at, head, climb);
    if (base === 'acl') return this.#ofNoun(at, head, climb);
    if (base === 'xcomp' || base === 'ccomp' || base === 'csubj') return this.#complement(at, head, climb);
    if (NOMINAL.has(base)) return this.#nominal(at, head, climb);
    if (base !== 'conj') return false;
    // "to discuss the case and demanded": a finite verb is no part of the infinitive it hangs on
    if (isTensed(doc, at) && doc.xpos[head] === 'VB') return false;
    return doc.child(at, 'nsubj', 'nsubj:pass') < 0 || doc.rel(head) === 'ccomp';
  }

  /** Relative clauses stand for themselves, but for "evidence that …" and "told the Council that …" read as such. */
  #relative(at: number, head: number, climb: Climb): boolean {
    const doc = this.#doc;
    if (this.#isTold(at, head)) return this.#ofNoun(at, head, climb);
    const verb = doc.head[head];
    const role = doc.baseRel(head);
    if (verb >= 0 && (role === 'obj' || role === 'iobj') && isContent(doc, at)) {
      const effect = this.#effectOf(verb, 'ccomp');
      if (effect) this.#applyFrom(effect, verb, climb);
    }
    return false;
  }

  #adverbial(at: number, head: number, climb: Climb): boolean {
    const doc = this.#doc;
    const { s } = climb;
    this.#subordinator(at, s);
    if (s.realis !== 'actual' || isAside(doc, at)) return false;
    // a gerund or participle after "accused of", "denied", "for" hangs on its verb
    const effect = this.#effectOf(head, isPrepositional(doc, at) ? 'gerund' : 'none', markOf(doc, at));
    if (effect) this.#applyFrom(effect, head, climb);
    return !hasTense(doc, at);
  }

  #ofNoun(at: number, head: number, climb: Climb): boolean {
    const doc = this.#doc;
    const effect =
      this.#words.get(`n:${doc.lemma[head]}:acl`) ?? (isInfinitive(doc, at) ? 'hypothetical' : undefined);
    this.#noun(effect, head, climb);
    if (isNegatedPhrase(doc, head)) worsen(climb.s, 'negated', head);
    return effect !== undefined || doc.xpos[at] === 'VB';
  }

  #complement(at: number, head: number, climb: Climb): boolean {
    const doc = this.#doc;
    const { s } = climb;
    this.#whether(at, s);
    const noun = doc.pos(head) === 'NOUN' ? this.#words.get(`n:${doc.lemma[head]}:acl`) : undefined;
    if (noun) {
      this.#noun(noun, head, climb);
      if (isNegatedPhrase(doc, head)) worsen(s, 'negated', head);
      return true;
    }
    const base = doc.baseRel(at);
    const effect = isYetTo(doc, head) ? 'negated' : this.#effectOf(head, base);
    if (effect) this.#applyFrom(effect, head, climb);
    // what is said or denied is told in full: whether it is said is another matter
    return base === 'xcomp' || (effect !== 'reported' && effect !== 'denied');
  }

  #nominal(at: number, head: number, climb: Climb): boolean {
    const doc = this.#doc;
    const base = doc.baseRel(at);
    if (doc.pos(head) === 'NOUN' || doc.pos(head) === 'PROPN') {
      this.#noun(this.#words.get(`n:${doc.lemma[head]}:acl`), head, climb);
      if (base === 'nmod' && isNegatedPhrase(doc, head)) worsen(climb.s, 'negated', head);
      return true;
    }
    if (base === 'nsubj' && !this.#grammar.isPassive(head)) return false;
    const direct = base === 'obj' || base === 'nsubj' || DIRECT.has(this.#grammar.preposition(at));
    const effect = direct ? this.#effectOf(head, 'obj', this.#grammar.preposition(at)) : undefined;
    if (effect && effect !== 'reported') this.#applyFrom(effect, head, climb);
    return base !== 'obl' || direct;
  }

  #noun(effect: Effect | undefined, noun: number, climb: Climb): void {
    if (effect) this.#apply(effect, noun, climb.s);
    climb.told ||= effect === 'reported' || effect === 'alleged';
  }

  #apply(effect: Effect, word: number, s: Standing): void {
    applyEffect(effect, word, s, () => this.#attribution.speaker(word));
  }

  /** As `#apply`, by a verb that may itself be negated. */
  #applyFrom(effect: Effect, verb: number, { s, told }: Climb): void {
    const negated = this.#isNegated(verb);
    if (effect === 'negated' && told) this.#apply('denied', verb, s);
    else if (effect === 'excluded') this.#apply(negated ? 'hypothetical' : 'negated', verb, s);
    else if (effect === 'actual' && negated) this.#apply('negated', verb, s);
    // "neither confirmed nor denied"
    else if (effect !== 'denied' || !negated) this.#apply(effect, verb, s);
  }

  #isNegated(verb: number): boolean {
    const doc = this.#doc;
    for (const c of doc.children(verb)) {
      const rel = doc.baseRel(c);
      if ((rel === 'advmod' || rel === 'cc') && isNegator(doc, c)) return true;
    }
    return false;
  }

  /** @param preposition the word between, of "decided against", which the table may list with the verb */
  #effectOf(word: number, link: string, preposition = ''): Effect | undefined {
    const doc = this.#doc;
    const lemma = doc.lemma[word].toLowerCase();
    const pos = doc.pos(word) === 'ADJ' ? 'a' : doc.pos(word) === 'NOUN' ? 'n' : 'v';
    const phrasal = pos === 'v' ? this.#phrasal(word) : undefined;
    if (phrasal) return phrasal;
    const bound = preposition ? this.#words.get(`${pos}:${lemma} ${preposition}:any`) : undefined;
    return (
      bound ??
      this.#words.get(`${pos}:${lemma}:${link}`) ??
      (link === 'none' ? undefined : this.#words.get(`${pos}:${lemma}:any`))
    );
  }

  /** What a verb does together with its particle, or the adverb right behind it: "held off", "stopped short". */
  #phrasal(verb: number): Effect | undefined {
    const doc = this.#doc;
    const lemma = doc.lemma[verb].toLowerCase();
    const particle = this.#grammar.particle(verb);
    const next = verb + 1 < doc.length && doc.head[verb + 1] === verb ? doc.form(verb + 1) : '';
    for (const more of [particle, next]) {
      const effect = more ? this.#words.get(`v:${lemma} ${more}:any`) : undefined;
      if (effect) return effect;
    }
    return undefined;
  }

  #subordinator(verb: number, s: Standing): void {
    const doc = this.#doc;
    let marked = false;
    for (const c of doc.children(verb)) {
      if (doc.rel(c) !== 'mark' && doc.baseRel(c) !== 'advmod' && doc.rel(c) !== 'cc') continue;
      const lemma = doc.lemma[c].toLowerCase();
      const next = c + 1 < doc.length ? doc.lemma[c + 1].toLowerCase() : '';
      const effect =
        this.#words.get(`s:${lemma} ${next}:advcl`) ??
        this.#words.get(`s:${lemma}:advcl`) ??
        this.#words.get(`s:${lemma}:any`);
      if (effect) this.#apply(effect, c, s);
      if (doc.rel(c) === 'mark') marked = true;
    }
    // "as long as", "as soon as": the clause hangs on the adverb
    const above = doc.head[verb];
    const effect =
      doc.pos(above) === 'ADV' ? this.#words.get(`s:${doc.lemma[above].toLowerCase()}:advcl`) : undefined;
    if (effect) this.#apply(effect, above, s);
    // who calls to apologise has apologised; who sends troops to attack has not attacked yet
    if (!marked || !isInfinitive(doc, verb)) return;
    const lemma = doc.lemma[above];
    // "are poised to attack": right behind its verb the infinitive completes it
    const completes = doc.child(verb, 'mark') === above + 1 ? this.#words.get(`v:${lemma}:xcomp`) : undefined;
    this.#apply(this.#words.get(`v:${lemma}:purpose`) ?? completes ?? 'hypothetical', above, s);
  }

  /** "evidence that they attacked", not "a deal that ended the war". */
  #isTold(clause: number, noun: number): boolean {
    const doc = this.#doc;
    const effect = this.#words.get(`n:${doc.lemma[noun]}:acl`);
    if (effect !== 'actual' && effect !== 'reported' && effect !== 'alleged' && effect !== 'denied')
      return false;
    const subject = doc.child(clause, 'nsubj', 'nsubj:pass');
    if (subject < 0 || doc.lemma[subject] === 'that') return false;
    for (const c of doc.children(clause)) if (c < subject && doc.form(c) === 'that') return true;
    return false;
  }

  /** "discuss whether to expel", "asked if they would attack". */
  #whether(clause: number, s: Standing): void {
    const doc = this.#doc;
    for (const c of doc.children(clause))
      if (doc.rel(c) === 'mark' && this.#words.get(`s:${doc.lemma[c]}:any`) === 'hypothetical')
        worsen(s, 'hypothetical', c);
  }
}
