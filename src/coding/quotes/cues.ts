import type { Doc, Range } from '../../text/doc.ts';
import { lowerWords, PhraseTable } from '../intensity/phrases.ts';
import { parseTsv } from '../tsv.ts';

/** A verb or noun of speech as the tables describe it. */
export interface Cue {
  readonly lemma: string;
  /** assertive, neutral, condemning, demanding, denying, praising, promising, threatening, conceding, concern. */
  readonly class: string;
  /**
   * Which content it takes: q quotation, t that-clause, n noun phrase, i infinitive, a addressee, c copula; p: even
   * without marks what it governs counts as reported words ("accused X of spying").
   */
  readonly frames: string;
}
/** A cue met in a text. */
export interface FoundCue {
  readonly cue: Cue;
  readonly token: number;
  /** Its words: "call for", "hit back". */
  readonly tokens: Range;
}

export interface CueTable {
  /** The verb of speech at a token, with its particle or preposition when the table lists them together. */
  verbAt(doc: Doc, token: number): FoundCue | null;
  /** The noun of speech at a token ("statement", "criticism"). */
  nounAt(doc: Doc, token: number): FoundCue | null;
  /** The verb of utterance that a form may be whatever it was read as: "notes", "read", "reacted". */
  formAt(doc: Doc, token: number): FoundCue | null;
}

/** Compiles `cue-verbs.tsv` and `cue-nouns.tsv`. */
export function createCueTable(verbs: string, nouns: string): CueTable {
  const rows: [string, Cue][] = parseTsv(verbs).map((r) => [
    r.lemma,
    { lemma: r.lemma, class: r.class, frames: r.frames },
  ]);
  const phrases = new PhraseTable(rows);
  const nounCues = new Map(
    parseTsv(nouns).map((r): [string, Cue] => [r.noun, { lemma: r.noun, class: r.class, frames: 'tn' }]),
  );
  const forms = new Map(
    rows.flatMap(([lemma, cue]) =>
      cue.frames.includes('q') && /^\p{Ll}+$/u.test(lemma)
        ? finiteForms(lemma).map((f) => [f, cue] as const)
        : [],
    ),
  );
  return {
    formAt(doc, token) {
      const cue = forms.get(doc.form(token));
      return cue ? { cue, token, tokens: { start: token, end: token + 1 } } : null;
    },
    verbAt(doc, token) {
      const pos = doc.pos(token);
      if (pos !== 'VERB' && pos !== 'AUX' && !/^VB[DZP]$/.test(doc.xpos[token]) && !isMistagged(doc, token))
        return null;
      const limit = doc.sentenceTokens(doc.sentenceOf(token)).end;
      const match = phrases.at(doc, token, limit)[0];
      if (!match) return null;
      return { cue: match.value, token, tokens: { start: match.start, end: match.end } };
    },
    nounAt(doc, token) {
      if (doc.pos(token) !== 'NOUN') return null;
      const cue = nounCues.get(lowerWords(doc).lemmas[token]);
      return cue ? { cue, token, tokens: { start: token, end: token + 1 } } : null;
    },
  };
}

/** Regular third person and past, and what has one form for all. */
function finiteForms(lemma: string): string[] {
  if (lemma === 'read') return ['read', 'reads'];
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`];
  const third = /(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  return [third, lemma.endsWith('e') ? `${lemma}d` : `${lemma}ed`];
}

/**
 * "The Post reports that …", "the report warns of …" tagged as a noun: a name before and "that" behind, or a subject of
 * its own, make it a verb all the same.
 */
function isMistagged(doc: Doc, token: number): boolean {
  if (doc.xpos[token] !== 'NNS' || token + 1 >= doc.length || token === 0) return false;
  if (doc.child(token, 'nsubj') === token - 1) return true;
  return doc.form(token + 1).toLowerCase() === 'that' && doc.pos(token - 1) === 'PROPN';
}
