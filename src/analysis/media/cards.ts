import type { MethodCard } from '../finding.ts';

export const MEDIA_CARDS = {
  media: {
    id: 'media',
    what: 'Which outlets published how much on a crisis, in what tone, and in whose words, by owner and country.',
    method:
      'Every publication counts, copies too. Tone towards a protagonist: each publication leans by the sum of what it tells (acts, words and attitudes towards it, as for a stance); (for − against) ÷ (for + against), interval: 95 %, Wilson’s, in which the publications of one line of reporting are worth as many independent ones as Kish’s effective size says; none with fewer than five lines. Voices: share of sentences in which an official of the outlet’s own state speaks, somebody else speaks, or nobody does. Lag: days from the first words of officials of the outlet’s own state to its first publication.',
    coverage: 'English documents that the query of the crisis gathers, samples left out.',
    limits: [
      'Tone is that of what is told, not of what the outlet thinks: whoever reports many accusations leans against the accused.',
      'Irony, pictures and what was left out are not read.',
      'The first official words are the first that these documents tell.',
      'Outlets of unknown owner are listed as such and stand in no class but that.',
    ],
    source:
      'Wilson, Journal of the American Statistical Association 22 (1927), 209–212; Kish, Survey Sampling (1965), ch. 11; Dean and Pagano, Journal of Survey Statistics and Methodology 3 (2015), 484–503.',
  },
} as const satisfies Record<string, MethodCard>;
