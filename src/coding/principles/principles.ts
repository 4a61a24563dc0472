import type { Doc, Range } from '../../text/doc.ts';
import { PhraseTable } from '../intensity/phrases.ts';
import { alternatives, parseTsv } from '../tsv.ts';
import { type Dealing, isBroken, isDismissed, ownerOf, type Turned, violatorOf } from './parties.ts';

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
  /** Empty for expressions that only look like a principle. */
  readonly principles: readonly string[];
  readonly turned: Turned;
  /** The expression counts only when its last word is a name. */
  readonly endsInName: boolean;
}

const TURNED: ReadonlySet<string> = new Set(['value', 'breach', 'broken', 'none']);

/**
 * Finds the principles that a statement invokes, by the table `principles.tsv`.
 * @returns a function of the statement's token ranges, the countries named at tokens, its speaker's country and the
 * country it accuses; one entry a principle, in order of appearance.
 */
export function createPrinciples(table: string): PrinciplesOf {
  const rows = parseTsv(table);
  const phrases = new PhraseTable<Entry>(
    rows
      .filter((row) => TURNED.has(row.polarity))
      .map((row) => [
        row.expression,
        {
          principles: alternatives(row.principle),
          turned: row.polarity as Turned,
          endsInName: row.if === 'name',
        },
      ]),
  );
  const dealings = new Map<string, Dealing>();
  for (const row of rows)
    if (!TURNED.has(row.polarity)) dealings.set(row.expression, row.polarity as Dealing);
  return (doc, spans, country, context) => {
    const found = new Map<string, InvokedPrinciple>();
    for (const span of spans)
      for (const match of phrases.find(
        doc,
        span,
        ({ end, value }) => !value.endsInName || doc.pos(end - 1) === 'PROPN',
      )) {
        const { turned, principles, endsInName } = match.value;
        if (!principles.length) continue;
        const place = { doc, match, turned, endsInName, country, dealings, ...context };
        if (isDismissed(place)) continue;
        // the law of nations is nobody's; an act against it may still wrong somebody
        const lawful = turned === 'value' && principles.every((p) => p === 'international-law');
        const owner = lawful ? null : ownerOf(place);
        const against = turned !== 'value' || isBroken(place) ? violatorOf(place, owner) : null;
        for (const principle of principles) {
          const before = found.get(principle);
          found.set(principle, {
            principle,
            against: before?.against ?? against,
            for: before?.for ?? (owner !== against ? owner : null),
          });
        }
      }
    return [...found.values()];
  };
}
