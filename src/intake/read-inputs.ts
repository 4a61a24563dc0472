import type { DocumentInput } from '../corpus/document-input.ts';
import { asDemarcheError, DemarcheError } from '../errors.ts';
import { openBytes } from './bytes.ts';
import { parseDate } from './dates.ts';
import { type BrokenRow, type Draft, isBroken } from './draft.ts';
import { tooLarge } from './failure.ts';
import { fetchPage } from './fetch.ts';
import { finishDraft, type Given } from './finish.ts';
import { MAX_TEXT_BYTES } from './limits.ts';
import { type Opened, readSource } from './read-source.ts';
import type { ReadOptions, ReadProgress, ReadResult } from './types.ts';
import { findSources, type Source } from './walk.ts';

/**
 * Reads files, folders, `http(s)` addresses and standard input (`-`) into documents, one after the other, as a stream.
 * An input or row that cannot be read is one result with an error of the catalogue; the rest goes on. Nothing but the
 * addresses among `paths` is fetched.
 * @throws DATE_INVALID when `options.date` is no day; nothing else
 */
export async function* readInputs(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReadResult> {
  const given = givenOf(options);
  const sources: Source[] = [];
  for await (const source of findSources(paths)) sources.push(source);
  const progress = { bytesDone: 0, bytesTotal: 0, sourcesDone: 0, sourcesTotal: sources.length };
  for (const { size } of sources) progress.bytesTotal += size;
  for (const source of sources) {
    const before = progress.bytesDone;
    const onBytes = (count: number): void => {
      progress.bytesDone += count;
      if (source.size === 0) progress.bytesTotal += count;
    };
    yield* readOpened(source.name, () => open(source, onBytes), options, given, progress);
    if (source.size > 0) progress.bytesDone = before + source.size;
    progress.sourcesDone++;
  }
}

/**
 * Reads one input that is in memory already, such as an uploaded file, as `readInputs` reads a file.
 * @param name  its file name: tells format and date
 */
export async function* readBytes(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): AsyncGenerator<ReadResult> {
  const given = givenOf(options);
  const size = bytes.length;
  const progress = { bytesDone: size, bytesTotal: size, sourcesDone: 0, sourcesTotal: 1 };
  yield* readOpened(name, async () => ({ name, size, stream: once(bytes) }), options, given, progress);
}

function givenOf({ date, publisher, language }: ReadOptions): Given {
  const found = date ? parseDate(date) : null;
  if (date && (found?.precision !== 'day' || !/^\d{4}-\d\d-\d\d$/.test(date)))
    throw new DemarcheError('DATE_INVALID', { value: date });
  return { date: found, publisher, language };
}

/** One input; whatever goes wrong with it becomes a result. */
async function* readOpened(
  name: string,
  open: () => Promise<Opened>,
  options: ReadOptions,
  given: Given,
  progress: ReadProgress,
): AsyncGenerator<ReadResult> {
  const failed = (error: DemarcheError, line: number | null = null): ReadResult => ({
    ok: false,
    source: name,
    line,
    error,
    progress: { ...progress },
  });
  let found = 0;
  try {
    for await (const read of readSource(await open(), options)) {
      found++;
      const document = isBroken(read) ? rowError(name, read) : await finished(name, read, given);
      const line = isBroken(read) ? read.row : (read.sourceLine ?? null);
      if (document instanceof DemarcheError) yield failed(document, line);
      else yield { ok: true, document, progress: { ...progress } };
    }
    if (found === 0) yield failed(new DemarcheError('INPUT_NO_TEXT', { input: name }));
  } catch (error) {
    yield failed(asDemarcheError(error));
  }
}

async function finished(input: string, draft: Draft, given: Given): Promise<DocumentInput | DemarcheError> {
  if (draft.text.length > MAX_TEXT_BYTES) return tooLarge(input, draft.text.length, MAX_TEXT_BYTES);
  return (await finishDraft(draft, input, given)) ?? new DemarcheError('INPUT_NO_TEXT', { input });
}

async function open(source: Source, onBytes: (count: number) => void): Promise<Opened> {
  const { name, size, kind, error } = source;
  if (error) throw error;
  if (kind !== 'url') return { name, size, stream: openBytes(name, onBytes) };
  const page = await fetchPage(name);
  onBytes(page.bytes.length);
  return { name, url: page.url, charset: page.charset, stream: once(page.bytes) };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function rowError(input: string, { row, reason, tooLarge: large }: BrokenRow): DemarcheError {
  if (large) return tooLarge(`${input}, row ${row}`, null, MAX_TEXT_BYTES);
  return new DemarcheError('INPUT_ROW_BROKEN', { input, row, reason });
}
