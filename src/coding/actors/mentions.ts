import type { Doc, Range } from '../../text/doc.ts';
import type { NameMatch, Resolution, World } from '../../world/types.ts';
import type { Mention, Participant } from '../types.ts';
import { type ActorNouns, actorNounAt, readActorNouns } from './actor-nouns.ts';
import { Coreference } from './coreference.ts';
import { NameLayer } from './names.ts';
import { caseOf, coreOf, extendedOf, isNominal, phraseHead } from './noun-phrase.ts';
import { Resolver } from './resolver.ts';
import { unlistedGroup } from './unlisted-groups.ts';

/** A participant and how it was told: by a name, by a common noun, by a pronoun. */
export interface Told extends Participant {
  readonly kind: Mention['kind'];
  readonly confidence: number;
  readonly actorKind: Resolution['kind'];
  /** The state of an armed group, party or company. */
  readonly home: string | null;
}

/** Who the noun phrases of a document name, at the document's date. */
export interface MentionIndex {
  /** The gazetteer's names over the tokens. */
  readonly names: NameLayer;
  /** All spans that name an actor, in text order. */
  readonly mentions: readonly Mention[];
  /** The actor of the noun phrase headed by (or holding) this token, or null when none can be told. */
  at(token: number): Told | null;
  /** The head of the phrase that a pronoun stands for, or −1. */
  antecedentOf(token: number): number;
  /** All actors of the phrase: coordinated phrases ("Seoul and Tokyo") and coordinated nationalities each count. */
  all(token: number): Told[];
  /** The actor named by a span of tokens, by its head. */
  resolveSpan(tokens: Range): Told | null;
  /** The actor of a pronoun, or of the pronoun that possesses a phrase, when it cannot be this state; else null. */
  otherThan(token: number, country: string): Told | null;
  /** The one state that the sentence of a token, or else the text just before it, is about; null when there are several. */
  stateAbout(token: number): Told | null;
  /** Why each mention means its actor: the row that decided, or what was named before. In the order of `mentions`. */
  reasons(): readonly string[];
  /** What kind of actor the common noun of a token names; null when the table does not hold it. */
  nounOf(token: number): ReturnType<ActorNouns['get']> | null;
}

const EXTENSIONS: ReadonlySet<string> = new Set(['of', 'for', 'from']);
const WEAK_EXTENSIONS: ReadonlySet<string> = new Set(['from', 'in', 'of', 'at']);
const EXTENSIONS_OF_FORCES: ReadonlySet<string> = new Set(['of']);
const PLURAL_PRONOUNS: ReadonlySet<string> = new Set([
  'they',
  'them',
  'their',
  'who',
  'which',
  'that',
  'both',
]);
/** Participles that say what somebody is taken to be. */
const SUPPOSED: ReadonlySet<string> = new Set(['believe', 'suspect', 'identify', 'describe', 'think', 'say']);
const MIN_CONFIDENCE = 0.3;

export interface MentionTools {
  readonly resolver: Resolver;
  readonly nouns: ActorNouns;
}

/** Makes what `findMentions` needs once from the world and the coding tables (`actor-nouns`). */
export function createMentionTools(world: World, tables: Readonly<Record<string, string>>): MentionTools {
  return { resolver: new Resolver(world), nouns: readActorNouns(tables['actor-nouns'] ?? '') };
}

/**
 * Finds who is named in a document.
 * @param date publication date, `YYYY-MM-DD`, or null: offices are asked at it
 */
export function findMentions(doc: Doc, tools: MentionTools, date: string | null): MentionIndex {
  return new DocMentions(doc, tools, date);
}

class DocMentions implements MentionIndex {
  readonly names: NameLayer;
  readonly #doc: Doc;
  readonly #tools: MentionTools;
  readonly #date: string | null;
  readonly #memo = new Map<number, Told | null>();
  readonly #namedMemo = new Map<number, Told | null>();
  readonly #coreference: Coreference;
  #mentions: Mention[] | null = null;

