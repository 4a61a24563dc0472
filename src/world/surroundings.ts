import { PLACING, TRAVEL } from './grammar.ts';
import type { Lexicon } from './lexicon.ts';
import type { Surroundings } from './resolve.ts';
import { keyAt, plainWord, tokenize } from './tokens.ts';

const WORD = /[\p{L}\p{N}'’-]+/gu;

/** Words just before `at` in `text`, nearest first, at most two, in lower case. */
function wordsBefore(text: string, at: number): string[] {
  const words = text.slice(Math.max(0, at - 40), at).match(WORD) ?? [];
  return words.slice(-2).reverse().map(plainWord);
}

/** Whether a name that begins at `at` is a place there: "in Moscow", "a visit to Moscow". */
export function isPlaced(text: string, at: number): boolean {
  const [before, earlier] = wordsBefore(text, at);
  if (before === undefined) return false;
  if (PLACING.has(before)) return true;
  if (before === 'the' && earlier !== undefined) return PLACING.has(earlier);
  return before === 'to' && earlier !== undefined && TRAVEL.has(earlier);
}

/** What the text around a phrase says about it. The text is read only when asked. */
export function surroundings(phrase: string, context: string | undefined, lexicon: Lexicon): Surroundings {
  let states: Set<string> | null = null;
  let placed: boolean | null = null;
  return {
    get placed() {
      if (placed === null) {
        const at = context ? context.indexOf(phrase) : -1;
        placed = at > 0 && context !== undefined && isPlaced(context, at);
      }
      return placed;
    },
    near(iso2) {
      if (!context) return false;
      states ??= statesIn(context, lexicon);
      return states.has(iso2);
    },
    says(...words) {
      if (!context) return false;
      return words.some((word) => context.includes(word));
    },
  };
}

/** States named in a text by name, adjective, demonym or seat. */
function statesIn(text: string, lexicon: Lexicon): Set<string> {
  const found = new Set<string>();
  const tokens = tokenize(text);
  const keys: string[] = [];
  for (let i = 0; i < tokens.count; i++) keys.push(keyAt(tokens, i));
  for (let i = 0; i < keys.length; i++) {
    for (let words = Math.min(lexicon.longest(keys[i]), 4, keys.length - i); words > 0; words--) {
      const entries = lexicon.get(keys.slice(i, i + words).join(' '));
      if (!entries) continue;
      for (const e of entries) if (e.country && e.kind !== 'person') found.add(e.country);
      break;
    }
  }
  return found;
}
