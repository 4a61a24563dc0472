import type { Doc, Range } from '../../text/doc.ts';
import type { MentionIndex } from '../actors/mentions.ts';
import type { CountryAt, InvokedPrinciple, PrinciplesOf } from './principles.ts';

/** Country of a name, a noun with a name, or "it"; other pronouns and bare nouns are too weak to say whose principle it is. */
export function namedCountry(doc: Doc, mentions: MentionIndex): CountryAt {
  return (token) => {
    const pos = doc.pos(token);
    return pos === 'PROPN' || pos === 'ADJ' || (pos === 'PRON' && /^its?$/i.test(doc.form(token)))
      ? (mentions.at(token)?.country ?? null)
      : null;
  };
}

/**
 * Asks any stretch of a text, quoted or not, which principles it invokes.
 * @param tokens tokens `[start, end)`, as `doc.sentenceTokens(sentence)` gives them
 * @param speaker country whose words they are: "our sovereignty" is its; null when nobody is known to speak
 */
export function principlesOf(
  doc: Doc,
  tokens: Range,
  mentions: MentionIndex,
  principles: PrinciplesOf,
  speaker: string | null = null,
): InvokedPrinciple[] {
  return principles(doc, [tokens], namedCountry(doc, mentions), { speaker, accused: null });
}
