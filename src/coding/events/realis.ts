import type { Doc } from '../../text/doc.ts';
import { alternatives, parseTsv } from '../tsv.ts';
import type { Realis } from '../types.ts';
import type { Grammar } from './grammar.ts';
import {
  isAhead,
  isAsked,
  isInvertedCondition,
  isNegatedByPhrase,
  isNegatedPhrase,
  isNegator,
  isToBe,
  isYetTo,
} from './realis-cues.ts';

type Effect =
  | 'actual'
  | 'future'
  | 'hypothetical'
  | 'negated'
  | 'reported'
  | 'denied'
  | 'alleged'
  | 'ordered'
  | 'announced'
  | 'conditional'
  | 'excluded'
  | 'attempted';

/** What words do to events below them; from `realis-words.tsv`. Keys: part of speech, word, link. */
export type RealisWords = ReadonlyMap<string, Effect>;

/** Compiles `realis-words.tsv`. */
export function readRealisWords(tsv: string): RealisWords {
  const words = new Map<string, Effect>();
  for (const row of parseTsv(tsv))
    for (const word of alternatives(row.word))
      words.set(`${row.pos}:${word}:${row.link}`, row.effect as Effect);
  return words;
}

/** How an event stands: happened or not, in whose telling. Tokens are −1 when nobody is named. */
export interface Standing {
  realis: Realis;
  /** An act decided it (order, vote): not mere words. */
  ordered: boolean;
  /** Only announced. */
  announced: boolean;
  /** Negated by "not" together with will, would or shall: a refusal. */
  refused: boolean;
  /** Tried: an attempt on somebody's life is an attack, an attempt to agree is not yet agreement. */
  attempted: boolean;
  /** Stands under "will" or "would" itself. */
  intended: boolean;
  reportedBy: number;
  disputedBy: number;
  /** Word that decided, for `explain`. */
  by: number;
}

const ORDER: Record<Realis, number> = { actual: 0, future: 1, hypothetical: 2, negated: 3 };

/** Decides the standing of events by auxiliaries, negation, and the clauses and nouns above them. */
export class RealisReader {
  readonly #grammar: Grammar;
  readonly #words: RealisWords;

  constructor(grammar: Grammar, words: RealisWords) {
    this.#grammar = grammar;
    this.#words = words;
  }

  /**
   * @param trigger token that carries the event
   * @param governor light verb that carries a noun trigger, or −1
   */
  read(trigger: number, governor: number): Standing {
    const s: Standing = {
      realis: 'actual',
      ordered: false,
      announced: false,
      refused: false,
      attempted: false,
      intended: false,
      reportedBy: -1,
      disputedBy: -1,
      by: -1,
    };
    const doc = this.#grammar.doc;
    if (doc.pos(trigger) === 'NOUN') this.#modifiers(trigger, s);
    const top = governor >= 0 ? governor : trigger;
    const isClause = doc.pos(top) === 'VERB' || doc.pos(top) === 'AUX' || doc.child(top, 'cop', 'aux') >= 0;
    if (isClause) this.#auxiliaries(top, s);
    const { intended } = s;
    this.#climb(top, s, isClause);
    s.intended = intended && !this.#isDecided(top);
    this.#attribution(top, s);
    if (isAsked(doc, top) && doc.head[this.#clauseOf(top)] < 0) this.#worsen(s, 'hypothetical', top);
    return s;
  }

  #worsen(s: Standing, realis: Realis, by: number): void {
    if (ORDER[realis] <= ORDER[s.realis]) return;
    s.realis = realis;
    s.by = by;
  }

  /** "no", "planned", "possible", "without": what stands beside a noun that names the event. */
  #modifiers(noun: number, s: Standing): void {
    const doc = this.#grammar.doc;
    if (isNegatedPhrase(doc, noun)) this.#worsen(s, 'negated', noun);
    if (isAhead(doc, noun)) this.#worsen(s, 'future', noun);
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
    const doc = this.#grammar.doc;
    let at = token;
    while (
      doc.head[at] >= 0 &&
      /^(obj|iobj|obl|nmod|nsubj|compound|amod|xcomp|conj|cop)$/.test(doc.baseRel(at))
    )
      at = doc.head[at];
    return at;
  }

