import type { CrisisDefinition } from '../corpus/crisis.ts';
import type { DocumentRow } from '../corpus/rows.ts';
import { CARDS } from './cards.ts';
import type { Finding } from './finding.ts';

export interface Coverage {
  readonly days: number;
  readonly daysReported: number;
  readonly lineages: number;
}

const DAY = 86_400_000;

/** First and last day that the documents can speak of: the crisis's window, cut at the newest document. */
export function windowOf(
  crisis: CrisisDefinition | null,
  documents: readonly DocumentRow[],
): { from: string | null; to: string | null } {
  const days = documents
    .map((doc) => doc.published)
    .filter((day): day is string => day !== null)
    .sort();
  const newest = days.at(-1) ?? null;
  const to = [crisis?.to, newest].filter((day) => day != null).sort()[0] ?? null;
  return { from: crisis?.trigger.date ?? crisis?.from ?? days[0] ?? null, to };
}

/** Coded documents of a window that name an actor or one of its organs; undated ones count as being in it. */
export function naming(
  actor: string,
  documents: readonly DocumentRow[],
  from: string | null,
  to: string | null,
): DocumentRow[] {
  return documents.filter(
    (doc) =>
      doc.status === 'coded' &&
      doc.actors.some((id) => id === actor || id.startsWith(`${actor}.`)) &&
      (!doc.published || ((!from || doc.published >= from) && (!to || doc.published <= to))),
  );
}

/** How much independent reporting names the actor in the window. Samples are left out: they are a selection. */
export function coverage(
  actor: string,
  crisis: CrisisDefinition | null,
  documents: readonly DocumentRow[],
): Finding<Coverage> {
  const { from, to } = windowOf(crisis, documents);
  const named = naming(actor, documents, from, to).filter((doc) => !doc.sample);
  const samplesOnly = documents.length > 0 && documents.every((doc) => doc.sample);
  const days = from && to && to >= from ? Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1 : 0;
  return {
    value: {
      days,
      daysReported: new Set(named.map((doc) => doc.published).filter(Boolean)).size,
      lineages: new Set(named.map((doc) => doc.lineageId)).size,
    },
    interval: null,
    evidence: [],
    card: CARDS.coverage,
    warnings: samplesOnly
      ? [
          'All documents here are samples, a selection made for demonstration: they cannot show what did not happen.',
        ]
      : [],
  };
}