  constructor(doc: Doc, tools: MentionTools, date: string | null) {
    this.#doc = doc;
    this.#tools = tools;
    this.#date = date;
    this.names = new NameLayer(doc, tools.resolver.names(doc.text, date));
    this.#coreference = new Coreference(
      doc,
      this,
      (token) => this.#named(token),
      tools.nouns,
      (phrase) => this.#asTold(this.#ask(phrase), 0, 0, 'name'),
    );
  }

  get mentions(): readonly Mention[] {
    this.#mentions ??= this.#collect();
    return this.#mentions;
  }

  nounOf(token: number): ReturnType<ActorNouns['get']> | null {
    return actorNounAt(this.#doc, token, this.#tools.nouns);
  }

  stateAbout(token: number): Told | null {
    return this.#coreference.onlyState(token);
  }

  at(token: number): Told | null {
    const head = phraseHead(this.#doc, token);
    let told = this.#memo.get(head);
    if (told === undefined) {
      this.#memo.set(head, null);
      told = this.#named(head) ?? this.#coreference.resolve(head) ?? this.#possessed(head);
      this.#memo.set(head, told);
    }
    return told;
  }

  otherThan(token: number, country: string): Told | null {
    const doc = this.#doc;
    const pronoun = doc.pos(token) === 'PRON' ? token : doc.child(token, 'nmod:poss');
    return pronoun >= 0 && doc.pos(pronoun) === 'PRON' ? this.#coreference.otherThan(pronoun, country) : null;
  }

  antecedentOf(token: number): number {
    this.at(token);
    return this.#coreference.antecedentOf(token);
  }

  all(token: number): Told[] {
    const doc = this.#doc;
    const found: Told[] = [];
    if (doc.pos(token) === 'PRON') {
      const one = this.at(token);
      const antecedent = this.#coreference.antecedentOf(token);
      if (one && antecedent >= 0 && antecedent !== token && PLURAL_PRONOUNS.has(doc.lemma[token]))
        return this.all(antecedent);
      return one ? [one] : [];
    }
    const pair = this.#coreference.pairOf(token);
    if (pair) return pair;
    const nationalities = this.#coordinatedNationalities(token);
    if (nationalities.length > 1) for (const told of nationalities) addOnce(found, told);
    else addOnce(found, this.at(token));
    if (found.length <= 1)
      for (const child of doc.children(token)) {
        // "officials of France, Germany and Britain", "Japan, South Korea and the US"
        if (doc.baseRel(child) === 'nmod' && EXTENSIONS.has(caseOf(doc, child)) && found.length === 1)
          for (const other of conjuncts(doc, child)) addOnce(found, this.#sectorOf(this.at(other), token));
      }
    const own = this.names.at(token);
    for (const child of conjuncts(doc, token))
      if (!own || this.names.at(child) !== own) for (const told of this.all(child)) addOnce(found, told);
    if (!found.length)
      for (const child of doc.children(token))
        if (doc.baseRel(child) === 'appos' || isExample(doc, child))
          for (const told of this.all(child)) addOnce(found, told);
    return found;
  }

  resolveSpan(tokens: Range): Told | null {
    let best: Told | null = null;
    for (let t = tokens.start; t < tokens.end; t++) {
      const head = this.#doc.head[t];
      if (head >= tokens.start && head < tokens.end) continue;
      best ??= this.at(t);
    }
    if (best) return best;
    const span = this.#doc.span(tokens);
    return this.#asTold(
      this.#ask(this.#doc.text.slice(span.start, span.end)),
      span.start,
      span.end,
      'nominal',
    );
  }

  /** What the words of the phrase itself say, without looking at other sentences. */
  #named(head: number): Told | null {
    let told = this.#namedMemo.get(head);
    if (told === undefined) this.#namedMemo.set(head, (told = this.#readName(head)));
    return told;
  }

  #readName(head: number): Told | null {
    const doc = this.#doc;
    if (!isNominal(doc, head) && !this.names.at(head) && !this.nounOf(head)) return null;
    if (doc.pos(head) === 'PRON') return null;
    const core = coreOf(doc, head);
    const { start, end } = doc.span(core);
    const coreNames = this.names.within(core);
    const own = this.names.at(head);
    if (own?.resolution.country && (own.end > end || own.start < start))
      return this.#asTold(own.resolution, own.start, own.end, 'name');
    const group = unlistedGroup(doc, core, this.#tools.nouns, this.names);
    if (group) return { ...group, kind: 'name' };
    const noun = this.nounOf(head);
    const kind = coreNames.length || doc.pos(head) === 'PROPN' ? 'name' : 'nominal';
    if (noun) {
      const longer = extendedOf(doc, head, core, noun.sector === 'MIL' ? EXTENSIONS_OF_FORCES : EXTENSIONS);
      if (longer.end > core.end && this.names.within(longer).length > 0) {
        const span = doc.span(longer);
        const told = this.#asTold(
          this.#ask(doc.text.slice(span.start, span.end)),
          span.start,
          span.end,
          'name',
        );
        if (told) return told;
      }
    }
    if (coreNames.length || hasProperNoun(doc, core)) {
      const told = this.#asTold(this.#ask(doc.text.slice(start, end)), start, end, kind);
      if (told) return this.#inOffice(head, noun && !told.sector ? { ...told, sector: noun.sector } : told);
      const name = this.#bestName(head, coreNames);
      if (name) return this.#fromName(name, head, start, end, kind);
    }
    for (const child of doc.children(head)) {
      if (doc.baseRel(child) !== 'appos') continue;
      const told = this.#named(child);
      if (told) return { ...told, start, end };
    }
    const telling = tellingPhrase(doc, head);
    const told = telling < 0 ? null : this.at(telling);
    if (told)
      return {
        ...told,
        actor: told.country,
        sector: noun?.sector ?? told.sector,
        start,
        end,
        kind: 'nominal',
      };
    if (!noun && doc.pos(head) !== 'PROPN') return null;
    // where forces are is not whose they are: "some forces from Panama"
    const weak = extendedOf(doc, head, core, noun?.sector === 'MIL' ? EXTENSIONS_OF_FORCES : WEAK_EXTENSIONS);
    if (weak.end > core.end) {
      const names = this.names.within({ start: core.end, end: weak.end });
      const name = names.length ? names[names.length - 1] : null;
      if (name?.resolution.country) return this.#fromName(name, head, start, end, 'nominal');
    }
    return null;
  }

  /** "Ana Silva, the United Nations coordinator": who holds an office of an organisation acts for it, not for a state. */
  #inOffice(head: number, told: Told): Told {
    if (told.actorKind !== 'person' || told.country?.length !== 2) return told;
    for (const child of this.#doc.children(head)) {
      if (this.#doc.baseRel(child) !== 'appos' || this.nounOf(child)?.kind !== 'person') continue;
      const office = this.#named(child);
      if (office?.actorKind === 'organisation')
        return { ...told, country: office.country, sector: office.sector };
    }
    return told;
  }

  /** "its air defences", "their troops": of whoever the pronoun stands for. */
  #possessed(head: number): Told | null {
    const doc = this.#doc;
    if (doc.pos(head) !== 'NOUN') return null;
    const owner = doc.child(head, 'nmod:poss');
    if (owner < 0 || doc.pos(owner) !== 'PRON') return null;
    const told = this.at(owner);
    const span = doc.span(coreOf(doc, head));
    const sector = this.nounOf(head)?.sector ?? told?.sector ?? null;
    return (
      told && {
        ...told,
        actor: told.country,
        sector,
        start: span.start,
        end: span.end,
        kind: 'nominal',
        confidence: told.confidence * 0.9,
      }
    );
  }

  /** "US and Japanese officials": one participant for each nationality that stands before the noun. */
  #coordinatedNationalities(head: number): Told[] {
    const doc = this.#doc;
    const told: Told[] = [];
    for (const child of doc.children(head)) {
      if (child > head) break;
      const rel = doc.baseRel(child);
      if (rel !== 'amod' && rel !== 'compound' && rel !== 'nmod') continue;
      const members = [child, ...conjuncts(doc, child)];
      if (members.length < 2 && told.length === 0) {
        const only = this.names.at(child);
        if (!only) continue;
      }
      for (const member of members) {
        const name = this.names.at(member);
        if (name?.resolution.country) {
          const span = doc.span(coreOf(doc, head));
          told.push(this.#fromName(name, head, span.start, span.end, 'name'));
        }
      }
    }
    return told;
  }

  #bestName(head: number, names: readonly NameMatch[]): NameMatch | null {
    const own = this.names.at(head);
    if (own?.resolution.country) return own;
    for (const name of names) if (name.resolution.country) return name;
    return null;
  }

  #fromName(name: NameMatch, head: number, start: number, end: number, kind: Mention['kind']): Told {
    const told = this.#asTold(name.resolution, start, end, kind)!;
    const noun = this.nounOf(head);
    const isName = this.names.at(head) === name;
    return noun && !isName ? { ...told, actor: told.country, sector: noun.sector } : told;
  }

  #sectorOf(told: Told | null, head: number): Told | null {
    const noun = this.nounOf(head);
    return told && noun ? { ...told, sector: noun.sector } : told;
  }

  #ask(phrase: string): Resolution {
    return this.names.labelled(this.#tools.resolver.resolve(phrase, this.#date));
  }

  #asTold(r: Resolution, start: number, end: number, kind: Mention['kind']): Told | null {
    if ((!r.country && !r.actor) || r.confidence < MIN_CONFIDENCE) return null;
    return {
      actor: r.actor,
      country: r.country,
      sector: r.sector,
      start,
      end,
      kind,
      confidence: r.confidence,
      actorKind: r.kind,
      home: r.home,
    };
  }

  #collect(): Mention[] {
    const doc = this.#doc;
    const mentions: Mention[] = [];
    for (const [t, told] of this.#told()) {
      const { actor, country, sector, start, end, kind, confidence } = told;
      mentions.push({ actor, country, sector, start, end, kind, confidence, sentence: doc.sentenceOf(t) });
    }
    return mentions;
  }

  /** The heads of phrases that name somebody, in text order. */
  *#told(): Generator<[head: number, told: Told]> {
    const doc = this.#doc;
    for (let t = 0; t < doc.length; t++) {
      if (!isNominal(doc, t) || phraseHead(doc, t) !== t) continue;
      const told = this.at(t);
      if (told) yield [t, told];
    }
  }

  reasons(): string[] {
    return [...this.#told()].map(([head, told]) => this.#reason(head, told));
  }

  #reason(head: number, told: Told): string {
    if (!this.#named(head)) {
      const antecedent = this.#coreference.antecedentOf(head);
      return antecedent < 0
        ? 'taken from who was named before'
        : `stands for “${this.#doc.form(antecedent)}”`;
    }
    const asked = this.#ask(this.#doc.text.slice(told.start, told.end));
    if (asked.actor === told.actor && asked.country === told.country) return asked.why;
    const name = this.#bestName(head, this.names.within(this.#doc.tokensIn(told)));
    return name ? name.resolution.why : asked.why;
  }
}

