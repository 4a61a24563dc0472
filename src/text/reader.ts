import type { Doc } from './doc.ts';

/** Reads English text into a `Doc`. Made by `createReader` from a model and the language tables. */
export interface Reader {
  /** Text → tokens, sentences, tags, lemmas and trees. Any string is accepted; empty text gives an empty Doc. */
  read(text: string): Doc;
  /** Tags and parses text whose tokens and sentences are given (for scoring on gold tokens). */
  readTokens(sentences: readonly (readonly string[])[]): Doc;
  /** Version of engine and weights, e.g. `text-1/en-1.3f2a`. */
  readonly version: string;
}
