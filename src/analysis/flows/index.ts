export { FLOWS_CARDS } from './cards.ts';
export {
  askedEvents,
  type Flow,
  type FlowActor,
  type FlowMatrix,
  type FlowsFinding,
  type FlowsInput,
  flowMatrix,
  flows,
} from './flows.ts';
export { layoutNetwork, type NetworkLayout, type NetworkPlace, networkActors } from './network.ts';
export {
  type Between,
  type EventFilter,
  NOBODY,
  OTHERS,
  partyIds,
  passes,
  standsBetween,
} from './parties.ts';
export type { FlowKind, FlowTally } from './tally.ts';