function addOnce(found: Told[], told: Told | null): void {
  if (told && !found.some((x) => x.country === told.country && x.actor === told.actor)) found.push(told);
}

/** The phrases coordinated with a token, itself left out. */
export function conjuncts(doc: Doc, token: number): number[] {
  const found: number[] = [];
  for (const child of doc.children(token))
    if (doc.baseRel(child) === 'conj' && !isDenied(doc, child)) found.push(child, ...conjuncts(doc, child));
  return found;
}

/** "Turkey, not Greece": named to be left out. */
function isDenied(doc: Doc, token: number): boolean {
  for (const c of doc.children(token)) if (c < token && doc.lemma[c] === 'not') return true;
  return false;
}

/** "forces loyal to Haftar", "a man believed to be a Chadian soldier": the phrase that tells whose or who, or −1. */
function tellingPhrase(doc: Doc, head: number): number {
  for (const child of doc.children(head)) {
    if (child < head) continue;
    if (doc.lemma[child] === 'loyal')
      for (const c of doc.children(child)) if (doc.baseRel(c) === 'obl' && caseOf(doc, c) === 'to') return c;
    if (doc.baseRel(child) === 'acl' && SUPPOSED.has(doc.lemma[child])) {
      const predicate = doc.child(child, 'xcomp', 'obl', 'advcl');
      if (predicate >= 0 && isNominal(doc, predicate)) return predicate;
    }
  }
  return -1;
}

function isExample(doc: Doc, token: number): boolean {
  return doc.baseRel(token) === 'nmod' && /^(?:including|like|such)$/.test(caseOf(doc, token));
}

function hasProperNoun(doc: Doc, tokens: Range): boolean {
  for (let t = tokens.start; t < tokens.end; t++) if (doc.pos(t) === 'PROPN') return true;
  return false;
}
