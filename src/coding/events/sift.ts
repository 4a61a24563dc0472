import type { MentionIndex, Told } from '../actors/mentions.ts';
import { coreOf } from '../actors/noun-phrase.ts';
import type { DateReader } from '../dates/reader.ts';
import type { PloverType } from '../types.ts';
import type { Frame } from './frames.ts';
import type { Grammar } from './grammar.ts';
import type { EventLexicon } from './lexicon.ts';
import type { Cast } from './roles.ts';
import type { Trigger } from './trigger.ts';

/** What companies do among themselves is business, not politics. */
const COMMERCIAL: ReadonlySet<PloverType> = new Set([
  'SANCTION',
  'AGREE',
  'COOPERATE',
  'CONCEDE',
  'CONSULT',
  'AID',
  'RETREAT',
  'ACCUSE',
]);

/** Decides which matched frames tell no event: weather and sport, business, acts recalled in passing, nobody named. */
export class Sifter {
  readonly #grammar: Grammar;
  readonly #doc: Grammar['doc'];
  readonly #mentions: MentionIndex;
  readonly #dates: DateReader;
  readonly #published: string | null;
  readonly #lexicon: EventLexicon;

  /** @param published publication date `YYYY-MM-DD` or null */
  constructor(
    grammar: Grammar,
    mentions: MentionIndex,
    dates: DateReader,
    published: string | null,
    lexicon: EventLexicon,
  ) {
    this.#grammar = grammar;
    this.#doc = grammar.doc;
    this.#mentions = mentions;
    this.#dates = dates;
    this.#published = published;
    this.#lexicon = lexicon;
  }

  /** Why the words alone tell no event; '' when they may. */
  beforeCast(frame: Frame, trigger: Trigger, cast: Cast): string {
    const subject = trigger.pos === 'v' ? this.#grammar.subject(trigger.token) : -1;
    const asked = frame.conditions.some((c) => c.slot === 'subj' && c.kind === 'in');
    if (
      !asked &&
      subject >= 0 &&
      !cast.sources.length &&
      this.#lexicon.blockers.has(this.#doc.lemma[subject].toLowerCase())
    )
      return `subject "${this.#doc.form(subject)}" is no political actor`;
    return COMMERCIAL.has(frame.type!) && this.isCompany(cast) ? 'a company at its business' : '';
  }

  /** Why the filled roles tell no event; '' when they do. */
  afterCast(frame: Frame, trigger: Trigger, cast: Cast, sources: Told[], targets: Told[]): string {
    if (frame.type === 'REQUEST' && this.isOwnOrder(frame, sources, targets))
      return 'an order to oneself: what is ordered counts';
    if (this.isBackground(frame, trigger, cast))
      return 'told in passing: of the past, or by nobody in particular';
    if (!this.isGrounded(frame, trigger, cast, sources, targets))
      return 'neither a known actor nor a phrase that names one';
    return '';
  }

