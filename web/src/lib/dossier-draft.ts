import type { DossierDefinition, DossierPart } from '../../../src/server/api.ts';

/** A part while it is edited: the key stays with it wherever it is moved. */
export interface DraftPart {
  readonly key: string;
  readonly part: DossierPart;
}

export interface DossierDraft extends Omit<DossierDefinition, 'parts'> {
  readonly parts: readonly DraftPart[];
}

let made = 0;
const keyed = (part: DossierPart): DraftPart => ({ key: `part-${++made}`, part });

export function draftOf({ parts, ...rest }: DossierDefinition): DossierDraft {
  return { ...rest, parts: parts.map(keyed) };
}

export function definitionOf({ parts, ...rest }: DossierDraft): DossierDefinition {
  return { ...rest, parts: parts.map(({ part }) => part) };
}

/** The parts with one more at a place. */
export function inserted(parts: readonly DraftPart[], at: number, part: DossierPart): DraftPart[] {
  return [...parts.slice(0, at), keyed(part), ...parts.slice(at)];
}

/** The parts with one changed, or taken out where null. */
export function replaced(parts: readonly DraftPart[], key: string, part: DossierPart | null): DraftPart[] {
  return parts.flatMap((one) => (one.key !== key ? [one] : part === null ? [] : [{ key, part }]));
}

/** The parts with one moved up (-1) or down (1); at the ends it stays. */
export function moved(parts: readonly DraftPart[], key: string, by: -1 | 1): DraftPart[] {
  const from = parts.findIndex((one) => one.key === key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= parts.length) return [...parts];
  const next = [...parts];
  [next[from], next[to]] = [next[to], next[from]];
  return next;
}
