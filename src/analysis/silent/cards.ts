import type { MethodCard } from '../finding.ts';

export const SILENT_CARDS = {
  silent: {
    id: 'silent',
    what: 'Who is named in the documents of a crisis and neither says nor does anything in them.',
    method:
      'Every state and organisation that a coded document names, less those in whose name a counted event was said or done. Beside each stands how many independent lines of reporting name it, on how many days of the window; from five lines on three days on its silence could have been heard.',
    coverage: 'English documents that the query of the crisis gathers; the samples prove no silence.',
    limits: [
      'Named in passing counts as named: nobody need have asked it.',
      'A statement that no gathered document tells, or that the engine did not find, looks like silence.',
      'Persons are left out, and organs count for their state.',
    ],
  },
} as const satisfies Record<string, MethodCard>;
