export { CONSISTENCY_CARDS } from './cards.ts';
export {
  type Consistency,
  type ConsistencyInput,
  type CrisisPair,
  consistency,
  type PrincipleInCrisis,
  principlesInvoked,
} from './consistency.ts';
export type { Setting, Standing } from './differences.ts';
export type { CrisisMaterial, Invocation, Side } from './invocations.ts';
