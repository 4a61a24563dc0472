export type { MentionIndex, Told } from './actors/mentions.ts';
export { type Coder, createCoder } from './code.ts';
export type { TraceRow } from './events/code-events.ts';
export type { Frame } from './events/frames.ts';
export { type EventLexicon, type Rung, readEventLexicon } from './events/lexicon.ts';
export type { ActorAccount, Explanation, SentenceAccount, WordAccount } from './explain.ts';
export type { InvokedPrinciple } from './principles/index.ts';
export { parseTsv } from './tsv.ts';
export * from './types.ts';
