import { alignmentFinding, councilFinding, mediaFinding } from '../analysis/index.ts';
import type { Engine } from '../engine/index.ts';
import { askedBy, type DossierDefinition } from './definition.ts';
import { type CrisisRows, type Lenses, protagonistsOf } from './gather.ts';
import type { Beside } from './types.ts';

/** Whether a definition asks for anything that is read from other crises. */
export function othersAsked(definition: DossierDefinition): boolean {
  return [...askedBy(definition)].some(
    (name) => /^(?:absence|compar|principles)/.test(name) || name === 'unknown',
  );
}

/** The analyses beside a profile that need no other crisis: alignment, Council, media. */
export function besideOf(
  rows: CrisisRows,
  engine: Engine,
  lenses: Lenses,
): Pick<Beside, 'alignment' | 'council' | 'media'> {
  const { crisis } = rows;
  const stanceRows = { crisis, events: rows.reports, quotes: rows.quotes, attitudes: rows.attitudes };
  const protagonists = protagonistsOf(crisis);
  const towards = crisis?.trigger.actor ?? null;
  const against = crisis?.roles.intervener?.[0] ?? towards;
  const date = crisis?.trigger.date ?? crisis?.from ?? null;
  return {
    alignment: crisis
      ? alignmentFinding([{ ...stanceRows, documents: rows.documents, protagonists }], lenses.name)
      : null,
    council:
      against && date
        ? councilFinding({ council: engine.council, date, against, rows: stanceRows, name: lenses.name })
        : null,
    media: mediaFinding({ ...stanceRows, documents: rows.documents, crisis, protagonists }),
  };
}
