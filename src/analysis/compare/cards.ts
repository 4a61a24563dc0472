import type { MethodCard } from '../finding.ts';

export const COMPARE_CARDS = {
  reach: {
    id: 'reach',
    what: 'How far the actor went in each crisis, in words and in deeds.',
    method:
      'Furthest words as a share of the verbal ladder, furthest deed as the highest share over the other ladders (rung ÷ top rung); 0 without any, below which cooperative acts stand too. Intervals: 90 %, bootstrap over the independent lines of reporting that tell something; they reach down where the furthest act rests on few lines, and never above what was found.',
    coverage: 'English documents that the queries of the crises gather.',
    limits: [
      'A furthest act rests on single reports: open them.',
      'The rungs of different ladders are not on one scale.',
      'Nothing found is drawn at 0; whether it was watched stands in the table.',
    ],
    source: 'Efron and Tibshirani, An Introduction to the Bootstrap (1993), ch. 13.',
  },
  volume: {
    id: 'volume-per-lineage',
    what: 'How much the actor said and did for each independent line of reporting that names it.',
    method:
      'Counted statements and deeds of the actor, over the lines of reporting in the window of the crisis that name it. Crises that are reported on more widely do not look busier by that alone.',
    coverage: 'English documents that the queries of the crises gather.',
    limits: ['Long documents tell more acts than short ones; the figure compares crises gathered alike.'],
  },
  restraint: {
    id: 'restraint',
    what: 'In how many other crises the same actor went further in deeds than in this one.',
    method:
      'In each crisis the furthest deed, as a share of its ladder (rung ÷ top rung, the highest over the diplomatic, economic, military and informational channels; 0 without deeds). Counted: the crises in which that share is higher than here, equal, or lower; crises in which no report names the actor are left out and told. Interval: 90 %, bootstrap over the lines of reporting that name the actor, silent ones included, drawn in every crisis as often as there are lines in the thinnest (m out of n), so that all stand on the same basis; seeded.',
    coverage: 'English documents that the queries of the crises gather.',
    limits: [
      'A furthest deed rests on single reports: open them.',
      'The rungs of different ladders are not on one scale.',
      'What the actor is in a crisis matters: who intervenes goes further than who looks on. The roles stand beside the figure.',
      'An act that the thinner reporting of an older crisis left out makes that crisis look more restrained than it was.',
    ],
    source:
      'Efron and Tibshirani, An Introduction to the Bootstrap (1993), ch. 13; Politis, Romano and Wolf, Subsampling (1999), for m out of n.',
  },
} as const satisfies Record<string, MethodCard>;
