import type { Corpus, Moment } from '../corpus/index.ts';
import type { CrisisRows, Lenses } from '../dossier/gather.ts';
import { Reading } from './reading.ts';

/**
 * Rows kept at most, of all crises together: some 2 KB each. Past that, crises that nobody asked about for longest are
 * read anew when somebody does.
 */
const MOST_ROWS = 400_000;
/** After so many changes at once all is read anew. */
const MANY = 5_000;

/**
 * The rows of crises, read once and kept as they stand in the corpus. Before each answer the corpus is asked what has
 * changed since the last one, by whichever process: no answer is older than its question, and none is read twice.
 */
export class Readings {
  readonly #corpus: Corpus;
  readonly #lenses: Lenses;
  readonly #mostRows: number;
  /** By crisis, the one asked for last at the end. */
  readonly #kept = new Map<string, Reading>();
  #moment: Moment | null = null;
  readonly #catchUp = shared(() => this.#look());

  constructor(corpus: Corpus, lenses: Lenses, mostRows = MOST_ROWS) {
    this.#corpus = corpus;
    this.#lenses = lenses;
    this.#mostRows = mostRows;
  }

  /** The same object as before when nothing has changed. @throws CRISIS_UNKNOWN */
  async rows(crisis: string): Promise<CrisisRows> {
    await this.#catchUp();
    const reading = this.#kept.get(crisis) ?? new Reading(this.#corpus, crisis, this.#lenses);
    this.#kept.delete(crisis);
    this.#kept.set(crisis, reading);
    try {
      const rows = await reading.rows();
      this.#forgetOldest();
      return rows;
    } catch (error) {
      if (this.#kept.get(crisis) === reading) this.#kept.delete(crisis);
      throw error;
    }
  }

  /** What changed since the last look is noted where it belongs. */
  async #look(): Promise<void> {
    const { moment, documents, crises, joins, publishers } = await this.#corpus.changesSince(this.#moment);
    if (publishers || documents.length > MANY) this.#kept.clear();
    for (const id of crises) this.#kept.delete(id);
    if (documents.length) await this.#note(documents);
    if (joins) for (const reading of this.#kept.values()) reading.note([]);
    this.#moment = moment;
  }

  async #note(documents: readonly string[]): Promise<void> {
    const kept = [...this.#kept];
    const gathered = await this.#corpus.gatheredAmong(
      documents,
      kept.flatMap(([, { crisis }]) => crisis ?? []),
    );
    for (const [id, reading] of kept) {
      // One that is being read for the first time may have been before the change.
      const now = new Set(reading.crisis ? gathered.get(id) : documents);
      const touched = documents.filter((docId) => now.has(docId) || reading.holds(docId));
      if (touched.length) reading.note(touched);
    }
  }

  #forgetOldest(): void {
    let rows = [...this.#kept.values()].reduce((sum, reading) => sum + reading.size, 0);
    for (const [id, reading] of this.#kept) {
      if (rows <= this.#mostRows || this.#kept.size === 1) break;
      this.#kept.delete(id);
      rows -= reading.size;
    }
  }
}

/** Does work once for all who ask at the same time. Who asks while it is done gets the next one: it begins after the asking. */
function shared(work: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = () => {
    current = work().finally(() => {
      current = null;
    });
    return current;
  };
  return () => {
    if (!current) return start();
    next ??= current
      .catch(() => {})
      .then(() => {
        next = null;
        return start();
      });
    return next;
  };
}
