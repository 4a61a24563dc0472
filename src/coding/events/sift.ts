import type { MentionIndex, Told } from '../actors/mentions.ts';
import type { DateReader } from '../dates/reader.ts';
import { BackgroundReader } from './background.ts';
import { EverydaySifter } from './everyday.ts';
import type { Frame } from './frames.ts';
import type { Grammar } from './grammar.ts';
import type { EventLexicon } from './lexicon.ts';
import type { Cast } from './roles.ts';
import type { Trigger } from './trigger.ts';

/** Decides which matched frames tell no event: everyday life, acts recalled in passing, nobody named. */
export class Sifter {
  readonly #grammar: Grammar;
  readonly #doc: Grammar['doc'];
  readonly #mentions: MentionIndex;
  readonly #lexicon: EventLexicon;
  readonly #everyday: EverydaySifter;
  readonly #background: BackgroundReader;

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
    this.#lexicon = lexicon;
    this.#everyday = new EverydaySifter(grammar, mentions, lexicon);
    this.#background = new BackgroundReader(grammar, dates, published, lexicon);
  }

  /** Why the words alone tell no event; '' when they may. */
  beforeCast(frame: Frame, trigger: Trigger, cast: Cast): string {
    return this.#everyday.why(frame, trigger, cast);
  }

  /** Why the filled roles tell no event; '' when they do. */
  afterCast(frame: Frame, trigger: Trigger, cast: Cast, sources: Told[], targets: Told[]): string {
    if (frame.type === 'REQUEST' && this.isOwnOrder(frame, sources, targets))
      return 'an order to oneself: what is ordered counts';
    if (this.#background.isBackground(frame, trigger, cast))
      return 'told in passing: of the past, or by nobody in particular';
    if (!this.isGrounded(frame, trigger, cast, sources, targets))
      return 'neither a known actor nor a phrase that names one';
    return '';
  }

  /** Whether an act is recalled so lightly that the day of the report is not its own. */
  isUndated(trigger: Trigger): boolean {
    return this.#background.isUndated(trigger);
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

  /** "an order directing the United States to withdraw", signed by its president. */
  isOwnOrder(frame: Frame, sources: readonly Told[], targets: readonly Told[]): boolean {
    if (!targets.length || !this.#lexicon.classes.get('command')?.has(frame.lemma)) return false;
    return targets.every((t) => t.actorKind === 'state' && sources.some((x) => x.country === t.country));
  }
}
