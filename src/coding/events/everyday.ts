import type { MentionIndex } from '../actors/mentions.ts';
import { coreOf } from '../actors/noun-phrase.ts';
import type { PloverType } from '../types.ts';
import type { Frame } from './frames.ts';
import type { Grammar } from './grammar.ts';
import type { EventLexicon } from './lexicon.ts';
import type { Cast } from './roles.ts';
import type { Trigger } from './trigger.ts';

/** What companies do among themselves is business, not politics. */
const COMMERCIAL: ReadonlySet<PloverType> = new Set<PloverType>(
  'SANCTION AGREE COOPERATE CONCEDE CONSULT AID RETREAT ACCUSE ASSAULT'.split(' ') as PloverType[],
);
/** What a singer or a tourist does to nobody in politics, whatever the verb: these they may do in words, or in a crowd. */
const PUBLIC_WORDS: ReadonlySet<PloverType> = new Set(['PROTEST', 'ACCUSE', 'REQUEST', 'SUPPORT', 'REJECT']);
/** Bans and boycotts of sport are politics; the verbs of sport itself are these types'. */
const SPORTING: ReadonlySet<PloverType> = new Set<PloverType>(
  'ASSAULT THREATEN RETREAT CONCEDE CONSULT AGREE SUPPORT REJECT ACCUSE MOBILIZE'.split(' ') as PloverType[],
);
const OFFICIAL: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'REB', 'SPY']);

/** Tells accidents, weather, sport, shows, business and private quarrels from politics, by the words around a trigger. */
export class EverydaySifter {
  readonly #grammar: Grammar;
  readonly #doc: Grammar['doc'];
  readonly #mentions: MentionIndex;
  readonly #lexicon: EventLexicon;

  constructor(grammar: Grammar, mentions: MentionIndex, lexicon: EventLexicon) {
    this.#mentions = mentions;
    this.#grammar = grammar;
    this.#doc = grammar.doc;
    this.#lexicon = lexicon;
  }

