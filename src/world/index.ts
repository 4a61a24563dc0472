export { createWorld } from './create-world.ts';
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
