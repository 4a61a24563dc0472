/** One step of the schema. A step that was released never changes; the next one mends it. */
export interface Migration {
  /** Counted from 1 without gaps. */
  readonly id: number;
  readonly name: string;
  /** Statements that run in one transaction. */
  readonly sql: string;
}
