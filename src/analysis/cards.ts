import type { MethodCard } from './finding.ts';

/** The method cards of the response profile. */
export const CARDS = {
  statements: {
    id: 'statements',
    what: 'How many statements of the actor about the crisis the documents tell of.',
    method:
      'Coded events of the actor that are only words (PLOVER AGREE to THREATEN, announced deeds included), not negated and not hypothetical. Reports of one statement across documents are joined and count once: same state, type and day, compatible targets, much the same words. Interval: 95 %, of the number that as much reporting would tell on average of an actor so inclined (score interval of a Poisson mean; Barker, The American Statistician 56, 2002).',
    coverage: 'English documents that the query of the crisis gathers.',
    limits: [
      'Joins are made with care: one statement told in very different words may still count twice. Open a row to see its reports, and join or split them.',
      'Codings are proposals of the engine unless an analyst accepted them.',
    ],
  },
  deeds: {
    id: 'deeds',
    what: 'How many material acts of the actor the documents tell of.',
    method:
      'Coded events of the actor that are deeds, actual and not domestic. Reports of one deed across documents are joined and count once: same state, type and mode, compatible targets and places, days that may be one, and names, numbers and words in common. Announced, denied, alleged-and-disputed and hypothetical deeds are listed apart and not counted. Interval: as for statements.',
    coverage: 'English documents that the query of the crisis gathers.',
    limits: [
      'Joins are made with care: one deed told in very different words may still count twice. Open a row to see its reports, and join or split them.',
      'A deed that no gathered document reports is not seen.',
    ],
  },
  gap: {
    id: 'say-do-gap',
    what: 'How much further the actor went in words than in deeds.',
    method:
      'Strongest verbal rung ÷ top of the verbal ladder − strongest done rung ÷ top of its ladder over the diplomatic, economic, military and informational channels; from −1 to 1. Interval: 95 %, of the real furthest words less the real furthest deed (see the card of reach); none with fewer than five lines of reporting that tell something.',
    coverage: 'The events and quotes of the actor in the crisis.',
    limits: [
      'The rungs of different ladders are not on one scale; the figure orders, it does not measure distance.',
      'One miscoded strongest event moves it, and may lie outside of the interval, which is said; open the two rows that carry it.',
    ],
    source:
      'Ladders in src/coding/tables/ladders.tsv and intensity-scale.tsv; Xie and Singh, International Statistical Review 81 (2013), 3–39; Chao, Biometrics 43 (1987), 783–791.',
  },
  coverage: {
    id: 'coverage',
    what: 'How well silence could be heard.',
    method:
      'Days of the window on which some independent line of reporting first names the actor, and the number of these lines. The sample library does not count: it is a selection.',
    coverage: 'English documents that the query of the crisis gathers.',
    limits: ['Being named is not being reported on: an actor named in passing counts as covered.'],
  },
} as const satisfies Record<string, MethodCard>;
