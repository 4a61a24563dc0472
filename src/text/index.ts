/** Reading English: text → tokens, sentences, tags, lemmas and dependency trees. Runs in a browser too. */
export { conlluWords, fillConllu, toConllu } from './conllu.ts';
export { createReader, type ReaderParts } from './create-reader.ts';
export { Doc, type DocColumns, type Range } from './doc.ts';
export type { Reader } from './reader.ts';
export { DEPRELS, type Deprel, UPOS, type Upos } from './tags.ts';
