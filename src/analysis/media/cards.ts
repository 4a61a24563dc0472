import type { MethodCard } from '../finding.ts';

export const MEDIA_CARDS = {
  media: {
    id: 'media',
    what: 'Which outlets published how much on a crisis, in what tone, and in whose words, by owner and country.',
    method:
      'Every publication counts, copies too. Tone towards a protagonist: each publication leans by the sum of what it tells (acts, words and attitudes towards it, as for a stance); (for − against) ÷ (for + against), interval: 90 %, bootstrap over publications. Voices: share of sentences in which an official of the outlet’s own state speaks, somebody else speaks, or nobody does. Lag: days from the first words of officials of the outlet’s own state to its first publication.',
    coverage: 'English documents that the query of the crisis gathers, samples left out.',
    limits: [
      'Tone is that of what is told, not of what the outlet thinks: whoever reports many accusations leans against the accused.',
      'Irony, pictures and what was left out are not read.',
      'The first official words are the first that these documents tell.',
      'Outlets of unknown owner are listed as such and stand in no class but that.',
    ],
  },
} as const satisfies Record<string, MethodCard>;
