import { chooseNamesake, personAt } from './choose-person.ts';
import type { Entry } from './entry.ts';
import {
  ACTING,
  ADDRESS,
  ATTITUDE,
  BACKING,
  BOUNDARY,
  FORMER,
  GONE,
  JOINING,
  OPENING,
  TITLE,
} from './grammar.ts';
import { type Item, itemsOf, type Knowledge } from './phrase.ts';
import { answer, UNKNOWN } from './result.ts';
import type { Role } from './roles.ts';
import { LOWER } from './tokens.ts';
import type { Resolution } from './types.ts';

/** What the surroundings of a phrase say; asked only when the phrase alone does not decide. */
export interface Surroundings {
  /** The phrase names a place where it stands ("in Moscow"). */
  readonly placed: boolean;
  /** The state is named elsewhere in the context. */
  near(iso2: string): boolean;
  /** The text says this somewhere, as whole words. */
  says(...words: string[]): boolean;
}

/** What one stretch between boundaries holds. */
interface Part {
  /** The preposition or conjunction that opens it; empty for the core. */
  readonly opener: string;
  readonly items: readonly Item[];
}

interface Reading {
  readonly place: Entry | null;
  readonly state: Entry | null;
  readonly states: readonly Entry[];
  readonly org: Entry | null;
  readonly outlet: Entry | null;
  readonly person: number;
  readonly role: Role | null;
  readonly former: boolean;
  readonly gone: boolean;
  readonly titled: boolean;
  readonly attitude: boolean;
  readonly backed: string | null;
  /** Capitalised words the tables do not know. */
  readonly strangers: number;
}

const IGO_FIRST = new Set(['ambassador', 'diplomat', 'UN ambassador']);
const RANK: Record<string, number> = { country: 3, adjective: 3, demonym: 3, metonym: 2, place: 1 };

/** Cuts a phrase at its prepositions, commas and conjunctions. */
function partsOf(items: readonly Item[]): Part[] {
  const parts: Part[] = [];
  let current: Item[] = [];
  let opener = '';
  const close = (next: string) => {
    if (current.length > 0 || parts.length === 0) parts.push({ opener, items: current });
    opener = next;
    current = [];
  };
  items.forEach((item, at) => {
    const plainWord = item.names.length === 0 && item.role === null && item.people.length === 0;
    const hyphenated = at > 0 && items[at - 1].hyphen;
    if (at > 0 && item.broken) close(',');
    if (plainWord && BOUNDARY.has(item.key) && item.shape === LOWER && !hyphenated && !item.hyphen)
      close(item.key);
    else current.push(item);
  });
  close('');
  return parts;
}

const isState = (e: Entry) =>
  e.kind === 'country' ||
  e.kind === 'adjective' ||
  e.kind === 'demonym' ||
  e.kind === 'metonym' ||
  e.kind === 'place';

/** The reading of one part: what states, bodies, people and roles it holds. */
function read(part: Part, date: string | null, know: Knowledge, around: Surroundings): Reading {
  let state: Entry | null = null;
  let place: Entry | null = null;
  const states: Entry[] = [];
  let org: Entry | null = null;
  let outlet: Entry | null = null;
  let role: Role | null = null;
  let former = false;
  let gone = false;
  let titled = false;
  let attitude = false;
  let backed: string | null = null;
  let strangers = 0;
  let people: readonly number[] = [];
  let personItem = -1;
  const items = part.items;
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    const next = items[at + 1];
    const previous = items[at - 1];
    if (previous?.hyphen && ATTITUDE.has(previous.key) && item.names.length > 0) {
      attitude = true;
      continue;
    }
    if (FORMER.has(item.key)) {
      former = true;
      if (GONE.has(item.key)) gone = true;
      if (item.role === null) continue;
    }
    if (item.hyphen && next && BACKING.has(next.key)) {
      backed = item.key;
      at++;
      continue;
    }
    if (item.people.length > 0 && (item.names.length === 0 || item.to - item.from > 1)) {
      people = item.people;
      personItem = at;
      continue;
    }
    if (item.names.length > 0 && !(item.role && preferRole(item, states, org))) {
      const chosen = chooseName(item, items, at, around, know);
      if (!chosen) continue;
      if (chosen.kind === 'org') org = org && org.actorKind !== 'organisation' ? org : chosen;
      else if (chosen.kind === 'outlet') outlet = chosen;
      else if (isState(chosen)) {
        states.push(chosen);
        if (chosen.kind === 'place') place ??= chosen;
        if (!state || RANK[chosen.kind] > RANK[state.kind]) state = chosen;
      }
      if (next && item.hyphen && ACTING.has(next.key)) at++;
      continue;
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
      if (surname >= 0) {
        people = [surname];
        personItem = at;
      } else strangers++;
    }
  }
  const country = states.length > 0 ? states[0].country : null;
  const person = people.length > 0 ? chooseNamesake(know.people, people, country, date, around.near) : -1;
  void personItem;
  return {
    place,
    state,
    states,
    org,
    outlet,
    person,
    role,
    former,
    gone,
    titled,
    attitude,
    backed,
    strangers,
  };
}

