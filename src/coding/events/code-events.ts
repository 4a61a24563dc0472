import type { Doc } from '../../text/doc.ts';
import type { MentionIndex, Told } from '../actors/mentions.ts';
import { VAGUE } from '../dates/calendar.ts';
import { DateReader } from '../dates/reader.ts';
import type { CodedEvent, PloverType } from '../types.ts';
import { type Draft, SAID_TYPES, toEvent } from './assemble.ts';
import { Completer } from './complete.ts';
import { contextsOf } from './context.ts';
import type { Frame } from './frames.ts';
import { Grammar } from './grammar.ts';
import { frameInWords, missInWords } from './in-words.ts';
import { COOPERATIVE, intentOf } from './intent.ts';
import type { EventLexicon } from './lexicon.ts';
import { linkDrafts } from './link.ts';
import { allFailing, contentHead, failing, fillersOfAny, type Site } from './match.ts';
import { mergeDrafts } from './merge.ts';
import { PlaceReader } from './place.ts';
import { withoutProtestClaims } from './protest-claims.ts';
import { RealisReader } from './realis.ts';
import { RoleFiller } from './roles.ts';
import { Sifter } from './sift.ts';
import type { Standing } from './standing.ts';
import { type Trigger, triggerAt } from './trigger.ts';

/** One line of the account of what the coder tried. */
export interface TraceRow {
  readonly sentence: number;
  readonly token: number;
  readonly word: string;
  /** Row of a frame table, e.g. `condemn/v/obj`. */
  readonly frame: string;
  /** What the row asks for, in words. */
  readonly asks: string;
  readonly type: PloverType | null;
  readonly outcome: 'fired' | 'missed' | 'dropped';
  /** Why a frame did not fire, or a fired one was dropped; '' when it fired. */
  readonly why: string;
  /** How many of the row's conditions the sentence does not meet; 0 when it fired. */
  readonly unmet: number;
}

/** Words a frame asks for that may still tell events of their own: its doer, and what merely stands in the sentence. */
const UNCONSUMED = new Set(['subj', 'near']);
const MAY = new Set(['may', 'might', 'could']);
const WILL = new Set(['will', 'would', 'wo', 'shall']);

/** Codes the events of one document. Made once from the tables; holds no state between documents. */
export class EventCoder {
  readonly lexicon: EventLexicon;
  readonly #roles: RoleFiller;
  readonly #quantifiers: ReadonlySet<string>;
  readonly #hollow: ReadonlySet<string>;

  constructor(lexicon: EventLexicon) {
    this.lexicon = lexicon;
    const words = (name: string) => lexicon.classes.get(name) ?? new Set<string>();
    this.#roles = new RoleFiller(lexicon.index, { endings: words('ending'), ownActs: words('own-act') });
    this.#quantifiers = words('quantifier');
    this.#hollow = words('hollow');
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
      this.#hollow,
    );
    for (let s = 0; s < doc.sentenceCount; s++) pass.sentence(s);
    pass.link();
    return mergeDrafts(withoutProtestClaims(pass.drafts, doc)).map((draft) => toEvent(draft, this.lexicon));
  }
}

/** Types that answer a request. */
const ANSWERS: ReadonlySet<PloverType> = new Set(['REJECT', 'CONCEDE', 'AGREE']);

