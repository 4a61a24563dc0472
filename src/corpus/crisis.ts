/** Which documents a crisis gathers. All conditions that are given must hold; a query of none gathers everything. */
export interface CrisisQuery {
  /** First and last day of publication, `YYYY-MM-DD`. An undated document counts by the dates of its events. */
  readonly from: string | null;
  readonly to: string | null;
  /** Words of the text as one writes them in a search engine: `"phrase"`, `or`, `-not`. */
  readonly words: string | null;
  /** Actor ids; `RU` stands for every actor of Russia, `RU.MFA` for that organ alone. */
  readonly actors: readonly string[];
  /** Whether a document must name one of the actors or each of them. */
  readonly actorsMode: 'any' | 'all';
  /** Documents gathered, or left out, whatever the conditions say. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** `false` leaves out the documents of the sample library, `only` takes nothing else; `true` takes both. */
  readonly samples: boolean | 'only';
}

/** The event with which a crisis began. */
export interface CrisisTrigger {
  readonly date: string | null;
  readonly actor: string | null;
  readonly target: string | null;
  readonly summary: string;
}

/** A dated case. */
export interface CrisisDefinition {
  /** Slug: lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly trigger: CrisisTrigger;
  /** The window of the crisis; events outside it are not of it. */
  readonly from: string | null;
  readonly to: string | null;
  /** Role → actor ids, e.g. `intervener: [US]`, `target: [VE]`. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly query: CrisisQuery;
  /** Ships with the product. */
  readonly sample: boolean;
}

/** A crisis with the number of documents its query gathers now. */
export interface CrisisSummary extends CrisisDefinition {
  readonly documents: number;
  readonly lineages: number;
}

export const EMPTY_QUERY: CrisisQuery = {
  from: null,
  to: null,
  words: null,
  actors: [],
  actorsMode: 'any',
  include: [],
  exclude: [],
  samples: true,
};
