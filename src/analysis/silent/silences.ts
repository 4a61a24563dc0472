import type { CrisisDefinition } from '../../corpus/crisis.ts';
import type { DocumentRow } from '../../corpus/rows.ts';
import { tooThin } from '../absence.ts';
import { coverage } from '../coverage.ts';
import { compare } from '../rows.ts';

/** An actor that the documents name and of which they tell nothing. */
export interface Silence {
  readonly actor: string;
  /** Independent lines of reporting that name it. */
  readonly named: number;
  /** Of these, those in which silence could be heard (no samples, within the window), and their days. */
  readonly lineages: number;
  readonly daysReported: number;
  readonly days: number;
  /** Whether that is enough for its silence to mean something. */
  readonly watchable: boolean;
}

/**
 * Who kept silent in a crisis, those named in most lines of reporting first. Persons are left out.
 * @param heard  actors that did not: who took a stance, or who acted, whatever is asked; and the protagonists
 */
export function silences(
  crisis: CrisisDefinition | null,
  documents: readonly DocumentRow[],
  heard: ReadonlySet<string>,
): Silence[] {
  const lines = new Map<string, Set<string>>();
  for (const doc of documents)
    for (const actor of new Set(doc.actors.map((id) => id.split('.')[0]))) {
      if (actor === 'P' || heard.has(actor)) continue;
      const own = lines.get(actor);
      if (own) own.add(doc.lineageId);
      else lines.set(actor, new Set([doc.lineageId]));
    }
  return [...lines]
    .map(([actor, named]): Silence => {
      const covered = coverage(actor, crisis, documents);
      return { actor, named: named.size, ...covered.value, watchable: tooThin(covered) === null };
    })
    .sort((a, b) => b.named - a.named || compare(a.actor, b.actor));
}
