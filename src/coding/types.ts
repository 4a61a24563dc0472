/** What coding a text yields; the JSON of `demarche code`. Offsets are UTF-16 units into the text, `[start, end)`. */

export const PLOVER_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'MOBILIZE',
  'SANCTION',
  'COERCE',
  'ASSAULT',
] as const;
export type PloverType = (typeof PLOVER_TYPES)[number];

export type Realis = 'actual' | 'future' | 'hypothetical' | 'negated';
export type Channel = 'verbal' | 'diplomatic' | 'economic' | 'military' | 'informational';
export type DatePrecision = 'day' | 'week' | 'month' | 'year' | 'unknown';

export interface Participant {
  readonly actor: string | null;
  readonly country: string | null;
  readonly sector: string | null;
  readonly start: number;
  readonly end: number;
}

export interface CodedEvent {
  readonly type: PloverType;
  readonly mode: string | null;
  readonly context: readonly string[];
  readonly cameo: string;
  readonly quad: 1 | 2 | 3 | 4;
  readonly goldstein: number | null;
  readonly said: boolean;
  readonly realis: Realis;
  /** Sources and targets are one state. */
  readonly domestic: boolean;
  readonly channel: Channel;
  /** Rung on the ladder of `channel`; verbal rungs run from -4 to 10 with halves. */
  readonly rung: number;
  readonly date: string | null;
  readonly datePrecision: DatePrecision;
  readonly sources: readonly Participant[];
  readonly targets: readonly Participant[];
  readonly trigger: { readonly start: number; readonly end: number };
  /** Sentence number in the text, from 0. */
  readonly sentence: number;
  readonly place: string | null;
  readonly reportedBy: Participant | null;
  readonly disputedBy: Participant | null;
  /** Which row of which table fired, e.g. `frame:condemn/obj`. */
  readonly rule: string;
}

export type QuoteKind = 'direct' | 'mixed' | 'indirect';
export type SpanPair = readonly [start: number, end: number];

export interface CodedQuote {
  /** The whole attributed content, paraphrase included, the attribution cut out. */
  readonly spans: readonly SpanPair[];
  /** The pieces inside quotation marks. */
  readonly fragments: readonly SpanPair[];
  readonly kind: QuoteKind;
  /** The mention beside the cue, even "he"; `actor` is what it resolves to. Null: no speaker could be told. */
  readonly speaker: Participant | null;
  readonly cue: { readonly lemma: string; readonly start: number; readonly end: number } | null;
  readonly targets: readonly { readonly actor: string | null; readonly country: string | null }[];
  readonly rung: number;
  readonly axes: { readonly evaluative: number; readonly directive: number; readonly commissive: number };
  readonly principles: readonly {
    readonly principle: string;
    readonly against: string | null;
    readonly for?: string | null;
  }[];
  readonly sentence: number;
  readonly rule: string;
}

export interface CodedAttitude {
  readonly holder: Participant;
  readonly target: Participant;
  readonly polarity: 'positive' | 'negative';
  /** 1 weak … 3 strong. */
  readonly strength: number;
  readonly sentence: number;
  readonly rule: string;
}

/** A span that names an actor, resolved at the document's date. */
export interface Mention extends Participant {
  readonly sentence: number;
  readonly kind: 'name' | 'nominal' | 'pronoun';
  readonly confidence: number;
}

export interface Coding {
  readonly events: readonly CodedEvent[];
  readonly quotes: readonly CodedQuote[];
  readonly attitudes: readonly CodedAttitude[];
  readonly mentions: readonly Mention[];
  /** `[start, end)` of each sentence. */
  readonly sentences: readonly SpanPair[];
}

export interface CodeOptions {
  /** Publication date, `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  readonly publisher?: string | null;
}
