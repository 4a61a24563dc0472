import type { EventRow, RowParticipant } from '../../corpus/rows.ts';
import { type DayRelation, type Days, relate } from './days.ts';
import type { ReportWords } from './report-words.ts';

/** A report prepared for comparison. */
export interface Telling {
  readonly row: EventRow;
  /** Near-copies of it in other documents of its lineage: they tell nothing of their own. */
  readonly copies: readonly EventRow[];
  readonly words: ReportWords;
  readonly days: Days;
}

/** Why two reports are taken to be of one event, for a reader to check. */
export interface JoinReasons {
  /** 0 … 1; joined from `JOINED` on. */
  readonly score: number;
  readonly days: DayRelation;
  /** Words as the second report writes them. */
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  readonly words: readonly string[];
  /** Words that stand in both in the same order. */
  readonly phrase: string | null;
}

/** From this score on two reports are joined: set so that, on reports of our own, few joins are wrong (`eval/joining.ts`). */
export const JOINED = 0.7;

/** Words that tell an event from one before it: "another boat", "a month after a similar attack". */
const FURTHER = /\b(?:another|again)\b(?! (?:is|was|were|are|person)\b)/i;
const LIKE_ANOTHER = /\b(?:similar|second|third|fourth|fifth)\b/i;
/** Ways of striking from afar: outlets name one strike by any of them. */
const FROM_AFAR = new Set(['aerial', 'drone', 'heavy-weapons', 'explosives', 'targeted', 'destroy']);
/** What is done to one person or thing once in days: told of two neighbouring days it is still one deed. */
const ONCE = new Set([
  'abduct',
  'arrest',
  'seize',
  'release',
  'deport',
  'expel',
  'withdraw',
  'resign',
  'convict',
]);

/** Whether nothing in the two reports says that they are of two events. Symmetric. */
export function compatible(a: Telling, b: Telling): boolean {
  const [x, y] = [a.row, b.row];
  // What one document tells of apart, the coding keeps apart: that its sentences are alike says nothing.
  if (x.docId === y.docId || relate(a.days, b.days) === null) return false;
  if (x.mode && y.mode && x.mode !== y.mode && !(FROM_AFAR.has(x.mode) && FROM_AFAR.has(y.mode)))
    return false;
  return (
    sameParties(x.sources, y.sources) &&
    sameTargets(x.targets, y.targets) &&
    samePlace(a, b) &&
    sameNames(a, b)
  );
}

/**
 * The reasons for taking two compatible reports as one event; null where they are too few. Deeds are compared by the
 * names, numbers and words of their sentences, statements by their words alone: what was said is the event.
 */
export function reasonsToJoin(a: Telling, b: Telling): JoinReasons | null {
  const days = relate(a.days, b.days)!;
  const shared = sharedWords(a.words, b.words);
  const told = new Set([...shared.listed.names, ...shared.listed.numbers, ...shared.listed.words]);
  const phrase = told.size > 1 ? sharedPhrase(a.row, b.row, told) : null;
  const targets = a.row.targets.length > 0 && b.row.targets.length > 0;
  const score = a.row.said
    ? scoreOfWords(a, b, shared, phrase !== null, targets)
    : scoreOfDeed(a, b, shared, days, targets);
  const atOnce = days === 'same' || isSameThing(a, b, shared, phrase !== null);
  if (score < JOINED || !atOnce) return null;
  return { score: Math.min(1, round(score)), days, ...shared.listed, phrase };
}

interface Shared {
  readonly listed: Pick<JoinReasons, 'names' | 'numbers' | 'words'>;
  /** Ochiai's coefficient of the weighted words: shared ÷ geometric mean of the two; 0 … 1. */
  readonly likeness: number;
  readonly weight: number;
}

function sharedWords(a: ReportWords, b: ReportWords): Shared {
  const listed = { name: [] as string[], number: [] as string[], word: [] as string[] };
  let weight = 0;
  for (const [stem, word] of a) {
    const other = b.get(stem);
    if (!other) continue;
    const kind = word.kind === 'name' ? 'name' : other.kind;
    listed[kind].push(other.written);
    weight += Math.min(word.weight, other.weight);
  }
  const [all, others] = [weightOf(a), weightOf(b)];
  const likeness = weight ? weight / Math.sqrt(all * others) : 0;
  const sorted = (words: string[]) => words.sort();
  return {
    listed: { names: sorted(listed.name), numbers: sorted(listed.number), words: sorted(listed.word) },
    likeness,
    weight,
  };
}

function weightOf(words: ReportWords): number {
  let sum = 0;
  for (const { weight } of words.values()) sum += weight;
  return sum;
}

/** Points: what is alike adds, what differs takes off. The weights are set by hand and few, so that a reader can follow them. */
function scoreOfDeed(a: Telling, b: Telling, shared: Shared, days: DayRelation, targets: boolean): number {
  const { names, numbers, words } = shared.listed;
  // One city is hit in many ways on one day: a name alone, or the words of a toll alone, say too little.
  const kinds = [names, numbers, words].filter((list) => list.length > 0).length;
  if (kinds < 2 && shared.weight < 4) return 0;
  let score = 0.25 + 0.5 * shared.likeness;
  if (names.length) score += 0.15;
  if (numbers.length) score += 0.1;
  else if (hasNumbers(a) && hasNumbers(b)) score -= 0.1;
  // "Another boat" is not the boat that the other report tells of.
  if (!numbers.length && differs(FURTHER, a, b)) score -= 0.2;
  if (targets) score += 0.1;
  if (a.row.mode && a.row.mode === b.row.mode) score += 0.05;
  if (a.row.place && a.row.place === b.row.place && isName(a.row.place)) score += 0.1;
  return days === 'same' ? score : score - 0.1;
}

