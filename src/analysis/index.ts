export * from './absent/index.ts';
export { type Agreement, krippendorffAlpha } from './agreement.ts';
export * from './align/index.ts';
export { CARDS, METHOD_CARDS } from './all-cards.ts';
export * from './compare/index.ts';
export * from './consistency/index.ts';
export * from './council/index.ts';
export type { EvidenceRef, Finding, Interval, MethodCard, Support } from './finding.ts';
export * from './flows/index.ts';
export * from './hypotheses/index.ts';
export type { FalseAlarms } from './intervals/furthest.ts';
export { FEWEST, TOO_FEW, tellInterval } from './intervals/level.ts';
export {
  independentReports,
  type JoinedEvent,
  Joiner,
  joinReports,
  refOf,
  supportOf,
  type TellsApart,
} from './joining/index.ts';
export { CHANNELS, type Ladders, readLadders } from './ladders.ts';
export * from './media/index.ts';
export { once } from './once.ts';
export { type NamedOutlet, namedOutlets } from './outlets.ts';
export {
  countedEvents,
  counts,
  ownEvents,
  ownQuotes,
  type ProfileInput,
  profile,
} from './profile.ts';
export type {
  Absence,
  ChannelProfile,
  Contact,
  LadderRung,
  ResponseProfile,
  RungCount,
} from './profile-types.ts';
export { eventRelevance } from './relevance.ts';
export { belongsTo, byDay, compare, dayOf } from './rows.ts';
export * from './scenarios/index.ts';
export * from './silent/index.ts';
export { type Stance, type StanceRows, stance } from './stance.ts';
export { nameOf, tellEvent } from './telling.ts';
export { tellSupport } from './words.ts';
