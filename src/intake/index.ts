export {
  type AddCoder,
  type AddOptions,
  type AddProgress,
  type AddStore,
  addInputs,
  addResults,
} from './add.ts';
export { canonicalText } from './canonical.ts';
export { type PlainHead, plainHead } from './plain.ts';
export { readBytes, readInputs } from './read-inputs.ts';
export { readRollCalls } from './roll-calls.ts';
export { addSamples, readSamples, type SampleCrisis, type SamplesAdded } from './samples.ts';
export { FORMATS } from './sniff.ts';
export type { AddFailure, AddSummary } from './tally.ts';
export type * from './types.ts';
