export { COUNCIL_CARDS } from './cards.ts';
export { type CouncilFinding, type CouncilInput, councilFinding } from './council.ts';
export { usualDraft, votesTold } from './draft.ts';
export { type Obstacle, type Outcome, outcome, type Vote } from './outcome.ts';
export { type Position, positions, type Told } from './positions.ts';
export { type VetoQuestion, type VetoSubject, vetoRecord } from './vetoes.ts';
