import type { Flow, FlowMatrix, FlowsFinding, NetworkLayout } from '../analysis/flows/index.ts';
import type { Atlas } from '../world/atlas.ts';
import type { CrisisSummary, ListedEvent, Names } from './api.ts';

/** What one actor said and did to another; its events come from `events`, page by page. */
export type ListedFlow = Omit<Flow<ListedEvent>, 'evidence'>;

/** One cell of the matrix of who acts upon whom. */
export type FlowCell = Omit<ListedFlow, 'strongest'>;

/** Who said and did how much to whom. */
export interface FlowsAnswer extends Omit<FlowsFinding, 'flows' | 'hostile'> {
  readonly ok: true;
  readonly crisis: CrisisSummary;
  readonly first: string | null;
  readonly last: string | null;
  readonly hostile: Omit<FlowsFinding['hostile'], 'evidence'>;
  /** Between named actors, the most widely reported first; the CSV has all of them. */
  readonly flows: readonly ListedFlow[];
  readonly matrix: Omit<FlowMatrix, 'cells'> & { readonly cells: readonly FlowCell[] };
  /** Where the actors stand on a wide and on a narrow screen; `flows`: how many are drawn, the first ones. */
  readonly network: Readonly<Record<'wide' | 'narrow', NetworkLayout & { readonly flows: number }>>;
  readonly atlas: Pick<Atlas, 'points' | 'disputed'> & {
    /** Key of an actor's shape in the file of shapes, by actor id; who is no state has none. */
    readonly shapes: Readonly<Record<string, string>>;
  };
  readonly names: Names;
}
