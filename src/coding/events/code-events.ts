import type { Doc } from '../../text/doc.ts';
import type { MentionIndex, Told } from '../actors/mentions.ts';
import { coreOf } from '../actors/noun-phrase.ts';
import { DateReader, type TextDate } from '../dates.ts';
import type { CodedEvent, PloverType } from '../types.ts';
import { type Draft, SAID_TYPES, toEvent } from './assemble.ts';
import { Completer } from './complete.ts';
import { contextsOf } from './context.ts';
import type { Frame } from './frames.ts';
import { Grammar } from './grammar.ts';
import type { EventLexicon } from './lexicon.ts';
import { contentHead, failing, fillersOf, type Site } from './match.ts';
import { mergeDrafts } from './merge.ts';
import { PlaceReader } from './place.ts';
import { RealisReader, type Standing } from './realis.ts';
import { type Cast, RoleFiller } from './roles.ts';
import { type Trigger, triggerAt } from './trigger.ts';

/** One line of the account of what the coder tried. */
export interface TraceRow {
  readonly sentence: number;
  readonly token: number;
  readonly word: string;
  /** Row of a frame table, e.g. `condemn/v/obj`. */
  readonly frame: string;
  readonly type: PloverType | null;
  readonly outcome: 'fired' | 'missed' | 'dropped';
  /** Why a frame did not fire, or a fired one was dropped; '' when it fired. */
  readonly why: string;
}

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
const UNDATED: TextDate = { date: null, precision: 'unknown' };
const WILL = new Set(['will', 'would', 'wo', 'shall']);
const COOPERATIVE: ReadonlySet<PloverType> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
]);

/** Codes the events of one document. Made once from the tables; holds no state between documents. */
export class EventCoder {
  readonly lexicon: EventLexicon;
  readonly #roles: RoleFiller;
  readonly #quantifiers: ReadonlySet<string>;
  readonly #blockers: ReadonlySet<string>;
  readonly #hollow: ReadonlySet<string>;

  constructor(lexicon: EventLexicon) {
    this.lexicon = lexicon;
    this.#roles = new RoleFiller(lexicon.index);
    this.#quantifiers = lexicon.classes.get('quantifier') ?? new Set();
    this.#hollow = lexicon.classes.get('hollow') ?? new Set();
    this.#blockers = new Set(
      ['weather', 'market', 'sport', 'show'].flatMap((c) => [...(lexicon.classes.get(c) ?? [])]),
    );
  }

  /**
   * @param published publication date `YYYY-MM-DD` or null
   * @param trace collects what fired and what nearly fired, when given
   */
  code(doc: Doc, mentions: MentionIndex, published: string | null, trace?: TraceRow[]): CodedEvent[] {
    const pass = new Pass(
      this,
      doc,
      mentions,
      published,
      trace ?? null,
      this.#roles,
      this.#quantifiers,
      this.#blockers,
      this.#hollow,
    );
    for (let s = 0; s < doc.sentenceCount; s++) pass.sentence(s);
    return mergeDrafts(pass.drafts).map((draft) => toEvent(draft, this.lexicon));
  }
}

/** What saying that one will do a thing is: a promise of cooperation or a threat; null when it is neither. */
function intentOf(type: PloverType): Pick<Draft, 'type' | 'mode' | 'cameo'> | null {
  if (type === 'AGREE' || type === 'THREATEN' || type === 'REQUEST' || type === 'ACCUSE' || type === 'REJECT')
    return null;
  return COOPERATIVE.has(type)
    ? { type: 'AGREE', mode: null, cameo: '030' }
    : { type: 'THREATEN', mode: null, cameo: '130' };
}

/** One document on its way through the coder. */
class Pass {
  readonly drafts: Draft[] = [];
  readonly #coder: EventCoder;
  readonly #doc: Doc;
  readonly #mentions: MentionIndex;
  readonly #grammar: Grammar;
  readonly #realis: RealisReader;
  readonly #dates: DateReader;
  readonly #published: string | null;
  readonly #completer: Completer;
  readonly #trace: TraceRow[] | null;
  readonly #roles: RoleFiller;
  readonly #quantifiers: ReadonlySet<string>;
  readonly #blockers: ReadonlySet<string>;
  readonly #hollow: ReadonlySet<string>;
  readonly #isEventNoun: (lemma: string) => boolean;
  readonly #consumed = new Set<number>();