/** One document on its way through the coder. */
class Pass {
  readonly drafts: Draft[] = [];
  readonly #coder: EventCoder;
  readonly #doc: Doc;
  readonly #mentions: MentionIndex;
  readonly #grammar: Grammar;
  readonly #realis: RealisReader;
  readonly #dates: DateReader;
  readonly #completer: Completer;
  readonly #sifter: Sifter;
  readonly #trace: TraceRow[] | null;
  readonly #roles: RoleFiller;
  readonly #quantifiers: ReadonlySet<string>;
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
    hollow: ReadonlySet<string>,
  ) {
    this.#hollow = hollow;
    this.#coder = coder;
    this.#doc = doc;
    this.#mentions = mentions;
    this.#grammar = new Grammar(doc, coder.lexicon);
    this.#realis = new RealisReader(this.#grammar, coder.lexicon.realis);
    this.#dates = new DateReader(doc, published);
    this.#isEventNoun = (lemma) => coder.lexicon.index.get(lemma)?.some((f) => f.pos === 'n') ?? false;
    const places = new PlaceReader(
      this.#grammar,
      mentions,
      this.#isEventNoun,
      coder.lexicon.classes.get('territory') ?? new Set(),
    );
    this.#completer = new Completer(this.#grammar, mentions, places, coder.lexicon);
    this.#sifter = new Sifter(this.#grammar, mentions, this.#dates, published, coder.lexicon);
    this.#trace = trace;
    this.#roles = roles;
    this.#quantifiers = quantifiers;
  }

  /** Looks through all drafts for targets that one tells and another leaves out. */
  link(): void {
    linkDrafts(this.drafts, this.#grammar);
  }

  sentence(sentence: number): void {
    const doc = this.#doc;
    const { start, end } = doc.sentenceTokens(sentence);
    const nouns: Trigger[] = [];
    const first = this.drafts.length;
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
    this.#coder.lexicon.contents.name(this.drafts.slice(first), doc);
  }

  /** Tries the frames of a lemma on a trigger; tells whether one matched. */
  #try(trigger: Trigger, lemma = this.#doc.lemma[trigger.token]): boolean {
    const site: Site = {
      grammar: this.#grammar,
      mentions: this.#mentions,
      trigger: trigger.token,
      governor: trigger.governor,
      quantifiers: this.#quantifiers,
      hollow: this.#hollow,
      isEventNoun: this.#isEventNoun,
      filled: new Map(),
    };
    const particle = trigger.pos === 'v' ? this.#grammar.particle(trigger.token) : '';
    for (const frame of this.#coder.lexicon.index.get(lemma)!) {
      if (frame.pos !== trigger.pos) continue;
      if (frame.particle && frame.particle !== particle) {
        this.#miss(trigger, frame, site, particle);
        continue;
      }
      const miss = failing(frame, site);
      if (miss) {
        this.#miss(trigger, frame, site, particle);
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
      if (condition.kind !== 'in' || UNCONSUMED.has(condition.slot) || condition.words.has('@actor'))
        continue;
      for (const token of fillersOfAny(condition.slots, frame, site))
        this.#consumed.add(contentHead(token, site));
    }
  }

  /** Drafts the event of a matched frame; returns why it was dropped, '' when it stands. */
  #fire(frame: Frame, trigger: Trigger, site: Site): string {
    const standing = this.#realis.read(trigger.pos === 'n' ? trigger.top : trigger.token, trigger.governor);
    if (trigger.light) this.#lightRealis(trigger, standing);
    const cast = this.#roles.fill(frame, site, trigger.light);
    const early = this.#sifter.beforeCast(frame, trigger, cast);
    if (early) return early;
    const { sources, targets, place, mutual } = this.#completer.complete(frame, trigger, cast);
    const late = this.#sifter.afterCast(frame, trigger, cast, sources, targets);
    if (late) return late;
    this.#add(frame, trigger, standing, sources, targets, mutual, place?.name ?? null);
    this.#answered(frame, trigger, standing, sources, targets);
    return '';
  }

  /** "turned down a request from Peru", "accepts Peru's request": who is answered had asked. */
  #answered(frame: Frame, trigger: Trigger, standing: Standing, sources: Told[], targets: Told[]): void {
    if (!ANSWERS.has(frame.type!) || trigger.pos !== 'v' || standing.realis !== 'actual') return;
    const request = this.#grammar.object(trigger.token);
    if (request < 0 || !this.#coder.lexicon.classes.get('plea')?.has(this.#doc.lemma[request])) return;
    const [asker] = targets;
    if (!asker || sources.length !== 1 || targets.length !== 1 || asker.country === sources[0].country)
      return;
    this.drafts.push({
      ...this.#draftAt(request, standing),
      type: 'REQUEST',
      mode: null,
      cameo: '020',
      said: true,
      ladder: null,
      realis: 'actual',
      sources: targets,
      targets: sources,
      place: null,
      rule: `answered:${frame.id}`,
    });
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

  #add(
    frame: Frame,
    trigger: Trigger,
    s: Standing,
    sources: Told[],
    targets: Told[],
    isMutual: boolean,
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
      cameo = this.#coder.lexicon.contents.of('120', cameo);
      ladder = null;
      realis = 'actual';
    }
    if (this.#coder.lexicon.classes.get('bans')?.has(frame.lemma) || this.#restricts(frame, trigger)) {
      // barring another state's people or goods is a sanction, a ban at home is coercion
      const abroad = sources.length > 0 && targets.some((t) => !sources.some((x) => x.country === t.country));
      if (type === 'SANCTION' && !abroad) {
        [type, mode, cameo, ladder] = ['COERCE', 'restrict', '172', null];
        if (!targets.length) targets = sources;
      } else if (type === 'COERCE' && abroad && frame.mode === 'restrict')
        [type, mode, cameo, ladder] = ['SANCTION', 'discontinue', '163', null];
    }
    const isWord = frame.said ?? SAID_TYPES.has(type);
    const said = isWord || (realis === 'future' && !s.ordered) || realis === 'hypothetical';
    if (ladder?.channel === 'verbal' && ladder.rung === 6 && this.#isEmphatic(trigger))
      ladder = { channel: 'verbal', rung: 7 };
    const token = trigger.token;
    const base: Draft = {
      ...this.#draftAt(token, s),
      ...(this.#sifter.isUndated(trigger) ? { when: this.#dates.toldOf(token) ?? VAGUE } : {}),
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
    const { threats, contents, scores } = this.#coder.lexicon;
    const intent =
      s.intended && realis === 'future'
        ? intentOf(type, mode, threats)
        : this.#warningOf(type, mode, s, sources);
    if (intent) {
      const code = contents.of(intent.cameo, cameo || scores.get(type)!.cameo);
      const words = { ...intent, cameo: code, said: true, ladder: null, realis: 'actual' as const };
      add({ ...base, ...words, rule: `intent:${frame.id}` }, false);
    }
    // "said it would" tells only what was promised; "will" tells of a deed to come as well
    const mediated = mode === 'third-party' && targets.length > 1;
    if (!intent || s.by < 0 || doc.lemma[s.by] !== 'would') add(base, isMutual || mediated);
  }

  /** "France says it may impose sanctions": who speaks of what he himself might do threatens to. */
  #warningOf(
    type: PloverType,
    mode: string | null,
    s: Standing,
    sources: readonly Told[],
  ): ReturnType<typeof intentOf> {
    if (s.realis !== 'hypothetical' || s.by < 0 || s.reportedBy < 0 || !MAY.has(this.#doc.lemma[s.by]))
      return null;
    const speaker = this.#mentions.at(s.reportedBy)?.country;
    if (!speaker || !sources.some((x) => x.country === speaker)) return null;
    const intent = intentOf(type, mode, this.#coder.lexicon.threats);
    return intent?.type === 'THREATEN' ? intent : null;
  }

  /** What a draft owes to its trigger and standing alone. */
  #draftAt(token: number, s: Standing) {
    const doc = this.#doc;
    return {
      trigger: { start: doc.start[token], end: doc.end[token] },
      token,
      sentence: doc.sentenceOf(token),
      reportedBy: this.#reporterOf(s),
      disputedBy: s.disputedBy >= 0 ? this.#mentions.at(s.disputedBy) : null,
      context: contextsOf(doc, token, this.#coder.lexicon),
      when: this.#dates.dateOf(token),
    };
  }

  /** Who tells it in the end: of "TASS, quoting Kazakh officials", the officials, if it is known whose they are. */
  #reporterOf(s: Standing): Told | null {
    const cited = s.cited >= 0 ? this.#mentions.at(s.cited) : null;
    return cited?.country ? cited : s.reportedBy >= 0 ? this.#mentions.at(s.reportedBy) : null;
  }

  /**
   * Mutual acts give one event for each participant, towards the others. Of talks everyone who sits there takes part; in
   * other acts "A with B and C" tells nothing between B and C.
   */
  #addMutual(base: Draft): void {
    const together = base.sources.every((x) => base.targets.includes(x));
    const apart = base.targets.some((x) => x.country !== base.sources[0].country);
    if (!together && (base.type !== 'CONSULT' || !apart || this.#isJourney(base))) {
      this.drafts.push(base, { ...base, sources: base.targets, targets: base.sources });
      return;
    }
    const all = [...base.sources, ...base.targets];
    for (const country of new Set(all.map((x) => x.country))) {
      const sources = all.filter((x) => x.country === country).slice(0, 1);
      const targets = all.filter((x, i) => x.country !== country && all.indexOf(x) === i);
      if (targets.length) this.drafts.push({ ...base, sources, targets });
    }
  }

  /** A visit to two countries brings them no closer to each other; a meeting between them that a third hosts does. */
  #isJourney(draft: Draft): boolean {
    if (draft.mode !== 'visit') return false;
    const object = this.#grammar.object(draft.token);
    return object < 0 || this.#grammar.oblique(object, 'between') < 0;
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

  /** Notes all that kept a row from firing. */
  #miss(trigger: Trigger, frame: Frame, site: Site, particle: string): void {
    if (!this.#trace) return;
    const unmet = allFailing(frame, site).map(missInWords);
    if (frame.particle && frame.particle !== particle) unmet.unshift(`no “${frame.particle}” behind it`);
    this.#note(trigger, frame, 'missed', unmet.join('; '), unmet.length);
  }

  #note(trigger: Trigger, frame: Frame, outcome: TraceRow['outcome'], why: string, unmet = 0): void {
    if (!this.#trace) return;
    this.#trace.push({
      sentence: this.#doc.sentenceOf(trigger.token),
      token: trigger.token,
      word: this.#doc.form(trigger.token),
      frame: frame.id,
      asks: frameInWords(frame),
      type: frame.type,
      outcome,
      why,
      unmet,
    });
  }
}
