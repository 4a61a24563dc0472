import type { Realis } from '../types.ts';
import type { Effect } from './realis-words.ts';

/** How an event stands: happened or not, in whose telling. Tokens are −1 when nobody is named. */
export interface Standing {
  realis: Realis;
  /** An act decided it (order, vote): not mere words. */
  ordered: boolean;
  /** Only announced. */
  announced: boolean;
  /** Negated by "not" together with will, would or shall: a refusal. */
  refused: boolean;
  /** Tried: an attempt on somebody's life is an attack, an attempt to agree is not yet agreement. */
  attempted: boolean;
  /** Stands under "will" or "would" itself. */
  intended: boolean;
  reportedBy: number;
  /** Whom the reporter cites: "TASS, quoting Kazakh officials". */
  cited: number;
  disputedBy: number;
  /** Word that decided, for `explain`. */
  by: number;
}

/** Of an event that nothing is known of yet: it happened, by the text's own word. */
export function plainStanding(): Standing {
  return {
    realis: 'actual',
    ordered: false,
    announced: false,
    refused: false,
    attempted: false,
    intended: false,
    reportedBy: -1,
    cited: -1,
    disputedBy: -1,
    by: -1,
  };
}

const ORDER: Record<Realis, number> = { actual: 0, future: 1, hypothetical: 2, negated: 3 };

/** Moves an event further from having happened; never back. */
export function worsen(s: Standing, realis: Realis, by: number): void {
  if (ORDER[realis] <= ORDER[s.realis]) return;
  s.realis = realis;
  s.by = by;
}

/**
 * What a word of the table does to the standing of an event below it.
 * @param speaker gives who speaks by the word, asked for only where it is needed
 */
export function applyEffect(effect: Effect, word: number, s: Standing, speaker: () => number): void {
  switch (effect) {
    case 'reported':
      if (s.reportedBy < 0) s.reportedBy = speaker();
      return;
    case 'alleged':
      if (s.reportedBy < 0) s.reportedBy = speaker();
      worsen(s, 'hypothetical', word);
      return;
    case 'denied':
      s.disputedBy = speaker();
      return;
    case 'ordered':
      s.ordered = true;
      worsen(s, 'future', word);
      return;
    case 'announced':
      s.announced = true;
      worsen(s, 'future', word);
      return;
    case 'attempted':
      s.attempted = true;
      return;
    case 'conditional':
      worsen(s, 'hypothetical', word);
      return;
    case 'excluded':
      worsen(s, 'negated', word);
      return;
    default:
      worsen(s, effect, word);
  }
}