  /** "the lawyer jailed for …", "who was arrested last year": told of somebody in passing, by nobody in particular. */
  isBackground(frame: Frame, trigger: Trigger, cast: Cast): boolean {
    const doc = this.#doc;
    const past = this.#lexicon.classes.get('past');
    for (const c of doc.children(trigger.token))
      if (doc.baseRel(c) === 'advmod' && past?.has(doc.lemma[c])) return true;
    const rel = doc.baseRel(trigger.token);
    const below = rel === 'acl' || rel === 'advcl' || rel === 'xcomp';
    if (trigger.pos === 'v' && below && this.#dates.isLongAgo(trigger.token)) return true;
    if (trigger.pos === 'n' && (this.#dates.isLongAgo(trigger.token) || this.#isOfAnotherYear(trigger.token)))
      return true;
    if (
      trigger.pos === 'n' &&
      frame.type === 'AGREE' &&
      !trigger.light &&
      doc.baseRel(trigger.top) === 'nmod'
    )
      return true;
    if (trigger.pos === 'n')
      return !trigger.light && !cast.sources.length && !this.#isForeground(frame, trigger);
    if (cast.sources.length || frame.type === 'ASSAULT' || !this.#grammar.isPassive(trigger.token))
      return false;
    return below;
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
    const head = doc.head[trigger.top];
    if (
      rel === 'root' ||
      rel === 'nsubj' ||
      rel === 'parataxis' ||
      frame.conditions.some((c) => c.slot === 'rel')
    )
      return true;
    if (head < 0 || doc.pos(head) !== 'VERB') return false;
    const clause = doc.baseRel(head);
    return (
      rel === 'obl' &&
      (clause === 'root' || clause === 'conj' || clause === 'ccomp' || clause === 'parataxis')
    );
  }

  /** A company by the world's tables, or by a word of its phrase ("flagship airline Emirates"). */
  isCompany(cast: Cast): boolean {
    if (cast.sources.length && cast.sources.every((x) => x.actorKind === 'company')) return true;
    const companies = this.#lexicon.classes.get('company');
    if (cast.sourceToken < 0 || !companies) return false;
    const { start, end } = coreOf(this.#doc, cast.sourceToken);
    for (let t = start; t < end; t++) if (companies.has(this.#doc.lemma[t].toLowerCase())) return true;
    return false;
  }

  /** An event needs somebody: a known state, or for verbs at least a phrase that names people or bodies. */
  isGrounded(frame: Frame, trigger: Trigger, cast: Cast, sources: Told[], targets: Told[]): boolean {
    if (trigger.pos === 'n') {
      const existential =
        this.#doc.baseRel(trigger.top) === 'root' || this.#doc.baseRel(trigger.top) === 'nsubj';
      if (frame.type === 'CONSULT' && (!sources.length || !targets.length)) return false;
      if (trigger.light && trigger.light.role !== 'none')
        return sources.length + targets.length > 0 || this.#isActorLike(cast.sourceToken);
      // "condemned the Israeli strike": the judgement tells of the strike only when it says whom it hit
      const judged = !trigger.light && this.#doc.baseRel(trigger.top) === 'obj';
      if (frame.type === 'ASSAULT' || frame.type === 'PROTEST')
        return judged ? sources.length > 0 && targets.length > 0 : sources.length + targets.length > 0;
      if (existential) return sources.length > 0 || targets.length > 1;
      return sources.length > 0 && targets.length > 0;
    }
    // "came under criticism": the subject is whom it is done to, whoever does it
    if (targets.length && (!frame.roles.source.length || frame.roles.target[0] === 'subj')) return true;
    if (sources.length + targets.length > 0)
      return (
        sources.length > 0 ||
        frame.type === 'ASSAULT' ||
        frame.type === 'COERCE' ||
        this.#grammar.isPassive(trigger.token) ||
        this.#isActorLike(cast.sourceToken)
      );
    return (
      this.#isActorLike(cast.sourceToken) ||
      (this.#isPeople(cast.targetToken) && this.#grammar.isPassive(trigger.token))
    );
  }

  #isPeople(token: number): boolean {
    if (token < 0) return false;
    return (
      this.#doc.pos(token) === 'PROPN' ||
      !!this.#mentions.nounOf(token) ||
      !!this.#lexicon.classes.get('person')?.has(this.#doc.lemma[token])
    );
  }

  #isActorLike(token: number): boolean {
    if (token < 0) return false;
    const pos = this.#doc.pos(token);
    return (
      pos === 'PROPN' ||
      (pos === 'NOUN' && !this.#lexicon.classes.get('abstract')?.has(this.#doc.lemma[token])) ||
      (pos === 'PRON' && this.#doc.lemma[token] !== 'it')
    );
  }

  /** An act that a noun recalls in passing ("those involved in the attack") need not be of the day it is recalled. */
  isUndated(trigger: Trigger): boolean {
    if (trigger.pos !== 'n' || trigger.light) return false;
    const rel = this.#doc.baseRel(trigger.top);
    const head = this.#doc.head[trigger.top];
    if (head < 0 || rel === 'nsubj' || rel === 'root') return false;
    return !this.#lexicon.classes.get('harm')?.has(this.#doc.lemma[head]);
  }

  /** "an order directing the United States to withdraw", signed by its president. */
  isOwnOrder(frame: Frame, sources: readonly Told[], targets: readonly Told[]): boolean {
    if (!targets.length || !this.#lexicon.classes.get('command')?.has(frame.lemma)) return false;
    return targets.every((t) => t.actorKind === 'state' && sources.some((x) => x.country === t.country));
  }
}
