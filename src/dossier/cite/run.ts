/** A stretch of text in one form; what every output format writes in its own way. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly code?: boolean;
  /** A web address. */
  readonly href?: string;
  /** The live figure that it tells. */
  readonly figure?: string;
  /** Numbers of the sentences behind it. */
  readonly cites?: readonly number[];
}

export const plainText = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');
