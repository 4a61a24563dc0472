import type { MethodCard } from '../finding.ts';

export const COMPARE_CARDS = {
  reach: {
    id: 'reach',
    what: 'How far the actor went in each crisis, in words and in deeds.',
    method:
      'Furthest words as a share of the verbal ladder, furthest deed as the highest share over the other ladders (rung ÷ top rung); 0 without any, below which cooperative acts stand too. Intervals: between the levels of the ladder at which the real furthest act lies with 95 %: an act that several lines of reporting tell is real but for the engine’s measured errors in all of them; one that a single line tells may be one of the errors that so many codings hold; and acts that nobody told, foretold from those told once and twice, may lie higher. None with fewer than five lines that tell something.',
    coverage: 'English documents that the queries of the crises gather.',
    limits: [
      'A furthest act may rest on single reports, and then lie outside of the interval: a warning says so.',
      'Errors are taken as independent from line to line; a sentence that all outlets print alike is miscoded alike.',
      'The rungs of different ladders are not on one scale.',
      'Nothing found is drawn at 0; whether it was watched stands in the table.',
    ],
    source:
      'Xie and Singh, International Statistical Review 81 (2013), 3–39; Chao, Biometrics 43 (1987), 783–791; Chiu and Chao, PeerJ 4 (2016), e1634; Ferguson, Annals of Statistics 1 (1973), 209–230.',
  },
  volume: {
    id: 'volume-per-lineage',
    what: 'How much the actor said and did for each independent line of reporting that names it.',
    method:
      'Counted statements and deeds of the actor, over the lines of reporting in the window of the crisis that name it; and the share of deeds among them. Intervals: 95 %, what as much reporting would tell on average of an actor so inclined (score interval of a Poisson mean; Wilson’s for the share); none with fewer than five lines. Crises that are reported on more widely do not look busier by that alone.',
    coverage: 'English documents that the queries of the crises gather.',
    limits: [
      'Long documents tell more acts than short ones; the figure compares crises gathered alike.',
      'Acts are taken as independent: where one leads to the next the intervals are too narrow.',
    ],
    source:
      'Barker, The American Statistician 56 (2002), 85–89; Wilson, Journal of the American Statistical Association 22 (1927), 209–212.',
  },
  restraint: {
    id: 'restraint',
    what: 'In how many other crises the same actor went further in deeds than in this one.',
    method:
      'In each crisis the furthest deed, as a share of its ladder (rung ÷ top rung, the highest over the diplomatic, economic, military and informational channels; 0 without deeds). Counted: the crises in which that share is higher than here, equal, or lower; crises in which no report names the actor are left out and told. Interval: 95 %, by how far the actor really went in each crisis as far as can be known (see the card of reach): thin reporting leaves room for deeds that nobody told, and single reports may be miscoded. None when fewer than five lines name the actor in one of the crises.',
    coverage: 'English documents that the queries of the crises gather.',
    limits: [
      'A furthest deed rests on single reports: open them.',
      'The rungs of different ladders are not on one scale.',
      'What the actor is in a crisis matters: who intervenes goes further than who looks on. The roles stand beside the figure.',
      'An act that the thinner reporting of an older crisis left out makes that crisis look more restrained than it was.',
    ],
    source:
      'Poisson’s binomial distribution: Wang, Statistica Sinica 3 (1993), 295–312; Xie and Singh, International Statistical Review 81 (2013), 3–39.',
  },
} as const satisfies Record<string, MethodCard>;
