import { conjuncts, type Told } from '../actors/mentions.ts';
import type { PloverType } from '../types.ts';
import { ContentReader, type ContentWords } from './content.ts';
import type { Frame, FrameIndex } from './frames.ts';
import type { LightVerb } from './lexicon.ts';
import { contentHead, fillersOf, prepositional, type Site } from './match.ts';
import { nationalities } from './nationality.ts';

/** Who does an event to whom. */
export interface Cast {
  readonly sources: Told[];
  readonly targets: Told[];
  /** Each side does it to the other. */
  readonly mutual: boolean;
  /** The phrase in the target's place, named or not, or −1. */
  readonly targetToken: number;
  readonly sourceToken: number;
}

interface Filled {
  readonly told: Told[];
  readonly token: number;
}

const NOBODY: Filled = { told: [], token: -1 };

/** Fills the roles of a matched frame. */
export class RoleFiller {
  readonly #nouns: FrameIndex;
  readonly #content: ContentReader;

  /** @param nouns frames of event nouns: the target of "condemned the attack" is who attacked */
  constructor(nouns: FrameIndex, words: ContentWords) {
    this.#nouns = nouns;
    this.#content = new ContentReader(words);
  }

  fill(frame: Frame, site: Site, light: LightVerb | null): Cast {
    const { roles } = frame;
    const source = this.#first(roles.source, frame, site, light, true);
    if (roles.partners.length) {
      const together = source.told.length > 1 ? source : NOBODY;
      const partner = this.#first(roles.partners, frame, site, light, false);
      if (partner.told.length && together.told.length && partner.told.every((x) => holds(source.told, x)))
        return {
          sources: source.told,
          targets: source.told,
          mutual: true,
          sourceToken: source.token,
          targetToken: source.token,
        };
      if (partner.told.length) {
        if (partner.told.length > 1 && !source.told.length)
          return {
            sources: partner.told,
            targets: partner.told,
            mutual: true,
            sourceToken: source.token,
            targetToken: partner.token,
          };
        return {
          sources: source.told,
          targets: without(partner.told, source.told),
          mutual: true,
          sourceToken: source.token,
          targetToken: partner.token,
        };
      }
      if (together.told.length > 1)
        return {
          sources: together.told,
          targets: together.told,
          mutual: true,
          sourceToken: source.token,
          targetToken: source.token,
        };
    }
    let target = this.#first(roles.target, frame, site, light, false, source.told);
    if (source.told.length > 1 && target.token >= 0 && RECIPROCAL.has(site.grammar.doc.lemma[target.token]))
      return {
        sources: source.told,
        targets: source.told,
        mutual: true,
        sourceToken: source.token,
        targetToken: target.token,
      };
    if (!target.told.length && frame.type === 'REQUEST')
      target = { told: this.#content.asked(site), token: target.token };
    if (!target.told.length) target = { told: this.#aimed(frame, site, source.told), token: target.token };
    if (light?.role === 'target')
      target = this.#actors(site.grammar.surfaceSubject(site.governor, 0), site, frame, false);
    return {
      sources: source.told,
      targets: target.told,
      mutual: false,
      sourceToken: source.token,
      targetToken: target.token,
    };
  }

  /** The first term that names somebody; for targets somebody else than the sources, when the terms offer one. */
  #first(
    terms: readonly string[],
    frame: Frame,
    site: Site,
    light: LightVerb | null,
    isSource: boolean,
    sources: readonly Told[] = [],
  ): Filled {
    let unnamed = -1;
    let self: Filled | null = null;
    for (const term of terms) {
      const filled = this.#term(term, frame, site, light, isSource, sources);
      if (filled.told.length) {
        if (!sources.length || filled.told.some((x) => !holds(sources, x))) return filled;
        const against = this.#opponents(filled.token, site).filter((x) => !holds(sources, x));
        if (against.length) return { told: against, token: filled.token };
        const other = HOSTILE.has(frame.type!) ? this.#another(filled, site) : null;
        if (other) return { told: [other], token: filled.token };
        self ??= filled;
      }
      if (unnamed < 0) unnamed = filled.token;
    }
    return self ?? { told: [], token: unnamed };
  }

  #term(
    term: string,
    frame: Frame,
    site: Site,
    light: LightVerb | null,
    isSource: boolean,
    sources: readonly Told[],
  ): Filled {
    switch (term) {
      case 'gov':
        return light?.role === 'source' ? this.#actors(carrierOf(site), site, frame, isSource) : NOBODY;
      case 'clause':
        return this.#actors(subjectOfClause(site), site, frame, isSource);
      case 'mod':
        return { told: nationalities(site, frame.type !== 'ASSAULT'), token: -1 };
      case 'inner':
        return this.#inner(site, frame, sources);
      case 'xsubj':
        return this.#innerSubject(site, frame);
      case 'subj':
      case 'obj':
      case 'iobj':
      case 'acl':
      case 'owner':
      case 'whose':
      case 'poss': {
        const [token = -1] = fillersOf(term, frame, site);
        const filled = this.#actors(token, site, frame, isSource);
        return filled.told.length || term !== 'subj'
          ? filled
          : this.#otherSubject(token, filled, site, frame, isSource);
      }
      default: {
        const token = prepositional(site, term, frame);
        // "hit in Pakistani airstrikes": the attack is no place, but those who died in it died by who made it;
        // "fumed at the airstrikes" tells of who flew them
        const place = PLACE_TERMS.has(term) && !(term === 'at' && JUDGES.has(frame.type!));
        if (token >= 0 && place && this.#isEventNoun(contentHead(token, site), site))
          return isSource
            ? { told: this.#doersOf(contentHead(token, site), site, frame.type!), token }
            : NOBODY;
        return this.#actors(token, site, frame, isSource);
      }
    }
  }

  /** "The Cooperation (APEC) forum has agreed" read as two subjects: the one that names somebody. */
  #otherSubject(token: number, filled: Filled, site: Site, frame: Frame, isSource: boolean): Filled {
    const doc = site.grammar.doc;
    if (token < 0 || doc.head[token] !== site.trigger || doc.baseRel(token) !== 'nsubj') return filled;
    for (const c of doc.children(site.trigger)) {
      if (c === token || c > site.trigger || doc.rel(c) !== 'nsubj') continue;
      const other = this.#actors(c, site, frame, isSource);
      if (other.told.length) return other;
    }
    return filled;
  }

  /** The actors of a phrase: named by it, by the event it tells of, or inside it ("sanctions on Iranian banks"). */
  #actors(token: number, site: Site, frame: Frame, isSource: boolean): Filled {
    if (token < 0) return NOBODY;
    const content = contentHead(token, site);
    const judged = !isSource && JUDGES.has(frame.type!);
    if (judged && this.#isEventNoun(content, site)) {
      const doers = this.#doersOf(content, site, frame.type!);
      return { told: doers, token: content };
    }
    // "condemned the violation of Kenyan sovereignty by Somali forces"
    const by = judged ? site.grammar.oblique(content, 'by') : -1;
    const doer = by < 0 ? [] : site.mentions.all(contentHead(by, site)).filter((x) => x.country);
    if (doer.length) return { told: doer, token: content };
    const told = site.mentions.all(content).filter((x) => x.country);
    if (told.length) return { told, token: content };
    const inside = isSource ? [] : this.#inside(content, site, 0);
    return { told: inside.length || isSource ? inside : this.#inClause(content, site), token: content };
  }

  #isEventNoun(token: number, site: Site): boolean {
    const doc = site.grammar.doc;
    return (
      doc.pos(token) === 'NOUN' && (this.#nouns.get(doc.lemma[token])?.some((f) => f.pos === 'n') ?? false)
    );
  }

  #doersOf(noun: number, site: Site, judging: PloverType): Told[] {
    const { grammar, mentions } = site;
    for (const token of [grammar.oblique(noun, 'by'), grammar.doc.child(noun, 'nmod:poss')])
      if (token >= 0) {
        const told = mentions.all(token).filter((x) => x.country);
        if (told.length) return told;
      }
    const isOf = (type: PloverType) =>
      this.#nouns.get(grammar.doc.lemma[noun])?.some((f) => f.pos === 'n' && f.type === type) ?? false;
    const named = nationalities({ ...site, trigger: noun }, !isOf('ASSAULT'));
    if (named.length) return named;
    const meets = isOf('CONSULT');
    // "praised the talks with Kenya": whoever took part
    // "condemned the annexation of Georgia": the victim, as the noun's own row says
    const frames = this.#nouns.get(grammar.doc.lemma[noun])?.filter((f) => f.pos === 'n') ?? [];
    const suffered =
      judging === 'ACCUSE' &&
      frames.some((f) => f.roles.target.includes('of')) &&
      !frames.some((f) => f.roles.source.includes('of'));
    const of = meets
      ? grammar.oblique(noun, 'with', 'between')
      : suffered
        ? grammar.oblique(noun, 'from')
        : grammar.oblique(noun, 'of', 'from');
    return of >= 0 && !this.#isEventNoun(of, site) ? mentions.all(of).filter((x) => x.country) : [];
  }

