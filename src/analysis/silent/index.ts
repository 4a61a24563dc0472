export type { Silence } from './silences.ts';
export { silentFinding } from './silent.ts';
