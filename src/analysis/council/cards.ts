import type { MethodCard } from '../finding.ts';

export const COUNCIL_CARDS = {
  council: {
    id: 'council',
    what: 'What the Security Council could decide on a draft directed against a state, and who can stop it.',
    method:
      'Members at the day, the voting rule in force (nine of fifteen votes, seven of eleven before 1966; no negative vote of a permanent member on matters of substance; abstention and absence are no veto). Votes that the user gives come first; the state itself votes no; others by their stance: independent lines of reporting for − against, over both, beyond a third either way. What is not known stays open.',
    coverage: 'Permanent members since 1945, elected members since 1991, and the documents of the crisis.',
    limits: [
      'A stance is not a vote: members abstain for reasons that no report tells.',
      'Elected members before 1991 are not in the tables; votes that are given for them count.',
      'Whether a question is procedural is decided by the Council itself, and that decision can be vetoed too.',
      'Under Chapter VI a party to a dispute has to abstain; this is said, not assumed.',
    ],
    source:
      'Charter of the United Nations, Articles 23, 27; International Court of Justice, Namibia opinion (1971), para. 22.',
  },
  vetoes: {
    id: 'vetoes',
    what: 'How often drafts on a subject were vetoed, and by whom.',
    method:
      'Drafts that failed by a negative vote of a permanent member, one for each draft, by the subject of the agenda.',
    coverage: '1946 to September 2025.',
    limits: [
      'Drafts that were never put to the vote because a veto was certain are not in the record.',
      'Three rows are votes on amendments, which not every list counts; they are marked.',
    ],
    source: 'council-vetoes.tsv, see docs/data.md.',
  },
} as const satisfies Record<string, MethodCard>;
