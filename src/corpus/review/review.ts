import type { CodedAttitude, CodedEvent, CodedQuote } from '../../coding/types.ts';

export type ReviewKind = 'event' | 'quote' | 'attitude';
export type ReviewAction = 'accept' | 'correct' | 'reject' | 'add';

/** What the engine codes, by kind. */
export interface CodedOf {
  event: CodedEvent;
  quote: CodedQuote;
  attitude: CodedAttitude;
}

/**
 * The place in the immutable text that a decision holds on to: trigger of an event, content of a quote, holder and
 * target of an attitude; `label` (type, kind, polarity) tells apart what stands at one place.
 */
export interface ReviewAnchor {
  readonly start: number;
  readonly end: number;
  /** First source and first target of an event, target of an attitude: where several things stand at one trigger. */
  readonly sourceStart?: number;
  readonly targetStart?: number;
  readonly label: string;
}

/** A decision as an analyst makes it, on a row (`key`) or, to add what the engine did not see, on a document. */
export type Decision =
  | {
      readonly docId: string;
      readonly key: string;
      readonly action: 'accept' | 'reject';
      readonly by: string;
      readonly note?: string;
    }
  | {
      readonly docId: string;
      readonly key: string;
      readonly action: 'correct';
      /** The fields that change, with their new values. */
      readonly patch: Partial<CodedEvent> | Partial<CodedQuote> | Partial<CodedAttitude>;
      readonly by: string;
      readonly note?: string;
    }
  | ({ readonly docId: string; readonly action: 'add'; readonly by: string; readonly note?: string } & (
      | { readonly kind: 'event'; readonly coded: CodedEvent }
      | { readonly kind: 'quote'; readonly coded: CodedQuote }
      | { readonly kind: 'attitude'; readonly coded: CodedAttitude }
    ));

/** A decision as it is kept. */
export interface Review {
  readonly id: string;
  readonly docId: string;
  /** Order of decisions on the document, from 0. */
  readonly seq: number;
  readonly kind: ReviewKind;
  readonly action: ReviewAction;
  readonly anchor: ReviewAnchor;
  /** As the engine had it; null for an addition. */
  readonly machine: CodedOf[ReviewKind] | null;
  /** The changed fields of a correction; all fields of an addition; empty otherwise. */
  readonly patch: Partial<CodedOf[ReviewKind]>;
  readonly note: string | null;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
  readonly undoneBy: string | null;
  readonly undoneAt: string | null;
}
