import type { CrisisDefinition } from '../../corpus/crisis.ts';
import type { Told } from './positions.ts';

const TOLD: readonly Told[] = ['yes', 'no', 'abstain', 'absent', 'unknown'];

/** Votes by country from lists as one types them: `{ yes: 'FR, GB', no: 'us' }`. */
export function votesTold(given: Partial<Record<Told, string>>): Map<string, Told> {
  const told = new Map<string, Told>();
  for (const vote of TOLD)
    for (const part of (given[vote] ?? '').split(',')) {
      const country = part.trim().toUpperCase();
      if (country) told.set(country, vote);
    }
  return told;
}

/** The draft one asks about first in a crisis: against who intervened, on the day on which it began. */
export function usualDraft(crisis: CrisisDefinition | null): {
  readonly against: string | null;
  readonly date: string | undefined;
} {
  return {
    against: crisis?.roles.intervener?.[0] ?? crisis?.trigger.actor ?? null,
    date: crisis?.trigger.date ?? crisis?.from ?? undefined,
  };
}
