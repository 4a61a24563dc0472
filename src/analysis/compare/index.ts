export { COMPARE_CARDS } from './cards.ts';
export { type Comparison, compareCrises, type Restraint } from './compare.ts';
export { type CrisisFigures, type CrisisRole, crisisFigures, type Reach } from './figures.ts';
