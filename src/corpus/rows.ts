/**
 * What `corpus` answers and `analysis` counts: rows that carry their evidence with them, so that no figure needs a
 * second question to be shown with its sentence. Offsets are UTF-16 units into the document's text, `[start, end)`;
 * dates are `YYYY-MM-DD`.
 */
import type {
  CodedAttitude,
  CodedEvent,
  CodedQuote,
  DatePrecision,
  Mention,
  Participant,
  SpanPair,
} from '../coding/types.ts';
import type { Publisher } from '../world/types.ts';
import type { DocumentReference } from './document-input.ts';

/** `proposed`: by the engine, seen by nobody. `added`: by an analyst, where the engine had nothing. */
export type ReviewState = 'proposed' | 'accepted' | 'corrected' | 'rejected' | 'added';

/** A span of the text with its words. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A participant with the words that name it. */
export interface RowParticipant extends Participant {
  readonly text: string;
}

/** Who put a document out. */
export type RowPublisher = Pick<Publisher, 'id' | 'name' | 'country' | 'ownership'>;

/** What every row says of its document. Of several provenances, the earliest is told. */
export interface RowOrigin {
  readonly docId: string;
  readonly title: string | null;
  readonly publisher: RowPublisher;
  readonly published: string | null;
  readonly publishedPrecision: DatePrecision;
  readonly url: string | null;
  /** Near-copies share it; it is the `docId` of the earliest of them. */
  readonly lineageId: string;
  /** A document of the sample library. */
  readonly sample: boolean;
}

/** What an analyst decided of a row, and where it stands in the document. */
interface RowCoding {
  /** Key within the document, e.g. `event:3`. */
  readonly key: string;
  readonly review: ReviewState;
  readonly reviewedBy: string | null;
  /** The sentence it was found in: its span and its words. */
  readonly sentenceSpan: TextSpan;
}

export interface EventRow extends RowOrigin, RowCoding, Omit<CodedEvent, 'sources' | 'targets' | 'trigger'> {
  readonly sources: readonly RowParticipant[];
  readonly targets: readonly RowParticipant[];
  readonly trigger: TextSpan;
}

export interface QuoteRow extends RowOrigin, RowCoding, Omit<CodedQuote, 'speaker'> {
  readonly speaker: RowParticipant | null;
  /** The words of `spans`, joined by ` … `; of each of `fragments`. */
  readonly text: string;
  readonly fragmentTexts: readonly string[];
}

export interface AttitudeRow extends RowOrigin, RowCoding, Omit<CodedAttitude, 'holder' | 'target'> {
  readonly holder: RowParticipant;
  readonly target: RowParticipant;
}

/** One publication of a document. */
export interface ProvenanceRow {
  readonly seq: number;
  readonly publisher: RowPublisher;
  readonly published: string | null;
  readonly publishedPrecision: DatePrecision;
  readonly url: string | null;
  readonly source: string;
  readonly sourceLine: number | null;
  readonly sourceId: string | null;
  readonly references: readonly DocumentReference[];
  readonly sample: boolean;
}

/** `other-language`: stored and searchable, not coded, never silence. `failed`: the engine could not code it. */
export type CodedStatus = 'coded' | 'other-language' | 'failed';

export interface DocumentRow extends RowOrigin {
  readonly language: string | null;
  readonly status: CodedStatus;
  readonly engineVersion: string;
  readonly characters: number;
  readonly sentences: number;
  readonly events: number;
  readonly quotes: number;
  /** Actors and countries named in it, sorted: `RU`, `RU.MFA`, `UN` … */
  readonly actors: readonly string[];
  readonly provenances: readonly ProvenanceRow[];
}

/** One document with all that is known of it. */
export interface DocumentDetail extends DocumentRow {
  readonly text: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sentenceSpans: readonly SpanPair[];
  readonly mentions: readonly Mention[];
  /** Rejected ones included, so that a decision can be undone. */
  readonly eventRows: readonly EventRow[];
  readonly quoteRows: readonly QuoteRow[];
  readonly attitudeRows: readonly AttitudeRow[];
}

/** A found document, with the places where the words stand. */
export interface SearchHit extends DocumentRow {
  readonly rank: number;
  /** Plain text; each match is enclosed in U+0002 and U+0003. */
  readonly snippet: string;
}
