import type { MethodCard } from '../finding.ts';

export const ALIGN_CARDS = {
  alignment: {
    id: 'alignment',
    what: 'Which actors took the same line towards the protagonists of one crisis or several, and which kept silent.',
    method:
      'Each actor stands somewhere towards each protagonist of each crisis (see the stance). Two actors are as alike as S tells: 1 − mean distance of their stances, over the protagonists towards whom both took one. Likeness above 0 links them; blocs are the communities of that graph by the Louvain method, the best of ten seeded orders. How sure a membership is: mean share of 200 resamples of the lines of reporting (Poisson bootstrap) in which the actor shares a bloc with those it is placed with. Silent: named in the documents, no stance. Drift: stance in windows of the crisis clock; the interval of a change (95 %) is Newcombe’s, from five lines in the first and in the last window on.',
    coverage:
      'English documents that the queries of the crises gather, and the votes by name that a user loads.',
    limits: [
      'A bloc is a group with like stances in these documents, not an alliance, and no agreement between its members is claimed.',
      'A stance that rests on one line of reporting places an actor as firmly as one that rests on twenty; the certainty tells them apart.',
      'Who takes no stance towards a protagonist is compared by the others alone.',
      'Being named is not being asked: silence means something only where the actor is reported on.',
    ],
    source:
      'Signorino and Ritter, Tau-b or not tau-b, Int. Studies Quarterly 43 (1999); Blondel et al., J. Stat. Mech. (2008) P10008; Hanley and MacGibbon, Comput. Methods Programs Biomed. 83 (2006).',
  },
  votes: {
    id: 'alignment-votes',
    what: 'Which states vote alike, and the blocs they form.',
    method:
      'Agreement corrected for chance: π = 1 − mean (a − b)² ÷ 2 · variance of both states’ votes taken together (yes 1, abstention 0, no −1), over the roll calls in which both voted, drawn towards 0 as by three roll calls more. From five roll calls together on, agreement above 0 links two states; blocs by the Louvain method. How sure a membership is: mean share of 50 resamples of the roll calls (Poisson bootstrap) in which the state shares a bloc with those it is placed with.',
    coverage: 'The roll calls of the file that was given.',
    limits: [
      'Which subjects came to a vote decides what the blocs are about: a file full of one conflict gives its blocs.',
      'Absence is left out, though it may be a choice.',
      'Resolutions adopted without a vote are not there.',
    ],
    source:
      'Häge, Choice or circumstance? Adjusting measures of foreign policy similarity for chance agreement, Political Analysis 19 (2011), 287–305; Scott, Public Opinion Quarterly 19 (1955).',
  },
  foretelling: {
    id: 'foretelling',
    what: 'How states would vote on a roll call of which only two votes, the day and the description are known.',
    method:
      'Other roll calls that divided the same two states the same way are weighted by nearness in time and likeness of subject. A state’s shares of yes, abstention and no are its own weighted votes there and, as one vote more, those of the eight states that otherwise vote most like it; the largest share is the vote foretold. The share right when each of these others is foretold in the same way, without those on its own subject, stands beside the answer.',
    coverage: 'The roll calls of the file that was given.',
    limits: [
      'How many states a text wins over is not in the earlier votes: on a new subject that is the largest part of the error.',
      'On 68/262 three of four votes are foretold rightly, not four of five.',
      'Pressure, bargains and absence are not seen. The shares are not calibrated chances.',
    ],
  },
} as const satisfies Record<string, MethodCard>;
