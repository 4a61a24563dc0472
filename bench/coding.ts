import { createEngine } from '../src/engine/index.ts';
import { readTables } from '../src/engine/tables.ts';
import { createTokenizer, type TokenizerTables } from '../src/text/tokenize.ts';
import { type BenchRow, cpuSeconds } from './clock.ts';

/** Enough text to outlast the compiler's warming up, which takes a third more time over the first three thousand. */
const LEAST_SENTENCES = 12_000;

/**
 * Loading, reading, and reading with coding. Each round alters a word in every sentence, so that caches of whole texts
 * would not help and the word cache meets forms it has not seen, as it does in news.
 */
export async function benchCoding(texts: readonly string[]): Promise<BenchRow[]> {
  const before = process.memoryUsage().rss;
  const loading = cpuSeconds();
  const engine = await createEngine();
  const load = cpuSeconds() - loading;
  let tokens = 0;
  let sentences = 0;
  let reading = 0;
  let coding = 0;
  for (let round = 0; sentences < LEAST_SENTENCES; round++) {
    const fresh = texts.map((text) => text.replace(/\. /g, ` near Place${round}. `));
    // One look at the clock a round: asking for CPU time costs as much as coding a sentence.
    const started = cpuSeconds();
    const docs = fresh.map((text) => engine.read(text));
    const read = cpuSeconds();
    for (const doc of docs) engine.coder.code(doc, { date: '2026-01-03' });
    coding += cpuSeconds() - read;
    reading += read - started;
    for (const doc of docs) {
      tokens += doc.length;
      sentences += doc.sentenceCount;
    }
  }
  const tokenizer = createTokenizer(readTables('text', null) as unknown as TokenizerTables);
  const tokenizing = cpuSeconds();
  for (let i = 0; i < 20; i++) for (const text of texts) tokenizer.tokenize(text);
  const tokenized = 20 * texts.reduce((sum, text) => sum + tokenizer.tokenize(text).start.length, 0);
  const tokenizerRate = tokenized / (cpuSeconds() - tokenizing);
  const mb = (bytes: number) => bytes / 1024 / 1024;
  return [
    { what: 'load weights and tables', value: load, unit: 'CPU-seconds' },
    { what: 'memory of the engine', value: mb(process.memoryUsage().rss - before), unit: 'MB' },
    { what: 'raw text to tokens and sentences', value: tokenizerRate, unit: 'tokens per CPU-second' },
    { what: 'raw text to trees', value: tokens / reading, unit: 'tokens per CPU-second' },
    {
      what: 'raw text to events, parse included',
      value: sentences / (reading + coding),
      unit: 'sentences per CPU-second',
    },
    { what: 'raw text to trees', value: sentences / reading, unit: 'sentences per CPU-second' },
    { what: 'trees to events', value: sentences / coding, unit: 'sentences per CPU-second' },
  ];
}
