import type { Doc } from '../../text/doc.ts';
import { type ActorNoun, type ActorNouns, actorNounAt } from './actor-nouns.ts';
import { type Fits, isArmed, isBody, isGroup, isMany, isOfficial, isPerson, isState } from './fits.ts';
import type { MentionIndex, Told } from './mentions.ts';
import { caseOf, coreOf } from './noun-phrase.ts';
import { isArgument, isCounted, isDefinite, isPluralForm, isPointedAt, isThe, verbsOf } from './pointing.ts';

const PERSON = new Set(['he', 'she', 'him', 'her', 'his', 'hers', 'himself', 'herself', 'i', 'me', 'my']);
const THING = new Set(['it', 'its', 'itself']);
const PLURAL = new Set(['they', 'them', 'their', 'themselves', 'we', 'us', 'our']);
const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose']);
const PAIRED = new Set([
  'delegation',
  'side',
  'country',
  'nation',
  'government',
  'party',
  'state',
  'leader',
  'neighbour',
  'neighbor',
  'army',
  'force',
]);
/** Of these the article alone tells that those named before are meant: "the sides agreed". */
const SIDES = new Set(['side', 'country', 'nation', 'party', 'delegation']);
/** Points of the compass that stand for half of a divided country. */
const HALVES = new Set(['North', 'South', 'East', 'West']);
const PAIR_WORDS = new Set(['both', 'two', 'each']);

/** How many sentences back an antecedent may stand. */
const REACH = 2;

/**
 * Simple coreference inside a document: pronouns, relative pronouns, "the ministry", "the country", surnames after
 * full names. It answers only when one candidate fits; in doubt it says nothing.
 */
export class Coreference {
  readonly #doc: Doc;
  readonly #index: MentionIndex;
  readonly #named: (token: number) => Told | null;
  readonly #nouns: ActorNouns;
  readonly #ask: (phrase: string) => Told | null;
  #surnames: Map<string, Told> | null = null;
  /** Token of the phrase that a pronoun was last found to stand for. */
  readonly #antecedents = new Map<number, number>();

  /**
   * @param named the actor that a phrase itself names
   * @param ask the actor that words outside the text name
   */
  constructor(
    doc: Doc,
    index: MentionIndex,
    named: (token: number) => Told | null,
    nouns: ActorNouns,
    ask: (phrase: string) => Told | null,
  ) {
    this.#doc = doc;
    this.#index = index;
    this.#named = named;
    this.#nouns = nouns;
    this.#ask = ask;
  }

  /** The head of the phrase that a pronoun already resolved stands for, or −1. */
  antecedentOf(token: number): number {
    return this.#antecedents.get(token) ?? -1;
  }

