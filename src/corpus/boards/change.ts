/** What analysts fill in together: a board of competing hypotheses, a scenario, a dossier, what is known of a publisher. */
export type BoardKind = 'hypotheses' | 'scenario' | 'dossier' | 'publisher';

/** A change of a board as it is kept, in the order in which changes were made. Undone ones stay in the history. */
export interface Change<C = object> {
  readonly id: string;
  readonly board: string;
  readonly change: C;
  readonly note: string | null;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
  readonly undoneBy: string | null;
  readonly undoneAt: string | null;
}

/** Who makes a change, and why. */
export interface ChangeBy {
  readonly by: string;
  readonly note?: string;
  /** The board must not be there yet. */
  readonly create?: boolean;
  /** Kept beside the change and read for it alone: what a dossier said when it was saved. */
  readonly pinned?: object;
}

/** What a change made by somebody left behind: shown beside the thing itself. */
export interface Made {
  readonly by: string;
  /** ISO time. */
  readonly at: string;
}
