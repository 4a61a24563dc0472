import { compare, Joiner } from '../analysis/index.ts';
import type { Corpus, StoredCrisisRows } from '../corpus/index.ts';
import type { EventRow, RowOrigin } from '../corpus/rows.ts';
import type { CrisisRows, Lenses } from '../dossier/gather.ts';

/** The rows of one crisis, kept as they stand in the corpus: what changed is read again, and no more. */
export class Reading {
  readonly #corpus: Corpus;
  readonly #crisis: string;
  readonly #joiner: Joiner;
  /** Null before the first reading. */
  #rows: CrisisRows | null = null;
  #docIds: ReadonlySet<string> = new Set();
  /** Documents to be read again; null: nothing changed. */
  #changed: Set<string> | null = null;
  /** Readings go one after the other: each builds on the one before. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(corpus: Corpus, crisis: string, lenses: Lenses) {
    this.#corpus = corpus;
    this.#crisis = crisis;
    this.#joiner = new Joiner(lenses.tellsApart);
  }

  get crisis(): CrisisRows['crisis'] {
    return this.#rows?.crisis ?? null;
  }

  /** How many rows it keeps. */
  get size(): number {
    if (!this.#rows) return 0;
    const { reports, quotes, attitudes, documents } = this.#rows;
    return reports.length + quotes.length + attitudes.length + documents.length;
  }

  holds(docId: string): boolean {
    return this.#docIds.has(docId);
  }

  /** Documents changed that it holds, or gathers now; none: only what was decided on joins. */
  note(docIds: readonly string[]): void {
    this.#changed ??= new Set();
    for (const docId of docIds) this.#changed.add(docId);
  }

  /** The rows with all that was noted. @throws CRISIS_UNKNOWN */
  rows(): Promise<CrisisRows> {
    const reading = this.#last.catch(() => {}).then(() => this.#read());
    this.#last = reading;
    return reading;
  }

  async #read(): Promise<CrisisRows> {
    const before = this.#rows;
    const changed = this.#changed;
    if (before && !changed) return before;
    this.#changed = null;
    // What is not to be had as a whole is had anew the next time.
    this.#rows = null;
    const stored = await this.#corpus.crisisRows(this.#crisis, before && changed ? [...changed] : undefined);
    const { crisis, reports, quotes, attitudes, documents } =
      before && changed ? replaced(before, stored, changed) : stored;
    const events = this.#joiner.join(reports, stored.decisions);
    if (!before || changed?.size) this.#docIds = new Set(documents.map(({ docId }) => docId));
    this.#rows = { crisis, events, reports, quotes, attitudes, documents };
    return this.#rows;
  }
}

type Stored = Pick<StoredCrisisRows, 'crisis' | 'reports' | 'quotes' | 'attitudes' | 'documents'>;

/** Rows in which those of some documents are others, in the order in which the corpus would have read them all. */
function replaced(
  { reports, quotes, attitudes, documents }: CrisisRows,
  found: StoredCrisisRows,
  changed: ReadonlySet<string>,
): Stored {
  const merged = <Row extends RowOrigin>(
    before: readonly Row[],
    own: readonly Row[],
    order: (a: Row, b: Row) => number,
  ) => [...before.filter((row) => !changed.has(row.docId)), ...own].sort(order);
  return {
    crisis: found.crisis,
    reports: merged(reports, found.reports, (a, b) => compare(dayOf(a), dayOf(b)) || byPlace(a, b)),
    quotes: merged(quotes, found.quotes, byPublication),
    attitudes: merged(attitudes, found.attitudes, byPublication),
    documents: merged(documents, found.documents, byPublication),
  };
}

const UNDATED = '9999';
const dayOf = (row: EventRow) => row.date ?? row.published ?? UNDATED;

function byPublication<Row extends RowOrigin & { readonly key?: string }>(a: Row, b: Row): number {
  return compare(a.published ?? UNDATED, b.published ?? UNDATED) || byPlace(a, b);
}

function byPlace<Row extends RowOrigin & { readonly key?: string }>(a: Row, b: Row): number {
  return compare(a.docId, b.docId) || numberOf(a.key) - numberOf(b.key);
}

const numberOf = (key = ':0') => Number(key.slice(key.indexOf(':') + 1));
