export { codeAttitudes } from './code-attitudes.ts';
export { type AttitudeLexicon, type AttitudeRow, compileAttitudeTables } from './lexicon.ts';
