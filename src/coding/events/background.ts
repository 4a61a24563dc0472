import type { DateReader } from '../dates/reader.ts';
import type { Frame } from './frames.ts';
import type { Grammar } from './grammar.ts';
import type { EventLexicon } from './lexicon.ts';
import type { Cast } from './roles.ts';
import type { Trigger } from './trigger.ts';

/** How far above an act the word may stand that recalls it. */
const REACH = 5;
const CAUSES: ReadonlySet<string> = new Set([
  'since',
  'regarding',
  'over',
  'amid',
  'despite',
  'concerning',
  'about',
]);
const SETTINGS: ReadonlySet<string> = new Set(['at', 'during']);

/** Tells acts that a sentence only recalls from what it reports: of another year, since when, in memory of, in a film. */
export class BackgroundReader {
  readonly #grammar: Grammar;
  readonly #doc: Grammar['doc'];
  readonly #dates: DateReader;
  readonly #published: string | null;
  readonly #lexicon: EventLexicon;

  /** @param published publication date `YYYY-MM-DD` or null */
  constructor(grammar: Grammar, dates: DateReader, published: string | null, lexicon: EventLexicon) {
    this.#grammar = grammar;
    this.#doc = grammar.doc;
    this.#dates = dates;
    this.#published = published;
    this.#lexicon = lexicon;
  }

