import { chooseNamesake, personAt } from './choose-person.ts';
import { type Entry, inUse } from './entry.ts';
import { NAME_WORDS } from './people.ts';
import type { Knowledge } from './phrase.ts';
import { answer } from './result.ts';
import { isPlaced } from './surroundings.ts';
import { CAPS, keyAt, LOWER, tokenize } from './tokens.ts';
import type { NameMatch, Resolution } from './types.ts';

/** Small words with which a name may begin: al-Shabaab, von der Leyen. */
const PARTICLE = new Set([
  'al',
  'el',
  'de',
  'da',
  'di',
  'du',
  'van',
  'von',
  'bin',
  'ibn',
  'le',
  'la',
  'tele',
  'telesur',
  'anti',
]);
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

/** Known names in running text, longest first at every word, not overlapping, in text order. */
export function findNamesIn(
  text: string,
  date: string | null,
  know: Knowledge,
  cache: Map<Entry, Resolution>,
): NameMatch[] {
  const shared = tokenize(text);
  const count = shared.count;
  // The columns are overwritten by the next call of the tokeniser; a name's key may ask it.
  const tokens = {
    ...shared,
    start: shared.start.slice(0, count),
    end: shared.end.slice(0, count),
    shape: shared.shape.slice(0, count),
    possessive: shared.possessive.slice(0, count),
  };
  const matches: NameMatch[] = [];
  const { lexicon, people, marked } = know;
  let i = 0;
  while (i < count) {
    const shape = tokens.shape[i];
    const first = shape === LOWER && tokens.end[i] - tokens.start[i] > 7 ? '' : keyAt(tokens, i);
    if (shape === LOWER && !PARTICLE.has(first)) {
      i++;
      continue;
    }
    let words = Math.min(Math.max(lexicon.longest(first), nameRun(tokens, i)), count - i);
    let key = first;
    const keys = [first];
    for (let k = 1; k < words; k++) keys.push(keyAt(tokens, i + k));
    let taken = 0;
    for (; words > 0; words--) {
      key = words === 1 ? first : keys.slice(0, words).join(' ');
      if (words > 1 && gapBreaks(text, tokens.end, tokens.start, i, words)) continue;
      const entries = lexicon.get(key);
      let resolution: Resolution | null = null;
      if (entries) {
        const best = bestOf(entries, shape, key, date, marked, text, tokens, i, words);
        if (best) resolution = ofEntry(best, best.kind === 'place' && isPlaced(text, tokens.start[i]), cache);
      }
      if (!resolution && words > 1 && (shape !== LOWER || PARTICLE.has(first))) {
        const list = people.exactly(key);
        if (list) {
          const one = chooseNamesake(people, list, null, date, () => false);
          if (one >= 0) resolution = personAt(know, one, date, 0.9);
        }
      }
      if (resolution) {
        matches.push({ start: tokens.start[i], end: tokens.end[i + words - 1], resolution });
        taken = words;
        break;
      }
    }
    if (taken === 0 && shape !== LOWER) {
      const one = bareSurname(tokens, i, first, date, know, text);
      if (one >= 0) {
        matches.push({
          start: tokens.start[i],
          end: tokens.end[i],
          resolution: personAt(know, one, date, 0.75),
        });
        taken = 1;
      }
    }
    i += taken || 1;
  }
  return matches;
}

/** Words a person's name beginning here could have: as long as capitals and particles go on, side by side. */
function nameRun(tokens: Columns, at: number): number {
  let last = 1;
  for (let k = 1; k < NAME_WORDS && at + k < tokens.count; k++) {
    const gap = tokens.start[at + k] - tokens.end[at + k - 1];
    if (gap > 2 || tokens.possessive[at + k - 1]) break;
    if (tokens.shape[at + k] !== LOWER) last = k + 1;
    else if (tokens.end[at + k] - tokens.start[at + k] > 3) break;
  }
  return last;
}

type Columns = Pick<ReturnType<typeof tokenize>, 'start' | 'end' | 'shape' | 'text' | 'count' | 'possessive'>;

function gapBreaks(text: string, end: Int32Array, start: Int32Array, at: number, words: number): boolean {
  for (let k = at; k < at + words - 1; k++) {
    const gap = start[k + 1] - end[k];
    if (gap > 3) return true;
    for (let p = end[k]; p < start[k + 1]; p++) {
      const code = text.charCodeAt(p);
      if (
        code !== 0x20 &&
        code !== 0x2d &&
        code !== 0x2e &&
        code !== 0x2f &&
        code !== 0x26 &&
        code !== 0x2c &&
        code !== 0xa0 &&
        code !== 0x2013
      )
        return true;
      if (
        (code === 0x2c || code === 0x2e) &&
        gap > 1 &&
        code === 0x2c &&
        text.charCodeAt(start[k + 1]) !== 0x44
      )
        return true;
    }
  }
  return false;
}

