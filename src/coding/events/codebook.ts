import { type CodedEvent, PLOVER_TYPES, type PloverType } from '../types.ts';
import { goldsteinOf, SAID_TYPES } from './assemble.ts';
import type { EventLexicon } from './lexicon.ts';

/** A type of event as a form offers it. */
export interface TypeEntry {
  readonly type: PloverType;
  /** Its modes, as `plover-types.tsv` lists them. */
  readonly modes: readonly string[];
  /** Words, unless told otherwise; else a deed. */
  readonly said: boolean;
}

/** What follows from a type and its mode where no row of the frame tables says more. */
export type EventCodes = Pick<CodedEvent, 'cameo' | 'quad' | 'goldstein' | 'channel' | 'rung'>;

/** The types and modes that can be coded, and what each means in codes, scores and rungs. */
export interface Codebook {
  readonly types: readonly TypeEntry[];
  /** The verbal ladder, mildest first. */
  readonly verbal: readonly { readonly rung: number; readonly name: string }[];
  /** A mode that the type does not have counts as none. */
  codesOf(type: PloverType, mode: string | null): EventCodes;
}

/** Reads the codebook out of the compiled tables of event coding. */
export function codebookOf(lexicon: EventLexicon): Codebook {
  const modesOf = (type: PloverType) =>
    [...lexicon.scores.keys()].flatMap((key) =>
      key.startsWith(`${type}:`) ? [key.slice(type.length + 1)] : [],
    );
  return {
    types: PLOVER_TYPES.map((type) => ({ type, modes: modesOf(type), said: SAID_TYPES.has(type) })),
    verbal: lexicon.ladders
      .filter(({ channel }) => channel === 'verbal')
      .map(({ rung, name }) => ({ rung, name })),
    codesOf(type, mode) {
      const { quad, cameo } = lexicon.scores.get(type)!;
      const { channel, rung } = lexicon.rungs.get(`${type}:${mode}`) ??
        lexicon.rungs.get(type) ?? { channel: 'verbal', rung: 0 };
      return { cameo, quad, goldstein: goldsteinOf(cameo, lexicon), channel, rung };
    },
  };
}
