import type { Doc } from '../../text/doc.ts';

/** Verbs whose object is the subject of the infinitive that follows ("urged Iran to release"). */
const OBJECT_CONTROL = new Set([
  'urge',
  'ask',
  'order',
  'force',
  'allow',
  'tell',
  'call',
  'permit',
  'enable',
  'invite',
  'press',
  'pressure',
  'persuade',
  'compel',
  'instruct',
  'direct',
  'require',
  'request',
  'beg',
  'encourage',
  'expect',
  'want',
  'authorize',
  'authorise',
  'warn',
  'advise',
  'command',
  'push',
  'help',
  'lead',
  'cause',
  'implore',
  'forbid',
  'let',
  'make',
  'see',
  'appeal',
  'get',
  'need',
]);

/** Grammatical functions over a dependency tree, with what English leaves unsaid filled in. */
export class Grammar {
  readonly doc: Doc;
  readonly #subjects = new Map<number, number>();
  readonly #documents: ReadonlySet<string>;
  readonly #particles: ReadonlySet<string>;
  readonly #naming: ReadonlySet<string>;
  readonly #intransitive: ReadonlySet<string>;

  /**
   * @param classes word classes: `document` (texts that act for who makes them: order, bill) and `naming` (verbs that
   *   call somebody something) are read
   * @param particles verbs with their particles, "hand over"
   * @param intransitive verbs without a passive, alone or with a preposition, "fire at"
   */
  constructor(
    doc: Doc,
    classes: ReadonlyMap<string, ReadonlySet<string>> = NO_CLASSES,
    particles: ReadonlySet<string> = NONE,
    intransitive: ReadonlySet<string> = NONE,
  ) {
    this.doc = doc;
    this.#documents = classes.get('document') ?? NONE;
    this.#naming = classes.get('naming') ?? NONE;
    this.#intransitive = intransitive;
    this.#particles = particles;
  }

  /** Passive clause: passive subject or auxiliary, a participle after a noun ("troops sent by"), or a conjunct of one. */
  isPassive(verb: number): boolean {
    const doc = this.doc;
    const tag = doc.xpos[verb];
    if (tag === 'VBG' || tag === 'VBZ' || tag === 'VBP')
      return doc.child(verb, 'aux:pass', 'nsubj:pass') >= 0;
    let marked = false;
    let surface = false;
    for (const c of doc.children(verb)) {
      const rel = doc.rel(c);
      if (rel === 'aux:pass' || rel === 'obl:agent') marked = true;
      else if (rel === 'nsubj:pass') surface = true;
    }
    if (marked) return true;
    // "police fired tear gas", "senators rallied": a past tense read as a participle
    if (surface) return !this.#isPastTense(verb);
    if (tag !== 'VBN') return false;
    const rel = doc.rel(verb);
    // a participle with an object of its own is a main verb that was read as one
    if (rel === 'acl' || rel === 'amod') return doc.child(verb, 'obj') < 0;
    if (rel === 'advcl' && doc.child(verb, 'nsubj', 'aux', 'obj') < 0) return true;
    if (rel === 'conj' && doc.child(verb, 'nsubj', 'aux') < 0 && doc.head[verb] >= 0)
      return this.isPassive(doc.head[verb]);
    return false;
  }

