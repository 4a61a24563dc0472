import type { SaveStatus } from '../corpus/index.ts';
import type { DemarcheError, ErrorCode } from '../errors.ts';

/** An input, row or document that did not go in. */
export interface AddFailure {
  readonly source: string;
  readonly line: number | null;
  readonly code: ErrorCode;
  readonly message: string;
}

/** What became of all that was to be added. */
export interface AddSummary {
  /** Documents read, whether new or not. */
  readonly documents: number;
  readonly added: number;
  /** Known already, from this very source: nothing changed. */
  readonly known: number;
  /** Known already, from another source: one document with a further provenance. */
  readonly provenanceAdded: number;
  /** Known already, coded again by this version of the engine. */
  readonly recoded: number;
  /** Stored and searchable, not coded, by language. */
  readonly notCoded: Readonly<Record<string, number>>;
  /** Stored, but the engine failed on them. */
  readonly codingFailed: number;
  readonly failed: number;
  readonly failuresByCode: Readonly<Partial<Record<ErrorCode, number>>>;
  /** The first of the failures. */
  readonly failures: readonly AddFailure[];
  readonly seconds: number;
}

/** Failures kept one by one; beyond these they are only counted. */
const KEPT = 200;

/** Counts as the reading goes on. */
export class Tally {
  readonly #started = performance.now();
  readonly #statuses: Record<SaveStatus, number> = { added: 0, known: 0, recoded: 0, 'provenance-added': 0 };
  readonly #notCoded: Record<string, number> = {};
  readonly #byCode: Partial<Record<ErrorCode, number>> = {};
  readonly #failures: AddFailure[] = [];
  #failed = 0;
  #codingFailed = 0;

  saved(status: SaveStatus, language: string | null): void {
    this.#statuses[status]++;
    if (language !== null && language !== 'en')
      this.#notCoded[language] = (this.#notCoded[language] ?? 0) + 1;
  }

  codingFailed(): void {
    this.#codingFailed++;
  }

  failed(source: string, line: number | null, { code, message }: DemarcheError): void {
    this.#failed++;
    this.#byCode[code] = (this.#byCode[code] ?? 0) + 1;
    if (this.#failures.length < KEPT) this.#failures.push({ source, line, code, message });
  }

  get done(): number {
    return Object.values(this.#statuses).reduce((sum, count) => sum + count, 0);
  }

  get failures(): number {
    return this.#failed;
  }

  /** Documents that were there already. */
  get skipped(): number {
    return this.#statuses.known + this.#statuses['provenance-added'];
  }

  get seconds(): number {
    return (performance.now() - this.#started) / 1000;
  }

  summary(): AddSummary {
    return {
      documents: this.done,
      added: this.#statuses.added,
      known: this.#statuses.known,
      provenanceAdded: this.#statuses['provenance-added'],
      recoded: this.#statuses.recoded,
      notCoded: { ...this.#notCoded },
      codingFailed: this.#codingFailed,
      failed: this.#failed,
      failuresByCode: { ...this.#byCode },
      failures: [...this.#failures],
      seconds: this.seconds,
    };
  }
}
