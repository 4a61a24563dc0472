import type { MethodCard } from '../finding.ts';

export const CONSISTENCY_CARDS = {
  upheld: {
    id: 'principle-upheld',
    what: 'How often an actor that speaks in a crisis invokes a principle for the one that is intervened against.',
    method:
      'Lines of reporting in which the actor says that the target’s principle is at stake or that the intervener breaks it, over all lines of the crisis in which the actor speaks: is quoted, makes a statement, or publishes the text itself. Interval: 95 %, Wilson score; none with fewer than five lines.',
    coverage: 'English documents that the query of the crisis gathers.',
    limits: [
      'Whom a principle is invoked for or against is read from one sentence; what the sentence before tells is not seen.',
      'An invocation is of the crisis by the words of its sentence, by the target whose principle it is, or because the document is about little else.',
      'Who is intervener and who is target is what the definition of the crisis says; another definition gives other figures.',
    ],
    source: 'Wilson, Journal of the American Statistical Association 22 (1927), 209–212.',
  },
  divergence: {
    id: 'principle-divergence',
    what: 'How much more often an actor invokes a principle for the one intervened against in one crisis than in another.',
    method:
      'Share of the actor’s lines that do so here − the share there; from −1 to 1. Interval: 95 %, recovered from the Wilson intervals of both shares (Newcombe’s method 10), with the correlation of lines that both crises hold; none with fewer than five lines in one of them.',
    coverage: 'English documents that the queries of the crises gather.',
    limits: [
      'A difference is not yet a double standard: roles, allies and reporting differ too, and stand beside it.',
      'Silence on a principle may have other reasons than the state concerned.',
      'Invoking a principle of the intervener (“our own sovereignty”) is shown and does not count as upholding it for the target.',
    ],
    source:
      'Newcombe, Statistics in Medicine 17 (1998), 873–890 and 2635–2650; Zou and Donner, Statistics in Medicine 27 (2008), 1693–1702.',
  },
} as const satisfies Record<string, MethodCard>;
