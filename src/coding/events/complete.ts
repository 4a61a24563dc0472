import { conjuncts, type MentionIndex, type Told } from '../actors/mentions.ts';
import type { PloverType } from '../types.ts';
import type { Frame } from './frames.ts';
import type { Grammar } from './grammar.ts';
import type { EventLexicon } from './lexicon.ts';
import { contentHead } from './match.ts';
import type { Place, PlaceReader } from './place.ts';
import type { Cast } from './roles.ts';
import type { Trigger } from './trigger.ts';

/** Sources and targets after what the text leaves unsaid has been filled in. */
export interface Parties {
  readonly sources: Told[];
  readonly targets: Told[];
  readonly place: Place | null;
  /** Each side does it to the other. */
  readonly mutual: boolean;
}

/** Acts of public authority: without a doer, the state where they happen did them. */
const BY_AUTHORITY = new Set(
  'arrest seize restrict curfew martial-law deport censor allege investigate convict'.split(' '),
);
/** Types whose unnamed victims stand for the state where it happens. */
const PLACED: ReadonlySet<PloverType> = new Set(['ASSAULT', 'COERCE']);
/** What a state does to unnamed people it does to its own. */
const OWN_PEOPLE: ReadonlySet<PloverType> = new Set(['COERCE', 'CONCEDE', 'ACCUSE']);
/** What crowds say to their governments. */
const PLEAS: ReadonlySet<PloverType> = new Set(['REQUEST', 'ACCUSE', 'REJECT']);
/** Verbs with which one makes known what one will do. */
const ANNOUNCING = new Set(['announce', 'say', 'declare', 'confirm', 'state', 'decide', 'order']);
/** Sectors of people who speak to the government they live under. */
const DOMESTIC = new Set(['OPP', 'CVL', 'LAB', 'EDU', 'JRN', 'REL', 'LEG', 'PTY', 'AGR', 'BUS', 'MED']);
const PUBLIC = new Set(['COP', 'MIL', 'JUD', 'GOV', 'LEG']);

/** Fills in who is meant when the text names no state: police without nationality, unnamed victims, passives without agent. */
export class Completer {
  readonly #grammar: Grammar;
  readonly #mentions: MentionIndex;
  readonly #places: PlaceReader;
  readonly #lexicon: EventLexicon;

  constructor(grammar: Grammar, mentions: MentionIndex, places: PlaceReader, lexicon: EventLexicon) {
    this.#grammar = grammar;
    this.#mentions = mentions;
    this.#places = places;
    this.#lexicon = lexicon;
  }

