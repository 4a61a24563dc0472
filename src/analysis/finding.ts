/** A pointer from a figure to what stands behind it: a span of one document. Offsets are UTF-16, `[start, end)`. */
export interface EvidenceRef {
  readonly docId: string;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  /** Key of the event, quote or attitude within the document, e.g. `event:3`. */
  readonly key: string;
}

/** How a figure was made. `limits` is never empty: a finding that claims no limits does not compile. */
export interface MethodCard {
  readonly id: string;
  readonly what: string;
  readonly method: string;
  readonly coverage: string;
  readonly limits: readonly [string, ...string[]];
  /** Source of the formula, where there is one. */
  readonly source?: string;
}

/** An interval with the share of resamples it covers, e.g. level 0.9. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

/** What a count of events rests on. */
export interface Support {
  /** Documents that tell of each event, summed over the events. */
  readonly reports: number;
  /** The same without near-copies: independent lines of reporting. */
  readonly independent: number;
}

/** One computed figure with its evidence, its method card and its uncertainty. */
export interface Finding<T> {
  readonly value: T;
  readonly interval: Interval | null;
  readonly evidence: readonly EvidenceRef[];
  readonly card: MethodCard;
  /** Of a count of events alone. */
  readonly support?: Support;
  /** Why the figure should be read with care in this case, in sentences; empty when nothing stands out. */
  readonly warnings: readonly string[];
}
