/** Codes of `tables/sectors.tsv`: GOV, MIL, COP, MED, REB, CVL, BUS, JUD, LEG, SPY, OPP, IGO, NGO … */
export type Sector = string;

export type ActorKind =
  | 'state'
  | 'organ'
  | 'organisation'
  | 'group'
  | 'person'
  | 'company'
  | 'outlet'
  | 'people';

/** Ownership class of a publisher. */
export type Ownership =
  | 'official'
  | 'state-controlled'
  | 'state-affiliated'
  | 'public-service'
  | 'independent'
  | 'unknown';

/** What a phrase means at a date. Every field that the tables cannot vouch for is null. */
export interface Resolution {
  /** Readable actor id: `RU`, `RU.MFA`, `UN.SC`, `HEZBOLLAH`, `P.sergey-lavrov`; null when unknown. */
  readonly actor: string | null;
  /** ISO 3166 alpha-2, an organisation's acronym (`UN`, `EU`, `AFU`), an armed group's name in capitals; or null. */
  readonly country: string | null;
  /** Several countries when the phrase names a compound ("Washington and its allies" stays one: the named part). */
  readonly sector: Sector | null;
  /** Office held at the date, e.g. `foreign minister`; null when none or past `vouchedTo`. */
  readonly office: string | null;
  /** The state of an armed group, party, outlet or company. */
  readonly home: string | null;
  readonly kind: ActorKind | null;
  /** The place a name may be where the text means the place and not the government: `Moscow`; absent when it is none. */
  readonly place?: string;
  /** Further states or organisations of a compound phrase, beside `country` ("Russia and China" → `CN`). */
  readonly also?: readonly string[];
  /** 0 … 1. */
  readonly confidence: number;
  /** One sentence: which row of which table decided. */
  readonly why: string;
}

export interface ResolveOptions {
  /** ISO date `YYYY-MM-DD` at which offices are asked; null for "unknown date". */
  readonly date?: string | null;
  /** The sentence or text around the phrase: helps between place and government, and between namesakes. */
  readonly context?: string;
}

export interface Publisher {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  readonly ownership: Ownership;
  readonly domain: string | null;
}

export interface ActorInfo {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly country: string | null;
}

/** A candidate name found in running text by the gazetteer. Offsets are UTF-16, `[start, end)`. */
export interface NameMatch {
  readonly start: number;
  readonly end: number;
  readonly resolution: Resolution;
}

/** What a common noun makes of the state or body before it. */
export interface NounSense {
  readonly sector: Sector | null;
  readonly office: string | null;
  /** Suffix of the organ's id (`MFA`, `MOD`, `MIL` …); null when the noun names no organ. */
  readonly organ: string | null;
  readonly kind: 'person' | 'body' | 'people' | 'force' | 'thing' | 'place';
}

/** Who is who. Pure: made once from tables, no I/O, same answer for the same question. */
export interface World {
  resolve(phrase: string, options?: ResolveOptions): Resolution;
  /** All known names (countries, adjectives, demonyms, cities as metonyms, organisations, persons) in a text, longest first, not overlapping. */
  findNames(text: string, date?: string | null): NameMatch[];
  /** Publisher by name, domain or URL; ownership `unknown` when the tables do not hold it. */
  publisher(nameOrUrl: string): Publisher;
  /** Name and kind of an actor id, for display; falls back to the id itself. */
  actor(id: string): ActorInfo;
  /** All actors known, for pickers. */
  actors(): readonly ActorInfo[];
  /** Sector and office of a common noun or noun compound, singular or plural ("troops", "foreign ministry"); null when it names no actor. */
  sectorOfNoun(noun: string): NounSense | null;
  /** Whether a common noun can be an actor (places and things such as missiles are not: "country", "drone"). */
  isActorNoun(noun: string): boolean;
}
