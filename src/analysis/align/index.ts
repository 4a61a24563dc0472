export {
  type AlignedActor,
  type AlignedCrisis,
  type AlignmentFinding,
  type AlikeActor,
  type Axis,
  alignmentFinding,
  type Bloc,
} from './align.ts';
export { ALIGN_CARDS } from './cards.ts';
export type { Drift, DriftPoint } from './drift.ts';
export { type Foretelling, type ForetoldVote, foretell } from './foretell.ts';
export { type Voter, type VotesLike, type VotingFinding, votingFinding } from './votes.ts';
