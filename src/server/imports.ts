import type { Coding } from '../coding/types.ts';
import type { Corpus, DocumentInput, SaveItem } from '../corpus/index.ts';
import type { Engine } from '../engine/index.ts';
import { type CodingPool, createCodingPool } from '../engine/pool.ts';
import { asDemarcheError, type DemarcheError } from '../errors.ts';
import type { ImportItem, ImportState } from './api.ts';
import { ImportTally } from './import-tally.ts';

/** One input (file, address) and how to read the documents in it; a broken one throws, a broken row is yielded. */
export interface ImportSource {
  readonly name: string;
  read(): AsyncIterable<DocumentInput | DemarcheError>;
}

/** Texts longer than this are coded in a thread of their own, so that screens go on answering. */
const LONG = 60_000;
const KEPT = 20;
/** Documents stored together: their transactions share a flush to the disk. */
const BATCH = 16;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Runs imports one after another and tells how far they are. State is kept for the screens that follow it. */
export class Imports {
  readonly #corpus: Corpus;
  readonly #engine: Engine;
  readonly #states = new Map<string, Writable<ImportState>>();
  readonly #watchers = new Map<string, Set<(state: ImportState) => void>>();
  #queue: Promise<void> = Promise.resolve();
  #pool: CodingPool | null = null;
  #serial = 0;

  constructor(corpus: Corpus, engine: Engine) {
    this.#corpus = corpus;
    this.#engine = engine;
  }

  /** Queues the sources; the answer is their first state. */
  start(sources: readonly ImportSource[]): ImportState {
    const id = `${Date.now().toString(36)}-${++this.#serial}`;
    const items = sources.map(
      ({ name }): ImportItem => ({ input: name, state: 'waiting', count: 0, documents: [], error: null }),
    );
    const state: Writable<ImportState> = { id, done: false, total: sources.length, read: 0, added: 0, items };
    this.#states.set(id, state);
    for (const old of [...this.#states.keys()].slice(0, -KEPT)) this.#states.delete(old);
    this.#queue = this.#queue.then(() => this.#run(state, sources));
    return { ...state };
  }

  state(id: string): ImportState | null {
    return this.#states.get(id) ?? null;
  }

  /** Calls back with every change until unsubscribed. */
  watch(id: string, onChange: (state: ImportState) => void): () => void {
    const watchers = this.#watchers.get(id) ?? new Set();
    this.#watchers.set(id, watchers.add(onChange));
    return () => {
      watchers.delete(onChange);
      if (!watchers.size) this.#watchers.delete(id);
    };
  }

  /** Codes one text: null when it is not English. */
  async code(
    input: Pick<DocumentInput, 'text' | 'language' | 'published' | 'publisher'>,
  ): Promise<Coding | null> {
    if (input.language !== null && input.language !== 'en') return null;
    const options = { date: input.published, publisher: input.publisher.name };
    if (input.text.length < LONG) return this.#engine.code(input.text, options);
    this.#pool ??= createCodingPool(1);
    return this.#pool.code(input.text, options);
  }

  async #run(state: Writable<ImportState>, sources: readonly ImportSource[]): Promise<void> {
    const tell = (index: number, item: ImportItem) => {
      state.items = state.items.with(index, item);
      for (const watcher of this.#watchers.get(state.id) ?? []) watcher({ ...state });
    };
    for (const [index, source] of sources.entries()) {
      const before = state.added;
      const item = await this.#readOne(source, (reading, added) => {
        state.added = before + added;
        tell(index, reading);
      });
      state.read++;
      state.done = state.read === state.total;
      tell(index, item);
    }
    await this.#pool?.close();
    this.#pool = null;
  }

  /** Reads one source in batches; whatever goes wrong with it becomes its error, what was stored before stays. */
  async #readOne(
    source: ImportSource,
    onBatch: (item: ImportItem, added: number) => void,
  ): Promise<ImportItem> {
    const tally = new ImportTally(source.name);
    let batch: DocumentInput[] = [];
    const flush = async () => {
      // A text on which the engine fails is kept and searchable; a later engine tries again.
      const items: SaveItem[] = [];
      for (const input of batch) {
        items.push({ input, coding: await this.code(input).catch(() => null) });
        await nextTurn();
      }
      tally.saved(items, await this.#corpus.saveDocuments(items, this.#engine.version));
      batch = [];
      onBatch(tally.item('reading'), tally.added);
    };
    try {
      for await (const read of source.read()) {
        if (read instanceof Error) tally.failed(read);
        else if (batch.push(read) === BATCH) await flush();
      }
    } catch (thrown) {
      tally.failed(asDemarcheError(thrown));
    }
    try {
      if (batch.length) await flush();
    } catch (thrown) {
      tally.failed(asDemarcheError(thrown));
    }
    return tally.item();
  }
}

/** Lets requests in between two documents. */
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
