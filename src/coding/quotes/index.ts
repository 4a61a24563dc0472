export { type CompiledQuoteTables, codeQuotes, compileQuoteTables } from './code-quotes.ts';
export { quotesInOwnVoice } from './own-voice.ts';