  #auxiliaries(verb: number, s: Standing): void {
    const doc = this.#grammar.doc;
    let modal = false;
    let negated = false;
    let goingTo = false;
    for (const c of doc.children(verb)) {
      const rel = doc.baseRel(c);
      if (rel === 'aux') {
        const effect =
          this.#words.get(`x:${doc.lemma[c].toLowerCase()}:aux`) ??
          this.#words.get(`x:${doc.form(c).toLowerCase()}:aux`);
        if (effect === 'future') {
          this.#worsen(s, 'future', c);
          modal = true;
        } else if (effect === 'conditional') {
          this.#worsen(s, this.#isReported(verb) ? 'future' : 'hypothetical', c);
          modal = true;
        } else if (effect === 'hypothetical') {
          this.#worsen(s, 'hypothetical', c);
          modal = doc.lemma[c] === 'can';
        }
      } else if (rel === 'advmod' && isNegator(doc, c) && !isAdditive(doc, c)) negated = true;
      else if (rel === 'advmod' && doc.lemma[c] === 'longer') negated = true;
      else if (rel === 'mark' && doc.lemma[c] === 'without') this.#worsen(s, 'negated', c);
      else if (c < verb && (rel === 'mark' || rel === 'advmod')) {
        const effect = this.#words.get(
          `${doc.pos(c) === 'ADJ' ? 'a' : 'r'}:${doc.lemma[c].toLowerCase()}:any`,
        );
        if (effect) this.#worsen(s, effect as Realis, c);
      }
    }
    if (isNegatedByPhrase(doc, verb)) negated = true;
    if (isToBe(doc, verb) || isAhead(doc, verb)) this.#worsen(s, 'future', verb);
    if (isInvertedCondition(doc, verb)) this.#worsen(s, 'hypothetical', verb);
    if (
      doc.baseRel(verb) === 'conj' &&
      !modal &&
      doc.child(verb, 'nsubj', 'aux') < 0 &&
      doc.head[verb] >= 0 &&
      doc.pos(doc.head[verb]) === 'VERB'
    ) {
      if (doc.xpos[verb] === 'VB') {
        const before: Standing = { ...s };
        this.#auxiliaries(doc.head[verb], before);
        Object.assign(s, before);
        return;
      }
    }
    goingTo = s.realis === 'future' && modal;
    if (goingTo) s.intended = true;
    if (negated) {
      s.refused = modal;
      this.#worsen(s, 'negated', verb);
    }
  }

  /** Whether the clause is what somebody said ("said it would …"): then "would" is the future of the past. */
  #isReported(verb: number): boolean {
    const doc = this.#grammar.doc;
    for (let t = verb, guard = 0; guard < 4; t = doc.head[t], guard++) {
      for (const c of doc.children(t))
        if (doc.baseRel(c) === 'parataxis' && this.#words.get(`v:${doc.lemma[c]}:ccomp`) === 'reported')
          return true;
      if (doc.head[t] < 0) return false;
      const rel = doc.baseRel(t);
      if (rel === 'ccomp') return true;
      if (rel !== 'conj') return false;
    }
    return false;
  }

  /** "announces that it will recognise": a decision told, where "said it will" only tells what was promised. */
  #isDecided(verb: number): boolean {
    const doc = this.#grammar.doc;
    for (let t = verb, guard = 0; guard < 4 && doc.head[t] >= 0; t = doc.head[t], guard++) {
      const rel = doc.baseRel(t);
      if (rel === 'ccomp') return this.#words.get(`v:${doc.lemma[doc.head[t]]}:will`) === 'announced';
      if (rel !== 'conj' && rel !== 'xcomp') return false;
    }
    return false;
  }

  #climb(start: number, s: Standing, isClause: boolean): void {
    const doc = this.#grammar.doc;
    let at = start;
    // "rejected claims that …": who rejects what is told disputes it
    let told = false;
    for (let guard = 0; guard < 10; guard++) {
      const head = doc.head[at];
      if (head < 0) return;
      const rel = doc.rel(at);
      const base = doc.baseRel(at);
      // "no evidence that they attacked" read as a relative clause
      const telling = rel === 'acl:relcl' && this.#isTold(at, head);
      if ((rel === 'acl:relcl' && !telling) || base === 'parataxis' || base === 'list') return;
      if (base === 'advcl') {
        this.#subordinator(at, s);
        if (s.realis !== 'actual' || this.#isAside(at)) return;
        // a gerund or participle after "accused of", "denied", "for" hangs on its verb
        const effect = this.#effectOf(head, this.#isPrepositional(at) ? 'gerund' : 'none', this.#markOf(at));
        if (effect) this.#applyFrom(effect, head, s, told);
        if (this.#isFinite(at)) return;
      } else if (base === 'acl') {
        const effect =
          this.#words.get(`n:${doc.lemma[head]}:acl`) ??
          (this.#isInfinitive(at) ? 'hypothetical' : undefined);
        if (effect) this.#apply(effect, head, s);
        told ||= effect === 'reported' || effect === 'alleged';
        if (isNegatedPhrase(doc, head)) this.#worsen(s, 'negated', head);
        if (!effect && doc.xpos[at] !== 'VB') return;
      } else if (base === 'xcomp' || base === 'ccomp') {
        this.#whether(at, s);
        const noun = doc.pos(head) === 'NOUN' ? this.#words.get(`n:${doc.lemma[head]}:acl`) : undefined;
        const effect = isYetTo(doc, head) ? 'negated' : (noun ?? this.#effectOf(head, base));
        if (effect) this.#applyFrom(effect, head, s, told);
        if (noun && isNegatedPhrase(doc, head)) this.#worsen(s, 'negated', head);
        told ||= noun === 'reported' || noun === 'alleged';
        if (noun) {
          at = head;
          continue;
        }
        if (base === 'ccomp' && effect === 'reported') return;
      } else if (base === 'obj' || base === 'obl' || base === 'nmod' || base === 'nsubj' || base === 'iobj') {
        const pos = doc.pos(head);
        const nominal = pos === 'NOUN' || pos === 'PROPN';
        if (nominal) {
          const effect = this.#words.get(`n:${doc.lemma[head]}:acl`);
          if (effect) this.#apply(effect, head, s);
          told ||= effect === 'reported' || effect === 'alleged';
          if (base === 'nmod' && isNegatedPhrase(doc, head)) this.#worsen(s, 'negated', head);
        } else if (base !== 'nsubj' || this.#grammar.isPassive(head)) {
          const direct = base === 'obj' || base === 'nsubj' || DIRECT.has(this.#grammar.preposition(at));
          const effect = direct ? this.#effectOf(head, 'obj', this.#grammar.preposition(at)) : undefined;
          if (effect && effect !== 'reported') this.#applyFrom(effect, head, s, told);
          if (base === 'obl' && !direct) return;
        } else return;
      } else if (base !== 'conj') return;
      // "to discuss the case and demanded": a finite verb is no part of the infinitive it hangs on
      else if (FINITE.has(doc.xpos[at]) && doc.xpos[head] === 'VB') return;
      else if (doc.child(at, 'nsubj', 'nsubj:pass') >= 0 && doc.rel(head) !== 'ccomp') return;
      at = head;
      // what will be done about an attack says nothing of the attack
      if (isClause && doc.pos(at) === 'VERB' && (base === 'xcomp' || base === 'ccomp'))
        this.#auxiliaries(at, s);
    }
  }

  /** @param preposition the word between, of "decided against", which the table may list with the verb */
  #effectOf(word: number, link: string, preposition = ''): Effect | undefined {
    const doc = this.#grammar.doc;
    const lemma = doc.lemma[word].toLowerCase();
    const pos = doc.pos(word) === 'ADJ' ? 'a' : doc.pos(word) === 'NOUN' ? 'n' : 'v';
    const particle = pos === 'v' ? this.#grammar.particle(word) : '';
    for (const more of [particle, preposition]) {
      const effect = more ? this.#words.get(`${pos}:${lemma} ${more}:any`) : undefined;
      if (effect) return effect;
    }
    return (
      this.#words.get(`${pos}:${lemma}:${link}`) ??
      (link === 'none' ? undefined : this.#words.get(`${pos}:${lemma}:any`))
    );
  }

  /** As `#apply`, by a verb that may itself be negated, over what was `told` by others. */
  #applyFrom(effect: Effect, verb: number, s: Standing, told: boolean): void {
    const doc = this.#grammar.doc;
    let negated = false;
    for (const c of doc.children(verb)) if (doc.baseRel(c) === 'advmod' && isNegator(doc, c)) negated = true;
    if (effect === 'negated' && told) this.#apply('denied', verb, s);
    else if (effect === 'excluded') this.#apply(negated ? 'hypothetical' : 'negated', verb, s);
    else this.#apply(effect, verb, s);
  }

  /** Who speaks by a verb or by a noun: "Iran denied", "Iran's denial". */
  #speaker(word: number): number {
    const doc = this.#grammar.doc;
    if (doc.pos(word) === 'NOUN') return doc.child(word, 'nmod:poss', 'amod', 'compound');
    // "Russia not withdrawing, says Damascus": whoever stands behind the verb of speech says it
    for (const c of doc.children(word)) if (c > word && doc.rel(c) === 'nsubj') return c;
    return this.#grammar.subject(word);
  }

  #markOf(clause: number): string {
    const doc = this.#grammar.doc;
    const mark = doc.child(clause, 'mark');
    return mark < 0 ? '' : doc.lemma[mark];
  }

  #apply(effect: Effect, word: number, s: Standing): void {
    const subject = () => this.#speaker(word);
    switch (effect) {
      case 'reported':
        if (s.reportedBy < 0) s.reportedBy = subject();
        return;
      case 'alleged':
        if (s.reportedBy < 0) s.reportedBy = subject();
        this.#worsen(s, 'hypothetical', word);
        return;
      case 'denied':
        s.disputedBy = subject();
        return;
      case 'ordered':
        s.ordered = true;
        this.#worsen(s, 'future', word);
        return;
      case 'announced':
        s.announced = true;
        this.#worsen(s, 'future', word);
        return;
      case 'attempted':
        s.attempted = true;
        return;
      case 'conditional':
        this.#worsen(s, 'hypothetical', word);
        return;
      case 'excluded':
        this.#worsen(s, 'negated', word);
        return;
      default:
        this.#worsen(s, effect, word);
    }
  }

  #subordinator(verb: number, s: Standing): void {
    const doc = this.#grammar.doc;
    let marked = false;
    for (const c of doc.children(verb)) {
      if (doc.rel(c) !== 'mark' && doc.baseRel(c) !== 'advmod' && doc.rel(c) !== 'cc') continue;
      const next = c + 1 < doc.length ? doc.lemma[c + 1].toLowerCase() : '';
      const effect =
        this.#words.get(`s:${doc.lemma[c].toLowerCase()} ${next}:advcl`) ??
        this.#words.get(`s:${doc.lemma[c].toLowerCase()}:advcl`) ??
        this.#words.get(`s:${doc.lemma[c].toLowerCase()}:any`);
      if (effect) this.#apply(effect, c, s);
      if (doc.rel(c) === 'mark') marked = true;
    }
    // "as long as", "as soon as": the clause hangs on the adverb
    const above = doc.head[verb];
    const effect =
      doc.pos(above) === 'ADV' ? this.#words.get(`s:${doc.lemma[above].toLowerCase()}:advcl`) : undefined;
    if (effect) this.#apply(effect, above, s);
    // who calls to apologise has apologised; who sends troops to attack has not attacked yet
    if (!marked || !this.#isInfinitive(verb)) return;
    const purpose = this.#words.get(`v:${doc.lemma[above]}:purpose`) ?? 'hypothetical';
    this.#apply(purpose, above, s);
  }

  /** "evidence that they attacked", not "a deal that ended the war". */
  #isTold(clause: number, noun: number): boolean {
    const doc = this.#grammar.doc;
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
    const doc = this.#grammar.doc;
    for (const c of doc.children(clause))
      if (doc.rel(c) === 'mark' && this.#words.get(`s:${doc.lemma[c]}:any`) === 'hypothetical')
        this.#worsen(s, 'hypothetical', c);
  }

  #isInfinitive(verb: number): boolean {
    const doc = this.#grammar.doc;
    for (const c of doc.children(verb))
      if (doc.rel(c) === 'mark' && doc.form(c).toLowerCase() === 'to') return true;
    return false;
  }

  #isFinite(verb: number): boolean {
    const tag = this.#grammar.doc.xpos[verb];
    return tag === 'VBD' || tag === 'VBZ' || tag === 'VBP';
  }

  /** "…, calling it illegal", "Citing the plot, …": said or done beside the verb, whatever becomes of that. */
  #isAside(verb: number): boolean {
    const doc = this.#grammar.doc;
    if (doc.xpos[verb] !== 'VBG' || doc.child(verb, 'mark') >= 0) return false;
    const head = doc.head[verb];
    for (let t = Math.min(verb, head) + 1; t < Math.max(verb, head); t++)
      if (doc.form(t) === ',') return true;
    return false;
  }

  /** A gerund that completes its verb: "accused of attacking", "denied attacking", but not "rejected it, calling …". */
  #isPrepositional(verb: number): boolean {
    const doc = this.#grammar.doc;
    let marked = false;
    for (const c of doc.children(verb)) {
      if (doc.rel(c) !== 'mark') continue;
      if (PREPOSITIONS.has(doc.lemma[c])) return true;
      marked = true;
    }
    const head = doc.head[verb];
    return !marked && doc.xpos[verb] === 'VBG' && verb > head;
  }

  /** "Armenia denies it", "Kabul rejected the claim": a clause that disputes what the clause before tells. */
  #denies(verb: number): boolean {
    const doc = this.#grammar.doc;
    const effect = this.#words.get(`v:${doc.lemma[verb]}:any`);
    const object = effect === 'denied' || effect === 'negated' ? doc.child(verb, 'obj') : -1;
    if (object < 0) return false;
    if (doc.pos(object) === 'PRON') return effect === 'denied' && /^(it|this|that)$/i.test(doc.form(object));
    const noun = this.#words.get(`n:${doc.lemma[object]}:acl`);
    return (noun === 'alleged' || noun === 'reported') && doc.child(object, 'acl', 'nmod', 'ccomp') < 0;
  }

  /** "…, officials said", "according to …": who tells it. */
  #attribution(top: number, s: Standing): void {
    const doc = this.#grammar.doc;
    for (let at = top, guard = 0; at >= 0 && guard < 6; at = doc.head[at], guard++) {
      for (const c of doc.children(at)) {
        const rel = doc.baseRel(c);
        this.#dispute(c, s);
        if (s.reportedBy >= 0) continue;
        if (rel === 'parataxis' && this.#words.get(`v:${doc.lemma[c]}:ccomp`) === 'reported')
          s.reportedBy = this.#grammar.subject(c);
        else if (rel === 'obl' && this.#grammar.preposition(c).startsWith('according')) s.reportedBy = c;
        if (s.reportedBy >= 0) return;
      }
      const rel = doc.baseRel(at);
      if (rel === 'ccomp') for (const c of doc.children(doc.head[at])) this.#dispute(c, s);
      if (rel === 'ccomp' || rel === 'parataxis') return;
    }
  }

  #dispute(clause: number, s: Standing): void {
    const rel = this.#grammar.doc.baseRel(clause);
    if (s.disputedBy < 0 && (rel === 'parataxis' || rel === 'conj') && this.#denies(clause))
      s.disputedBy = this.#grammar.subject(clause);
  }
}

/** "not only condemned but …": condemned all the same. */
function isAdditive(doc: Doc, negator: number): boolean {
  const next = negator + 1 < doc.length ? doc.form(negator + 1).toLowerCase() : '';
  return next === 'only' || next === 'just' || next === 'merely';
}

const FINITE = new Set(['VBD', 'VBZ', 'VBP']);
const DIRECT = new Set(['for', 'of', 'to', 'against', 'on', 'about', 'with']);
const PREPOSITIONS = new Set([
  'of',
  'for',
  'to',
  'by',
  'from',
  'in',
  'with',
  'on',
  'about',
  'at',
  'over',
  'against',
]);