  /** Somebody else behind a preposition that tells the target of such acts, where the row's own roles name nobody. */
  #aimed(frame: Frame, site: Site, sources: readonly Told[]): Told[] {
    if (frame.pos !== 'v') return [];
    for (const preposition of AIMING[frame.type!] ?? []) {
      const object = site.grammar.object(site.trigger);
      let token = site.grammar.oblique(site.trigger, preposition);
      if (token < 0 && object >= 0) token = site.grammar.oblique(object, preposition);
      if (token < 0 || this.#isEventNoun(contentHead(token, site), site)) continue;
      const told = this.#actors(token, site, frame, false).told.filter((x) => !holds(sources, x));
      if (told.length) return told;
    }
    return [];
  }

  /** "Chad's criticism of its policy": nobody accuses, threatens or attacks what is his own. */
  #another({ told, token }: Filled, site: Site): Told | null {
    const own = told[0].country;
    return token >= 0 && own ? site.mentions.otherThan(token, own) : null;
  }

  /** "its war with Chad", "his attack on Chad": whom a thing of one's own is aimed at. */
  #opponents(token: number, site: Site): Told[] {
    if (token < 0) return [];
    const { grammar } = site;
    const aimed = this.#isEventNoun(token, site)
      ? grammar.oblique(token, 'with', 'against', 'on', 'to', 'from')
      : grammar.oblique(token, 'with', 'against');
    return aimed < 0 ? [] : site.mentions.all(contentHead(aimed, site)).filter((x) => x.country);
  }

  #inside(token: number, site: Site, depth: number): Told[] {
    const { grammar, mentions } = site;
    for (const c of grammar.doc.children(token)) {
      const rel = grammar.doc.baseRel(c);
      if (rel !== 'nmod' && rel !== 'appos') continue;
      const told = mentions.all(contentHead(c, site)).filter((x) => x.country);
      if (told.length) return told;
      if (depth < 2) {
        const deeper = this.#inside(c, site, depth + 1);
        if (deeper.length) return deeper;
      }
    }
    return [];
  }

  /** "goods imported from China", "rings operating in Cambodia": the first state in a clause that follows the phrase. */
  #inClause(token: number, site: Site): Told[] {
    const { grammar, mentions } = site;
    const doc = grammar.doc;
    const clauses = doc
      .children(token)
      .filter((c) => doc.baseRel(c) === 'acl')
      .flatMap((c) => [c, ...conjuncts(doc, c)]);
    // "tariffs on goods imported from China", the participle hung on the verb before
    const next = token + 1;
    if (next < doc.length && doc.xpos[next] === 'VBN' && doc.rel(next) === 'xcomp') clauses.push(next);
    for (const c of clauses) {
      for (const d of doc.children(c)) {
        const rel = doc.baseRel(d);
        if (rel !== 'obl' && rel !== 'obj') continue;
        const content = contentHead(d, site);
        if (this.#isEventNoun(content, site)) continue;
        const told = mentions.all(content).filter((x) => x.country);
        if (told.length) return told;
      }
    }
    return [];
  }

  /** Subject of the clause below: who is urged, asked, accused to do something. */
  #innerSubject(site: Site, frame: Frame): Filled {
    const { grammar, trigger } = site;
    const clause = grammar.doc.child(trigger, 'ccomp', 'xcomp');
    if (clause < 0) return NOBODY;
    const subject = grammar.doc.child(clause, 'nsubj', 'nsubj:pass');
    return this.#actors(subject, site, frame, false);
  }

  /** Whoever the infinitive below is done to: "agreed to return the prisoners to Iraq". */
  #inner(site: Site, frame: Frame, sources: readonly Told[]): Filled {
    const { grammar, trigger } = site;
    const doc = grammar.doc;
    let [clause = -1] = fillersOf('xcomp', frame, site);
    if (clause < 0) clause = doc.child(trigger, 'ccomp', 'acl');
    const object = frame.pos === 'v' ? grammar.object(trigger) : -1;
    if (clause < 0 && object >= 0) {
      const of = grammar.oblique(object, 'of');
      clause = doc.child(object, 'acl');
      if (clause < 0 && of >= 0) clause = doc.child(of, 'acl');
    }
    let own: Filled | null = null;
    for (let guard = 0; clause >= 0 && guard < 3; guard++) {
      for (const c of doc.children(clause)) {
        const rel = doc.baseRel(c);
        if (rel !== 'obj' && rel !== 'iobj' && rel !== 'obl') continue;
        if (rel === 'obl' && NOT_TARGETS.has(grammar.preposition(c))) continue;
        const filled = this.#actors(c, site, frame, false);
        if (filled.told.some((x) => !holds(sources, x))) return filled;
        if (filled.told.length) own ??= filled;
      }
      clause = doc.child(clause, 'xcomp');
    }
    return own ?? NOBODY;
  }
}

