import type { MethodCard } from '../finding.ts';

export const FLOWS_CARDS = {
  flows: {
    id: 'flows',
    what: 'Who said and did how much to whom in a crisis.',
    method:
      'Every event that the crisis counts is laid between each state or organisation that acts in it and each that it is directed at; organs and officials go by their state. Words and deeds, hostile (verbal and material conflict) and cooperative (verbal and material cooperation) are counted apart. Size is independent lines of reporting: copies of one text count once. The strongest event is the one furthest from zero on Goldstein’s scale; of equals the one higher on its ladder, then the earlier. Share that is hostile: over the events that name both sides; interval: 95 %, Wilson’s of the share of events, from five lines of reporting on.',
    coverage: 'English documents that the query of the crisis gathers.',
    limits: [
      'An event of several actors or targets stands between each two of them, so that the pairs add up to more than the events.',
      'Talks are told from both sides and count in both directions.',
      'Who is meant by “the operation” or “such actions” is not guessed: such an event is directed at nobody named.',
      'Many reports of an act make it well known, not grave.',
      'Codings are proposals of the engine unless an analyst accepted them.',
    ],
    source:
      'Goldstein, Journal of Conflict Resolution 36 (1992), 369–385, as in cameo-codes.tsv; Wilson, Journal of the American Statistical Association 22 (1927), 209–212.',
  },
} as const satisfies Record<string, MethodCard>;
