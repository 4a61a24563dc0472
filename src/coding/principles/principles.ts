import type { Doc, Range } from '../../text/doc.ts';
import { PhraseTable } from '../intensity/phrases.ts';
import { parseTsv } from '../tsv.ts';

/** A principle of international order that a statement invokes, and against (or for) which state. */
export interface InvokedPrinciple {
  readonly principle: string;
  /** Country (ISO alpha-2 or acronym) named as breaking it; null when the text names none. */
  readonly against: string | null;
  /** Country whose right it is said to be; null when the text names none. */
  readonly for: string | null;
}
/** Country that a token's mention belongs to, or null. */
export type CountryAt = (token: number) => string | null;
export type PrinciplesOf = (
  doc: Doc,
  spans: readonly Range[],
  country: CountryAt,
  context: { readonly speaker: string | null; readonly accused: string | null },
) => InvokedPrinciple[];

interface Entry {
  readonly principle: string;
  readonly breach: boolean;
}

/** Words after which a principle is broken: "violation of", "infringes", "undermines". */
const BREAKING = new Set([
  'violation',
  'violate',
  'breach',
  'infringe',
  'infringement',
  'undermine',
  'trample',
  'disregard',
  'contravene',
  'contravention',
  'flout',
  'threaten',
  'attack',
  'assault',
  'encroach',
  'encroachment',
  'break',
  'disrespect',
  'erode',
  'challenge',
  'abuse',
  'ignore',
  'destroy',
  'contrary',
  'against',
  'transgress',
  'transgression',
]); // prettier-ignore
/** Prepositions that lead to the one a principle protects: "sovereignty of X", "aggression against X". */
const HOLDERS = new Set(['of', 'for', 'against', 'to', 'in', 'on', 'over']);

/**
 * Finds the principles that a statement invokes, by the table `principles.tsv`.
 * @returns a function of the statement's token ranges, the countries named at tokens, its speaker's country and the
 * country it accuses; one entry a principle, in order of appearance.
 */
export function createPrinciples(table: string): PrinciplesOf {
  const phrases = new PhraseTable<Entry>(
    parseTsv(table).map((r) => [r.expression, { principle: r.principle, breach: r.polarity === 'breach' }]),
  );
  return (doc, spans, country, { speaker, accused }) => {
    const found = new Map<string, InvokedPrinciple>();
    for (const span of spans)
      for (const match of phrases.find(doc, span)) {
        const owner = ownerOf(doc, match, country, span);
        const broken = match.value.breach || isBroken(doc, match);
        const before = found.get(match.value.principle);
        const against =
          before?.against ?? (broken ? violatorOf(doc, match, country, owner, { speaker, accused }) : null);
        const protectedState = before?.for ?? (owner && owner !== against ? owner : null);
        found.set(match.value.principle, { principle: match.value.principle, against, for: protectedState });
      }
    return [...found.values()];
  };
}

function headOf(doc: Doc, range: Range): number {
  for (let i = range.start; i < range.end; i++)
    if (doc.head[i] < range.start || doc.head[i] >= range.end) return i;
  return range.start;
}

/** "violation of the sovereignty …": a breaking word governs the phrase within three steps. */
function isBroken(doc: Doc, match: Range): boolean {
  let token = headOf(doc, match);
  for (let step = 0; step < 3 && token >= 0; step++) {
    if (BREAKING.has(doc.lemma[token])) return true;
    for (const c of doc.children(token))
      if (doc.baseRel(c) === 'case' && BREAKING.has(doc.lemma[c])) return true;
    token = doc.head[token];
  }
  return false;
}

/** "Venezuela's sovereignty", "the sovereignty of Venezuela", "aggression against Venezuela". */
function ownerOf(doc: Doc, match: Range, country: CountryAt, span: Range): string | null {
  for (let head = match.start; head < match.end; head++)
    for (const c of doc.children(head)) {
      const rel = doc.baseRel(c);
      if ((c >= match.start && c < match.end) || c < span.start - 8) continue;
      if (rel !== 'nmod' && rel !== 'compound' && rel !== 'amod' && rel !== 'obl') continue;
      const owns = doc.rel(c) === 'nmod:poss' || (rel !== 'nmod' && rel !== 'obl');
      if (owns || HOLDERS.has(doc.lemma[doc.child(c, 'case')] ?? '')) {
        const state = country(c);
        if (state) return state;
      }
    }
  // The preposition belongs to the phrase itself: "aggression against Norway".
  const after = doc.lemma[match.end - 1];
  if (HOLDERS.has(after) && match.end < span.end) {
    const governor = doc.head[match.end - 1];
    if (governor >= match.end) return country(governor);
  }
  return null;
}

/** Who breaks it: the subject of the breaking word, "US aggression", else the one the statement accuses. */
function violatorOf(
  doc: Doc,
  match: Range,
  country: CountryAt,
  owner: string | null,
  context: { readonly speaker: string | null; readonly accused: string | null },
): string | null {
  let token = headOf(doc, match);
  for (let step = 0; step < 4 && token >= 0; step++) {
    for (const c of doc.children(token)) {
      const rel = doc.rel(c);
      const by = doc.lemma[doc.child(c, 'case')] === 'by';
      if (
        rel === 'nsubj' ||
        rel === 'obl:agent' ||
        by ||
        (step === 0 && /^(amod|compound|nmod:poss)$/.test(rel))
      ) {
        const state = country(c);
        if (state && state !== owner && state !== context.speaker) return state;
      }
    }
    token = doc.head[token];
  }
  return context.accused !== context.speaker ? context.accused : null;
}
