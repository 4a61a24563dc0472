import { personAt } from './choose-person.ts';
import type { Entry } from './entry.ts';
import { JOINING, MASTERED } from './grammar.ts';
import { itemsOf, type Knowledge } from './phrase.ts';
import { type Part, partsOf, type Reading, readPart, type Surroundings } from './read-part.ts';
import { answer, UNKNOWN } from './result.ts';
import type { Role } from './roles.ts';
import type { Resolution } from './types.ts';

/** Offices held before another body for one's own state: "the Russian UN ambassador" is Russia's. */
const SENT = new Set(['ambassador', 'diplomat', 'UN ambassador']);
/** Heads of whom a place says nothing: troops near Kyiv may be anyone's. */
const PLACELESS = new Set(['MIL', 'MFA']);
/** Offices of a place: "the mayor of Brussels" is Belgium's. */
const LOCAL = new Set(['mayor', 'governor']);
/** Openers of a part that says whose the head is, in the order in which they are asked. */
const OWNING = [
  'of',
  'loyal',
  'led',
  'headed',
  'commanded',
  'belonging',
  'from',
  'with',
  'for',
  'in',
  'at',
  'across',
  ',',
  'near',
  'inside',
  'and',
];

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
    const town = e.kind === 'place' && !e.capital;
    const organ =
      role.organ && role.organ !== 'GOV' && !(town && role.organ !== 'MIL')
        ? `${country}.${role.organ}`
        : e.kind === 'metonym'
          ? e.actor
          : null;
    return answer({
      actor: organ ?? country,
      country,
      sector: role.sector,
      office: reading.former ? null : role.office,
      kind: role.kind === 'people' ? 'people' : organ?.includes('.') ? 'organ' : 'state',
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
    if (e.weak && reading.strangers > 0) return UNKNOWN;
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
  const role = reading.role;
  const owner = reading.states.find(
    (s) => s.country !== e.home && s.country !== e.country && s.kind !== 'place',
  );
  if (owner && e.actorKind !== 'group') {
    const sent = role?.office && SENT.has(role.office);
    const national =
      (e.actorKind === 'organ' && e.home !== null) ||
      e.kind === 'outlet' ||
      e.actorKind === 'company' ||
      (e.home !== null && e.sector === 'PTY');
    if (sent || national)
      return answer({
        actor: sent ? `${owner.country}.MFA` : owner.country,
        country: owner.country,
        sector: role?.sector ?? e.sector,
        office: role?.office ?? null,
        kind: sent ? 'organ' : 'state',
        confidence: 0.8,
        why: `${owner.table}: ${owner.name} → ${owner.country}, before ${e.name}`,
      });
  }
  const ruling = e.actorKind === 'group' && e.country?.length === 2 && e.country === e.home;
  return answer({
    actor: ruling ? e.country : e.actor,
    country: e.country,
    home: e.home,
    sector: ruling ? 'GOV' : (e.sector ?? role?.sector ?? null),
    office: reading.former ? null : (role?.office ?? null),
    kind: ruling ? 'state' : e.actorKind,
    confidence: 0.9,
    why: `${e.table}: ${e.name} → ${e.actor}`,
  });
}

/** Whose a person's name makes the phrase, and what of the office the phrase itself says. */
function ofPerson(reading: Reading, date: string | null, know: Knowledge): Resolution {
  const base = personAt(know, reading.person, date, reading.bare ? 0.85 : 0.9);
  const role = reading.role;
  if (reading.personOwns && role && role.kind !== 'place' && base.country) {
    const iso = base.country.length === 2 && base.country !== 'EU' && base.country !== 'UN';
    const organ = role.organ && role.organ !== 'GOV' && iso ? `${base.country}.${role.organ}` : base.country;
    return answer({
      actor: organ,
      country: base.country,
      home: base.home,
      sector: role.sector,
      office: role.office,
      kind: 'organ',
      confidence: 0.85,
      why: `${base.why}; roles: ${role.noun}`,
    });
  }
  const owner = reading.org?.country ?? reading.state?.country ?? null;
  // "Palestinian Prime Minister X": whoever holds a state's office acts for the state, whatever movement is theirs.
  const holdsOffice =
    role?.kind === 'person' && role.organ !== null && !reading.former && reading.state?.country === base.home;
  const overrides =
    owner !== null &&
    (base.country === null ||
      holdsOffice ||
      reading.org?.actorKind === 'organisation' ||
      reading.org?.actorKind === 'organ');
  return {
    ...base,
    country: overrides ? owner : base.country,
    sector: reading.gone
      ? 'ELI'
      : role && role.kind === 'person' && role.sector && !reading.former && ofAState(base)
        ? role.sector
        : base.sector,
    office: reading.former
      ? null
      : (base.office ?? (date === null && role?.kind === 'person' ? role.office : null)),
  };
}

/** Whether the person stands for a state, and not for an organisation or an armed group. */
const ofAState = (r: Resolution): boolean =>
  r.country?.length === 2 && r.country !== 'EU' && r.country !== 'UN' && r.sector !== 'IGO';

/** Answers one part, or null when it names nothing the tables know. */
function answerOf(
  reading: Reading,
  date: string | null,
  know: Knowledge,
  around: Surroundings,
): Resolution | null {
  if (reading.person >= 0) return ofPerson(reading, date, know);
  if (reading.org || reading.outlet) return ofOrg(reading);
  if (!reading.state) return null;
  const group = reading.titled && !reading.role ? groupOf(reading.state, around) : null;
  if (group) return group;
  const result = ofState(reading, around);
  const more = reading.states.filter(
    (s) => s.country !== reading.state!.country && (s.kind === 'adjective' || s.kind === 'country'),
  );
  return more.length > 0 && reading.state.kind !== 'place'
    ? { ...result, also: more.map((s) => s.country!) }
    : result;
}

/** "the Lebanese group": the one armed group of that state that the context names. */
function groupOf(state: Entry, around: Surroundings): Resolution | null {
  const groups = around.bodies().filter((e) => e.actorKind === 'group' && e.home === state.country);
  if (groups.length === 0 || groups.some((e) => e.actor !== groups[0].actor)) return null;
  const e = groups[0];
  return answer({
    actor: e.actor,
    country: e.country,
    home: e.home,
    sector: e.sector,
    kind: 'group',
    confidence: 0.7,
    why: `${e.table}: ${e.name}, the group of ${state.country} that the context names`,
  });
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

/** "the bloc", "the alliance": the body of that kind that the context names, or the usual one. */
function ofEpithet(core: Reading, around: Surroundings, know: Knowledge): Resolution | null {
  const epithet = know.epithets.get(core.last);
  if (!epithet || core.strangers > 0) return null;
  const named = around.bodies().find((e) => epithet.actors.includes(e.actor.split('.')[0]));
  const id = named ? named.actor.split('.')[0] : epithet.usual;
  const e = id ? know.bodies.get(id) : undefined;
  if (!e) return null;
  return answer({
    actor: e.actor,
    country: e.country,
    sector: e.sector,
    kind: e.actorKind,
    confidence: named ? 0.8 : 0.5,
    why: `epithets: ${core.last} → ${e.actor}${named ? ', named in the context' : ', the usual one'}`,
  });
}

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
  const core = withoutForeign(readPart(parts[0], date, know, around), parts, date, know, around);
  const rest = parts.slice(1);
  const result =
    answerOf(core, date, know, around) ??
    ofOwner(core, parts, date, know, around) ??
    ofEpithet(core, around, know);
  if (!result) {
    // "a team of police": the collective says less than its members.
    const members = core.role === null ? rest.find((p) => p.opener === 'of') : undefined;
    const role = core.role ?? (members ? readPart(members, date, know, around).role : null);
    return role ? ofRole(role, core.former, core.gone) : UNKNOWN;
  }
  const second = rest.find((p) => JOINING.has(p.opener));
  if (!second) return result;
  const other = answerOf(readPart(second, date, know, around), date, know, around);
  if (!other?.country || other.country === result.country) return result;
  return { ...result, also: [...(result.also ?? []), other.country] };
}

/** "King Hassan of Morocco": a bare surname yields when the phrase goes on to name another state than the person's. */
function withoutForeign(
  core: Reading,
  parts: readonly Part[],
  date: string | null,
  know: Knowledge,
  around: Surroundings,
): Reading {
  const of = core.person >= 0 && core.bare ? parts.find((p, at) => at > 0 && p.opener === 'of') : undefined;
  if (!of) return core;
  const owner = readPart(of, date, know, around).state?.country ?? null;
  return owner !== null && owner !== know.people.countryOf(core.person) ? { ...core, person: -1 } : core;
}

/** Whose the core's head is, when only a later part says so. */
function ofOwner(
  core: Reading,
  parts: readonly Part[],
  date: string | null,
  know: Knowledge,
  around: Surroundings,
): Resolution | null {
  for (const opener of OWNING) {
    if (parts[0].items.length > 0 && !owns(opener, core)) continue;
    // A mayor's city is a place, not the government it stands for.
    const placed =
      opener === 'in' ||
      opener === 'at' ||
      opener === 'across' ||
      opener === 'near' ||
      opener === 'inside' ||
      (opener === 'of' && LOCAL.has(core.role?.office ?? ''));
    const here = { near: around.near, says: around.says, bodies: around.bodies, placed };
    for (const part of parts.slice(1)) {
      if (part.opener !== opener) continue;
      const reading = readPart(part, date, know, here);
      // "Zork of Blah": a surname does not tell whose a stranger is
      if (reading.bare && reading.person >= 0 && core.strangers > 0 && !core.role && !core.titled) continue;
      const below = answerOf(reading, date, know, here);
      if (below && below.country !== null) return combine(core, reading, below, opener, here);
    }
  }
  return null;
}

/** Whether a part with this opener can say whose the core's head is. */
function owns(opener: string, core: Reading): boolean {
  const role = core.role;
  if (opener === 'of' || opener === 'from' || opener === ',' || MASTERED.has(opener)) return true;
  // "local officials and Kenyan police": only a core that names no one gives way.
  if (opener === 'and') return role === null && !core.titled && core.strangers === 0;
  if (opener === 'with') return core.titled || role?.kind === 'person';
  if (opener === 'for') return role?.office === 'spokesperson' || role?.sector === 'MED';
  if (!role || role.organ === 'MFA') return false;
  return role.kind === 'body' || role.kind === 'force' || role.sector === null || !PLACELESS.has(role.sector);
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
  if (!owner.state || owner.person >= 0)
    return { ...below, sector: role.sector ?? below.sector, confidence: below.confidence * 0.85 };
  const base = ofState({ ...owner, role, former: core.former, gone: core.gone }, around);
  return {
    ...base,
    confidence: base.confidence * (opener === 'of' || opener === 'from' ? 0.95 : 0.8),
    why: `${base.why}; “${opener}” joins them`,
  };
}
