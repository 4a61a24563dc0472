import type { MethodCard } from '../finding.ts';

export const HYPOTHESES_CARDS = {
  ranking: {
    id: 'hypotheses-ranking',
    what: 'Which of the competing hypotheses on a board has least against it.',
    method:
      'Each analyst marks each piece of evidence under each hypothesis: CC, C, N, I, II, NA. I counts one point against, II two, all else none; a cell counts the mean over the analysts who marked it. Inconsistency: sum over the evidence. Weighted inconsistency: each piece times credibility and relevance (low 1/√2, medium 1, high √2 each). Ranked by the weighted score, least first; equals share a rank.',
    coverage: 'The hypotheses and the evidence that analysts put on the board.',
    limits: [
      'Least against is not proven: the true hypothesis may not be on the board.',
      'Points are ordinal judgements added up; differences below one piece of evidence mean little.',
      'Pieces of evidence that depend on each other count each; those of one line of reporting are named.',
      'A hypothesis under which fewer cells are marked looks less refuted.',
    ],
    source:
      'R. J. Heuer Jr., Psychology of Intelligence Analysis (1999), ch. 8; L. Good, J. Shrager, M. Stefik, P. Pirolli, S. Card and R. J. Heuer, ACH 1.1 Technical Description, Palo Alto Research Center (2004), for points and weights.',
  },
  diagnosticity: {
    id: 'hypotheses-diagnosticity',
    what: 'How well a piece of evidence tells the hypotheses apart.',
    method:
      'Population standard deviation, over the hypotheses, of the mean mark as a number (CC 2, C 1, N and NA 0, I −1, II −2); from 0 to 2. What fits every hypothesis, or none, has 0. Cells that nobody marked are left out; with fewer than two marked there is no figure.',
    coverage: 'The marks on the board.',
    limits: [
      'It does not ask whether the evidence is true, nor how much it weighs.',
      'Evidence that parts two unlikely hypotheses scores as high as evidence that parts the likely ones.',
    ],
    source:
      'Heuer (1999), ch. 8, step 3, for the notion; the deviation as its measure as in Open Synthesis (2016).',
  },
  sensitivity: {
    id: 'hypotheses-sensitivity',
    what: 'Which evidence, if it is wrong, changes the ranking.',
    method:
      'Each piece of evidence is taken out in turn and the hypotheses are ranked anew. Beside it, the fewest pieces that would all have to be wrong for a rival to draw level with the single leader.',
    coverage: 'The evidence on the board.',
    limits: [
      'Evidence that is wrong is left out, not turned round: a deception that points the other way changes more.',
      'Pieces from one source may be wrong together.',
    ],
    source: 'Heuer (1999), ch. 8, step 6.',
  },
  disagreement: {
    id: 'hypotheses-disagreement',
    what: 'Where analysts mark the same evidence differently.',
    method:
      'For each cell that two or more analysts marked: population standard deviation of their marks as numbers (0 to 2). A cell is contested when one takes it for consistent and another for inconsistent. The figure is the mean over these cells.',
    coverage: 'Cells that at least two analysts marked.',
    limits: ['Analysts who saw each other’s marks are not independent: mark alone first.'],
    source: 'Population standard deviation of the marks in a cell, as in Open Synthesis (2016).',
  },
} as const satisfies Record<string, MethodCard>;
