import { chooseNamesake, personAt } from './choose-person.ts';
import { type Entry, inUse } from './entry.ts';
import { ADDRESS, BOUNDARY, DAYS, OPENING, PLACING } from './grammar.ts';
import { NAME_WORDS } from './people.ts';
import type { Knowledge } from './phrase.ts';
import { whereMeant } from './read-part.ts';
import { answer } from './result.ts';
import { isPlaced } from './surroundings.ts';
import { CAPS, keyAt, LOWER, type Tokens, tokenize } from './tokens.ts';
import type { NameMatch, Resolution } from './types.ts';

/** Small words with which a name may begin: al-Shabaab, von der Leyen. */
const PARTICLE = new Set('al el de da di du van von bin ibn le la'.split(' '));
const PRIORITY: Record<Entry['kind'], number> = {
  country: 6,
  adjective: 6,
  demonym: 5.5,
  org: 5,
  metonym: 5,
  outlet: 4,
  place: 3,
  person: 1,
};
/** Least weight at the date with which a bare surname is taken for its holder. */
const BARE_WEIGHT = 1;

/** A place of a name that several states share: decided when the whole text has been read. */
interface Pending {
  readonly at: number;
  readonly place: Entry;
}

/** Known names in running text, longest first at every word, not overlapping, in text order. */
export function findNamesIn(
  text: string,
  date: string | null,
  know: Knowledge,
  cache: Map<Entry, Resolution>,
): NameMatch[] {
  const tokens = own(tokenize(text));
  const matches: NameMatch[] = [];
  const introduced = new Set<number>();
  const pending: Pending[] = [];
  let i = 0;
  while (i < tokens.count) {
    const shape = tokens.shape[i];
    // A word in small letters begins no name, but for a few particles of two or three letters.
    if (shape === LOWER && tokens.end[i] - tokens.start[i] > 3) {
      i++;
      continue;
    }
    const first = keyAt(tokens, i);
    if (shape === LOWER && !PARTICLE.has(first)) {
      i++;
      continue;
    }
    i += takeName(tokens, i, first, date, know, cache, matches, introduced, pending) || 1;
  }
  if (pending.length > 0) settle(matches, pending, cache);
  return matches;
}

/** The tokeniser's columns are overwritten by its next call. */
function own(tokens: Tokens): Tokens {
  const { text, count, start, end, shape, possessive } = tokens;
  return {
    text,
    count,
    start: start.slice(0, count),
    end: end.slice(0, count),
    shape: shape.slice(0, count),
    possessive: possessive.slice(0, count),
  };
}

/** Adds the longest name that begins at word `i`; returns how many words it took. */
function takeName(
  tokens: Tokens,
  i: number,
  first: string,
  date: string | null,
  know: Knowledge,
  cache: Map<Entry, Resolution>,
  matches: NameMatch[],
  introduced: Set<number>,
  pending: Pending[],
): number {
  const { text, start, end } = tokens;
  const { lexicon, people } = know;
  let words = Math.min(Math.max(lexicon.longest(first), nameRun(tokens, i)), tokens.count - i);
  const keys = [first];
  for (let k = 1; k < words; k++) keys.push(keyAt(tokens, i + k));
  for (; words > 0; words--) {
    if (words > 1 && gapBreaks(tokens, i, words)) continue;
    const key = words === 1 ? first : keys.slice(0, words).join(' ');
    const entries = lexicon.get(key);
    const best = entries ? bestOf(entries, key, date, know, tokens, i, words) : null;
    let resolution: Resolution | null = null;
    if (best && best.actor === '') return words;
    if (best) {
      const placed = best.kind === 'place' && isPlaced(text, start[i]);
      resolution = ofEntry(best, placed, cache);
      if (best.also.length > 0) pending.push({ at: matches.length, place: best });
    } else if (words > 1) {
      const one = chooseNamesake(people, people.exactly(key) ?? [], null, date, () => false);
      if (one >= 0) {
        introduced.add(one);
        resolution = personAt(know, one, date, 0.9);
      }
    }
    if (!resolution) continue;
    matches.push({ start: start[i], end: end[i + words - 1], resolution });
    return words;
  }
  const one = bareSurname(tokens, i, first, date, know, introduced);
  if (one < 0) return 0;
  matches.push({ start: start[i], end: end[i], resolution: personAt(know, one, date, 0.75) });
  return 1;
}

