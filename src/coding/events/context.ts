import type { Doc } from '../../text/doc.ts';
import type { EventLexicon } from './lexicon.ts';

const WINDOW = 25;

/** PLOVER contexts told by the words around a trigger, most frequent first, three at most. */
export function contextsOf(doc: Doc, trigger: number, lexicon: EventLexicon): string[] {
  const sentence = doc.sentenceTokens(doc.sentenceOf(trigger));
  const start = Math.max(sentence.start, trigger - WINDOW);
  const end = Math.min(sentence.end, trigger + WINDOW);
  const counts = new Map<string, number>();
  for (let t = start; t < end; t++) {
    const told = lexicon.contexts.get(doc.lemma[t]);
    if (told) for (const c of told) counts.set(c, (counts.get(c) ?? 0) + 1 / (2 + Math.abs(t - trigger) / 8));
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([c]) => c);
}
