import type { CrisisDefinition } from '../../corpus/crisis.ts';
import type { DocumentRow } from '../../corpus/rows.ts';
import type { Finding } from '../finding.ts';
import { SILENT_CARDS } from './cards.ts';
import { type Silence, silences } from './silences.ts';

/**
 * Who is named in a crisis and of whom nothing is told.
 * @param acting  states and organisations in whose name something that counts was said or done
 */
export function silentFinding(
  crisis: CrisisDefinition | null,
  documents: readonly DocumentRow[],
  acting: ReadonlySet<string>,
): Finding<readonly Silence[]> {
  const value = silences(crisis, documents, acting);
  return {
    value,
    interval: null,
    evidence: [],
    card: SILENT_CARDS.silent,
    warnings:
      value.length && documents.every((doc) => doc.sample)
        ? ['Samples are a selection made for demonstration: who is silent in them need not have been.']
        : [],
  };
}