  /** Of a verb with the subject of a passive and no auxiliary: an object or a preposition of its own tells that it acts. */
  #isPastTense(verb: number): boolean {
    const doc = this.doc;
    if (/(?:[ewro]n|ung)$/.test(doc.form(verb))) return false;
    if (this.#intransitive.has(doc.lemma[verb]) || this.activeObject(verb) >= 0) return true;
    // "threatened to bomb", "warned that …": who is ordered to do a thing would be the object
    const lemma = doc.lemma[verb];
    if (doc.child(verb, 'ccomp') >= 0 && this.#intransitive.has(`${lemma} ccomp`)) return true;
    if (
      doc.child(verb, 'xcomp') >= 0 &&
      this.#intransitive.has(`${lemma} xcomp`) &&
      !OBJECT_CONTROL.has(lemma)
    )
      return true;
    const next = doc.rel(verb + 1) === 'compound:prt' ? verb + 2 : verb + 1;
    if (next >= doc.length) return false;
    if (doc.pos(next) === 'PUNCT') return this.#intransitive.has(`${lemma} .`);
    return this.#intransitive.has(`${doc.lemma[verb]} ${doc.form(next)}`);
  }

  /** Token of the logical subject (who does it), or −1. In a passive that is the agent behind "by". */
  subject(verb: number): number {
    return this.isPassive(verb) ? this.agent(verb) : this.surfaceSubject(verb, 0);
  }

  /** Token of the logical object (whom it is done to), or −1. */
  object(verb: number): number {
    return this.isPassive(verb) ? this.passiveSubject(verb, 0) : this.activeObject(verb);
  }

  /** The phrase behind "by" of a passive, or −1. */
  agent(verb: number): number {
    const doc = this.doc;
    for (const c of doc.children(verb)) {
      const rel = doc.rel(c);
      if (rel === 'obl:agent') return c;
      if (rel === 'obl' && this.preposition(c) === 'by') return c;
    }
    const head = doc.head[verb];
    if (doc.rel(verb) === 'conj' && head >= 0 && this.isPassive(head)) return this.agent(head);
    for (const c of doc.children(verb))
      if (doc.rel(c) === 'conj' && doc.xpos[c] === 'VBN' && doc.child(c, 'nsubj:pass', 'nsubj') < 0) {
        const agent = this.#ownAgent(c);
        if (agent >= 0) return agent;
      }
    return -1;
  }

  #ownAgent(verb: number): number {
    for (const c of this.doc.children(verb)) {
      const rel = this.doc.rel(c);
      if (rel === 'obl:agent' || (rel === 'obl' && this.preposition(c) === 'by')) return c;
    }
    return -1;
  }

  /** The subject as the sentence shows or implies it, voice apart. */
  surfaceSubject(verb: number, depth: number): number {
    const known = this.#subjects.get(verb);
    if (known !== undefined) return known;
    let found = this.#findSubject(verb, depth);
    if (found < 0 && depth === 0 && this.doc.xpos[verb] === 'VBG') found = this.#subjectAbove(verb);
    if (depth === 0) this.#subjects.set(verb, found);
    return found;
  }

