import { conjuncts, type Told } from '../actors/mentions.ts';
import { contentHead, type Site } from './match.ts';
import { nationalities } from './nationality.ts';

/** Word classes that tell whose act a noun is. */
export interface ContentWords {
  /** Nouns that put an end to what follows them: "an end to Israel's blockade" is asked of Israel. */
  readonly endings: ReadonlySet<string>;
  /** Nouns whose "of" phrase does the act: "the withdrawal of Russian troops". */
  readonly ownActs: ReadonlySet<string>;
}

/**
 * Whose act the content of a speech act is: of whom a demand asks it, whose plan a refusal refuses. It reads what the
 * words say and answers with nobody where they name nobody.
 */
export class ContentReader {
  readonly #words: ContentWords;

  constructor(words: ContentWords) {
    this.#words = words;
  }

  /** Of whom a demand asks what it asks: the subject of the clause demanded, else the doer of the noun demanded. */
  asked(site: Site): Told[] {
    const { grammar, trigger } = site;
    const clause = grammar.doc.child(trigger, 'ccomp');
    if (clause >= 0) {
      const told = this.#subjectOf(clause, site);
      if (told.length) return told;
    }
    for (const thing of [
      grammar.object(trigger),
      grammar.oblique(trigger, 'for'),
      grammar.oblique(trigger, 'to'),
    ]) {
      const told = thing >= 0 ? this.#doersOfAll(thing, site) : [];
      if (told.length) return told;
    }
    return [];
  }

  /** Who does what a noun tells: "by", possessor, nationality, giver; for withdrawals and the like the "of" phrase. */
  doers(noun: number, site: Site): Told[] {
    const { grammar } = site;
    const { doc } = grammar;
    const lemma = doc.lemma[noun];
    for (const token of [grammar.oblique(noun, 'by'), doc.child(noun, 'nmod:poss')]) {
      const told = this.#named(token, site);
      if (told.length) return told;
    }
    const own = nationalities({ ...site, trigger: noun });
    if (own.length) return own;
    if (this.#words.endings.has(lemma)) {
      const ended = grammar.oblique(noun, 'to', 'of', 'in');
      return ended < 0 ? [] : this.doers(contentHead(ended, site), site);
    }
    return this.#named(
      grammar.oblique(noun, ...(this.#words.ownActs.has(lemma) ? ['of', 'from'] : ['from'])),
      site,
    );
  }

  #doersOfAll(thing: number, site: Site): Told[] {
    const { doc } = site.grammar;
    for (const noun of [thing, ...conjuncts(doc, thing)]) {
      const content = contentHead(noun, site);
      if (doc.pos(content) !== 'NOUN' || !this.#isAct(doc.lemma[content], site)) continue;
      const told = this.doers(content, site);
      if (told.length) return told;
    }
    return [];
  }

  #isAct(lemma: string, site: Site): boolean {
    return site.isEventNoun(lemma) || this.#words.endings.has(lemma) || this.#words.ownActs.has(lemma);
  }

  /** The subject of a clause; in a clause read as a noun ("that the US cancel plans") the first who is named in it. */
  #subjectOf(clause: number, site: Site): Told[] {
    const { grammar } = site;
    const { doc } = grammar;
    const isVerb = doc.pos(clause) === 'VERB';
    const subject = isVerb ? grammar.subject(clause) : doc.child(clause, 'nsubj', 'nsubj:pass');
    const told = this.#named(subject, site);
    if (told.length || isVerb) return told;
    const mark = doc.child(clause, 'mark');
    if (mark < 0) return [];
    for (let t = mark + 1; t < clause; t++) {
      const name = site.mentions.names.at(t);
      if (name?.resolution.country) return this.#named(t, site);
    }
    return [];
  }

  #named(token: number, site: Site): Told[] {
    return token < 0 ? [] : site.mentions.all(contentHead(token, site)).filter((x) => x.country);
  }
}