/** The row meant, as far as spelling and neighbours tell. */
function bestOf(
  entries: readonly Entry[],
  shape: number,
  key: string,
  date: string | null,
  marked: ReadonlySet<string>,
  text: string,
  tokens: Columns,
  at: number,
  words: number,
): Entry | null {
  let best: Entry | null = null;
  let score = -1;
  for (const e of entries) {
    if (!inUse(e, date)) continue;
    if (
      e.caps
        ? shape !== CAPS && !(e.name.length >= 4 && shape !== LOWER)
        : shape === LOWER && !/^[a-z]/.test(e.name)
    )
      continue;
    const value = e.kind === 'place' && e.capital ? 4.5 : PRIORITY[e.kind] + (e.caps ? 0.2 : 0);
    if (value <= score) continue;
    if (e.kind === 'place' && e.weak && !isPlaced(text, tokens.start[at])) continue;
    if (
      (e.kind === 'country' || e.kind === 'place') &&
      marked.has(`given ${key}`) &&
      besideStranger(tokens, at, words)
    )
      continue;
    if (
      e.kind === 'place' &&
      !e.capital &&
      besideStranger(tokens, at, words) &&
      !isPlaced(text, tokens.start[at])
    )
      continue;
    best = e;
    score = value;
  }
  return best;
}

/** Whether a capitalised word touches the name: "Paris Hilton", "Michael Jordan". */
function besideStranger(tokens: Columns, at: number, words: number): boolean {
  const after = at + words;
  const { text, start, end, shape, possessive, count } = tokens;
  if (
    after < count &&
    shape[after] !== LOWER &&
    !possessive[after - 1] &&
    start[after] - end[after - 1] === 1 &&
    text[end[after - 1]] === ' '
  )
    return true;
  return (
    at > 0 &&
    shape[at - 1] !== LOWER &&
    !possessive[at - 1] &&
    start[at] - end[at - 1] === 1 &&
    text[end[at - 1]] === ' ' &&
    !sentenceStart(text, start[at - 1])
  );
}

const sentenceStart = (text: string, at: number): boolean =>
  at === 0 || /[.!?"“”\n]\s*$/.test(text.slice(Math.max(0, at - 3), at));

/** A bare surname of someone in office at the date, or known beyond the office; -1 when none stands out. */
function bareSurname(
  tokens: Columns,
  at: number,
  key: string,
  date: string | null,
  know: Knowledge,
  text: string,
): number {
  if (key.length < 3 || know.marked.has(`surname ${key}`)) return -1;
  if (besideStranger(tokens, at, 1) && !titleBefore(tokens, at)) return -1;
  if (sentenceStart(text, tokens.start[at]) && know.needsCapital.has(key)) return -1;
  const list = know.people.exactSurname(key);
  if (list.length === 0) return -1;
  const one = chooseNamesake(know.people, list, null, date, () => false);
  return one >= 0 && know.people.weight(one, date) >= 1 ? one : -1;
}

function titleBefore(tokens: Columns, at: number): boolean {
  const word = tokens.text.slice(tokens.start[at - 1], tokens.end[at - 1]);
  return /^(President|Minister|Premier|Chancellor|Secretary|Mr|Mrs|Ms|Dr|Senator|Gen|General|Spokesman|Spokeswoman|Ambassador|King|Prince|Ayatollah|Sheikh)$/.test(
    word,
  );
}

function ofEntry(e: Entry, placed: boolean, cache: Map<Entry, Resolution>): Resolution {
  if (!placed) {
    const known = cache.get(e);
    if (known) return known;
  }
  const seat = e.kind === 'place' && e.capital && !placed;
  const resolution = answer({
    actor: e.actor,
    country: e.country,
    home: e.home,
    sector: e.kind === 'place' ? (seat ? 'GOV' : null) : e.sector,
    kind: e.actorKind,
    confidence: e.kind === 'place' ? (seat ? 0.75 : 0.6) : 0.9,
    ...(e.kind === 'place' ? { place: e.name } : {}),
    why: `${e.table}: ${e.name} → ${e.actor}${seat ? ', capital as metonym of the government' : e.kind === 'place' ? ', a place' : ''}`,
  });
  if (!placed) cache.set(e, resolution);
  return resolution;
}