  /** "the lawyer jailed for …", "who was arrested last year": told of somebody in passing, by nobody in particular. */
  isBackground(frame: Frame, trigger: Trigger, cast: Cast): boolean {
    const doc = this.#doc;
    for (const c of doc.children(trigger.token))
      if (doc.baseRel(c) === 'advmod' && this.#is('past', c)) return true;
    if (this.#isRecalled(trigger, cast) || this.#isCount(trigger, cast)) return true;
    const rel = doc.baseRel(trigger.token);
    const below = rel === 'acl' || rel === 'advcl' || rel === 'xcomp';
    if (trigger.pos === 'v' && below && this.#dates.isLongAgo(trigger.token)) return true;
    if (trigger.pos === 'n') return this.#isPassingNoun(frame, trigger, cast);
    if (cast.sources.length || frame.type === 'ASSAULT' || !this.#grammar.isPassive(trigger.token))
      return false;
    return below;
  }

  /** An act that a noun recalls in passing ("those involved in the attack") need not be of the day it is recalled. */
  isUndated(trigger: Trigger): boolean {
    if (trigger.pos !== 'n' || trigger.light) return false;
    const rel = this.#doc.baseRel(trigger.top);
    const head = this.#doc.head[trigger.top];
    return head >= 0 && rel !== 'nsubj' && rel !== 'root' && !this.#is('harm', head);
  }

  #is(name: string, token: number): boolean {
    return token >= 0 && !!this.#lexicon.classes.get(name)?.has(this.#doc.lemma[token].toLowerCase());
  }

  #isPassingNoun(frame: Frame, trigger: Trigger, cast: Cast): boolean {
    if (this.#dates.isLongAgo(trigger.token) || this.#isOfAnotherYear(trigger.token)) return true;
    if (trigger.light) return false;
    if (frame.type === 'AGREE' && this.#doc.baseRel(trigger.top) === 'nmod') return true;
    // "aimed at the crowd during clashes": a fight without sides is where something else happened
    const bare =
      frame.type === 'ASSAULT' && !cast.sources.length && !this.#is('harm', this.#doc.head[trigger.top]);
    if ((frame.type === 'CONSULT' || bare) && this.#isSetting(trigger)) return true;
    // whom a crowd is against is said of no crowd in passing
    if (frame.type === 'PROTEST' && cast.targets.length) return false;
    return !cast.sources.length && !this.#isForeground(frame, trigger);
  }

  /** "since the invasion", "to mark the anniversary of the siege", "a film about the war", "the poet who defied censors has died". */
  #isRecalled(trigger: Trigger, cast: Cast): boolean {
    const doc = this.#doc;
    if (this.#isSince(trigger, cast)) return true;
    for (let t = trigger.top, guard = 0; guard < REACH; guard++) {
      const head = doc.head[t];
      if (head < 0) return false;
      const relative = doc.baseRel(t) === 'acl';
      t = head;
      if (this.#is('memory', t) || (doc.pos(t) === 'NOUN' && this.#is('fiction', t))) return true;
      if (doc.pos(t) === 'VERB') {
        const subject = this.#grammar.surfaceSubject(t, 0);
        if (subject >= 0 && this.#is('fiction', subject)) return true;
      }
      // an obituary recalls a life
      if (relative && doc.baseRel(t) === 'nsubj' && doc.head[t] >= 0 && doc.lemma[doc.head[t]] === 'die')
        return true;
    }
    return false;
  }

  /** "signed a pact at a meeting of their ministers": where something else was done. */
  #isSetting(trigger: Trigger): boolean {
    const head = this.#doc.head[trigger.top];
    if (this.#doc.baseRel(trigger.top) !== 'obl' || head < 0) return false;
    return (
      SETTINGS.has(this.#grammar.preposition(trigger.top)) && this.#lexicon.index.has(this.#doc.lemma[head])
    );
  }

  /** "since the invasion of Ukraine", "since hostilities resumed". */
  #isSince(trigger: Trigger, cast: Cast): boolean {
    const doc = this.#doc;
    if (trigger.pos === 'n') {
      const preposition = this.#grammar.preposition(trigger.top);
      // "after an attack on the port" is why something else was done; with a doer it is told in its own right
      if (preposition === 'after' || preposition === 'following')
        return !cast.sources.length && !this.#is('harm', this.#doc.head[trigger.top]);
      return CAUSES.has(preposition);
    }
    if (doc.baseRel(trigger.token) !== 'advcl') return false;
    for (const c of doc.children(trigger.token))
      if (doc.rel(c) === 'mark' && doc.lemma[c].toLowerCase() === 'since') return true;
    return false;
  }

  /** "mines have killed 188 children since December": a count of many acts by nobody in particular. */
  #isCount(trigger: Trigger, cast: Cast): boolean {
    const doc = this.#doc;
    if (trigger.pos !== 'v' || cast.sources.length || !this.#is('harm', trigger.token)) return false;
    let perfect = false;
    let since = false;
    for (const c of doc.children(trigger.token)) {
      perfect ||= doc.baseRel(c) === 'aux' && doc.lemma[c] === 'have';
      since ||= doc.baseRel(c) === 'obl' && this.#grammar.preposition(c) === 'since';
      since ||= doc.baseRel(c) === 'advcl' && doc.lemma[doc.child(c, 'mark')] === 'since';
    }
    return perfect && since;
  }

  /** "the 1994 assassination": a year before the noun that is not the year of publication. */
  #isOfAnotherYear(noun: number): boolean {
    const doc = this.#doc;
    for (const c of doc.children(noun)) {
      if (c > noun || !/^(?:19|20)\d\d$/.test(doc.form(c))) continue;
      return this.#published !== null && !this.#published.startsWith(doc.form(c));
    }
    return false;
  }

  /** A noun that heads its sentence, is subject of it, or tells how people came to harm. */
  #isForeground(frame: Frame, trigger: Trigger): boolean {
    const doc = this.#doc;
    const rel = doc.baseRel(trigger.top);
    if (rel === 'root' || rel === 'nsubj' || rel === 'parataxis') return true;
    if (frame.conditions.some((c) => c.slot === 'rel')) return true;
    const head = doc.head[trigger.top];
    if (head < 0 || doc.pos(head) !== 'VERB') return false;
    const clause = doc.baseRel(head);
    return (
      rel === 'obl' &&
      (clause === 'root' || clause === 'conj' || clause === 'ccomp' || clause === 'parataxis')
    );
  }
}
