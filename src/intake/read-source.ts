import { DemarcheError } from '../errors.ts';
import { collect, type Peeked, peek } from './bytes.ts';
import { detectDelimiter } from './csv-records.ts';
import type { BrokenRow, Draft } from './draft.ts';
import { decodeText } from './encoding.ts';
import { decodeBytes, knownEncoding } from './encoding-guess.ts';
import { fileError, tooLarge } from './failure.ts';
import { MAX_BINARY_BYTES, MAX_TEXT_BYTES, MAX_UNPACKED_BYTES } from './limits.ts';
import { readLines } from './lines.ts';
import { readMarkdown } from './markdown.ts';
import { readPlain } from './plain.ts';
import { type Format, sniffFormat } from './sniff.ts';
import { isTimeline, readTimeline } from './timeline.ts';
import type { ReadOptions } from './types.ts';

/** Bytes to be read and what is known of them. */
export interface Opened {
  readonly name: string;
  readonly stream: AsyncIterable<Uint8Array>;
  /** Bytes on the disk, when known: a file past the limit is then refused without reading it. */
  readonly size?: number;
  readonly url?: string | null;
  /** Encoding by the server's word. */
  readonly charset?: string | null;
}

/**
 * Reads one input, whatever its format, into drafts and broken rows. Row formats are streamed.
 * @throws the `INPUT_…` errors of the catalogue, each for the whole input
 */
export async function* readSource(
  opened: Opened,
  options: ReadOptions = {},
): AsyncGenerator<Draft | BrokenRow> {
  const { name } = opened;
  let peeked: Peeked & { readonly unpacked: boolean };
  try {
    peeked = await peek(opened.stream);
  } catch (error) {
    throw fileError(name, error, 'gzip');
  }
  try {
    yield* readPeeked(opened, peeked, options);
  } finally {
    await peeked.close();
  }
}

async function* readPeeked(
  opened: Opened,
  peeked: Peeked & { readonly unpacked: boolean },
  options: ReadOptions,
): AsyncGenerator<Draft | BrokenRow> {
  const { name } = opened;
  if (peeked.head.length === 0) throw new DemarcheError('INPUT_EMPTY', { input: name });
  const format = options.format ?? sniffFormat(name.replace(/\.gz$/i, ''), peeked.head);
  if (format === 'binary') throw new DemarcheError('INPUT_BINARY', { input: name });
  if (format === 'unknown') throw new DemarcheError('INPUT_FORMAT_UNKNOWN', { input: name });
  try {
    // Page, feed and office libraries take half a second to load (rows can hold pages): only who needs them waits.
    if (format === 'jsonl')
      yield* (await import('./jsonl.ts')).readJsonl(readLines(peeked.all), options.columns);
    else if (format === 'csv') {
      const delimiter = detectDelimiter(decodeText(peeked.head).text);
      yield* (await import('./csv.ts')).readCsv(readLines(peeked.all), name, delimiter, options.columns);
    } else yield* readWhole(opened, peeked, format, options);
  } catch (error) {
    throw fileError(name, error, NAMES[format]);
  }
}

const NAMES: Readonly<Record<Format, string>> = {
  text: 'text',
  markdown: 'Markdown',
  html: 'HTML',
  pdf: 'PDF',
  docx: 'DOCX',
  jsonl: 'JSONL',
  json: 'JSON',
  csv: 'CSV',
  feed: 'a feed',
};

async function* readWhole(
  { name, size, url, charset }: Opened,
  peeked: Peeked & { readonly unpacked: boolean },
  format: Format,
  options: ReadOptions,
): AsyncGenerator<Draft | BrokenRow> {
  const packed = format === 'pdf' || format === 'docx';
  const limit = packed ? MAX_BINARY_BYTES : MAX_TEXT_BYTES;
  if (size && size > limit && !peeked.unpacked) throw tooLarge(name, size, limit);
  const bytes = await collect(peeked.all, limit);
  if (bytes === null) throw tooLarge(name, null, limit);
  if (format === 'pdf') yield await (await import('./pdf.ts')).readPdf(bytes);
  else if (format === 'docx') {
    const { readDocx } = await import('./docx.ts');
    yield await readDocx(bytes, MAX_UNPACKED_BYTES).catch((error) => {
      throw error instanceof RangeError ? tooLarge(name, null, MAX_UNPACKED_BYTES) : error;
    });
  } else yield* readText(name, decode(name, bytes, charset ?? null), format, url ?? null, options);
}

async function* readText(
  name: string,
  text: string,
  format: Format,
  url: string | null,
  options: ReadOptions,
): AsyncGenerator<Draft | BrokenRow> {
  if (format === 'json') yield* (await import('./jsonl.ts')).readJson(text, name, options.columns);
  else if (format === 'feed') yield* (await import('./feed.ts')).readFeed(text);
  else if (format === 'html') yield (await import('./html.ts')).readHtml(text, url);
  else if (format === 'text') yield readPlain(text);
  else if (isTimeline(text)) yield* readTimeline(text);
  else yield readMarkdown(text);
}

/** A text of which more than a twentieth is lost in decoding was misread. */
function decode(name: string, bytes: Uint8Array, charset: string | null): string {
  const decoded = decodeText(bytes);
  const told = charset ? knownEncoding(charset) : null;
  const text = told && decoded.encoding !== 'utf-8' ? decodeBytes(bytes, told) : decoded.text;
  const lost = text.match(/\uFFFD/g)?.length ?? 0;
  if (lost > 2 && lost > text.length * 0.05) throw new DemarcheError('INPUT_ENCODING', { input: name });
  return text;
}