/** Types that speak of what others did: "condemned the strike", "fumed at the raid". */
const JUDGES: ReadonlySet<PloverType> = new Set(['ACCUSE', 'SUPPORT', 'REJECT', 'THREATEN']);

const HOSTILE: ReadonlySet<PloverType> = new Set(['ACCUSE', 'REJECT', 'THREATEN', 'SANCTION', 'ASSAULT']);

/** Prepositions behind which the target of a type stands when the row's own roles name nobody. */
const AIMING: Partial<Record<PloverType, readonly string[]>> = {
  REJECT: ['from', 'by', 'to', 'with'],
  SANCTION: ['on', 'against', 'with', 'to', 'from'],
  THREATEN: ['against', 'on', 'with'],
  ACCUSE: ['against', 'by'],
  SUPPORT: ['for', 'with', 'to'],
  AGREE: ['with', 'to'],
  AID: ['to', 'for', 'in'],
  COOPERATE: ['with', 'to'],
  CONCEDE: ['on', 'against', 'to'],
  MOBILIZE: ['against', 'near', 'on', 'to', 'in'],
  RETREAT: ['from'],
};

/** "each other", "one another", "accuse the other". */
const RECIPROCAL = new Set(['other', 'another']);
const PLACE_TERMS = new Set(['in', 'at', 'near', 'during']);
const NOT_TARGETS = new Set([
  '',
  'on',
  'during',
  'after',
  'before',
  'amid',
  'despite',
  'by',
  'as',
  'because of',
  'following',
  'since',
]);

/** The subject of the verb that carries a noun; of "were engaged in a raid" the subject of the passive. */
function carrierOf({ grammar, trigger, governor }: Site): number {
  const subject = grammar.subject(governor);
  return subject < 0 && grammar.doc.baseRel(trigger) === 'obl'
    ? grammar.passiveSubject(governor, 0)
    : subject;
}

/** "released him after talks with the envoy": the subject of the clause that an event noun is an adjunct of. */
function subjectOfClause({ grammar, trigger }: Site): number {
  const head = grammar.doc.head[trigger];
  if (head < 0 || grammar.doc.pos(head) !== 'VERB' || grammar.doc.baseRel(trigger) !== 'obl') return -1;
  return grammar.surfaceSubject(head, 0);
}

function holds(list: readonly Told[], one: Told): boolean {
  return list.some((x) => x.country === one.country);
}

function without(list: Told[], other: Told[]): Told[] {
  const rest = list.filter((x) => !holds(other, x));
  return rest.length ? rest : list;
}

export { conjuncts };