  /** The actor that a phrase without a name of its own refers to, or null. */
  resolve(head: number): Told | null {
    const doc = this.#doc;
    const pos = doc.pos(head);
    const found =
      pos === 'PRON'
        ? this.#pronoun(head)
        : pos === 'PROPN' || HALVES.has(doc.form(head))
          ? (this.#knownAs(head) ?? this.#byOffice(head))
          : (this.#nominal(head) ?? (this.#isTitle(head) ? this.#byOffice(head) : null));
    if (!found) return null;
    const span = doc.span(coreOf(doc, head));
    const kind = pos === 'PRON' ? 'pronoun' : found.kind;
    return { ...found, start: span.start, end: span.end, kind, confidence: found.confidence * 0.8 };
  }

  /** "both sides", "the two countries": the two states named before, when there are just two; else null. */
  pairOf(head: number): Told[] | null {
    const doc = this.#doc;
    const alone = PAIR_WORDS.has(doc.lemma[head].toLowerCase()) && isArgument(doc, head);
    if (!alone && (!isPluralForm(doc, head) || !PAIRED.has(doc.lemma[head]) || this.#index.names.at(head)))
      return null;
    const counted = [...doc.children(head)].some(
      (c) =>
        c < head &&
        (PAIR_WORDS.has(doc.lemma[c].toLowerCase()) || (SIDES.has(doc.lemma[head]) && isThe(doc, c))),
    );
    if (!counted && !alone) return null;
    const sentence = doc.sentenceOf(head);
    const found: Told[] = [];
    for (let s = sentence; s >= Math.max(0, sentence - REACH) && found.length < 2; s--) {
      const { start, end } = doc.sentenceTokens(s);
      for (const match of this.#index.names.within({ start, end: s === sentence ? head : end })) {
        const r = match.resolution;
        if (!r.country || r.kind === 'person' || found.some((x) => x.country === r.country)) continue;
        // "held talks in Geneva"
        if (r.place && caseOf(doc, doc.tokensIn(match).start) === 'in') continue;
        found.push({
          actor: r.actor,
          country: r.country,
          sector: r.sector,
          start: match.start,
          end: match.end,
          kind: 'nominal',
          confidence: 0.6,
          actorKind: r.kind,
          home: r.home,
        });
      }
    }
    return found.length === 2 ? found : null;
  }

  #pronoun(token: number): Told | null {
    const doc = this.#doc;
    const word = doc.form(token).toLowerCase();
    if (RELATIVE.has(word)) return this.#antecedentOfRelative(token);
    // "the release of Torres and his wife": the nearest name that the possessor is coordinated with
    const owned = doc.head[token];
    if (doc.rel(token) === 'nmod:poss' && doc.baseRel(owned) === 'conj' && PERSON.has(word)) {
      const beside = this.#index.at(doc.head[owned]);
      if (beside?.actorKind === 'person') return beside;
    }
    if (PERSON.has(word))
      return word === 'i' || word === 'me' || word === 'my' ? null : this.#last(token, isPerson);
    if (THING.has(word)) return this.#last(token, isBody);
    if (PLURAL.has(word))
      return word === 'we' || word === 'us' || word === 'our' ? null : this.#last(token, isMany);
    return null;
  }

  /** Whom a pronoun stands for when it cannot stand for this state: "its" in "Chad's criticism of its policy". */
  otherThan(pronoun: number, country: string): Told | null {
    const word = this.#doc.form(pronoun).toLowerCase();
    const fits = PERSON.has(word) ? isPerson : THING.has(word) ? isBody : PLURAL.has(word) ? isMany : null;
    return (
      fits &&
      this.#last(pronoun, (told, noun, plural) => told.country !== country && fits(told, noun, plural))
    );
  }

  #antecedentOfRelative(token: number): Told | null {
    const doc = this.#doc;
    for (let t = token, guard = 0; t >= 0 && guard < 6; t = doc.head[t], guard++)
      if (doc.rel(t) === 'acl:relcl') {
        this.#antecedents.set(token, doc.head[t]);
        return this.#index.at(doc.head[t]);
      }
    return null;
  }

  /** The subject named last that fits; subjects come before other phrases, the clause of the pronoun is skipped. */
  #last(token: number, fits: Fits): Told | null {
    const doc = this.#doc;
    const own = verbsOf(doc, token);
    // "the prosecutor says he was indicted": what was done to whom is told of another than the teller, if there is one
    const clause = doc.head[token];
    if (doc.rel(token) === 'nsubj:pass' && doc.baseRel(clause) === 'ccomp') {
      const other = this.#lastBeside(token, fits, new Set([...own, doc.head[clause]]));
      if (other) return other;
    }
    return this.#lastBeside(token, fits, own);
  }

  /** @param own verbs whose subjects are not meant */
  #lastBeside(token: number, fits: Fits, own: ReadonlySet<number>): Told | null {
    const doc = this.#doc;
    const sentence = doc.sentenceOf(token);
    for (let s = sentence; s >= Math.max(0, sentence - REACH); s--) {
      const { start, end } = doc.sentenceTokens(s);
      const stop = s === sentence ? token : end;
      let other: Told | null = null;
      let clash = false;
      for (let t = stop - 1; t >= start; t--) {
        const rel = doc.baseRel(t);
        if (
          rel !== 'nsubj' &&
          rel !== 'obj' &&
          rel !== 'obl' &&
          rel !== 'root' &&
          rel !== 'nmod' &&
          rel !== 'iobj'
        )
          continue;
        const pos = doc.pos(t);
        if (pos !== 'NOUN' && pos !== 'PROPN') continue;
        if (s === sentence && rel === 'nsubj' && own.has(doc.head[t])) continue;
        const told = this.#named(t);
        if (
          !told?.country ||
          !fits(told, this.#nouns.get(doc.lemma[t].toLowerCase()) ?? null, this.#isPlural(t))
        )
          continue;
        if (rel === 'nsubj') {
          this.#antecedents.set(token, t);
          return told;
        }
        if (other && other.country !== told.country) clash = true;
        other ??= told;
      }
      if (clash) return null;
      if (other && (s < sentence || fits === isPerson || fits === isMany || fits === isState)) return other;
    }
    return null;
  }

  /** "generals", "France and Spain"; the United States and the Philippines are one each. */
  #isPlural(token: number): boolean {
    if (this.#doc.child(token, 'conj') >= 0) return true;
    return isPluralForm(this.#doc, token) && this.#index.names.at(token)?.resolution.kind !== 'state';
  }

  /** A noun beside the name it titles: "spokesperson Ana Silva", "spokesperson, Ana Silva". */
  #isTitle(head: number): boolean {
    const doc = this.#doc;
    if (doc.child(head, 'flat') >= 0) return true;
    const name = doc.child(head, 'appos');
    return name > head && name - head <= 4 && doc.pos(name) === 'PROPN' && doc.child(head, 'det') < 0;
  }

  /** "Lavrov" after "Russian foreign minister Sergey Lavrov", "RSF" after "Rapid Support Forces (RSF)". */
  #knownAs(head: number): Told | null {
    this.#surnames ??= this.#collectSurnames();
    return this.#surnames.get(this.#doc.form(head)) ?? this.#half(head);
  }

