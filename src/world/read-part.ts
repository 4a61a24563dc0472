import { chooseNamesake } from './choose-person.ts';
import type { Entry } from './entry.ts';
import {
  ACTING,
  ADDRESS,
  ATTITUDE,
  BACKING,
  BOUNDARY,
  FORMER,
  GONE,
  MASTERED,
  OPENING,
  TITLE,
} from './grammar.ts';
import type { Item, Knowledge } from './phrase.ts';
import type { Role } from './roles.ts';
import { CAPS, LOWER } from './tokens.ts';

/** What the surroundings of a phrase say; asked only when the phrase alone does not decide. */
export interface Surroundings {
  /** The phrase names a place where it stands ("in Moscow"). */
  readonly placed: boolean;
  /** The state is named elsewhere in the context. */
  near(iso2: string): boolean;
  /** The text holds one of these, as written. */
  says(...words: readonly string[]): boolean;
  /** Armed groups and organisations named in the context, in text order. */
  bodies(): readonly Entry[];
}

/** What one stretch between boundaries holds. */
export interface Part {
  /** The preposition or conjunction that opens it; empty for the core. */
  readonly opener: string;
  readonly items: readonly Item[];
}

/** What a part was read as. */
export interface Reading {
  readonly state: Entry | null;
  readonly states: readonly Entry[];
  readonly org: Entry | null;
  readonly outlet: Entry | null;
  /** Row of the person, or -1; and whether what follows is theirs ("Trump's envoy"). */
  readonly person: number;
  readonly personOwns: boolean;
  /** The person is named by surname alone. */
  readonly bare: boolean;
  readonly role: Role | null;
  readonly former: boolean;
  readonly gone: boolean;
  readonly titled: boolean;
  /** Capitalised words the tables do not know. */
  readonly strangers: number;
  /** Keys of the items, for epithets. */
  readonly last: string;
}

const isPlainWord = (item: Item) => item.names.length === 0 && item.role === null && item.people.length === 0;

/** Cuts a phrase at its prepositions, commas and conjunctions. A core of nothing but "several" yields to what follows. */
export function partsOf(items: readonly Item[]): Part[] {
  const parts: Part[] = [];
  let current: Item[] = [];
  let opener = '';
  const close = (next: string) => {
    if (current.length > 0 || parts.length === 0) parts.push({ opener, items: current });
    opener = next;
    current = [];
  };
  items.forEach((item, at) => {
    const hyphenated = at > 0 && items[at - 1].hyphen;
    if (at > 0 && item.broken) close(',');
    if (isPlainWord(item) && item.shape === LOWER && !hyphenated && !item.hyphen && endsHead(item, current)) {
      // "loyal to", "led by": the first word says what the second joins.
      if (current.length === 0 && MASTERED.has(opener) && (item.key === 'to' || item.key === 'by')) return;
      close(item.key);
    } else current.push(item);
  });
  close('');
  const idle = (part: Part) =>
    part.items.every((item) => isPlainWord(item) && (OPENING.has(item.key) || /^\d/.test(item.key)));
  let first = 0;
  while (first + 1 < parts.length && parts[first + 1].opener === 'of' && idle(parts[first])) first++;
  return first === 0 ? parts : [{ opener: '', items: parts[first].items }, ...parts.slice(first + 1)];
}

/** Whether a word closes the stretch before it: a preposition, or a participle after a head ("the coalition fighting …"). */
function endsHead(item: Item, before: readonly Item[]): boolean {
  if (BOUNDARY.has(item.key)) return true;
  if (item.key.length < 5 || !/(ing|ed)$/.test(item.key) || before.length === 0) return false;
  const head = before[before.length - 1];
  return (
    head.role !== null ||
    head.people.length > 0 ||
    head.names.some((e) => e.kind === 'org' || e.kind === 'metonym' || e.kind === 'country')
  );
}

const STATELY = new Set<Entry['kind']>(['country', 'adjective', 'demonym', 'metonym', 'place']);
const STATE_RANK: Record<string, number> = { country: 3, adjective: 3, demonym: 3, metonym: 2.5, place: 1 };

