import type { Doc } from '../../text/doc.ts';

/** Words that tell how a verb builds its phrases; read from the frame tables and `noun-classes.tsv`. */
export interface GrammarWords {
  /** Read: `document` (texts that act for who makes them), `naming` (call somebody something), `control`, `charged`, `means`. */
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Verbs with their particles, "hand over". */
  readonly particles: ReadonlySet<string>;
  /** Verbs without a passive, alone or with a preposition, "fire at". */
  readonly intransitive: ReadonlySet<string>;
}

/** Prepositions and particles of a dependency tree: what joins a phrase to its verb or noun. */
export class Phrases {
  readonly doc: Doc;
  readonly #particles: ReadonlySet<string>;
  /** Every row of a predicate asks for the same few prepositions. */
  readonly #prepositions: (string | undefined)[] = [];

  constructor(doc: Doc, words: GrammarWords) {
    this.doc = doc;
    this.#particles = words.particles;
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
    this.#prepositions[token] ??= this.#readPreposition(token);
    return this.#prepositions[token];
  }

  #readPreposition(token: number): string {
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
    if (this.behindParticle(verb) >= 0) return doc.form(verb + 1);
    for (const c of doc.children(verb))
      if (doc.baseRel(c) === 'obl' && /^out(?: of)?$/.test(this.preposition(c))) return 'out';
    return '';
  }

  /** "handed over medicine": the particle was read as the preposition of the object. */
  protected behindParticle(verb: number): number {
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

  protected caseToken(token: number): number {
    for (const c of this.doc.children(token)) if (this.doc.rel(c) === 'case' && c < token) return c;
    return -1;
  }
}

const PARTICLES = new Set('off out up down back away over in on together apart aside forward'.split(' '));
/** How the reader may hang a particle on the noun behind it. */
const STRAYED_PARTICLE = new Set(['case', 'advmod', 'compound', 'amod']);

const TIMES = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow week month year day morning evening night afternoon time hour minute weekend january february march april may june july august september october november december jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec.'.split(
    ' ',
  ),
);

/** Whether a phrase tells when: it is neither object nor partner. */
export function isTime(doc: Doc, token: number): boolean {
  return doc.pos(token) !== 'PRON' && TIMES.has(doc.lemma[token].toLowerCase());
}
