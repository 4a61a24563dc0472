import type { MentionIndex } from '../actors/mentions.ts';
import { coreOf } from '../actors/noun-phrase.ts';
import type { Grammar } from './grammar.ts';

/** Prepositions that say where. */
const WHERE = new Set('in at near across inside around over off throughout within along into on'.split(' '));
/** Prepositions behind whose phrases a place may stand deeper ("an attack on a school in Lebanon"). */
const THROUGH = new Set([
  ...WHERE,
  'outside',
  'of',
  'from',
  'to',
  'against',
  'between',
  'for',
  'by',
  'during',
  'with',
]);

/** Verbs of reporting. */
const TELLING = new Set(['say', 'report', 'tell', 'announce', 'add', 'state', 'confirm']);

export interface Place {
  readonly name: string;
  readonly country: string;
}

/** Reads where events took place from the phrases around their triggers. */
export class PlaceReader {
  readonly #grammar: Grammar;
  readonly #mentions: MentionIndex;
  readonly #isEventNoun: (lemma: string) => boolean;
  readonly #territories: ReadonlySet<string>;

  /**
   * @param isEventNoun tells nouns such as "strike": the nationality before them is no place
   * @param territories nouns of places: "the Iranian city" is in Iran, "Iranian money" is not
   */
  constructor(
    grammar: Grammar,
    mentions: MentionIndex,
    isEventNoun: (lemma: string) => boolean,
    territories: ReadonlySet<string>,
  ) {
    this.#territories = territories;
    this.#grammar = grammar;
    this.#mentions = mentions;
    this.#isEventNoun = isEventNoun;
  }

  /**
   * The place by the phrases behind "in", "at", "near" … on the trigger, its object, and the verb above; the last
   * country named in such a phrase wins ("Sumy, Sumy Oblast, Ukraine").
   */
  of(trigger: number): Place | null {
    const doc = this.#grammar.doc;
    let at = trigger;
    for (let guard = 0; at >= 0 && guard < 4; guard++) {
      const found = this.#among(at, 0);
      if (found) return found;
      const rel = doc.baseRel(at);
      if (rel === 'ccomp' || rel === 'root' || rel === 'parataxis') break;
      at = doc.head[at];
    }
    return null;
  }

  /** The place nearest to a trigger that its sentence names behind a preposition, wherever it hangs. */
  inSentence(trigger: number): Place | null {
    const doc = this.#grammar.doc;
    const { start, end } = doc.sentenceTokens(doc.sentenceOf(trigger));
    let best: Place | null = null;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (let t = start; t < end; t++) {
      const rel = doc.baseRel(t);
      if ((rel !== 'obl' && rel !== 'nmod') || !WHERE.has(this.#grammar.preposition(t))) continue;
      if (Math.abs(t - trigger) >= bestDistance || this.#isOfSpeaker(t)) continue;
      const place = this.#named(t);
      if (!place) continue;
      best = place;
      bestDistance = Math.abs(t - trigger);
    }
    return best ?? this.#afterComma(start, end);
  }

  /** "officials in Nairobi said": where it was told is not where it happened. */
  #isOfSpeaker(token: number): boolean {
    const doc = this.#grammar.doc;
    for (let t = doc.head[token], guard = 0; t >= 0 && guard < 4; t = doc.head[t], guard++) {
      if (doc.baseRel(t) !== 'nsubj') continue;
      return TELLING.has(doc.lemma[doc.head[t]]);
    }
    return false;
  }

  /** "… in Dumba, Borno State, Nigeria.": a state set off by a comma behind a name. */
  #afterComma(start: number, end: number): Place | null {
    const doc = this.#grammar.doc;
    for (let t = start + 2; t < end; t++) {
      if (doc.form(t - 1) !== ',' || doc.pos(t - 2) !== 'PROPN') continue;
      const name = this.#mentions.names.at(t);
      if (name?.resolution.kind !== 'state' || name.resolution.country?.length !== 2) continue;
      const next = doc.tokensIn(name).end;
      if (next >= end || doc.pos(next) === 'PUNCT')
        return { name: doc.form(t), country: name.resolution.country };
    }
    return null;
  }

  #among(token: number, depth: number): Place | null {
    const doc = this.#grammar.doc;
    for (const c of doc.children(token)) {
      const rel = doc.baseRel(c);
      if (rel === 'obl' || rel === 'nmod') {
        const preposition = this.#grammar.preposition(c);
        const place = WHERE.has(preposition) ? this.#named(c) : null;
        if (place) return place;
        const deeper = depth < 2 && THROUGH.has(preposition) ? this.#among(c, depth + 1) : null;
        if (deeper) return deeper;
      } else if (depth < 2 && (rel === 'obj' || rel === 'nsubj')) {
        const place = this.#among(c, depth + 1);
        if (place) return place;
      }
    }
    return null;
  }

  #named(head: number): Place | null {
    const doc = this.#grammar.doc;
    const isEvent = this.#isEventNoun(doc.lemma[head]);
    const { end } = doc.subtree(head);
    const isThing = doc.pos(head) === 'NOUN' && !this.#territories.has(doc.lemma[head]);
    const start = isEvent ? end : isThing ? head + 1 : coreOf(doc, head).start;
    let country: string | null = null;
    for (let t = start; t < end; t++) {
      if (t > head && this.#leavesPhrase(t, head)) break;
      const name = this.#mentions.names.at(t);
      if (name?.resolution.country?.length === 2 && name.resolution.kind !== 'person')
        country = name.resolution.country;
    }
    if (!country && !isEvent && !isThing) {
      const told = this.#mentions.at(head);
      if (told?.country?.length === 2 && told.actorKind !== 'person' && told.kind === 'name')
        country = told.country;
    }
    return country ? { name: doc.form(head), country } : null;
  }

  /** Clauses and phrases of other roles end a chain of place names: "in Gaza after the killing of two Israelis". */
  #leavesPhrase(token: number, top: number): boolean {
    const doc = this.#grammar.doc;
    for (let t = token, guard = 0; t >= 0 && t !== top && guard < 20; t = doc.head[t], guard++) {
      const rel = doc.baseRel(t);
      if (rel === 'acl' || rel === 'advcl' || rel === 'parataxis' || rel === 'ccomp') return true;
      if (rel !== 'nmod') continue;
      const preposition = this.#grammar.preposition(t);
      if (preposition && preposition !== 'of' && !WHERE.has(preposition)) return true;
    }
    return false;
  }
}