/** A body's name that is also a common noun yields to the noun when another state stands before it. */
function preferRole(item: Item, states: readonly Entry[], org: Entry | null): boolean {
  const owner = states[0]?.country ?? org?.country ?? null;
  return (
    owner !== null &&
    item.names.every((e) => e.country !== owner) &&
    item.names.every((e) => e.kind !== 'country' && e.kind !== 'adjective')
  );
}

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
  if (item.to - item.from !== 1 || item.key.length < 3) return -1;
  if (next && next.shape !== LOWER && next.names.length === 0 && next.role === null && !next.broken)
    return -1;
  const before = items[at - 1];
  const addressed =
    before !== undefined &&
    (ADDRESS.has(before.key) || before.role?.kind === 'person' || TITLE.has(before.key));
  if (
    before &&
    !addressed &&
    before.shape !== LOWER &&
    !OPENING.has(before.key) &&
    before.names.length === 0 &&
    before.role === null &&
    !before.possessive
  )
    return -1;
  const list = know.people.surnamed(item.key);
  if (list.length === 0) return -1;
  if (!addressed && know.needsCapital.has(`surname ${item.key}`)) return -1;
  return chooseNamesake(know.people, list, states[0]?.country ?? null, date, around.near);
}

/** Of the rows under one name the one meant here. */
function chooseName(
  item: Item,
  items: readonly Item[],
  at: number,
  around: Surroundings,
  know: Knowledge,
): Entry | null {
  const next = items[at + 1];
  const before = items[at - 1];
  const loose = (other: Item | undefined) =>
    other !== undefined &&
    other.shape !== LOWER &&
    other.names.length === 0 &&
    other.role === null &&
    other.people.length === 0 &&
    !OPENING.has(other.key) &&
    !ADDRESS.has(other.key) &&
    !TITLE.has(other.key);
  let best: Entry | null = null;
  let score = -1;
  for (const e of item.names) {
    let value = {
      country: 6,
      adjective: 6,
      demonym: 5.5,
      org: 5,
      metonym: 5,
      outlet: 4,
      place: 3,
      person: 1,
    }[e.kind];
    if (e.kind === 'place') {
      if (e.capital) value = 4.5;
      if (e.weak && !around.placed && (loose(next) || loose(before) || items.length > 1)) value = -1;
      if (loose(next) && !item.possessive && !next.broken && know.needsCapital.has(`given ${item.key}`))
        value = -1;
    }
    if (e.kind === 'country' && know.needsCapital.has(`given ${item.key}`)) {
      if (
        (loose(next) && !item.possessive && !next?.broken && !item.hyphen) ||
        (loose(before) && !before.possessive && !item.broken && !before.hyphen)
      )
        value = -1;
    }
    if (e.caps) value += 0.2;
    if (value > score) {
      score = value;
      best = e;
    }
  }
  return score < 0 ? null : best;
}