/** The reading of one part: what states, bodies, people and roles it holds. */
export function readPart(part: Part, date: string | null, know: Knowledge, around: Surroundings): Reading {
  const items = part.items;
  let state: Entry | null = null;
  const states: Entry[] = [];
  let org: Entry | null = null;
  let outlet: Entry | null = null;
  let role: Role | null = null;
  let former = false;
  let gone = false;
  let titled = false;
  let strangers = 0;
  let people: readonly number[] = [];
  let personAt = -1;
  let bare = false;
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    const next = items[at + 1];
    const previous = items[at - 1];
    if (previous?.hyphen && ATTITUDE.has(previous.key) && item.names.length > 0) {
      if (next && item.hyphen) at++;
      continue;
    }
    if (previous?.key === 'ethnic' && item.names.length > 0) {
      // "Ethnic Albanians" live anywhere.
      role ??= know.roles.get('people') ?? null;
      continue;
    }
    if (FORMER.has(item.key)) {
      former = true;
      if (GONE.has(item.key)) gone = true;
      if (item.role === null) continue;
    }
    if (item.hyphen && next && BACKING.has(next.key)) {
      at++;
      continue;
    }
    if (item.people.length > 0 && (item.names.length === 0 || item.to - item.from > 1)) {
      people = item.people;
      personAt = at;
      bare = false;
      continue;
    }
    if (item.names.length > 0 && onlyTowns(item) && item.shape !== LOWER && !around.placed) {
      const surname = surnameAt(items, at, date, know, states, around);
      if (surname >= 0 && (addressed(items, at) || know.people.weight(surname, date) >= 2)) {
        people = [surname];
        personAt = at;
        bare = true;
        continue;
      }
    }
    if (item.names.length > 0 && !(item.role && yieldsToNoun(item, states, org))) {
      const chosen = chooseName(items, at, around, know);
      if (chosen) {
        if (chosen.actor === '') continue;
        if (chosen.kind === 'org') org = org && org.actorKind !== 'organisation' ? org : chosen;
        else if (chosen.kind === 'outlet') outlet = chosen;
        else if (STATELY.has(chosen.kind)) {
          states.push(chosen);
          if (!state || STATE_RANK[chosen.kind] > STATE_RANK[state.kind]) state = chosen;
        }
        if (next && item.hyphen && ACTING.has(next.key)) at++;
        continue;
      }
      if (!item.role) {
        strangers++;
        continue;
      }
    }
    if (item.role) {
      role = item.role;
      if (TITLE.has(item.key)) titled = true;
      continue;
    }
    if (TITLE.has(item.key)) {
      titled = true;
      continue;
    }
    if (item.shape !== LOWER && !OPENING.has(item.key) && !ADDRESS.has(item.key)) {
      const surname = surnameAt(items, at, date, know, states, around);
      if (surname < 0) strangers++;
      else if (personAt < 0 || bare) {
        people = [surname];
        personAt = at;
        bare = true;
      }
    }
  }
  const country = states.length > 0 ? states[0].country : (org?.country ?? null);
  const person = people.length > 0 ? chooseNamesake(know.people, people, country, date, around.near) : -1;
  const personOwns = person >= 0 && items[personAt].possessive && personAt + 1 < items.length;
  const last = items.length > 0 ? items[items.length - 1].key : '';
  return {
    state,
    states,
    org,
    outlet,
    person,
    personOwns,
    bare,
    role,
    former,
    gone,
    titled,
    strangers,
    last,
  };
}

/** Only towns bear this name: a minister's surname may be meant as well. */
const onlyTowns = (item: Item) =>
  item.to - item.from === 1 && item.names.every((e) => e.kind === 'place' && !e.capital && e.region !== '');

const onlyPlaces = (item: Item) =>
  item.names.length > 0 && item.names.every((e) => e.kind === 'place' && !e.capital);

/** A given name or a word that a small town happens to bear. */
const onlyWeakTowns = (item: Item) =>
  item.role === null && item.names.length > 0 && item.names.every((e) => e.kind === 'place' && e.weak);

/** A body's name that is also a common noun yields to the noun when another state stands before it. */
function yieldsToNoun(item: Item, states: readonly Entry[], org: Entry | null): boolean {
  const owner = states[0]?.country ?? org?.country ?? null;
  return (
    owner !== null &&
    item.names.every((e) => e.country !== owner && e.kind !== 'country' && e.kind !== 'adjective')
  );
}

const addressed = (items: readonly Item[], at: number): boolean => {
  const before = items[at - 1];
  return (
    before !== undefined &&
    (ADDRESS.has(before.key) || before.role?.kind === 'person' || TITLE.has(before.key))
  );
};

