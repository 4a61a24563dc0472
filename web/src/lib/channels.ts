import type { Channel } from '../../../src/coding/types.ts';

/** The channels of a response, in the order in which they are shown. */
export const CHANNELS = [
  'verbal',
  'diplomatic',
  'economic',
  'military',
  'informational',
] as const satisfies readonly Channel[];
