import type { CrisisDefinition } from '../../corpus/crisis.ts';
import type { DocumentRow } from '../../corpus/rows.ts';
import type { Finding } from '../finding.ts';
import type { JoinedEvent } from '../joining/index.ts';
import { countedEvents } from '../profile.ts';
import { SILENT_CARDS } from './cards.ts';
import { type Silence, silences } from './silences.ts';

export interface SilentRows {
  readonly crisis: CrisisDefinition;
  readonly documents: readonly DocumentRow[];
  readonly events: readonly JoinedEvent[];
}

/** Who is named in a crisis and says and does nothing that counts, those named in most lines of reporting first. */
export function silentFinding({ crisis, documents, events }: SilentRows): Finding<readonly Silence[]> {
  const heard = countedEvents(events, crisis).flatMap((event) =>
    event.sources.flatMap((who) => [who.country, who.actor].filter((id) => id !== null)),
  );
  const value = silences(crisis, documents, new Set(heard));
  return {
    value,
    interval: null,
    evidence: [],
    card: SILENT_CARDS.silent,
    warnings: documents.some((doc) => doc.sample)
      ? ['Samples are a selection made for demonstration: who is silent in them need not have been.']
      : [],
  };
}
