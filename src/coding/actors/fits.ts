import type { ActorNoun } from './actor-nouns.ts';
import type { Told } from './mentions.ts';

/** Whether a phrase named before may be what a pronoun or a common noun stands for. */
export type Fits = (told: Told, noun: ActorNoun | null, plural: boolean) => boolean;

export function isPerson(told: Told, noun: ActorNoun | null, plural: boolean): boolean {
  return (
    !plural &&
    (told.actorKind === 'person' ||
      noun?.kind === 'person' ||
      noun?.kind === 'people' ||
      told.actor?.startsWith('P.') === true)
  );
}

const UNIONS = new Set(['UN', 'EU']);

/** Somebody who speaks for a state: a body of it, an office holder, the state itself. */
export function isOfficial(told: Told, noun: ActorNoun | null, plural: boolean): boolean {
  return (
    !plural &&
    told.country?.length === 2 &&
    !UNIONS.has(told.country) &&
    (told.actorKind !== 'people' || noun?.sector === 'GOV')
  );
}

export function isBody(told: Told, noun: ActorNoun | null, plural: boolean): boolean {
  if (plural || told.actorKind === 'person' || noun?.kind === 'person' || noun?.kind === 'people')
    return false;
  return told.actorKind !== 'people';
}

export function isMany(_: Told, noun: ActorNoun | null, plural: boolean): boolean {
  return plural || noun?.kind === 'group' || noun?.kind === 'force' || noun?.kind === 'people';
}

export function isState(told: Told): boolean {
  return told.actorKind === 'state' || (told.country?.length === 2 && told.actor === told.country);
}

export function isArmed(told: Told, noun: ActorNoun | null): boolean {
  return told.actorKind === 'group' || noun?.kind === 'group';
}

export function isGroup(told: Told): boolean {
  return told.actorKind === 'group' || (told.country !== null && told.country.length > 2);
}
