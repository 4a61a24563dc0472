import type { CrisisQuery } from './crisis.ts';

/** Which rows to read. All that is given must hold. */
export interface RowFilter {
  /** Documents of a crisis (its id), by its query; events only within its window. */
  readonly crisis?: string;
  /** Documents of a query that belongs to no stored crisis. */
  readonly query?: Partial<CrisisQuery>;
  /** Only these documents. */
  readonly docIds?: readonly string[];
  /** Publication days, first and last. */
  readonly from?: string;
  readonly to?: string;
  /** Publisher id. */
  readonly publisher?: string;
  /** Rows in which the actor takes part: source or target, speaker, holder or target. `RU` includes `RU.MFA`. */
  readonly actor?: string;
  /** Rejected rows are left out unless this is set. */
  readonly rejected?: boolean;
}

/** A page of documents. */
export interface PageFilter extends Omit<RowFilter, 'actor' | 'rejected'> {
  /** At most this many, 50 unless told, 500 at most. */
  readonly limit?: number;
  /** From the answer before; newest documents come first, undated ones last. */
  readonly cursor?: string;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** All that match, not only this page. */
  readonly total: number;
  /** Null on the last page. */
  readonly cursor: string | null;
}
