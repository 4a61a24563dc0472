import { parseTsv } from '../tsv.ts';

export type NounKind = 'person' | 'people' | 'organ' | 'force' | 'state' | 'group' | 'body' | 'thing';

export interface ActorNoun {
  readonly sector: string;
  readonly kind: NounKind;
  /** What the noun means when no nationality stands with it. */
  readonly bare: 'state' | 'last' | 'none';
}

/** Lemma → what kind of actor the noun names; from `actor-nouns.tsv`. */
export type ActorNouns = ReadonlyMap<string, ActorNoun>;

/** Compiles `actor-nouns.tsv`. */
export function readActorNouns(tsv: string): ActorNouns {
  return new Map(
    parseTsv(tsv).map((row) => [
      row.noun,
      { sector: row.sector, kind: row.kind as NounKind, bare: row.bare as ActorNoun['bare'] },
    ]),
  );
}