/** Whose a state's name, adjective or seat makes the phrase. */
function ofState(reading: Reading, around: Surroundings): Resolution {
  const e = reading.state!;
  const country = e.country!;
  const role = reading.role;
  const row = `${e.table}: ${e.name} → ${country}`;
  if (role && role.kind !== 'place') {
    if (reading.gone && role.kind === 'person')
      return answer({
        actor: country,
        country,
        sector: 'ELI',
        kind: 'people',
        confidence: 0.85,
        why: `${row}; former ${role.noun}`,
      });
    const organ =
      role.organ && role.organ !== 'GOV' && !(e.kind === 'place' && !e.capital && role.organ !== 'MIL')
        ? role.organ
        : null;
    return answer({
      actor: organ ? `${country}.${organ}` : country,
      country,
      sector: role.sector,
      office: reading.former ? null : role.office,
      kind: role.kind === 'people' ? 'people' : organ ? 'organ' : 'state',
      confidence: e.kind === 'place' ? 0.8 : 0.92,
      ...(e.kind === 'place' ? { place: e.name } : {}),
      why: `${row}; roles: ${role.noun} → ${role.sector ?? 'no sector'}`,
    });
  }
  if (e.kind === 'metonym')
    return answer({
      actor: e.actor,
      country,
      sector: e.sector,
      kind: e.actorKind,
      confidence: 0.92,
      why: `metonyms: ${e.name} → ${e.actor}`,
    });
  if (e.kind === 'place') {
    const seat = e.capital && !around.placed;
    return answer({
      actor: country,
      country,
      sector: seat ? 'GOV' : null,
      kind: 'state',
      place: e.name,
      confidence: (seat ? 0.8 : e.weak ? 0.4 : 0.65) * (reading.strangers > 0 ? 0.7 : 1),
      why: seat
        ? `${row}, capital as metonym of the government`
        : `${row}, a place${around.placed ? ' here by its preposition' : ''}`,
    });
  }
  return answer({
    actor: country,
    country,
    kind: e.kind === 'demonym' ? 'people' : 'state',
    confidence: reading.strangers > 0 ? 0.75 : 0.95,
    why: row,
  });
}

/** Whose an organisation's name makes the phrase. */
function ofOrg(reading: Reading): Resolution {
  const e = (reading.org ?? reading.outlet)!;
  const owner = reading.states.find(
    (s) => s.country !== e.home && s.country !== e.country && s.kind !== 'place',
  );
  const role = reading.role;
  const row = `${e.table}: ${e.name} → ${e.actor}`;
  if (owner && e.actorKind !== 'group') {
    const diplomat = role?.office && IGO_FIRST.has(role.office);
    const national = e.actorKind === 'organ' || e.home !== null || e.kind === 'outlet';
    if (diplomat || (national && !e.actor.startsWith('UN.') && !e.actor.startsWith('EU.')))
      return answer({
        actor: diplomat ? `${owner.country}.MFA` : owner.country,
        country: owner.country,
        sector: role?.sector ?? e.sector,
        office: role?.office ?? null,
        kind: diplomat ? 'organ' : 'state',
        confidence: 0.8,
        why: `${owner.table}: ${owner.name} → ${owner.country} before ${e.name}`,
      });
  }
  const office = role?.office && !reading.former ? role.office : null;
  return answer({
    actor: e.actor,
    country: e.country,
    home: e.home,
    sector: e.sector ?? role?.sector ?? null,
    office,
    kind: e.actorKind,
    confidence: 0.9,
    why: row,
  });
}

/** Answers one part, or null when it names nothing the tables know. */
function answerOf(
  reading: Reading,
  date: string | null,
  know: Knowledge,
  around: Surroundings,
): Resolution | null {
  if (reading.person >= 0) {
    const base = personAt(know.people, reading.person, date, 0.9);
    const role = reading.role;
    const owner = reading.org?.country ?? reading.state?.country ?? null;
    return {
      ...base,
      country:
        owner &&
        (base.country === null ||
          reading.org?.actorKind === 'organisation' ||
          reading.org?.actorKind === 'organ')
          ? owner
          : base.country,
      sector: reading.gone
        ? 'ELI'
        : role && role.kind === 'person' && !reading.former
          ? role.sector
          : base.sector,
      office: reading.former
        ? null
        : (base.office ?? (date === null && role?.kind === 'person' ? role.office : null)),
    };
  }
  if (reading.org || reading.outlet) return ofOrg(reading);
  if (reading.state) {
    const result = ofState(reading, around);
    const more = reading.states.filter(
      (s) => s.country !== reading.state!.country && (s.kind === 'adjective' || s.kind === 'country'),
    );
    return more.length > 0 && reading.state.kind !== 'place'
      ? { ...result, also: more.map((s) => s.country!) }
      : result;
  }
  return null;
}