  /** "measures including closing the border": the subject of the clause that a gerund stands in. */
  #subjectAbove(verb: number): number {
    for (let t = this.doc.head[verb], guard = 0; t >= 0 && guard < 6; t = this.doc.head[t], guard++)
      if (this.doc.pos(t) === 'VERB') {
        const subject = this.surfaceSubject(t, 1);
        if (subject >= 0) return subject;
      }
    return -1;
  }

  #findSubject(verb: number, depth: number): number {
    const doc = this.doc;
    if (depth > 6) return -1;
    let own = -1;
    for (const c of doc.children(verb)) {
      const rel = doc.baseRel(c);
      // of two readings of one phrase the part nearest the verb is its head
      if ((rel === 'nsubj' || rel === 'csubj') && (own < 0 || c < verb)) own = c;
    }
    if (own < 0) own = doc.child(verb, 'expl');
    if (own >= 0) return this.#throughRelative(own, verb);
    const head = doc.head[verb];
    if (head < 0) return this.#nearestPhrase(verb);
    const rel = doc.rel(verb);
    switch (rel) {
      case 'conj': {
        if (doc.pos(head) === 'NOUN' || doc.pos(head) === 'PROPN') return -1;
        return this.isPassive(head) && !this.isPassive(verb)
          ? this.passiveSubject(head, depth + 1)
          : this.surfaceSubject(head, depth + 1);
      }
      case 'xcomp': {
        if (OBJECT_CONTROL.has(doc.lemma[head])) {
          const object = doc.child(head, 'obj', 'iobj');
          if (object >= 0) return object;
          if (this.isPassive(head)) return this.passiveSubject(head, depth + 1);
          if (doc.lemma[head] === 'call' || doc.lemma[head] === 'appeal') {
            const on = this.oblique(head, 'on', 'upon', 'to');
            if (on >= 0) return on;
          }
        }
        return this.surfaceSubject(head, depth + 1);
      }
      case 'advcl':
      case 'parataxis':
        if (doc.pos(head) === 'NOUN' && doc.child(head, 'nsubj') < 0) return -1;
        return rel === 'advcl' || doc.xpos[verb] === 'VBG' ? this.surfaceSubject(head, depth + 1) : -1;
      case 'acl':
        if (doc.xpos[verb] === 'VBN') return doc.child(verb, 'obj') >= 0 ? head : -1;
        if (doc.child(verb, 'mark') >= 0) return this.#holderOf(head, depth + 1);
        return this.#documents.has(doc.lemma[head]) ? this.#makerOf(head, depth + 1) : head;
      case 'acl:relcl':
        return head;
      case 'amod':
        return doc.child(verb, 'obj') >= 0 ? head : -1;
      case 'ccomp': {
        const strayed = this.#strayedSubject(verb, head);
        if (strayed >= 0) return strayed;
        return doc.xpos[verb] === 'VBG' || doc.xpos[verb] === 'VB'
          ? this.surfaceSubject(head, depth + 1)
          : -1;
      }
      default:
        return -1;
    }
  }

  /** "signs an order lifting sanctions": the signer lifts them. */
  #makerOf(noun: number, depth: number): number {
    const verb = this.doc.head[noun];
    if (verb >= 0 && this.doc.pos(verb) === 'VERB' && this.doc.baseRel(noun) === 'obj')
      return this.surfaceSubject(verb, depth + 1);
    return noun;
  }

  /** The noun phrase right before a finite verb that the tree gives no subject. */
  #nearestPhrase(verb: number): number {
    const doc = this.doc;
    const tag = doc.xpos[verb];
    const finite = tag === 'VBD' || tag === 'VBZ' || tag === 'VBP';
    if (!finite && !(tag === 'VBN' && doc.child(verb, 'obj') >= 0 && doc.child(verb, 'aux', 'aux:pass') < 0))
      return -1;
    const start = doc.sentenceTokens(doc.sentenceOf(verb)).start;
    let at = verb - 1;
    while (at > start && doc.pos(at) === 'ADV') at--;
    for (let guard = 0; at >= start && guard < 3; guard++) {
      if (!NOMINAL.has(doc.pos(at))) return -1;
      for (
        let climb = 0;
        climb < 6 &&
        doc.head[at] >= start &&
        doc.head[at] < verb &&
        this.preposition(at) === '' &&
        !this.#acrossComma(doc.head[at], at);
        climb++
      ) {
        at = doc.head[at];
      }
      const marker = this.#caseToken(at);
      if (marker < 0) return at;
      at = marker - 1;
    }
    return -1;
  }

  #acrossComma(from: number, to: number): boolean {
    for (let t = from; t < to; t++) if (this.doc.form(t) === ',') return true;
    return false;
  }

  #caseToken(token: number): number {
    for (const c of this.doc.children(token)) if (this.doc.rel(c) === 'case' && c < token) return c;
    return -1;
  }

  /** "guerrillas wounded two soldiers, police said": the first of two subjects hung on the verb of speech is the clause's. */
  #strayedSubject(verb: number, speech: number): number {
    const doc = this.doc;
    let before = -1;
    let after = -1;
    for (const c of doc.children(speech)) {
      if (doc.baseRel(c) !== 'nsubj') continue;
      if (c < verb) before = c;
      else after = c;
    }
    return after >= 0 ? before : -1;
  }

  /** Who holds the plan in "Israel's plan to attack", "Israel has a plan to attack". */
  #holderOf(noun: number, depth: number): number {
    const doc = this.doc;
    const owner = doc.child(noun, 'nmod:poss');
    if (owner >= 0) return owner;
    for (const c of doc.children(noun)) {
      if (doc.baseRel(c) === 'nmod') {
        const p = this.preposition(c);
        if (p === 'by' || p === 'of') return c;
      }
    }
    const head = doc.head[noun];
    if (head >= 0 && doc.pos(head) === 'VERB') {
      if (doc.baseRel(noun) === 'obj') return this.surfaceSubject(head, depth + 1);
      if (doc.rel(noun) === 'nsubj:pass') return this.agent(head);
    }
    for (const c of doc.children(noun)) {
      const rel = doc.baseRel(c);
      if (rel === 'amod' || rel === 'compound')
        if (doc.pos(c) === 'PROPN' || /^[A-Z]/.test(doc.form(c))) return c;
    }
    return -1;
  }

  passiveSubject(verb: number, depth: number): number {
    const doc = this.doc;
    const own = doc.child(verb, 'nsubj:pass', 'csubj:pass', 'nsubj');
    if (own >= 0) return this.#throughRelative(own, verb);
    const head = doc.head[verb];
    if (head < 0 || depth > 6) return -1;
    const rel = doc.rel(verb);
    if (rel === 'acl' || rel === 'acl:relcl' || rel === 'amod') return head;
    if (rel === 'conj') {
      if (doc.pos(head) === 'NOUN') return -1;
      return this.isPassive(head)
        ? this.passiveSubject(head, depth + 1)
        : this.surfaceSubject(head, depth + 1);
    }
    if (rel === 'advcl' || rel === 'xcomp') return this.surfaceSubject(head, depth + 1);
    return -1;
  }

  activeObject(verb: number): number {
    const doc = this.doc;
    let own = -1;
    // of two objects the last is what is given, but the first is who is called something
    const keepsFirst = this.#naming.has(doc.lemma[verb]);
    for (const c of doc.children(verb)) if (doc.rel(c) === 'obj' && (own < 0 || !keepsFirst)) own = c;
    if (own < 0) own = doc.child(verb, 'iobj');
    if (own < 0) own = this.#nounAsComplement(verb);
    if (own < 0) own = this.#behindParticle(verb);
    if (own >= 0) return this.#throughRelative(own, verb);
    for (const c of doc.children(verb)) {
      // an object read as an adjunct: a bare phrase right behind the verb that is no date
      if (c <= verb || c - verb > 7 || doc.baseRel(c) !== 'obl' || doc.rel(c) === 'obl:agent') continue;
      const marker = this.#caseToken(c);
      // "kidnapped up to 16 advisers"
      if (marker > 0 && doc.form(marker - 1) === 'up' && doc.form(marker) === 'to') return c;
      if (marker < 0 && doc.pos(c) !== 'NUM' && !isTime(doc, c)) return c;
    }
    // "people that Russia detained": the antecedent is the object
    if (doc.rel(verb) === 'acl:relcl' && doc.child(verb, 'nsubj') >= 0) {
      const subject = doc.child(verb, 'nsubj');
      if (doc.head[verb] >= 0 && !this.#isRelative(subject)) return doc.head[verb];
    }
    // "arrested and jailed five people"
    for (const c of doc.children(verb)) {
      if (doc.rel(c) !== 'conj' || doc.pos(c) !== 'VERB') continue;
      if (doc.child(c, 'nsubj', 'nsubj:pass') >= 0) continue;
      const shared = doc.child(c, 'obj');
      if (shared >= 0 && shared - verb < 8) return shared;
    }
    return -1;
  }

  /** "recognized Palestine": the noun right behind the verb was read as its predicate. */
  #nounAsComplement(verb: number): number {
    const doc = this.doc;
    if (COPULAS.has(doc.lemma[verb])) return -1;
    const noun = doc.child(verb, 'xcomp');
    const nominal = noun > verb && (doc.pos(noun) === 'PROPN' || doc.pos(noun) === 'NOUN');
    return nominal && noun - verb < 5 && this.#caseToken(noun) < 0 ? noun : -1;
  }

  /** Who is given something: the indirect object, or the first of two objects; −1 when there is none. */
  receiver(verb: number): number {
    const doc = this.doc;
    const own = doc.child(verb, 'iobj');
    if (own >= 0) return own;
    const first = doc.child(verb, 'obj');
    return first >= 0 && first !== this.activeObject(verb) ? first : -1;
  }

  /** "handed over medicine": the particle was read as the preposition of the object. */
  #behindParticle(verb: number): number {
    const doc = this.doc;
    const next = verb + 1;
    if (
      next >= doc.length ||
      !STRAYED_PARTICLE.has(doc.rel(next)) ||
      doc.head[next] <= next ||
      !this.#particles.has(`${doc.lemma[verb]} ${doc.form(next)}`)
    )
      return -1;
    const phrase = doc.head[next];
    return doc.head[phrase] === verb ? phrase : -1;
  }

  #isRelative(token: number): boolean {
    const tag = this.doc.xpos[token];
    return tag === 'WDT' || tag === 'WP' || (tag === 'WRB' && this.doc.pos(token) === 'PRON');
  }

  #throughRelative(token: number, verb: number): number {
    if (!this.#isRelative(token)) return token;
    for (let t = verb, guard = 0; t >= 0 && guard < 8; t = this.doc.head[t], guard++)
      // "It was Turkey that broke off the talks"
      if (this.doc.rel(t) === 'acl:relcl' || this.doc.rel(t) === 'advcl:relcl') return this.doc.head[t];
    return token;
  }

  /** First prepositional dependent of a verb or noun with one of the prepositions, or −1. */
  oblique(token: number, ...prepositions: string[]): number {
    const doc = this.doc;
    for (const c of doc.children(token)) {
      const rel = doc.baseRel(c);
      if (rel !== 'obl' && rel !== 'nmod' && rel !== 'iobj') continue;
      const preposition = this.preposition(c);
      if (
        (prepositions.includes(preposition) ||
          ((preposition === 'out of' || preposition === 'out') && prepositions.includes('of'))) &&
        !isTime(doc, c)
      )
        return c;
    }
    return -1;
  }

  /** The preposition of a phrase in lower case; fixed ones are joined ("because of", "ahead of"); '' without one. */
  preposition(token: number): string {
    const doc = this.doc;
    for (const c of doc.children(token)) {
      if (doc.rel(c) !== 'case') continue;
      let words = doc.form(c).toLowerCase();
      for (const f of doc.children(c)) if (doc.rel(f) === 'fixed') words += ` ${doc.form(f).toLowerCase()}`;
      return words;
    }
    // "of Cuban President X": the preposition was hung on the office before the name
    for (const c of doc.children(token))
      if (c < token && doc.rel(c) === 'nmod:desc' && (doc.rel(token) === 'nmod' || doc.rel(token) === 'obl'))
        return this.preposition(c);
    return '';
  }

  /** The particle of a verb ("off" in "break off"), or ''. */
  particle(verb: number): string {
    const doc = this.doc;
    for (const c of doc.children(verb)) if (doc.rel(c) === 'compound:prt') return doc.form(c).toLowerCase();
    for (const c of doc.children(verb))
      if (c > verb && c - verb < 5 && doc.rel(c) === 'advmod' && PARTICLES.has(doc.lemma[c]))
        return doc.lemma[c];
    if (this.#behindParticle(verb) >= 0) return doc.form(verb + 1);
    for (const c of doc.children(verb))
      if (doc.baseRel(c) === 'obl' && /^out(?: of)?$/.test(this.preposition(c))) return 'out';
    return '';
  }
}

const PARTICLES = new Set([
  'off',
  'out',
  'up',
  'down',
  'back',
  'away',
  'over',
  'in',
  'on',
  'together',
  'apart',
  'aside',
  'forward',
]);

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'X']);
/** How the reader may hang a particle on the noun behind it. */
const STRAYED_PARTICLE = new Set(['case', 'advmod', 'compound', 'amod']);
const NONE: ReadonlySet<string> = new Set();
const NO_CLASSES: ReadonlyMap<string, ReadonlySet<string>> = new Map();
/** Verbs whose noun complement is a predicate, no object. */
const COPULAS = new Set(
  'be become remain stay seem appear prove look feel sound keep turn serve act'.split(' '),
);

const TIMES = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow week month year day morning evening night afternoon time hour minute weekend january february march april may june july august september october november december jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec.'.split(
    ' ',
  ),
);

function isTime(doc: Doc, token: number): boolean {
  return doc.pos(token) !== 'PRON' && TIMES.has(doc.lemma[token].toLowerCase());
}