  constructor(
    coder: EventCoder,
    doc: Doc,
    mentions: MentionIndex,
    published: string | null,
    trace: TraceRow[] | null,
    roles: RoleFiller,
    quantifiers: ReadonlySet<string>,
    blockers: ReadonlySet<string>,
    hollow: ReadonlySet<string>,
  ) {
    this.#hollow = hollow;
    this.#coder = coder;
    this.#doc = doc;
    this.#mentions = mentions;
    this.#grammar = new Grammar(doc, coder.lexicon.classes.get('document'), coder.lexicon.particles);
    this.#realis = new RealisReader(this.#grammar, coder.lexicon.realis);
    this.#dates = new DateReader(doc, published);
    this.#published = published;
    this.#isEventNoun = (lemma) => coder.lexicon.index.get(lemma)?.some((f) => f.pos === 'n') ?? false;
    const places = new PlaceReader(
      this.#grammar,
      mentions,
      this.#isEventNoun,
      coder.lexicon.classes.get('territory') ?? new Set(),
    );
    this.#completer = new Completer(this.#grammar, mentions, places, coder.lexicon);
    this.#trace = trace;
    this.#roles = roles;
    this.#quantifiers = quantifiers;
    this.#blockers = blockers;
  }

  sentence(sentence: number): void {
    const doc = this.#doc;
    const { start, end } = doc.sentenceTokens(sentence);
    const nouns: Trigger[] = [];
    for (let t = start; t < end; t++) {
      const participle =
        doc.pos(t) === 'VERB' && doc.xpos[t] === 'VBN'
          ? this.#coder.lexicon.index.get(doc.form(t))
          : undefined;
      if (
        participle?.[0].pos === 'a' &&
        this.#try({ token: t, pos: 'a', governor: -1, light: null, top: t }, doc.form(t))
      )
        continue;
      if (!this.#coder.lexicon.index.has(doc.lemma[t])) continue;
      const trigger = triggerAt(doc, this.#grammar, t, this.#coder.lexicon);
      if (!trigger) continue;
      if (trigger.pos === 'n') nouns.push(trigger);
      else this.#try(trigger);
    }
    for (let t = start; t < end; t++)
      if (doc.pos(t) === 'AUX' && WILL.has(doc.lemma[t])) this.#refusal(doc.head[t]);
    for (const noun of nouns) if (!this.#consumed.has(noun.token)) this.#try(noun);
  }

  /** Tries the frames of a lemma on a trigger; tells whether one matched. */
  #try(trigger: Trigger, lemma = this.#doc.lemma[trigger.token]): boolean {
    const doc = this.#doc;
    const site: Site = {
      grammar: this.#grammar,
      mentions: this.#mentions,
      trigger: trigger.token,
      governor: trigger.governor,
      quantifiers: this.#quantifiers,
      hollow: this.#hollow,
      isEventNoun: this.#isEventNoun,
    };
    const particle = trigger.pos === 'v' ? this.#grammar.particle(trigger.token) : '';
    for (const frame of this.#coder.lexicon.index.get(lemma)!) {
      if (frame.pos !== trigger.pos) continue;
      if (frame.particle && frame.particle !== particle) {
        this.#note(trigger, frame, 'missed', `no particle "${frame.particle}"`);
        continue;
      }
      const miss = failing(frame, site);
      if (miss) {
        this.#note(
          trigger,
          frame,
          'missed',
          `${miss.kind === 'absent' || miss.kind === 'not-in' ? 'has' : 'lacks'} ${miss.slot}${miss.words.size ? ` among ${[...miss.words].slice(0, 5).join('|')}` : ''}`,
        );
        continue;
      }
      this.#consume(frame, site);
      if (!frame.type) {
        this.#note(trigger, frame, 'dropped', 'a sense that is no event');
        return true;
      }
      const why = this.#fire(frame, trigger, site);
      this.#note(trigger, frame, why ? 'dropped' : 'fired', why);
      return true;
    }
    return false;
  }

  /** "… said it will not take part": a refusal, whatever the verb; verbs with frames of their own are coded by them. */
  #refusal(verb: number): void {
    const doc = this.#doc;
    if (
      verb < 0 ||
      doc.pos(verb) !== 'VERB' ||
      this.#coder.lexicon.index.get(doc.lemma[verb])?.some((f) => f.pos === 'v' && f.type)
    )
      return;
    const standing = this.#realis.read(verb, -1);
    const subject = this.#grammar.subject(verb);
    if (!standing.refused || subject < 0) return;
    const sources = this.#mentions.all(subject).filter((x) => x.country);
    if (!sources.length) return;
    const object = this.#grammar.object(verb);
    const phrase = object >= 0 ? object : this.#grammar.oblique(verb, 'to', 'with', 'in', 'on');
    const targets =
      phrase < 0
        ? []
        : this.#mentions.all(phrase).filter((x) => x.country && x.country !== sources[0].country);
    this.drafts.push({
      ...this.#draftAt(verb, standing),
      type: 'REJECT',
      mode: null,
      cameo: '120',
      said: true,
      ladder: null,
      realis: 'actual',
      sources,
      targets,
      place: null,
      rule: 'refusal:will-not',
    });
  }

