import {
  councilFinding,
  invokedIn,
  mediaFinding,
  type ResponseProfile,
  sameLine,
} from '../analysis/index.ts';
import type { Engine } from '../engine/index.ts';
import { askedBy, type DossierDefinition } from './definition.ts';
import { type CrisisRows, type Lenses, protagonistsOf } from './gather.ts';
import type { Beside } from './types.ts';

/** Whether a definition asks for anything that is read from other crises. */
export function othersAsked(definition: DossierDefinition): boolean {
  return [...askedBy(definition)].some((name) => /^compar|^principles/.test(name) || name === 'unknown');
}

/** The analyses beside a profile that need no other crisis: same line, principles, Council, media. */
export function besideOf(
  rows: CrisisRows,
  profile: ResponseProfile,
  engine: Engine,
  lenses: Lenses,
): Omit<Beside, 'comparison' | 'elsewhere'> {
  const { crisis } = rows;
  const stanceRows = { crisis, events: rows.reports, quotes: rows.quotes, attitudes: rows.attitudes };
  const protagonists = protagonistsOf(crisis);
  const towards = crisis?.trigger.actor ?? null;
  const against = crisis?.roles.intervener?.[0] ?? towards;
  const date = crisis?.trigger.date ?? crisis?.from ?? null;
  return {
    sameLine: towards
      ? sameLine({ ...stanceRows, joined: rows.events }, profile.actor, towards, protagonists)
      : null,
    invoked: invokedIn(profile.quotes),
    council:
      against && date
        ? councilFinding({ council: engine.council, date, against, rows: stanceRows, name: lenses.name })
        : null,
    media: mediaFinding({ ...stanceRows, documents: rows.documents, crisis, protagonists }),
  };
}