/** A role noun of no known state: the sector is known, the country is not. */
function ofRole(role: Role, former: boolean, gone: boolean): Resolution {
  return answer({
    sector: gone && role.kind === 'person' ? 'ELI' : role.sector,
    office: former ? null : role.office,
    kind: role.kind === 'people' ? 'people' : role.kind === 'place' ? null : 'organ',
    confidence: 0.5,
    why: `roles: ${role.noun} → ${role.sector ?? 'no sector'}; no state is named`,
  });
}

const FORCES = new Set(['MIL', 'MFA']);
/** Openers of a part that says whose the head is, in the order in which they are asked. */
const OWNING = ['of', 'from', 'with', 'for', 'in', 'at', 'across', ',', 'near', 'inside'];

/** What a phrase means at a date. */
export function resolvePhrase(
  phrase: string,
  date: string | null,
  know: Knowledge,
  around: Surroundings,
): Resolution {
  const items = itemsOf(phrase, date, know);
  if (items.length === 0) return UNKNOWN;
  const parts = partsOf(items);
  const core = read(parts[0], date, know, around);
  let result = answerOf(core, date, know, around);
  const rest = parts.slice(1);
  if (result && core.role === null && core.titled) result = withTitle(result);
  if (!result) {
    for (const opener of OWNING) {
      const part = rest.find((p) => p.opener === opener && p.items.length > 0);
      if (!part) continue;
      if (parts[0].items.length > 0 && !owns(opener, core)) continue;
      const reading = read(
        part,
        date,
        know,
        opener === 'of' || opener === ','
          ? { ...around, placed: false }
          : { ...around, placed: opener !== 'for' && opener !== 'from' && opener !== 'with' },
      );
      const below = answerOf(reading, date, know, around);
      if (!below || below.country === null) continue;
      result = combine(core, reading, below, opener, around);
      break;
    }
  }
  if (result) {
    const second = rest.find((p) => JOINING.has(p.opener));
    if (second) {
      const other = answerOf(read(second, date, know, around), date, know, around);
      if (other?.country && other.country !== result.country)
        result = { ...result, also: [...(result.also ?? []), other.country] };
    }
    return result;
  }
  if (core.role) return ofRole(core.role, core.former, core.gone);
  return UNKNOWN;
}

/** Whether a part with this opener can say whose the core's head is. */
function owns(opener: string, core: Reading): boolean {
  const role = core.role;
  if (opener === 'of' || opener === 'from' || opener === ',') return true;
  if (opener === 'with') return core.titled || role?.kind === 'person';
  if (opener === 'for') return role?.office === 'spokesperson' || role?.sector === 'MED';
  if (role?.sector && FORCES.has(role.sector)) return false;
  if (role?.organ === 'MFA') return false;
  return role !== null;
}

/** The head's role over the owner's state: "people" + "in the UK", "president" + "of the Riigikogu". */
function combine(
  core: Reading,
  owner: Reading,
  below: Resolution,
  opener: string,
  around: Surroundings,
): Resolution {
  const role = core.role;
  if (!role || role.kind === 'place') return { ...below, confidence: below.confidence * 0.9 };
  const bodyOwner = owner.role !== null || owner.org !== null || owner.state?.kind === 'metonym';
  if (bodyOwner && (core.titled || role.kind === 'person' || role.sector === 'CVL'))
    return { ...below, sector: below.sector ?? role.sector, confidence: below.confidence * 0.92 };
  if (!owner.state)
    return { ...below, sector: role.sector ?? below.sector, confidence: below.confidence * 0.85 };
  const base = ofState({ ...owner, role, former: core.former, gone: core.gone }, around);
  return {
    ...base,
    confidence: base.confidence * (opener === 'of' || opener === 'from' ? 0.95 : 0.8),
    why: `${base.why}; “${opener}” joins them`,
  };
}

const withTitle = (result: Resolution): Resolution => result;
