export { type Atlas, createAtlas, type DisputedArea, type LonLat } from './atlas.ts';
export {
  type CharterArticle,
  type Council,
  type CouncilRule,
  type CouncilSeat,
  createCouncil,
  type Veto,
} from './council.ts';
export { createWorld } from './create-world.ts';
export { createTies, type Tie, type Ties } from './ties.ts';
export type {
  ActorInfo,
  ActorKind,
  NameMatch,
  NounSense,
  Ownership,
  Publisher,
  Resolution,
  ResolveOptions,
  Sector,
  World,
} from './types.ts';
