import { PhraseTable } from '../intensity/index.ts';
import { alternatives, parseTsv } from '../tsv.ts';

/** One reading of a predicate: in which slot the target stands and how the holder then stands to it. */
export interface AttitudeRow {
  readonly predicate: string;
  /** `obj`, or prepositions that lead to the target. */
  readonly slots: ReadonlySet<string>;
  readonly polarity: 'positive' | 'negative';
  readonly strength: number;
}

/** The predicates of `attitudes.tsv`, ready for matching. */
export interface AttitudeLexicon {
  readonly verbs: PhraseTable<readonly AttitudeRow[]>;
  readonly nouns: ReadonlyMap<string, readonly AttitudeRow[]>;
  readonly adjectives: ReadonlyMap<string, readonly AttitudeRow[]>;
  /** Nouns for one who stands to another so: ally, critic, enemy. */
  readonly roles: ReadonlyMap<string, AttitudeRow>;
  /** Words that blame in the voice of the text: aggression, flagrantly, pretext. */
  readonly charges: PhraseTable<readonly AttitudeRow[]>;
  /** Nouns that blame those whom they name: separatist, junta. */
  readonly groups: ReadonlySet<string>;
}

/** Compiles `attitudes.tsv`: predicate, pos (verb, noun, adj, role, charge, group), target slots, polarity, strength. */
export function compileAttitudeTables(tables: Readonly<Record<string, string>>): AttitudeLexicon {
  const byPos = new Map<string, Map<string, AttitudeRow[]>>();
  for (const row of parseTsv(tables.attitudes ?? '')) {
    const words = byPos.get(row.pos) ?? new Map<string, AttitudeRow[]>();
    byPos.set(row.pos, words);
    const entry: AttitudeRow = {
      predicate: row.predicate,
      slots: new Set(alternatives(row.target)),
      polarity: row.polarity === 'positive' ? 'positive' : 'negative',
      strength: Number(row.strength),
    };
    words.set(row.predicate, [...(words.get(row.predicate) ?? []), entry]);
  }
  const of = (pos: string) => byPos.get(pos) ?? new Map<string, AttitudeRow[]>();
  return {
    verbs: new PhraseTable(of('verb')),
    nouns: of('noun'),
    adjectives: of('adj'),
    charges: new PhraseTable(of('charge')),
    groups: new Set(of('group').keys()),
    roles: new Map([...of('role')].map(([word, rows]) => [word, rows[0]])),
  };
}