  /** Why a matched frame tells of everyday life; '' when it may tell of politics. */
  why(frame: Frame, trigger: Trigger, cast: Cast): string {
    const type = frame.type!;
    const subject = trigger.pos === 'v' ? this.#grammar.subject(trigger.token) : -1;
    const object = trigger.pos === 'v' ? this.#grammar.object(trigger.token) : -1;
    const doer = this.#named(cast.sourceToken >= 0 ? cast.sourceToken : subject);
    if (subject >= 0 && this.#isNature(subject, frame, cast))
      return `subject "${this.#doc.form(subject)}" is no political actor`;
    if (type === 'ASSAULT' && trigger.pos === 'v' && this.#isMishap(trigger.token, subject))
      return 'an accident';
    // rows that name companies speak of what they do in politics: gas cut off
    if (COMMERCIAL.has(type) && !asksCompany(frame) && this.#isCompany(cast, doer))
      return 'a company at its business';
    if (SPORTING.has(type) && this.#isSport(cast, doer, trigger)) return 'a matter of sport';
    if (type === 'ASSAULT' && this.#isIll(trigger)) return 'no one is attacked';
    if (this.#isPrivateCase(frame, cast, subject)) return 'a court story of private persons';
    if (this.#is('kin', subject) || this.#isPrivate(type, cast, doer, object))
      return 'a private person, to nobody in politics';
    return '';
  }

  #is(name: string, token: number): boolean {
    return token >= 0 && isAmong(this.#lexicon.classes.get(name), this.#doc.lemma[token].toLowerCase());
  }

  #lists(name: string, word: string): boolean {
    return !!this.#lexicon.classes.get(name)?.has(word);
  }

  /** Whether a word of the phrase that a token heads is of a class. */
  #holds(name: string, token: number): boolean {
    if (token < 0) return false;
    const { start, end } = coreOf(this.#doc, token);
    for (let t = start; t < end; t++) if (this.#is(name, t)) return true;
    return false;
  }

  /** Storms, markets, teams and films act upon nobody; a storm with a name is one all the same. */
  #isNature(subject: number, frame: Frame, cast: Cast): boolean {
    const doc = this.#doc;
    if (doc.pos(subject) === 'PROPN') {
      if (this.#holds('storm', subject)) return true;
      for (const c of doc.children(doc.head[subject]))
        if (doc.rel(c) === 'nsubj' && c < subject && this.#is('storm', c)) return true;
    }
    const asked = frame.conditions.some((c) => c.slot === 'subj' && c.kind === 'in');
    return (
      !asked && !cast.sources.length && isAmong(this.#lexicon.blockers, doc.lemma[subject].toLowerCase())
    );
  }

  /** "A bus hit a lorry, killing four", "the ferry capsized, drowning nine", "their yacht struck a reef". */
  #isMishap(verb: number, subject: number): boolean {
    const doc = this.#doc;
    if (this.#is('collision', verb) && this.#is('obstacle', this.#grammar.object(verb))) return true;
    if (this.#is('vehicle', subject) && this.#is('impact', verb)) return true;
    const above = doc.baseRel(verb) === 'advcl' && doc.xpos[verb] === 'VBG' ? doc.head[verb] : -1;
    if (above < 0 || doc.pos(above) !== 'VERB') return false;
    return (
      this.#is('mishap', above) ||
      (this.#is('impact', above) && this.#is('vehicle', this.#grammar.subject(above)))
    );
  }

  /** "The firm said it had sued": whoever speaks of himself by a pronoun is the subject of the verb of speech. */
  #named(doer: number): number {
    const doc = this.#doc;
    if (doer < 0 || doc.pos(doer) !== 'PRON') return doer;
    const clause = doc.head[doer];
    const said = clause >= 0 && doc.rel(clause) === 'ccomp' ? doc.head[clause] : -1;
    return said < 0 ? doer : this.#grammar.surfaceSubject(said, 0);
  }

  /** A company by the world's tables, or by a word of its phrase ("flagship airline Emirates"). */
  #isCompany(cast: Cast, doer: number): boolean {
    if (cast.sources.length && cast.sources.every((x) => x.actorKind === 'company')) return true;
    // "the Marine Corps" is no corporation
    if (isOfficial(cast)) return false;
    if (doer < 0) return false;
    return this.#holds('company', doer) || this.#mentions.at(doer)?.actorKind === 'company';
  }

  /** A match, a cup, a team in the sentence, and no public body among those who act. */
  #isSport(cast: Cast, doer: number, trigger: Trigger): boolean {
    if (isOfficial(cast)) return false;
    if (this.#holds('athlete', doer)) return true;
    if (trigger.pos === 'v' && this.#is('trophy', this.#grammar.object(trigger.token))) return true;
    const { start, end } = this.#doc.sentenceTokens(this.#doc.sentenceOf(trigger.token));
    for (let t = start; t < end; t++) if (this.#is('contest', t)) return true;
    return false;
  }

  /** "doctors fight malaria", "the battle against poverty". */
  #isIll(trigger: Trigger): boolean {
    const { token } = trigger;
    if (trigger.pos === 'v' && this.#is('ill', this.#grammar.object(token))) return true;
    return this.#is('ill', this.#grammar.oblique(token, 'against'));
  }

  /** "a teacher was charged with fraud", "a widow sued her neighbour": what courts do is told elsewhere; these are suits and charges. */
  #isPrivateCase(frame: Frame, cast: Cast, subject: number): boolean {
    if (!this.#lists('suit', frame.lemma)) return false;
    const accused = cast.targetToken;
    if (
      !this.#is('citizen', accused) &&
      !this.#is('private', accused) &&
      !this.#is('athlete', accused) &&
      !this.#is('kin', accused)
    )
      return false;
    return (
      !cast.sources.some((x) => cast.targets.some((t) => t.country !== x.country)) && subject !== accused
    );
  }

  /** "her cousin", not "the cousin of the former president". */
  #isKin(token: number): boolean {
    if (!this.#is('kin', token)) return false;
    const of = this.#grammar.oblique(token, 'of');
    return of < 0 || this.#mentions.nounOf(of)?.sector !== 'GOV';
  }

  /** "a chef declares war on sugar": what artists, shoppers and neighbours do, unless they speak to a state. */
  #isPrivate(type: PloverType, cast: Cast, doer: number, object: number): boolean {
    if (this.#is('kin', doer)) return true;
    // "met her husband", "the murder of her cousin"
    if (type === 'CONSULT' ? this.#is('kin', object) : !cast.sources.length && this.#isKin(cast.targetToken))
      return true;
    // "they sent condolences": words from nobody to nobody
    const unknown = !cast.sources.length && !cast.targets.length;
    if (unknown && (type === 'SUPPORT' || type === 'ACCUSE') && doer >= 0 && this.#doc.pos(doer) === 'PRON')
      return true;
    if (this.#is('household', doer) && !cast.sources.length && !cast.targets.length)
      return type !== 'PROTEST';
    if (!this.#is('private', doer))
      return type === 'SUPPORT' && this.#is('private', cast.targetToken) && !isOfficial(cast);
    if (!PUBLIC_WORDS.has(type)) return true;
    return (
      type !== 'PROTEST' && !cast.targets.some((t) => cast.sources.every((x) => x.country !== t.country))
    );
  }
}

function isOfficial(cast: Cast): boolean {
  return cast.sources.some((x) => OFFICIAL.has(x.sector ?? ''));
}

/** Names and sentence openings keep their plural: "Wildfires". */
function isAmong(words: ReadonlySet<string> | undefined, lemma: string): boolean {
  return !!words && (words.has(lemma) || (lemma.endsWith('s') && words.has(lemma.slice(0, -1))));
}

function asksCompany(frame: Frame): boolean {
  return frame.conditions.some((c) => c.slot === 'subj' && c.kind === 'in' && c.words.has('company'));
}
