import type { Resolution } from './types.ts';

export const UNKNOWN: Resolution = {
  actor: null,
  country: null,
  sector: null,
  office: null,
  home: null,
  kind: null,
  confidence: 0,
  why: 'no row of the tables names it',
};

/** An answer, with what is not given left unknown. */
export function answer(fields: Partial<Resolution> & Pick<Resolution, 'confidence' | 'why'>): Resolution {
  return { ...UNKNOWN, ...fields };
}
