import type { MethodCard } from '../finding.ts';

export const ABSENT_CARDS = {
  absence: {
    id: 'absence-by-rung',
    what: 'For each rung that the actor did not reach: was it watched and not seen, or could these documents hardly have shown it?',
    method:
      'An act is missed when no day on which it could have been told is covered, or when it is told and the engine finds none of its tellings. With h the share of days of the window on which some independent line of reporting names the actor, r the measured recall of the rung’s types, and n the median number of independent lines that tell an act of that rung (of its channel, where the rung itself was never seen; at least one): chance of having been missed = (1 − h) + h · (1 − r)ⁿ. Beside it stands in how many of the crises compared somebody, and the actor itself, reached the rung.',
    coverage: 'English documents that the queries of the crises gather; the samples prove no absence.',
    limits: [
      'Being named is not being reported on: a day on which the actor is named in passing counts as covered.',
      'Acts kept secret are told by nobody, whatever the coverage.',
      'Recall was measured on news of the kind of the gold sets; on other texts it may be lower.',
      'Tellings of one act are taken as independent of each other; where all outlets repeat one agency the chance is higher.',
    ],
  },
} as const satisfies Record<string, MethodCard>;
