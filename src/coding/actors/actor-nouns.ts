import type { Doc } from '../../text/doc.ts';
import { parseTsv } from '../tsv.ts';

export type NounKind = 'person' | 'people' | 'organ' | 'force' | 'state' | 'group' | 'body' | 'thing';

export interface ActorNoun {
  readonly sector: string;
  readonly kind: NounKind;
  /** What the noun means when no nationality stands with it. */
  readonly bare: 'state' | 'last' | 'none';
}

/** Lemma, or a modifier and a lemma ("security force"), → what kind of actor the noun names; from `actor-nouns.tsv`. */
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

/** What kind of actor the noun at a token names: the row of both words of a compound wins over that of its head. */
export function actorNounAt(doc: Doc, token: number, nouns: ActorNouns): ActorNoun | null {
  const lemma = doc.lemma[token].toLowerCase();
  for (const c of doc.children(token)) {
    const rel = doc.baseRel(c);
    if (c > token || (rel !== 'compound' && rel !== 'amod')) continue;
    const both = nouns.get(`${doc.lemma[c].toLowerCase()} ${lemma}`);
    if (both) return both;
  }
  return nouns.get(lemma) ?? null;
}
