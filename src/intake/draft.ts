import type { DocumentReference } from '../corpus/document-input.ts';
import type { FoundDate } from './dates.ts';

/**
 * What one reader could tell of one document. `finishDraft` fills the gaps (date from the file name, language …) and
 * makes it a `DocumentInput`. Fields left out are unknown.
 */
export interface Draft {
  readonly text: string;
  readonly title?: string | null;
  /** Language as the source declares it, any BCP 47 tag. */
  readonly language?: string | null;
  /** The date that the source states for the document. */
  readonly published?: FoundDate | null;
  /** A date found in the text itself (a dateline); weaker than one the user gives. */
  readonly guessedDate?: FoundDate | null;
  readonly publisher?: string | null;
  readonly publisherUrl?: string | null;
  /** A publisher told only by a credit such as "(Reuters)"; weaker than one the user gives. */
  readonly guessedPublisher?: string | null;
  readonly url?: string | null;
  readonly references?: readonly DocumentReference[];
  readonly sourceLine?: number | null;
  readonly sourceId?: string | null;
  readonly sample?: boolean;
  readonly meta?: Readonly<Record<string, string>>;
}

/** A row that could not be read, of a source whose other rows could. */
export interface BrokenRow {
  /** Line or row number in the source, from 1. */
  readonly row: number;
  readonly reason: string;
  /** The row passed the size limit. */
  readonly tooLarge?: boolean;
}

export const isBroken = (read: Draft | BrokenRow): read is BrokenRow => 'reason' in read;
