import { alternatives, parseTsv } from '../tsv.ts';

/** What a word does to an event below it; `realis-words.tsv` explains each. */
export type Effect =
  | 'actual'
  | 'future'
  | 'hypothetical'
  | 'negated'
  | 'reported'
  | 'denied'
  | 'alleged'
  | 'ordered'
  | 'announced'
  | 'conditional'
  | 'excluded'
  | 'attempted';

/** What words do to events below them; from `realis-words.tsv`. Keys: part of speech, word, link. */
export type RealisWords = ReadonlyMap<string, Effect>;

/** Compiles `realis-words.tsv`. */
export function readRealisWords(tsv: string): RealisWords {
  const words = new Map<string, Effect>();
  for (const row of parseTsv(tsv))
    for (const word of alternatives(row.word))
      words.set(`${row.pos}:${word}:${row.link}`, row.effect as Effect);
  return words;
}
