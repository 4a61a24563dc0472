import type { Coding } from '../coding/types.ts';
import type { Corpus, DocumentInput } from '../corpus/index.ts';
import type { Engine } from '../engine/index.ts';
import { type CodingPool, createCodingPool } from '../engine/pool.ts';
import { asDemarcheError, type DemarcheError } from '../errors.ts';
import type { ImportItem, ImportState } from './api.ts';
import { failureOf } from './failure.ts';

/** One input (file, address) and how to read the documents in it; a broken one throws, a broken row is yielded. */
export interface ImportSource {
  readonly name: string;
  read(): AsyncIterable<DocumentInput | DemarcheError>;
}

/** Texts longer than this are coded in a thread of their own, so that screens go on answering. */
const LONG = 60_000;
const KEPT = 20;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Runs imports one after another and tells how far they are. State is kept for the screens that follow it. */
export class Imports {
  readonly #corpus: Corpus;
  readonly #engine: Engine;
  readonly #changed: () => void;
  readonly #states = new Map<string, Writable<ImportState>>();
  readonly #watchers = new Map<string, Set<(state: ImportState) => void>>();
  #queue: Promise<void> = Promise.resolve();
  #pool: CodingPool | null = null;
  #serial = 0;

  constructor(corpus: Corpus, engine: Engine, changed: () => void) {
    this.#corpus = corpus;
    this.#engine = engine;
    this.#changed = changed;
  }

  /** Queues the sources; the answer is their first state. */
  start(sources: readonly ImportSource[]): ImportState {
    const id = `${Date.now().toString(36)}-${++this.#serial}`;
    const items = sources.map(
      ({ name }): ImportItem => ({ input: name, state: 'waiting', documents: [], error: null }),
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
    for (const [index, source] of sources.entries()) {
      const item = await this.#readOne(source);
      state.items = state.items.with(index, item);
      state.read++;
      state.added += item.state === 'added' || item.state === 'other-language' ? item.documents.length : 0;
      state.done = state.read === state.total;
      this.#changed();
      for (const watcher of this.#watchers.get(state.id) ?? []) watcher({ ...state });
    }
    await this.#pool?.close();
    this.#pool = null;
  }

  async #readOne(source: ImportSource): Promise<ImportItem> {
    const documents: string[] = [];
    let outcome: ImportItem['state'] = 'known';
    let error: ImportItem['error'] = null;
    try {
      for await (const read of source.read()) {
        if (read instanceof Error) {
          error ??= failureOf(read).error;
          continue;
        }
        // A text on which the engine fails is kept and searchable; a later engine tries again.
        const coding = await this.code(read).catch(() => null);
        const saved = await this.#corpus.saveDocument(read, coding, this.#engine.version);
        documents.push(saved.docId);
        if (saved.status === 'added')
          outcome = coding ? 'added' : outcome === 'added' ? 'added' : 'other-language';
        // Lets requests in between two documents.
        await new Promise((resolve) => setImmediate(resolve));
      }
    } catch (thrown) {
      error = failureOf(asDemarcheError(thrown)).error;
    }
    return { input: source.name, state: error && !documents.length ? 'failed' : outcome, documents, error };
  }
}