/** A surname: with a form of address or a role before it, or alone when one holder stands out. */
function surnameAt(
  items: readonly Item[],
  at: number,
  date: string | null,
  know: Knowledge,
  states: readonly Entry[],
  around: Surroundings,
): number {
  const item = items[at];
  const next = items[at + 1];
  if (item.to - item.from !== 1 || item.key.length < 2) return -1;
  const goesOn = next && next.shape !== LOWER && (isPlainWord(next) || onlyPlaces(next));
  if (goesOn && !next.broken && !item.possessive && !item.hyphen) return -1;
  const before = items[at - 1];
  const title = addressed(items, at);
  if (
    before &&
    !title &&
    before.shape !== LOWER &&
    !OPENING.has(before.key) &&
    isPlainWord(before) &&
    !before.possessive
  )
    return -1;
  const list = know.people.surnamed(item.key);
  if (list.length === 0) return -1;
  if (!title && states.length === 0 && know.marked.has(`surname ${item.key}`)) return -1;
  const country = states[0]?.country ?? null;
  const found = chooseNamesake(know.people, list, country, date, around.near);
  // Beside a state's name only that state's people are meant.
  return found >= 0 &&
    country &&
    know.people.countryOf(found) !== country &&
    know.people.countryOf(found).length === 2
    ? -1
    : found;
}

const VALUE: Record<Entry['kind'], number> = {
  country: 6,
  adjective: 6,
  demonym: 5.5,
  org: 5,
  metonym: 5,
  outlet: 4,
  place: 3,
  person: 1,
};

/** Of the rows under one name the one meant here. */
export function chooseName(
  items: readonly Item[],
  at: number,
  around: Surroundings,
  know: Knowledge,
): Entry | null {
  const item = items[at];
  const next = items[at + 1];
  const before = items[at - 1];
  const stranger = (other: Item | undefined) =>
    other !== undefined &&
    other.shape !== LOWER &&
    (isPlainWord(other) || onlyWeakTowns(other)) &&
    !OPENING.has(other.key) &&
    !ADDRESS.has(other.key) &&
    !TITLE.has(other.key);
  const followed = stranger(next) && !item.possessive && !next.broken && !item.hyphen;
  const led =
    stranger(before) &&
    !before.possessive &&
    !item.broken &&
    !before.hyphen &&
    !(item.shape === CAPS && before.shape === CAPS);
  // A role noun beside the name makes it a state's: "Kenya Anti-Corruption Commission".
  const noun = items.some((other) => other.role !== null);
  const given =
    (!noun && know.marked.has(`given ${item.key}`)) || (led && know.marked.has(`first ${before.key}`));
  let best: Entry | null = null;
  let score = -1;
  for (const e of item.names) {
    let value = VALUE[e.kind];
    if (e.kind === 'place') {
      if (e.capital) value = around.placed && item.names.length > 1 ? 5.5 : 4.5;
      if (e.weak && ((!around.placed && (followed || led || items.length > 1)) || item.hyphen)) value = -1;
      if (given && (followed || led)) value = -1;
      // part of the longer name of a person or a thing: "Marisol San Isidro", "Iwo Jima"
      const roles = items.flatMap((x) => x.role?.kind ?? []);
      const body = roles.length > 0 && !roles.includes('person') && !roles.includes('people');
      if (!e.capital && !around.placed && !body && (followed || (led && item.to - item.from > 1))) value = -1;
    } else if (e.kind === 'country') {
      if (given && (followed || led)) value = -1;
    } else if (e.kind === 'org' && item.to - item.from === 1 && !e.caps && led && at > 1) {
      // The last name of someone unknown: "Foreign Minister Thérèse Kayikwamba Wagner".
      value = -1;
    } else if (e.kind === 'outlet') {
      if (
        item.shape === LOWER ||
        followed ||
        (item.to - item.from === 1 && led) ||
        (next && next.shape !== LOWER && !item.possessive && /^the /i.test(e.name))
      )
        value = -1;
    }
    if (value < 0) continue;
    if (e.caps) value += 0.2;
    if (e.cues.length > 0) value = around.says(...e.cues) ? 9 : -1;
    if (value >= score && value >= 0) {
      score = value;
      best = e;
    }
  }
  return best && best.also.length > 0 ? whereMeant(best, around.near) : best;
}

/** Of the states that have a place of this name the one that the context names, else the weightiest. */
export function whereMeant(place: Entry, near: (iso2: string) => boolean): Entry {
  if (near(place.country ?? '')) return place;
  const other = place.also.find(near);
  return other ? { ...place, actor: other, country: other, region: '', also: [] } : place;
}
