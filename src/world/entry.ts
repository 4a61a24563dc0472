import type { ActorKind } from './types.ts';

export type EntryKind =
  | 'country'
  | 'adjective'
  | 'demonym'
  | 'place'
  | 'org'
  | 'metonym'
  | 'person'
  | 'outlet';

/** One row of a table under one of its names. */
export interface Entry {
  readonly kind: EntryKind;
  readonly actor: string;
  readonly country: string | null;
  readonly home: string | null;
  readonly sector: string | null;
  readonly actorKind: ActorKind;
  /** The name as the table writes it. */
  readonly name: string;
  /** Table that holds the row. */
  readonly table: string;
  /** ISO dates between which the name is used; empty: no limit. */
  readonly from: string;
  readonly to: string;
  /** Written in capitals only ("US", "WHO"): lower case is another word. */
  readonly caps: boolean;
  /** Also a person's name or common: needs a preposition of place or stands alone. */
  readonly weak: boolean;
  /** Place: the region it lies in, and whether it is a seat of government. */
  readonly region: string;
  readonly capital: boolean;
  /** Words one of which must stand in the context for this row to be meant; empty: no condition. */
  readonly cues: readonly string[];
  /** Place: further states that have a place of this name. */
  readonly also: readonly string[];
}

const NO_CUES: readonly string[] = [];

/** An entry with the defaults filled in. */
export function entry(fields: Partial<Entry> & Pick<Entry, 'kind' | 'actor' | 'name' | 'table'>): Entry {
  return {
    country: null,
    home: null,
    sector: null,
    actorKind: 'state',
    from: '',
    to: '',
    caps: false,
    weak: false,
    region: '',
    capital: false,
    cues: NO_CUES,
    also: NO_CUES,
    ...fields,
  };
}

/** Whether the name was in use at `date`; no date asks nothing. */
export const inUse = (e: Entry, date: string | null): boolean =>
  !date || ((!e.from || date >= e.from) && (!e.to || date <= e.to));
