import type { Doc } from '../../text/doc.ts';
import type { Realis } from '../types.ts';
import {
  isAhead,
  isInvertedCondition,
  isNegatedByPhrase,
  isNegator,
  isNoLonger,
  isOpenedBy,
  isToBe,
} from './realis-cues.ts';
import type { Effect, RealisWords } from './realis-words.ts';
import { type Standing, worsen } from './standing.ts';

const CONSENT: ReadonlySet<string> = new Set(
  'accept agree allow approve back condone endorse permit recognise recognize support tolerate'.split(' '),
);

/** Reads what stands within the clause of a verb: auxiliaries, negation, "perhaps", "nearly", "in case". */
export class AuxiliaryReader {
  readonly #doc: Doc;
  readonly #words: RealisWords;

  constructor(doc: Doc, words: RealisWords) {
    this.#doc = doc;
    this.#words = words;
  }

  read(verb: number, s: Standing): void {
    const doc = this.#doc;
    if (this.#sharesAuxiliaries(verb)) {
      this.read(doc.head[verb], s);
      return;
    }
    let modal = false;
    let negated = isNegatedByPhrase(doc, verb);
    for (const c of doc.children(verb)) {
      const rel = doc.baseRel(c);
      if (rel === 'aux') {
        const effect = this.#auxiliary(c, verb);
        if (effect) worsen(s, effect, c);
        modal ||= this.#intends(c, verb);
      } else if (rel === 'advmod' && ((isNegator(doc, c) && !isAdditive(doc, c)) || isNoLonger(doc, c)))
        negated = true;
      else if (rel === 'mark' && doc.lemma[c] === 'without') worsen(s, 'negated', c);
      else if (c < verb && (rel === 'mark' || rel === 'advmod')) {
        const pos = doc.pos(c) === 'ADJ' ? 'a' : 'r';
        const effect = this.#words.get(`${pos}:${doc.lemma[c].toLowerCase()}:any`);
        if (effect) worsen(s, effect as Realis, c);
      }
    }
    if (isToBe(doc, verb) || isAhead(doc, verb)) worsen(s, 'future', verb);
    if (isInvertedCondition(doc, verb) || isOpenedBy(doc, verb, 'in', 'case'))
      worsen(s, 'hypothetical', verb);
    if (s.realis === 'future' && modal) s.intended = true;
    if (!negated) return;
    s.refused = modal;
    worsen(s, 'negated', verb);
  }

  /** "will attack and destroy": the second bare verb stands under the auxiliaries of the first. */
  #sharesAuxiliaries(verb: number): boolean {
    const doc = this.#doc;
    return (
      doc.baseRel(verb) === 'conj' &&
      doc.xpos[verb] === 'VB' &&
      doc.child(verb, 'nsubj', 'aux') < 0 &&
      doc.head[verb] >= 0 &&
      doc.pos(doc.head[verb]) === 'VERB'
    );
  }

  #wordOf(auxiliary: number): Effect | undefined {
    return (
      this.#words.get(`x:${this.#doc.lemma[auxiliary].toLowerCase()}:aux`) ??
      this.#words.get(`x:${this.#doc.form(auxiliary).toLowerCase()}:aux`)
    );
  }

  #auxiliary(auxiliary: number, verb: number): Realis | null {
    const effect = this.#wordOf(auxiliary);
    if (effect !== 'conditional') return effect === 'future' || effect === 'hypothetical' ? effect : null;
    // "said it would attack" is the future of the past; "would have attacked" is not
    return this.#isReported(verb) && !isPerfect(this.#doc, verb) ? 'future' : 'hypothetical';
  }

  /** "will", "would", and "can" before a verb of consent ("cannot accept"): negated, a refusal; who cannot pay does not refuse. */
  #intends(auxiliary: number, verb: number): boolean {
    const effect = this.#wordOf(auxiliary);
    if (effect === 'future' || effect === 'conditional') return true;
    return this.#doc.lemma[auxiliary] === 'can' && CONSENT.has(this.#doc.lemma[verb]);
  }

  /** Whether the clause is what somebody said ("said it would …"). */
  #isReported(verb: number): boolean {
    const doc = this.#doc;
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
}

/** "would have attacked". */
function isPerfect(doc: Doc, verb: number): boolean {
  for (const c of doc.children(verb)) if (doc.baseRel(c) === 'aux' && doc.lemma[c] === 'have') return true;
  return false;
}

/** "not only condemned but …": condemned all the same. */
function isAdditive(doc: Doc, negator: number): boolean {
  const next = negator + 1 < doc.length ? doc.form(negator + 1).toLowerCase() : '';
  return next === 'only' || next === 'just' || next === 'merely';
}