  /** "the North" after "North Korea": the state named before whose name begins so. */
  #half(head: number): Told | null {
    const doc = this.#doc;
    if (!HALVES.has(doc.form(head)) || !doc.children(head).some((c) => isThe(doc, c))) return null;
    const named = this.#index.names.matches.findLast(
      (m) => m.end <= doc.start[head] && doc.text.startsWith(`${doc.form(head)} `, m.start),
    );
    if (named?.resolution.kind !== 'state') return null;
    const { country, sector } = named.resolution;
    return {
      actor: country,
      country,
      sector,
      start: named.start,
      end: named.end,
      kind: 'name',
      confidence: 0.7,
      actorKind: 'state',
      home: null,
    };
  }

  /** "Foreign ministry spokesperson Ana Silva" without a nationality: the office of the state whose organs spoke last. */
  #byOffice(head: number): Told | null {
    const doc = this.#doc;
    const core = coreOf(doc, head);
    let office: ActorNoun | null = null;
    for (let t = core.start; t < core.end && !office; t++) {
      const noun =
        doc.pos(t) === 'NOUN' || doc.pos(t) === 'PROPN' ? this.#nouns.get(doc.lemma[t].toLowerCase()) : null;
      if (noun && noun.bare !== 'none' && (noun.kind === 'organ' || noun.kind === 'person')) office = noun;
    }
    if (!office || this.#index.names.within(core).some((name) => name.resolution.country)) return null;
    const state = this.#last(head, isOfficial) ?? this.onlyState(head);
    if (!state?.country) return null;
    const name = this.#index.names.matches.find(
      ({ resolution }) => resolution.kind === 'state' && resolution.country === state.country,
    );
    const { start, end } = doc.span(core);
    const told = name && this.#ask(`${doc.text.slice(name.start, name.end)} ${doc.text.slice(start, end)}`);
    return told?.country === state.country
      ? { ...told, kind: 'name' }
      : { ...state, actor: state.country, sector: office.sector, kind: 'name' };
  }

  #collectSurnames(): Map<string, Told> {
    const doc = this.#doc;
    const known = new Map<string, Told>();
    for (let t = 0; t < doc.length; t++) {
      if (doc.pos(t) !== 'PROPN' && doc.pos(t) !== 'NOUN') continue;
      const rel = doc.rel(t);
      if (rel === 'flat' || rel === 'compound') continue;
      const core = coreOf(doc, t);
      if (core.end - core.start < 2 && doc.child(t, 'appos') < 0) continue;
      const told = this.#named(t);
      if (!told) continue;
      const last = doc.form(core.end - 1);
      if (
        core.end - core.start > 1 &&
        doc.pos(core.end - 1) === 'PROPN' &&
        last.length > 2 &&
        !known.has(last) &&
        !this.#index.names.at(core.end - 1)
      )
        known.set(last, told);
      for (const child of doc.children(t))
        if (doc.baseRel(child) === 'appos' && /^[A-Z][A-Z/.-]{1,8}$/.test(doc.form(child)))
          known.set(doc.form(child), told);
    }
    return known;
  }

  #nominal(head: number): Told | null {
    const doc = this.#doc;
    const noun = actorNounAt(doc, head, this.#nouns);
    const owner = doc.child(head, 'nmod:poss');
    if (owner >= 0 && doc.pos(owner) === 'PRON') return null;
    if (noun?.kind === 'group' && noun.bare === 'none') {
      if (isPointedAt(doc, head)) return this.#last(head, isArmed);
      if (isCounted(doc, head)) return this.#onlyGroup(head);
    }
    if (!noun || noun.bare === 'none' || !isDefinite(doc, head, noun)) return null;
    if (noun.bare === 'last') {
      if (isPluralForm(doc, head)) return null;
      if (noun.kind === 'person') return this.#last(head, isPerson);
      if (noun.kind === 'state') return this.#last(head, isState);
      if (noun.kind === 'group') return this.#last(head, isGroup);
      return this.#last(head, isBody);
    }
    const told = this.onlyState(head);
    return told ? { ...told, actor: told.country, sector: noun.sector } : null;
  }

  /** "… attacked by M23. Ten rebels were killed": of the one armed group that the text has named so far. */
  #onlyGroup(head: number): Told | null {
    const doc = this.#doc;
    const first = doc.sentenceTokens(Math.max(0, doc.sentenceOf(head) - REACH)).start;
    let found: Told | null = null;
    for (const { start, end, resolution: r } of this.#index.names.within({ start: first, end: head })) {
      if (r.kind !== 'group') continue;
      if (found && found.country !== r.country) return null;
      const { actor, country, sector, home } = r;
      found = {
        actor,
        country,
        sector,
        start,
        end,
        kind: 'nominal',
        confidence: 0.5,
        actorKind: 'group',
        home,
      };
    }
    return found;
  }

  /** The one state that the sentence, or else the text before it, is about. */
  onlyState(head: number): Told | null {
    const doc = this.#doc;
    const sentence = doc.sentenceOf(head);
    for (let s = sentence; s >= Math.max(0, sentence - REACH); s--) {
      let found: Told | null = null;
      const { start, end } = doc.sentenceTokens(s);
      for (const match of this.#index.names.within({ start, end })) {
        const r = match.resolution;
        if (r.country?.length !== 2) continue;
        if (found && found.country !== r.country) return null;
        found ??= {
          actor: r.country,
          country: r.country,
          sector: r.sector,
          start: match.start,
          end: match.end,
          kind: 'nominal',
          confidence: 0.5,
          actorKind: 'organ',
          home: null,
        };
      }
      if (found) return found;
    }
    return null;
  }
}
