/** Yes, abstention and no as numbers, so that the distance between them is one. */
export type RollCallVote = 1 | 0 | -1;

/** One vote by name: a resolution, an amendment or a motion, and who voted how. Absent states are left out. */
export interface RollCall {
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Symbol of the resolution as the file writes it, e.g. `R/68/262`; empty where none was adopted. */
  readonly resolution: string;
  readonly description: string;
  /** By country, ISO 3166 alpha-2. */
  readonly votes: ReadonlyMap<string, RollCallVote>;
}
