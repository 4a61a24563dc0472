import type { CodeOptions, Coding } from '../coding/types.ts';
import type { Corpus } from '../corpus/index.ts';
import { readInputs } from './read-inputs.ts';
import { type AddSummary, Tally } from './tally.ts';
import type { DocumentInput, ReadOptions, ReadProgress, ReadResult } from './types.ts';

/** What turns a text into a coding: the engine itself, or a pool of workers. */
export interface AddCoder {
  /** Version of the engine; documents that this version has coded are not coded again. */
  readonly version: string;
  code(text: string, options: CodeOptions): Coding | Promise<Coding>;
}

/** The part of the corpus that adding needs. */
export type AddStore = Pick<Corpus, 'documentId' | 'hasDocument' | 'saveDocuments'>;

/** How far adding is. */
export interface AddProgress {
  /** Documents that are on the disk now, known ones included. */
  readonly done: number;
  readonly failed: number;
  /** Of `done`, those that were there already. */
  readonly skipped: number;
  /** Bytes of the inputs read, and of all that were found. */
  readonly bytes: number;
  readonly total: number;
  /** Documents per second since the start. */
  readonly rate: number;
  /** Seconds that the rest will take at the pace so far; null while it cannot be told. */
  readonly eta: number | null;
}

export interface AddOptions extends ReadOptions {
  /** Stops after the documents at hand; what is stored stays. */
  readonly signal?: AbortSignal;
}

/** Documents and letters worked on at a time: enough to keep the cores busy, little enough to hold in memory. */
const WINDOW_DOCUMENTS = 64;
const WINDOW_LETTERS = 4_000_000;

/**
 * Reads inputs, codes what is English and not coded yet, and stores it. While one window of documents is written, the
 * next is read and coded. A document counts as done when it is on the disk: killed at any time, adding the same inputs
 * again goes on where it stopped.
 * @param paths  files, folders, addresses, `-`
 * @param onProgress  hears after each window
 * @throws DATABASE_LOST, DISK_FULL and other errors of the store, which would meet every document; DATE_INVALID
 */
export async function addInputs(
  corpus: AddStore,
  coder: AddCoder,
  paths: readonly string[],
  options: AddOptions = {},
  onProgress: (progress: AddProgress) => void = () => {},
): Promise<AddSummary> {
  return addResults(corpus, coder, readInputs(paths, options), options.signal, onProgress);
}

/** `addInputs` for results that are read otherwise (an uploaded file, a sample library). */
export async function addResults(
  corpus: AddStore,
  coder: AddCoder,
  results: AsyncIterable<ReadResult>,
  signal?: AbortSignal,
  onProgress: (progress: AddProgress) => void = () => {},
): Promise<AddSummary> {
  const tally = new Tally();
  let progress: ReadProgress = { bytesDone: 0, bytesTotal: 0, sourcesDone: 0, sourcesTotal: 0 };
  let storing: Promise<void> = Promise.resolve();
  for await (const { documents, progress: reached } of windows(results, tally)) {
    progress = reached;
    const before = storing;
    const coding = Promise.all(documents.map((input) => codeOne(corpus, coder, input, tally)));
    storing = (async () => {
      const items = await coding;
      await before;
      await store(corpus, coder.version, items, tally);
      onProgress(progressOf(tally, reached));
    })();
    // A failure is met where `storing` is awaited; until then it must not count as unhandled.
    storing.catch(() => {});
    await before;
    if (signal?.aborted) break;
  }
  await storing;
  onProgress(progressOf(tally, progress));
  return tally.summary();
}

interface Window {
  readonly documents: readonly DocumentInput[];
  readonly progress: ReadProgress;
}

async function* windows(results: AsyncIterable<ReadResult>, tally: Tally): AsyncGenerator<Window> {
  let documents: DocumentInput[] = [];
  let letters = 0;
  let progress: ReadProgress | null = null;
  for await (const result of results) {
    progress = result.progress;
    if (!result.ok) {
      tally.failed(result.source, result.line, result.error);
      continue;
    }
    documents.push(result.document);
    letters += result.document.text.length;
    if (documents.length < WINDOW_DOCUMENTS && letters < WINDOW_LETTERS) continue;
    yield { documents, progress };
    [documents, letters] = [[], 0];
  }
  if (progress) yield { documents, progress };
}

interface Item {
  readonly input: DocumentInput;
  readonly coding: Coding | null;
}

/** A document that this engine has coded goes to the store without a coding: it keeps the one it has. */
async function codeOne(corpus: AddStore, coder: AddCoder, input: DocumentInput, tally: Tally): Promise<Item> {
  const english = input.language === 'en' || input.language === null;
  if (!english || (await corpus.hasDocument(corpus.documentId(input.text), coder.version, input.published)))
    return { input, coding: null };
  try {
    const coding = await coder.code(input.text, { date: input.published, publisher: input.publisher.name });
    return { input, coding };
  } catch {
    // Stored and searchable all the same; a later engine will try again.
    tally.codingFailed();
    return { input, coding: null };
  }
}

async function store(corpus: AddStore, version: string, items: readonly Item[], tally: Tally): Promise<void> {
  const outcomes = await corpus.saveDocuments(items, version);
  for (const [i, outcome] of outcomes.entries()) {
    const { source, sourceLine, language } = items[i].input;
    if (outcome.status === 'failed') tally.failed(source, sourceLine, outcome.error);
    else tally.saved(outcome.status, language);
  }
}

function progressOf(tally: Tally, { bytesDone, bytesTotal }: ReadProgress): AddProgress {
  const { done, failures, skipped, seconds } = tally;
  const left = bytesTotal - bytesDone;
  return {
    done,
    failed: failures,
    skipped,
    bytes: bytesDone,
    total: bytesTotal,
    rate: seconds > 0 ? done / seconds : 0,
    eta: bytesDone > 0 && seconds > 0 ? left / (bytesDone / seconds) : null,
  };
}