  #consume(frame: Frame, site: Site): void {
    for (const condition of frame.conditions) {
      if (condition.kind !== 'in' || condition.slot === 'subj' || condition.words.has('@actor')) continue;
      for (const token of condition.slots.flatMap((slot) => fillersOf(slot, frame, site)))
        this.#consumed.add(contentHead(token, site));
    }
  }

  /** Drafts the event of a matched frame; returns why it was dropped, '' when it stands. */
  #fire(frame: Frame, trigger: Trigger, site: Site): string {
    const doc = this.#doc;
    const standing = this.#realis.read(trigger.pos === 'n' ? trigger.top : trigger.token, trigger.governor);
    if (trigger.light) this.#lightRealis(trigger, standing);
    const cast = this.#roles.fill(frame, site, trigger.light);
    const type = frame.type!;
    const subject = trigger.pos === 'v' ? this.#grammar.subject(trigger.token) : -1;
    const asked = frame.conditions.some((c) => c.slot === 'subj' && c.kind === 'in');
    if (
      !asked &&
      subject >= 0 &&
      !cast.sources.length &&
      this.#blockers.has(doc.lemma[subject].toLowerCase())
    )
      return `subject "${doc.form(subject)}" is no political actor`;
    if (COMMERCIAL.has(type) && this.#isCompany(cast)) return 'a company at its business';
    const { sources, targets, place } = this.#completer.complete(frame, trigger, cast);
    if (type === 'REQUEST' && this.#isOwnOrder(frame, sources, targets))
      return 'an order to oneself: what is ordered counts';
    if (this.#isBackground(frame, trigger, cast))
      return 'told in passing: of the past, or by nobody in particular';
    if (!this.#isGrounded(frame, trigger, cast, sources, targets))
      return 'neither a known actor nor a phrase that names one';
    this.#add(frame, trigger, standing, sources, targets, cast, place?.name ?? null);
    return '';
  }

  #lightRealis(trigger: Trigger, standing: Standing): void {
    const effect = trigger.light!.realis;
    if (effect === 'actual') return;
    if (effect === 'announced') standing.announced = true;
    if (effect === 'ordered') standing.ordered = true;
    const realis = effect === 'hypothetical' ? 'hypothetical' : 'future';
    if (standing.realis === 'actual' || (standing.realis === 'future' && realis === 'hypothetical')) {
      standing.realis = realis;
      standing.by = trigger.governor;
    }
  }

  /** "the lawyer jailed for …", "who was arrested last year": told of somebody in passing, by nobody in particular. */
  #isBackground(frame: Frame, trigger: Trigger, cast: Cast): boolean {
    const doc = this.#doc;
    const past = this.#coder.lexicon.classes.get('past');
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
  #isCompany(cast: Cast): boolean {
    if (cast.sources.length && cast.sources.every((x) => x.actorKind === 'company')) return true;
    const companies = this.#coder.lexicon.classes.get('company');
    if (cast.sourceToken < 0 || !companies) return false;
    const { start, end } = coreOf(this.#doc, cast.sourceToken);
    for (let t = start; t < end; t++) if (companies.has(this.#doc.lemma[t].toLowerCase())) return true;
    return false;
  }

  /** An event needs somebody: a known state, or for verbs at least a phrase that names people or bodies. */
  #isGrounded(frame: Frame, trigger: Trigger, cast: Cast, sources: Told[], targets: Told[]): boolean {
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
    if (targets.length && !frame.roles.source.length) return true;
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
      !!this.#coder.lexicon.classes.get('person')?.has(this.#doc.lemma[token])
    );
  }

  #isActorLike(token: number): boolean {
    if (token < 0) return false;
    const pos = this.#doc.pos(token);
    return (
      pos === 'PROPN' ||
      (pos === 'NOUN' && !this.#coder.lexicon.classes.get('abstract')?.has(this.#doc.lemma[token])) ||
      (pos === 'PRON' && this.#doc.lemma[token] !== 'it')
    );
  }

  #add(
    frame: Frame,
    trigger: Trigger,
    s: Standing,
    sources: Told[],
    targets: Told[],
    cast: Cast,
    place: string | null,
  ): void {
    const doc = this.#doc;
    let type = frame.type!;
    let { mode, cameo } = frame;
    let ladder = frame.ladder;
    let realis = s.realis;
    if (s.attempted && realis === 'actual' && type !== 'ASSAULT' && type !== 'COERCE')
      realis = 'hypothetical';
    if (s.refused && COOPERATIVE.has(type)) {
      type = 'REJECT';
      mode = null;
      cameo = '120';
      ladder = null;
      realis = 'actual';
    }
    const intent = s.intended && realis === 'future' ? intentOf(type) : null;
    if (this.#coder.lexicon.classes.get('bans')?.has(frame.lemma) || this.#restricts(frame, trigger)) {
      // barring another state's people or goods is a sanction, a ban at home is coercion
      const abroad = sources.length > 0 && targets.some((t) => !sources.some((x) => x.country === t.country));
      if (type === 'SANCTION' && !abroad) [type, mode, cameo, ladder] = ['COERCE', 'restrict', '172', null];
      else if (type === 'COERCE' && abroad && frame.mode === 'restrict')
        [type, mode, cameo, ladder] = ['SANCTION', 'discontinue', '163', null];
    }
    const isWord = frame.said ?? SAID_TYPES.has(type);
    const said = isWord || (realis === 'future' && !s.ordered) || realis === 'hypothetical';
    if (ladder?.channel === 'verbal' && ladder.rung === 6 && this.#isEmphatic(trigger))
      ladder = { channel: 'verbal', rung: 7 };
    const token = trigger.token;
    const base: Draft = {
      ...this.#draftAt(token, s),
      ...(this.#isUndated(trigger) ? { when: this.#dates.toldOf(token) ?? UNDATED } : {}),
      type,
      mode,
      cameo,
      said,
      ladder,
      realis,
      sources,
      targets,
      place,
      rule: `frame:${frame.id}`,
    };
    const add = (draft: Draft, mutual: boolean) => {
      if (mutual && sources.length && targets.length) this.#addMutual(draft);
      else this.drafts.push(draft);
    };
    if (intent)
      add(
        { ...base, ...intent, said: true, ladder: null, realis: 'actual', rule: `intent:${frame.id}` },
        false,
      );
    // "said it would" tells only what was promised; "will" tells of a deed to come as well
    if (!intent || s.by < 0 || doc.lemma[s.by] !== 'would') add(base, cast.mutual);
  }

  /** What a draft owes to its trigger and standing alone. */
  #draftAt(token: number, s: Standing) {
    const doc = this.#doc;
    return {
      trigger: { start: doc.start[token], end: doc.end[token] },
      token,
      sentence: doc.sentenceOf(token),
      reportedBy: s.reportedBy >= 0 ? this.#mentions.at(s.reportedBy) : null,
      disputedBy: s.disputedBy >= 0 ? this.#mentions.at(s.disputedBy) : null,
      context: contextsOf(doc, token, this.#coder.lexicon),
      when: this.#dates.dateOf(token),
    };
  }

  /** An act that a noun recalls in passing ("those involved in the attack") need not be of the day it is recalled. */
  #isUndated(trigger: Trigger): boolean {
    if (trigger.pos !== 'n' || trigger.light) return false;
    const rel = this.#doc.baseRel(trigger.top);
    const head = this.#doc.head[trigger.top];
    if (head < 0 || rel === 'nsubj' || rel === 'root') return false;
    return !this.#coder.lexicon.classes.get('harm')?.has(this.#doc.lemma[head]);
  }

  /** Mutual acts give one event for each participant, towards the others. */
  #addMutual(base: Draft): void {
    const together = base.sources.every((x) => base.targets.includes(x));
    if (together) {
      for (const country of new Set(base.sources.map((x) => x.country))) {
        const sources = base.sources.filter((x) => x.country === country).slice(0, 1);
        const targets = base.targets.filter((x) => x.country !== country);
        if (targets.length) this.drafts.push({ ...base, sources, targets });
      }
      return;
    }
    this.drafts.push(base, { ...base, sources: base.targets, targets: base.sources });
  }

  /** "an order directing the United States to withdraw", signed by its president. */
  #isOwnOrder(frame: Frame, sources: readonly Told[], targets: readonly Told[]): boolean {
    if (!targets.length || !this.#coder.lexicon.classes.get('command')?.has(frame.lemma)) return false;
    return targets.every((t) => t.actorKind === 'state' && sources.some((x) => x.country === t.country));
  }

  /** "imposes visa restrictions": the object is a ban. */
  #restricts(frame: Frame, trigger: Trigger): boolean {
    if (trigger.pos !== 'v' || (frame.mode !== 'restrict' && frame.mode !== 'discontinue')) return false;
    const object = this.#grammar.object(trigger.token);
    return object >= 0 && !!this.#coder.lexicon.classes.get('bans')?.has(this.#doc.lemma[object]);
  }

  #isEmphatic(trigger: Trigger): boolean {
    const emphatic = this.#coder.lexicon.classes.get('emphatic');
    for (const c of this.#doc.children(trigger.token)) if (emphatic?.has(this.#doc.lemma[c])) return true;
    return false;
  }

  #note(trigger: Trigger, frame: Frame, outcome: TraceRow['outcome'], why: string): void {
    if (!this.#trace) return;
    this.#trace.push({
      sentence: this.#doc.sentenceOf(trigger.token),
      token: trigger.token,
      word: this.#doc.form(trigger.token),
      frame: frame.id,
      type: frame.type,
      outcome,
      why,
    });
  }
}
