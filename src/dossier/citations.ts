import {
  compare,
  type EvidenceRef,
  independentReports,
  type JoinedEvent,
  type NamedOutlet,
} from '../analysis/index.ts';
import type { DocumentRow, EventRow, QuoteRow } from '../corpus/rows.ts';
import type { CitedSentence } from './types.ts';

interface Cited {
  readonly docId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly rules: Set<string>;
  number: number;
}

/** Hands out numbers to sentences in the order in which claims first cite them; a sentence keeps its number. */
export class Citations {
  readonly #sentences = new Map<string, Cited>();
  readonly #rows = new Map<string, EventRow | QuoteRow>();
  readonly #documents: ReadonlyMap<string, DocumentRow>;

  constructor(rows: readonly (EventRow | QuoteRow)[], documents: readonly DocumentRow[]) {
    for (const row of rows) this.#rows.set(`${row.docId} ${row.key}`, row);
    this.#documents = new Map(documents.map((doc) => [doc.docId, doc]));
  }

  /** Number of the sentence behind a row. */
  row(row: EventRow | QuoteRow): number {
    return this.#cite(row.docId, row.sentenceSpan, row.rule);
  }

  /** Number of a sentence that the author cites. */
  place(docId: string, sentence: { start: number; end: number; text: string }): number {
    return this.#cite(docId, sentence, 'prose:cited');
  }

  /** Numbers of the sentences of an event: one of each independent line that tells it, ascending. */
  event(event: JoinedEvent): number[] {
    const numbers = independentReports(event).map((row) => this.row(row));
    return [...new Set(numbers)].sort((a, b) => a - b);
  }

  outlet(outlet: NamedOutlet): number {
    return this.#cite(outlet.docId, outlet.sentenceSpan, 'world:publishers');
  }

  /** Numbers of the sentences behind a finding, ascending, each once. */
  refs(refs: readonly EvidenceRef[]): number[] {
    const numbers = refs
      .map((ref) => this.#rows.get(`${ref.docId} ${ref.key}`))
      .filter((row) => row !== undefined)
      .map((row) => this.row(row));
    return [...new Set(numbers)].sort((a, b) => a - b);
  }

  /** All cited sentences by number. */
  list(): Omit<CitedSentence, 'label'>[] {
    return [...this.#sentences.values()].map((cited) => {
      const doc = this.#documents.get(cited.docId);
      return {
        number: cited.number,
        docId: cited.docId,
        start: cited.start,
        end: cited.end,
        text: cited.text,
        title: doc?.title ?? null,
        publisher: doc?.publisher.name ?? 'unknown publisher',
        published: doc?.published ?? null,
        url: doc?.url ?? null,
        sample: doc?.sample ?? false,
        rules: [...cited.rules].sort(compare),
      };
    });
  }

  #cite(docId: string, span: { start: number; end: number; text: string }, rule: string): number {
    const key = `${docId} ${span.start}`;
    let cited = this.#sentences.get(key);
    if (!cited) {
      cited = { docId, ...span, rules: new Set(), number: this.#sentences.size + 1 };
      this.#sentences.set(key, cited);
    }
    cited.rules.add(rule);
    return cited.number;
  }
}