  complete(frame: Frame, trigger: Trigger, cast: Cast): Parties {
    const type = frame.type!;
    let { sources, targets } = cast;
    const own = this.#places.of(trigger.governor >= 0 ? trigger.governor : trigger.token);
    const place =
      own ?? (PLACED.has(type) || type === 'PROTEST' ? this.#places.inSentence(trigger.token) : null);
    const here = place ? this.#stateAs(place.country, trigger.token) : null;
    const home = () => here ?? this.#about(trigger.token);
    if (trigger.pos === 'n' && type === 'ASSAULT' && (!targets.length || !sources.length)) {
      const victims = this.#victims(trigger);
      if (cast.mutual && !sources.length) sources = victims;
      else if (!targets.length) targets = victims;
    }
    const scene = sources.length || type !== 'ASSAULT' ? null : this.#sceneOf(trigger);
    if (scene === 'battle' && this.#hasPublicVictims(cast.targetToken))
      targets = [...targets, ...asList(home())];
    if (scene === 'battle' && new Set(targets.map((x) => x.country)).size > 1)
      return { sources: targets, targets, place, mutual: true };
    if (scene === 'raid' && targets.length && targets.every((x) => x.actorKind === 'group'))
      sources = asList(home());
    if (!sources.length) sources = this.#announcers(frame, trigger);
    if (!sources.length && this.#isPublicBody(cast.sourceToken, trigger)) sources = asList(home());
    if (!sources.length && type === 'PROTEST') sources = asList(home());
    // "thousands march in Sofia, demanding a referendum": what crowds ask they ask of those who govern them
    if (!sources.length && PLEAS.has(type) && this.#isCrowd(cast.sourceToken)) {
      const inside = this.#places.inSentence(trigger.token);
      sources = asList(inside ? this.#stateAs(inside.country, trigger.token) : home());
      if (!targets.length) targets = sources;
    }
    if (!sources.length && PLEAS.has(type) && this.#isOfThePeople(cast.sourceToken)) {
      sources = asList(this.#about(trigger.token));
      if (!targets.length) targets = sources;
    }
    if (
      !sources.length &&
      cast.sourceToken < 0 &&
      frame.mode &&
      BY_AUTHORITY.has(frame.mode) &&
      trigger.pos === 'v'
    ) {
      sources = asList(here);
      if (!sources.length && type === 'COERCE')
        sources = targets.length ? targets : asList(this.#about(trigger.token));
    }
    if (!targets.length && PLACED.has(type) && here) targets = [here];
    if (!targets.length && type === 'PROTEST') targets = sources;
    if (
      !targets.length &&
      OWN_PEOPLE.has(type) &&
      frame.mode !== 'disapprove' &&
      this.#isPeople(cast.targetToken)
    )
      targets = sources;
    // measures and concessions of a state that name nobody abroad are for its own people
    if (
      !targets.length &&
      (type === 'COERCE' || type === 'CONCEDE') &&
      !this.#isVessel(cast.targetToken) &&
      sources.every((x) => x.country?.length === 2)
    )
      targets = sources;
    return { sources, targets, place, mutual: cast.mutual };
  }

  /** Ships and aircraft are somebody's, and seldom of those who seize them. */
  #isVessel(token: number): boolean {
    return token >= 0 && !!this.#lexicon.classes.get('vessel')?.has(this.#grammar.doc.lemma[token]);
  }

  /** Who is killed or hurt in the attack a noun tells of: "three Israelis are killed in an attack". */
  #victims(trigger: Trigger): Told[] {
    const doc = this.#grammar.doc;
    const head = doc.head[trigger.top];
    if (head < 0 || doc.pos(head) !== 'VERB' || !this.#lexicon.classes.get('harm')?.has(doc.lemma[head]))
      return [];
    const rel = doc.baseRel(trigger.top);
    if (rel !== 'nsubj' && rel !== 'obl') return [];
    const asObject = rel === 'nsubj' || this.#grammar.object(head) >= 0;
    const victim = asObject ? this.#grammar.object(head) : this.#grammar.surfaceSubject(head, 0);
    if (victim < 0) return [];
    const quantifiers = this.#lexicon.classes.get('quantifier') ?? NO_WORDS;
    return this.#mentions
      .all(contentHead(victim, { grammar: this.#grammar, quantifiers }))
      .filter((x) => x.country);
  }

  /** What people came to harm in: "killed in a shootout", where both sides shoot, "killed in a raid", where one does. */
  #sceneOf(trigger: Trigger): 'battle' | 'raid' | null {
    if (trigger.pos !== 'v' || !this.#grammar.isPassive(trigger.token)) return null;
    const at = this.#grammar.oblique(trigger.token, 'in', 'during', 'after');
    if (at < 0) return null;
    const lemma = this.#grammar.doc.lemma[at];
    for (const scene of ['battle', 'raid'] as const)
      if (this.#lexicon.classes.get(scene)?.has(lemma)) return scene;
    return null;
  }

  /** "three policemen and nine rebels": men of the state stand among the victims. */
  #hasPublicVictims(token: number): boolean {
    if (token < 0) return false;
    return [token, ...conjuncts(this.#grammar.doc, token)].some((t) => {
      const noun = this.#mentions.nounOf(t);
      return !!noun && (noun.sector === 'MIL' || noun.sector === 'COP') && !this.#mentions.at(t)?.country;
    });
  }

  /**
   * "Peru says that tariffs will be postponed": who announces what will be done, by nobody in particular, does it; of
   * arrests and charges the authority that tells of them.
   */
  #announcers(frame: Frame, trigger: Trigger): Told[] {
    const doc = this.#grammar.doc;
    if (
      trigger.pos !== 'v' ||
      doc.baseRel(trigger.token) !== 'ccomp' ||
      !this.#grammar.isPassive(trigger.token)
    )
      return [];
    const will = doc.children(trigger.token).some((c) => doc.rel(c) === 'aux' && doc.lemma[c] === 'will');
    const speech = doc.head[trigger.token];
    if (!ANNOUNCING.has(doc.lemma[speech])) return [];
    const speaker = this.#grammar.subject(speech);
    const told = speaker < 0 ? [] : this.#mentions.all(speaker).filter((x) => x.country);
    const byAuthority =
      !!frame.mode && BY_AUTHORITY.has(frame.mode) && told.every((x) => x.sector && PUBLIC.has(x.sector));
    return will || byAuthority ? told : [];
  }

  /** "police", "the army", "army raids": an organ of whichever state the text is about. */
  #isPublicBody(token: number, trigger: Trigger): boolean {
    if (token >= 0) return this.#isBare(token);
    if (trigger.pos !== 'n') return false;
    for (const c of this.#grammar.doc.children(trigger.token))
      if (this.#grammar.doc.baseRel(c) === 'compound' && this.#isBare(c)) return true;
    return false;
  }

  #isCrowd(token: number): boolean {
    return token >= 0 && !!this.#lexicon.classes.get('crowd')?.has(this.#grammar.doc.lemma[token]);
  }

  /** "elders", "a newspaper", "union leaders": people of the one state that the text is about. */
  #isOfThePeople(token: number): boolean {
    if (token < 0) return false;
    const noun = this.#mentions.nounOf(token);
    return !!noun && DOMESTIC.has(noun.sector);
  }

  #isBare(token: number): boolean {
    const noun = this.#mentions.nounOf(token);
    return (
      !!noun &&
      PUBLIC.has(noun.sector) &&
      (noun.kind === 'organ' || noun.kind === 'force' || noun.bare === 'state')
    );
  }

  #isPeople(token: number): boolean {
    if (token < 0) return false;
    const noun = this.#mentions.nounOf(token);
    if (this.#grammar.doc.pos(token) === 'PROPN') return true;
    if (noun && noun.kind !== 'thing' && noun.kind !== 'state') return true;
    return this.#lexicon.classes.get('person')?.has(this.#grammar.doc.lemma[token]) ?? false;
  }

  #about(token: number): Told | null {
    const told = this.#mentions.stateAbout(token);
    return told && { ...told, actor: told.country };
  }

  #stateAs(country: string, token: number): Told {
    const doc = this.#grammar.doc;
    return {
      actor: country,
      country,
      sector: null,
      start: doc.start[token],
      end: doc.end[token],
      kind: 'nominal',
      confidence: 0.5,
      actorKind: 'state',
      home: null,
    };
  }
}

const NO_WORDS: ReadonlySet<string> = new Set();

function asList(told: Told | null): Told[] {
  return told ? [told] : [];
}
