import { type DatelineRules, datelineRules } from './dateline.ts';

/** Language tables of the tokeniser, as the text of the TSV files of the same names in `tables/`. */
export interface TokenizerTables {
  /** `form kind`: abbreviations without their last stop. Kinds are told apart in `AbbreviationKind`. */
  readonly abbreviations: string;
  /** `form split`: words without an apostrophe that are several words, the parts joined by blanks. */
  readonly contractions: string;
  /** `prefix`: prefixes that stay with their word over a hyphen. */
  readonly prefixes: string;
  /** `form kind`: units that part from a number, top-level domains, endings of file names. */
  readonly suffixes: string;
  /** `word`: function words that, capitalised, show that a sentence begins. */
  readonly starters: string;
  /** `form`: verbs of speech that carry on a sentence after a quoted question. */
  readonly 'speech-verbs': string;
  /** `form kind`: agencies and months of datelines, and what in capitals is no place. */
  readonly datelines: string;
}

/**
 * `title` (Gen.) is capitalised and followed by a name, `before` (vs.) by anything: neither ends a sentence.
 * `month` does not end one before a digit and `number` (No.) is an abbreviation only there. `place` (Fla., capitalised) and
 * `other` (Inc., p.m.) may
 * end one before a function word, `final` (etc.) does before any capital. `bang` is a name written with an exclamation mark.
 */
export type AbbreviationKind = 'title' | 'before' | 'month' | 'number' | 'place' | 'other' | 'final' | 'bang';

export interface TokenizerRules {
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>;
  /** Lengths of the parts of a contraction. */
  readonly contractions: ReadonlyMap<string, readonly number[]>;
  /** 1 at (first letter, length) where a contraction may be: spares a look-up a word. */
  readonly contractionFilter: Uint8Array;
  readonly prefixes: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  /** Domains and endings of file names. */
  readonly webEndings: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
  readonly speechVerbs: ReadonlySet<string>;
  readonly datelines: DatelineRules;
}

function rows(tsv: string): string[][] {
  const lines = tsv.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.slice(1).map((line) => line.split('\t'));
}

/** Place of a (first letter, length) pair in `contractionFilter`. */
export function filterSlot(code: number, length: number): number {
  return ((code | 32) & 127) * 16 + (length & 15);
}

/** Parses the tables once; rows that start with `#` are comments. */
export function parseTokenizerTables(tables: TokenizerTables): TokenizerRules {
  const contractions = new Map<string, number[]>();
  const contractionFilter = new Uint8Array(128 * 16);
  for (const [form, split] of rows(tables.contractions)) {
    contractions.set(
      form,
      split.split(' ').map((part) => part.length),
    );
    contractionFilter[filterSlot(form.charCodeAt(0), form.length)] = 1;
  }
  const suffixes = rows(tables.suffixes);
  return {
    abbreviations: new Map(
      rows(tables.abbreviations).map(([form, kind]) => [form, kind as AbbreviationKind]),
    ),
    contractions,
    contractionFilter,
    prefixes: new Set(rows(tables.prefixes).map(([prefix]) => prefix)),
    units: new Set(suffixes.filter(([, kind]) => kind === 'unit').map(([form]) => form)),
    webEndings: new Set(suffixes.filter(([, kind]) => kind !== 'unit').map(([form]) => form)),
    starters: new Set(rows(tables.starters).map(([word]) => word)),
    speechVerbs: new Set(rows(tables['speech-verbs']).map(([form]) => form)),
    datelines: datelineRules(rows(tables.datelines)),
  };
}
