import type { Entry } from './entry.ts';
import { PLACING, TRAVEL } from './grammar.ts';
import type { Lexicon } from './lexicon.ts';
import type { Surroundings } from './read-part.ts';
import { keyAt, LOWER, plainWord, tokenize } from './tokens.ts';

/** Words of most place names; the lexicon tells the length of other names. */
const PLACE_WORDS = 2;
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
  let named: readonly Entry[] | null = null;
  let placed: boolean | null = null;
  const entries = (): readonly Entry[] => {
    named ??= context ? namedIn(context, lexicon) : [];
    return named;
  };
  return {
    get placed() {
      if (placed === null) {
        const at = context ? context.indexOf(phrase) : -1;
        placed = at > 0 && context !== undefined && isPlaced(context, at);
      }
      return placed;
    },
    near: (iso2) => context !== undefined && entries().some((e) => e.country === iso2),
    says: (...words) => context !== undefined && words.some((word) => context.includes(word)),
    bodies: () => (context === undefined ? [] : entries().filter((e) => e.kind === 'org')),
  };
}

/** Rows named in a text: states by name, adjective or seat, and organisations. */
function namedIn(text: string, lexicon: Lexicon): Entry[] {
  const found: Entry[] = [];
  const tokens = tokenize(text);
  const keys: string[] = [];
  const shapes = tokens.shape.slice(0, tokens.count);
  for (let i = 0; i < tokens.count; i++) keys.push(keyAt(tokens, i));
  for (let i = 0; i < keys.length; i++) {
    if (shapes[i] === LOWER && keys[i] !== 'al') continue;
    for (
      let words = Math.min(Math.max(lexicon.longest(keys[i]), PLACE_WORDS), 5, keys.length - i);
      words > 0;
      words--
    ) {
      const entries = lexicon.get(words === 1 ? keys[i] : keys.slice(i, i + words).join(' '));
      if (!entries) continue;
      for (const e of entries) if (!(e.caps && shapes[i] !== 2)) found.push(e);
      i += words - 1;
      break;
    }
  }
  return found;
}
