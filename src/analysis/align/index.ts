export {
  type AlignedActor,
  type AlignedCrisis,
  type AlignmentFinding,
  type AlikeActor,
  type Axis,
  alignmentFinding,
  type Bloc,
  type BlocStance,
} from './align.ts';
export { ALIGN_CARDS } from './cards.ts';
export type { Drift, DriftPoint } from './drift.ts';
export { type Foretelling, type ForetoldVote, foretell } from './foretell.ts';
export { votesOn } from './lines.ts';
export { type ToldLeaning, toldBy } from './told.ts';
export { type Voter, type VotesLike, type VotingFinding, votingFinding } from './votes.ts';
