/**
 * How fast text is read: tokens and sentences per CPU-second, for the tokeniser alone and for the whole reader.
 *
 *   npx tsx bench/text.ts [FILE OR FOLDER …] [--megabytes 4]
 *
 * Without paths it reads the sample crises. The texts are repeated up to the size asked for; the first pass of the
 * reader is reported too, because it meets every word for the first time.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readTables } from '../src/engine/tables.ts';
import { createReader } from '../src/text/index.ts';
import { createTokenizer, type TokenizerTables } from '../src/text/tokenize.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TEXT_FILES = /\.(?:txt|md)$/;

export interface Speed {
  readonly what: string;
  readonly tokens: number;
  readonly sentences: number;
  /** CPU-seconds of this process, user and system together. */
  readonly seconds: number;
}

export interface TextBench {
  readonly characters: number;
  readonly speeds: readonly Speed[];
  /** Wall time from the files on disk to a reader that has read one sentence. */
  readonly loadMs: number;
  /** Resident memory of the process after reading everything, in MiB. */
  readonly memoryMiB: number;
  /** CPU-seconds of SHA-256 over 100 MB: tells machines apart. */
  readonly kernelSeconds: number;
}

/**
 * Runs the bench.
 * @param paths  text files or folders; none for the samples
 * @param megabytes  characters of text for the tokeniser, in millions; the reader gets a quarter
 */
export async function benchText(paths: readonly string[] = [], megabytes = 4): Promise<TextBench> {
  const texts = (paths.length ? paths : [join(ROOT, 'samples')]).flatMap(readTexts);
  if (texts.length === 0) throw new Error('no .txt or .md file under the paths given');
  const base = texts.join('\n\n');
  const long = repeated(base, megabytes * 1e6);
  const tables = readTables('text', null);
  const tokenizer = createTokenizer(tables as Record<string, string> as unknown as TokenizerTables);
  tokenizer.tokenize(base);

  const speeds: Speed[] = [];
  const measure = (
    what: string,
    text: string,
    read: (text: string) => [tokens: number, sentences: number],
  ) => {
    const before = process.cpuUsage();
    const [tokens, sentences] = read(text);
    const { user, system } = process.cpuUsage(before);
    speeds.push({ what, tokens, sentences, seconds: (user + system) / 1e6 });
  };
  measure('tokenise', long, (text) => {
    const { start, sentenceStart } = tokenizer.tokenize(text);
    return [start.length, sentenceStart.length - 1];
  });

  const started = performance.now();
  const models = join(ROOT, 'models/en');
  const reader = await createReader({
    model: bytes(join(models, 'model.bin')),
    kernels: bytes(join(models, 'kernels.wasm')),
    tables,
  });
  reader.read('Russia condemned the strikes.');
  const loadMs = performance.now() - started;
  const read = (text: string): [number, number] => {
    const doc = reader.read(text);
    return [doc.length, doc.sentenceCount];
  };
  measure('read, first time', base, read);
  measure('read, words known', repeated(base, (megabytes * 1e6) / 4), read);
  const memoryMiB = process.memoryUsage().rss / 2 ** 20;
  return { characters: long.length, speeds, loadMs, memoryMiB, kernelSeconds: kernelSeconds() };
}

/** The result as a table for a terminal. */
export function formatTextBench(bench: TextBench): string {
  const per = (n: number, seconds: number) =>
    Math.round(n / seconds)
      .toLocaleString('en')
      .padStart(12);
  const lines = bench.speeds.map(
    ({ what, tokens, sentences, seconds }) =>
      `${what.padEnd(20)}${per(tokens, seconds)}${per(sentences, seconds)}${tokens.toLocaleString('en').padStart(12)}`,
  );
  return [
    `${''.padEnd(20)}${'tokens/CPU-s'.padStart(12)}${'sents/CPU-s'.padStart(12)}${'tokens'.padStart(12)}`,
    ...lines,
    `model load and first sentence ${bench.loadMs.toFixed(0)} ms, memory ${bench.memoryMiB.toFixed(0)} MiB, SHA-256 of 100 MB ${bench.kernelSeconds.toFixed(2)} CPU-s`,
  ].join('\n');
}

function readTexts(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [readFileSync(path, 'utf8')];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
  return names.filter((name) => TEXT_FILES.test(name)).map((name) => readFileSync(join(path, name), 'utf8'));
}

function repeated(text: string, length: number): string {
  return `${text}\n\n`.repeat(Math.max(1, Math.round(length / (text.length + 2))));
}

function bytes(path: string): ArrayBuffer {
  const buffer = readFileSync(path);
  return buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength) as ArrayBuffer;
}

function kernelSeconds(): number {
  const block = Buffer.alloc(100_000_000, 7);
  const before = process.cpuUsage();
  createHash('sha256').update(block).digest();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const args = process.argv.slice(2);
  const size = args.indexOf('--megabytes');
  const megabytes = size < 0 ? 4 : Number(args.splice(size, 2)[1]);
  console.log(formatTextBench(await benchText(args, megabytes)));
}
