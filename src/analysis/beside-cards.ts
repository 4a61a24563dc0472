import type { MethodCard } from './finding.ts';

/** The method cards of what a dossier sets beside a profile. */
export const BESIDE_CARDS = {
  sameLine: {
    id: 'same-line',
    what: 'Who stands to the actor of the trigger as this actor does, and who otherwise.',
    method:
      'The stance of each actor of the crisis towards the actor of its trigger: independent lines of reporting for − against, over both. Alike are those with the sign of this actor; those that have a role in the crisis are left out.',
    coverage: 'English documents that the query of the crisis gathers.',
    limits: [
      'One line of reporting is enough to be listed: read how many there are.',
      'Who is not listed may have been silent, or not reported on.',
    ],
  },
  invoked: {
    id: 'invoked',
    what: 'Which principles an actor invoked, in this crisis and in others.',
    method:
      'Quotes and reported words of the actor within the window of a crisis that hold an expression of a principle (table principles), by independent lines of reporting.',
    coverage: 'English documents that the queries of the crises gather.',
    limits: [
      'A principle that the actor dismisses or turns against others counts as invoked: open the sentence.',
      '“No words found” is not silence: what no gathered document quotes is not seen.',
      'The role of the actor differs between crises; a difference is not yet a double standard.',
    ],
  },
} as const satisfies Record<string, MethodCard>;