/** Places of shared names go to the state that the rest of the text names. */
function settle(matches: NameMatch[], pending: readonly Pending[], cache: Map<Entry, Resolution>): void {
  const open = new Set(pending.map((p) => p.at));
  const named = new Set<string>();
  matches.forEach((match, at) => {
    if (!open.has(at) && match.resolution.country) named.add(match.resolution.country);
    if (!open.has(at) && match.resolution.home) named.add(match.resolution.home);
  });
  for (const { at, place } of pending) {
    const meant = whereMeant(place, (iso2) => named.has(iso2));
    if (meant !== place) matches[at] = { ...matches[at], resolution: ofEntry(meant, true, cache) };
  }
}

/** Words a person's name beginning here could have: as long as capitals and particles go on, side by side. */
function nameRun(tokens: Tokens, at: number): number {
  let last = 1;
  for (let k = 1; k < NAME_WORDS && at + k < tokens.count; k++) {
    const gap = tokens.start[at + k] - tokens.end[at + k - 1];
    if (gap > 2 || tokens.possessive[at + k - 1]) break;
    if (tokens.shape[at + k] !== LOWER) last = k + 1;
    else if (tokens.end[at + k] - tokens.start[at + k] > 3) break;
  }
  return last;
}

/** Whether something other than spaces, hyphens, stops, slashes and apostrophes lies between the words of a name. */
function gapBreaks(tokens: Tokens, at: number, words: number): boolean {
  const { text, start, end } = tokens;
  for (let k = at; k < at + words - 1; k++) {
    if (start[k + 1] - end[k] > 3) return true;
    for (let p = end[k]; p < start[k + 1]; p++) {
      const code = text.charCodeAt(p);
      const harmless =
        code === 0x20 ||
        code === 0x2d ||
        code === 0x2e ||
        code === 0x2f ||
        code === 0x26 ||
        code === 0xa0 ||
        code === 0x2013 ||
        code === 0x27 ||
        code === 0x2019 ||
        code === 0x73;
      // A comma only before the district of Washington.
      if (!harmless && !(code === 0x2c && text.charCodeAt(start[k + 1]) === 0x44)) return true;
    }
  }
  return false;
}

/** The row meant, as far as spelling and neighbours tell. */
function bestOf(
  entries: readonly Entry[],
  key: string,
  date: string | null,
  know: Knowledge,
  tokens: Tokens,
  at: number,
  words: number,
): Entry | null {
  const shape = tokens.shape[at];
  const given = know.marked.has(`given ${key}`);
  let best: Entry | null = null;
  let score = -1;
  for (const e of entries) {
    if (e.cues.length > 0) {
      if (shape !== LOWER && e.cues.some((cue) => tokens.text.includes(cue))) return e;
      continue;
    }
    if (e.kind === 'metonym' && !inUse(e, date)) continue;
    if (
      e.caps
        ? shape !== CAPS && !(e.name.length >= 4 && shape !== LOWER)
        : shape === LOWER && !/^\p{Ll}/u.test(e.name)
    )
      continue;
    const value =
      (e.kind === 'place' && e.capital ? 4.5 : PRIORITY[e.kind]) +
      (e.caps ? 0.2 : 0) -
      (inUse(e, date) ? 0 : 3);
    if (value < score) continue;
    if (e.kind === 'place' && e.weak && !isPlaced(tokens.text, tokens.start[at])) continue;
    if (e.kind === 'place' && !e.capital && words > 1 && afterStranger(tokens, at, know)) continue;
    if (e.kind === 'place' && !e.capital && touches(tokens, at + words, at + words - 1, know)) continue;
    if (e.kind === 'country' || e.kind === 'place') {
      if (given && touches(tokens, at + words, at + words - 1, know)) continue;
      if (words === 1 && afterGivenName(tokens, at, know) && (given || e.kind === 'place')) continue;
    }
    if (e.kind === 'outlet' && words === 1 && touches(tokens, at + 1, at, know)) continue;
    best = e;
    score = value;
  }
  return best;
}

/** Whether the capitalised word at `next` continues the name that ends at `last` and is no known word. */
function touches(tokens: Tokens, next: number, last: number, know: Knowledge): boolean {
  const { text, start, end, shape, possessive, count } = tokens;
  if (
    next >= count ||
    shape[next] === LOWER ||
    possessive[last] ||
    start[next] - end[last] !== 1 ||
    text[end[last]] !== ' '
  )
    return false;
  const key = keyAt(tokens, next);
  return !DAYS.has(key) && know.lexicon.longest(key) === 0 && know.roles.longest(key) === 0;
}

