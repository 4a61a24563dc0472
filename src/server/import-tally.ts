import type { SaveItem, SaveOutcome } from '../corpus/index.ts';
import type { DemarcheError } from '../errors.ts';
import type { ImportItem } from './api.ts';
import { failureOf } from './failure.ts';

/** Ids told of a source that holds many documents: enough to open some, few enough to send often. */
const TOLD = 20;

/** What became of the documents of one source. */
export class ImportTally {
  readonly #input: string;
  readonly #documents: string[] = [];
  #error: DemarcheError | null = null;
  #count = 0;
  #added = 0;
  #coded = 0;

  constructor(input: string) {
    this.#input = input;
  }

  /** New documents so far. */
  get added(): number {
    return this.#added;
  }

  /** Remembers the first thing that went wrong. */
  failed(error: DemarcheError): void {
    this.#error ??= error;
  }

  saved(items: readonly SaveItem[], outcomes: readonly SaveOutcome[]): void {
    for (const [i, outcome] of outcomes.entries()) {
      if (outcome.status === 'failed') {
        this.failed(outcome.error);
        continue;
      }
      this.#count++;
      if (this.#documents.length < TOLD) this.#documents.push(outcome.docId);
      if (outcome.status !== 'added') continue;
      this.#added++;
      if (items[i].coding) this.#coded++;
    }
  }

  /** The state to tell: as given while it is read, else what it came to. */
  item(state?: ImportItem['state']): ImportItem {
    const told = this.#added ? (this.#coded ? 'added' : 'other-language') : 'known';
    return {
      input: this.#input,
      state: state ?? (this.#error && !this.#count ? 'failed' : told),
      count: this.#count,
      documents: [...this.#documents],
      error: this.#error ? failureOf(this.#error).error : null,
    };
  }
}
