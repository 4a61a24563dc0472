export { type CompiledQuoteTables, codeQuotes, compileQuoteTables } from './code-quotes.ts';