/** Whether a given name or the unknown half of a double name stands right before: "Michael Jordan", "Crans-Montana". */
function afterGivenName(tokens: Tokens, at: number, know: Knowledge): boolean {
  if (
    at === 0 ||
    tokens.shape[at - 1] === LOWER ||
    tokens.possessive[at - 1] ||
    tokens.start[at] - tokens.end[at - 1] !== 1
  )
    return false;
  const joint = tokens.text[tokens.end[at - 1]];
  const before = keyAt(tokens, at - 1);
  // "Crans-Montana": half of a double name that is known as a whole or not at all.
  if (joint === '-') return know.lexicon.get(before) === undefined;
  return joint === ' ' && know.marked.has(`first ${before}`);
}

/** Whether a capitalised word that the tables do not know stands right before: "Marisol San Isidro" is a person. */
function afterStranger(tokens: Tokens, at: number, know: Knowledge): boolean {
  if (at === 0 || tokens.possessive[at - 1] || tokens.shape[at - 1] === LOWER) return false;
  const before = keyAt(tokens, at - 1);
  if (know.marked.has(`first ${before}`)) return tokens.start[at] - tokens.end[at - 1] === 1;
  return (
    tokens.text.slice(tokens.end[at - 1], tokens.start[at]) === ' ' &&
    know.lexicon.longest(before) === 0 &&
    know.roles.longest(before) === 0 &&
    !OPENING.has(before) &&
    !PLACING.has(before) &&
    !BOUNDARY.has(before)
  );
}

/** A bare surname: after a title, of someone the text has introduced, or of someone known beyond an office; else -1. */
function bareSurname(
  tokens: Tokens,
  at: number,
  key: string,
  date: string | null,
  know: Knowledge,
  introduced: ReadonlySet<number>,
): number {
  const { people } = know;
  if (key.length < 2 || tokens.shape[at] === LOWER) return -1;
  const list = people.exactSurname(key);
  const known = list.find((row) => introduced.has(row));
  if (known !== undefined) return known;
  if (list.length === 0 || isOfStranger(tokens, at, know)) return -1;
  const titled =
    at > 0 &&
    tokens.shape[at - 1] !== LOWER &&
    tokens.start[at] - tokens.end[at - 1] <= 2 &&
    ADDRESS.has(keyAt(tokens, at - 1));
  if (
    !titled &&
    (know.marked.has(`surname ${key}`) ||
      know.marked.has(`first ${key}`) ||
      touches(tokens, at + 1, at, know) ||
      besideName(tokens, at))
  )
    return -1;
  const one = chooseNamesake(people, list, null, date, () => false);
  if (one < 0 || people.weight(one, date) < BARE_WEIGHT) return -1;
  return titled || people.isHand(one) ? one : -1;
}

/** "Zork of Blah": the second half of a name of which the tables do not know the first. */
function isOfStranger(tokens: Tokens, at: number, know: Knowledge): boolean {
  if (at < 2 || keyAt(tokens, at - 1) !== 'of' || tokens.shape[at - 2] === LOWER) return false;
  const first = keyAt(tokens, at - 2);
  return know.lexicon.longest(first) === 0 && know.roles.longest(first) === 0;
}

/** Whether a capitalised word of unknown kind stands right before, inside the sentence: the surname of another. */
function besideName(tokens: Tokens, at: number): boolean {
  if (at === 0 || tokens.shape[at - 1] === LOWER || tokens.possessive[at - 1]) return false;
  return tokens.start[at] - tokens.end[at - 1] === 1;
}

function ofEntry(e: Entry, placed: boolean, cache: Map<Entry, Resolution>): Resolution {
  if (!placed) {
    const known = cache.get(e);
    if (known) return known;
  }
  const seat = e.kind === 'place' && e.capital && !placed;
  const ruling = e.actorKind === 'group' && e.country?.length === 2 && e.country === e.home;
  const resolution = answer({
    actor: ruling ? e.country : e.actor,
    country: e.country,
    home: e.home,
    sector: e.kind === 'place' ? (seat ? 'GOV' : null) : ruling ? 'GOV' : e.sector,
    kind: ruling ? 'state' : e.actorKind,
    confidence: e.kind === 'place' ? (seat ? 0.75 : 0.6) : 0.9,
    ...(e.kind === 'place' ? { place: e.name } : {}),
    why: `${e.table}: ${e.name} → ${e.actor}${seat ? ', capital as metonym of the government' : e.kind === 'place' ? ', a place' : ''}`,
  });
  if (!placed) cache.set(e, resolution);
  return resolution;
}
