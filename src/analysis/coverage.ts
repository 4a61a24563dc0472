import type { CrisisDefinition } from '../corpus/crisis.ts';
import type { DocumentRow } from '../corpus/rows.ts';
import { documentsNaming } from './by-actor.ts';
import { CARDS } from './cards.ts';
import type { Finding } from './finding.ts';
import { once } from './once.ts';

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
  const { oldest, newest } = spanOf(documents);
  const to = [crisis?.to, newest].filter((day) => day != null).sort()[0] ?? null;
  return { from: crisis?.trigger.date ?? crisis?.from ?? oldest, to };
}

/** The first days of the line of reporting that was first, and of the one that was last. */
const spanOf = once((documents: readonly DocumentRow[]) => {
  const days = [...firstDays(documents).values()].filter((day) => day !== null).sort();
  return { oldest: days[0] ?? null, newest: days.at(-1) ?? null };
});

const withoutSamples = once((documents: readonly DocumentRow[]) => documents.filter((doc) => !doc.sample));

/** Each line of reporting with its first day; null when it has none. A copy of last week's text watches nothing. */
function firstDays(documents: readonly DocumentRow[]): Map<string, string | null> {
  const first = new Map<string, string | null>();
  for (const { lineageId, published } of documents) {
    const known = first.get(lineageId) ?? null;
    first.set(lineageId, known === null || (published !== null && published < known) ? published : known);
  }
  return first;
}

/**
 * Lines of reporting of a window that name an actor or one of its organs, each with the day on which it first did;
 * undated ones count as being in it.
 */
export function naming(
  actor: string,
  documents: readonly DocumentRow[],
  from: string | null,
  to: string | null,
): Map<string, string | null> {
  const inWindow = ([, day]: [string, string | null]) =>
    !day || ((!from || day >= from) && (!to || day <= to));
  return new Map([...firstDays(documentsNaming(documents, actor))].filter(inWindow));
}

/** How much independent reporting names the actor in the window. Samples are left out: they are a selection. */
export function coverage(
  actor: string,
  crisis: CrisisDefinition | null,
  documents: readonly DocumentRow[],
): Finding<Coverage> {
  const { from, to } = windowOf(crisis, documents);
  const named = naming(actor, withoutSamples(documents), from, to);
  const onlySamples = named.size === 0 && naming(actor, documents, from, to).size > 0;
  const days = from && to && to >= from ? Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1 : 0;
  return {
    value: {
      days,
      daysReported: new Set([...named.values()].filter(Boolean)).size,
      lineages: named.size,
    },
    interval: null,
    evidence: [],
    card: CARDS.coverage,
    warnings: onlySamples
      ? [
          'All documents here that name it are samples, a selection made for demonstration: they cannot show what did not happen.',
        ]
      : [],
  };
}
