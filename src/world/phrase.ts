import { type Entry, inUse } from './entry.ts';
import type { Lexicon } from './lexicon.ts';
import { NAME_WORDS, type People } from './people.ts';
import type { Role, Roles } from './roles.ts';
import { CAPS, keyAt, LOWER, type Tokens, tokenize } from './tokens.ts';

/** A stretch of a phrase: a known name, a role noun, a person's name, or one other word. */
export interface Item {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly shape: number;
  readonly possessive: boolean;
  /** Joined to the next item by a hyphen: "Iran-backed". */
  readonly hyphen: boolean;
  /** A comma, bracket or dash stands before it. */
  readonly broken: boolean;
  readonly names: readonly Entry[];
  readonly role: Role | null;
  readonly people: readonly number[];
}

const NONE: readonly never[] = [];

/** A noun that stands for a body of a kind. */
export interface Epithet {
  readonly actors: readonly string[];
  readonly usual: string | null;
}

/** What the reading of a phrase looks things up in. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly people: People;
  readonly roles: Roles;
  /** Names that are other words in small letters: turkey, china, polish. */
  readonly needsCapital: ReadonlySet<string>;
  /** Names with a mark of the ambiguity table: `given paris`, `first michael`, `surname may`. */
  readonly marked: ReadonlySet<string>;
  /** "the bloc", "the alliance": which bodies may be meant, and which one usually is. */
  readonly epithets: ReadonlyMap<string, Epithet>;
  /** Organisations and groups by id, and by the code under which they are counted as a country. */
  readonly bodies: ReadonlyMap<string, Entry>;
}

const writtenRight = (e: Entry, shape: number, needsCapital: boolean): boolean =>
  e.caps ? shape === CAPS || (shape !== LOWER && e.name.length >= 4) : shape !== LOWER || !needsCapital;

/** Cuts a phrase into items, the longest known stretch first at every word. */
export function itemsOf(phrase: string, date: string | null, know: Knowledge): Item[] {
  const tokens = tokenize(phrase);
  const keys: string[] = [];
  for (let i = 0; i < tokens.count; i++) keys.push(keyAt(tokens, i));
  const copy: Tokens = {
    text: phrase,
    count: tokens.count,
    start: tokens.start.slice(0, tokens.count),
    end: tokens.end.slice(0, tokens.count),
    shape: tokens.shape.slice(0, tokens.count),
    possessive: tokens.possessive.slice(0, tokens.count),
  };
  const items: Item[] = [];
  let i = 0;
  while (i < copy.count) {
    const found = longestAt(copy, keys, i, date, know);
    const to = found ? found.to : i + 1;
    const start = copy.start[i];
    const end = copy.end[to - 1];
    const before = i === 0 ? '' : phrase.slice(copy.end[i - 1], start);
    items.push({
      key: found?.key ?? keys[i],
      from: i,
      to,
      start,
      end,
      shape: copy.shape[i],
      possessive: copy.possessive[to - 1] === 1,
      hyphen: to < copy.count && /^[-‐‑–]$/.test(phrase.slice(copy.end[to - 1], copy.start[to])),
      broken: /[,;:()–—]| - |--/.test(before) && !/^[-‐‑–]$/.test(before),
      names: found?.names ?? NONE,
      role: found?.role ?? null,
      people: found?.people ?? NONE,
    });
    i = to;
  }
  return items;
}

interface Found {
  readonly key: string;
  readonly to: number;
  readonly names: readonly Entry[];
  readonly role: Role | null;
  readonly people: readonly number[];
}

function longestAt(
  tokens: Tokens,
  keys: readonly string[],
  at: number,
  date: string | null,
  know: Knowledge,
): Found | null {
  const capital = tokens.shape[at] !== LOWER || /^\d/.test(keys[at]) ? NAME_WORDS : 1;
  const longest = Math.min(
    Math.max(know.lexicon.longest(keys[at]), know.roles.longest(keys[at]), capital),
    tokens.count - at,
  );
  for (let words = longest; words > 0; words--) {
    let key = keys[at];
    for (let k = 1; k < words; k++) key += ` ${keys[at + k]}`;
    if (crossesBreak(tokens, at, at + words)) continue;
    const shape = shapeOf(tokens, at, at + words);
    const all = know.lexicon.get(key);
    const names = all ? usable(all, shape, date, know.needsCapital.has(key)) : NONE;
    const role = know.roles.get(key) ?? null;
    const people = words > 1 || /\d/.test(key) ? (know.people.exactly(key) ?? NONE) : NONE;
    if (names.length > 0 || role || people.length > 0) return { key, to: at + words, names, role, people };
  }
  return foldedPerson(tokens, keys, at, know);
}

/** Rows in use at the date and written as the text writes them; a name of the past still names its state. */
function usable(
  all: readonly Entry[],
  shape: number,
  date: string | null,
  needsCapital: boolean,
): readonly Entry[] {
  const written = all.filter((e) => writtenRight(e, shape, needsCapital));
  const current = written.filter((e) => inUse(e, date));
  return current.length > 0 ? current : written.filter((e) => e.kind !== 'metonym');
}

/** Two or three capitalised words that name a person in another transliteration. */
function foldedPerson(tokens: Tokens, keys: readonly string[], at: number, know: Knowledge): Found | null {
  for (let words = Math.min(4, tokens.count - at); words > 1; words--) {
    if (
      tokens.shape[at] === LOWER ||
      tokens.shape[at + words - 1] === LOWER ||
      crossesBreak(tokens, at, at + words)
    )
      continue;
    const key = keys.slice(at, at + words).join(' ');
    const people = know.people.named(key);
    if (people.length > 0) return { key, to: at + words, names: NONE, role: null, people };
  }
  return null;
}

/** Capitals throughout count as capitals; the first word decides otherwise. */
function shapeOf(tokens: Tokens, from: number, to: number): number {
  let shape = tokens.shape[from];
  for (let i = from + 1; i < to; i++) if (tokens.shape[i] > shape && shape === LOWER) shape = tokens.shape[i];
  return shape;
}

/** Whether punctuation that ends a name (anything but a space, hyphen, stop, comma before DC, slash) lies inside. */
function crossesBreak(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i + 1 < to; i++) {
    for (let at = tokens.end[i]; at < tokens.start[i + 1]; at++) {
      const code = tokens.text.charCodeAt(at);
      // : ; ( ) quotes and line breaks
      if (
        code === 0x3a ||
        code === 0x3b ||
        code === 0x28 ||
        code === 0x29 ||
        code === 0x22 ||
        code === 0x0a ||
        code === 0x201c ||
        code === 0x201d
      )
        return true;
    }
  }
  return false;
}