function scoreOfWords(a: Telling, b: Telling, shared: Shared, phrase: boolean, targets: boolean): number {
  // A leader meets another once a day: who met whom tells the meeting, whatever else the sentences say.
  const meeting = a.row.type === 'CONSULT' && targets && person(a.row.sources, b.row.sources);
  const met = meeting && person(a.row.targets, b.row.targets);
  const score = 0.15 + 0.7 * shared.likeness + (targets ? 0.1 : 0) + (phrase ? 0.15 : 0);
  return met ? Math.max(score, 0.7 + 0.3 * shared.likeness) : score;
}

/** Whether two reports that name different days, or one a day and one a month, are of a thing that was only once. */
function isSameThing(a: Telling, b: Telling, shared: Shared, phrase: boolean): boolean {
  const { names, numbers } = shared.listed;
  if (differs(LIKE_ANOTHER, a, b) || differs(FURTHER, a, b)) return false;
  if (a.row.said) return phrase && shared.likeness >= 0.7;
  const mode = a.row.mode ?? b.row.mode;
  if (
    mode &&
    ONCE.has(mode) &&
    (person(a.row.targets, b.row.targets) || (names.length > 1 && shared.likeness >= 0.4))
  )
    return true;
  return names.length > 0 && numbers.some((number) => number.length > 1) && shared.likeness >= 0.5;
}

/** Whether one of the two sentences holds such a word and the other none. */
function differs(words: RegExp, a: Telling, b: Telling): boolean {
  return words.test(a.row.sentenceSpan.text) !== words.test(b.row.sentenceSpan.text);
}

function hasNumbers({ words }: Telling): boolean {
  for (const { kind } of words.values()) if (kind === 'number') return true;
  return false;
}

/** Same states, and no two different organs or persons of one: the ministry is of the state, two ministers are two. */
function sameParties(a: readonly RowParticipant[], b: readonly RowParticipant[]): boolean {
  return a.every((who) => {
    const theirs = b.filter((other) => other.country === who.country);
    return theirs.length > 0 && theirs.some((other) => sameActor(who, other));
  });
}

/** Equal, one set within the other, or missing on one side. */
function sameTargets(a: readonly RowParticipant[], b: readonly RowParticipant[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.length === 0 || sameParties(few, many);
}

function sameActor({ actor: a, country }: RowParticipant, { actor: b }: RowParticipant): boolean {
  if (a === b || a === null || b === null || a === country || b === country) return true;
  // A minister speaks for a ministry, a president for a government; which, the ids do not say.
  if (a.startsWith('P.') !== b.startsWith('P.')) return true;
  return a.startsWith(`${b}.`) || b.startsWith(`${a}.`) || a.endsWith('.GOV') || b.endsWith('.GOV');
}

function person(a: readonly RowParticipant[], b: readonly RowParticipant[]): boolean {
  return a.some(({ actor }) => actor?.startsWith('P.') && b.some((other) => other.actor === actor));
}

/** Two names of places contradict each other unless one report names both. */
function samePlace(a: Telling, b: Telling): boolean {
  const [here, there] = [a.row.place, b.row.place];
  if (!here || !there || here === there || !isName(here) || !isName(there)) return true;
  return a.row.sentenceSpan.text.includes(there) || b.row.sentenceSpan.text.includes(here);
}

/** Deeds in sentences full of names, none of them shared, are two deeds. */
function sameNames(a: Telling, b: Telling): boolean {
  if (a.row.said) return true;
  return !hasOwnNames(a, b) || !hasOwnNames(b, a) || sharesName(a, b) || sharesName(b, a);
}

function hasOwnNames(a: Telling, b: Telling): boolean {
  for (const [stem, word] of a.words) if (word.kind === 'name' && !b.words.has(stem)) return true;
  return false;
}

function sharesName(a: Telling, b: Telling): boolean {
  for (const [stem, word] of a.words) if (word.kind === 'name' && b.words.has(stem)) return true;
  return false;
}

const PHRASE = 5;

/**
 * The first five words in a row that both sentences hold, two of them telling, as they stand in the second; null when
 * there are none.
 */
function sharedPhrase(a: EventRow, b: EventRow, telling: ReadonlySet<string>): string | null {
  const words = (row: EventRow) => row.sentenceSpan.text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  const other = ` ${words(a).join(' ').toLowerCase()} `;
  const own = words(b);
  for (let i = 0; i + PHRASE <= own.length; i++) {
    const phrase = own.slice(i, i + PHRASE);
    const text = phrase.join(' ');
    if (phrase.filter((word) => telling.has(word)).length > 1 && other.includes(` ${text.toLowerCase()} `))
      return text;
  }
  return null;
}

const isName = (place: string) => /^\p{Lu}/u.test(place);
const round = (score: number) => Math.round(score * 100) / 100;
