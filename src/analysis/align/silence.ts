import { tooThin } from '../absence.ts';
import { coverage } from '../coverage.ts';
import { compare } from '../rows.ts';
import type { AlignedCrisis } from './align.ts';

/** An actor that the documents name and that takes no stance. */
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

/** Who kept silent in a crisis, those named in most lines of reporting first. Protagonists and persons are left out. */
export function silences(
  { crisis, documents, protagonists }: AlignedCrisis,
  standing: ReadonlySet<string>,
): Silence[] {
  const lines = new Map<string, Set<string>>();
  for (const doc of documents)
    for (const actor of new Set(doc.actors.map((id) => id.split('.')[0]))) {
      if (actor === 'P' || standing.has(actor) || protagonists.includes(actor)) continue;
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
