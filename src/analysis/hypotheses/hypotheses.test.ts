import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type GivenMark,
  type HypothesesBoard,
  MARKS,
  type Mark,
  type StandingRow,
  WEIGHTS,
  type Weight,
} from '../../corpus/boards/hypotheses-board.ts';
import { hypothesesFinding } from './hypotheses.ts';

const made = { by: 'ana', at: '2026-01-10T00:00:00.000Z' };

/** A board from a table: one line a piece of evidence, `credibility relevance` and its marks under H1, H2 … */
function board(
  rows: readonly [weights: string, ...marks: (Mark | null)[]][],
  analyst = 'ana',
): HypothesesBoard {
  const hypotheses = rows[0]
    .slice(1)
    .map((_, i) => ({ ...made, id: `H${i + 1}`, text: `hypothesis ${i + 1}` }));
  const evidence = rows.map(([weights], i) => {
    const [credibility, relevance] = weights.split(' ') as Weight[];
    return {
      ...made,
      id: `E${i + 1}`,
      text: `evidence ${i + 1}`,
      source: 'told',
      row: null,
      credibility,
      relevance,
    };
  });
  return {
    ...made,
    id: 'why',
    title: 'Why',
    crisis: null,
    hypotheses,
    evidence,
    marks: marksOf(rows, analyst),
  };
}

function marksOf(rows: readonly [string, ...(Mark | null)[]][], analyst: string): GivenMark[] {
  return rows.flatMap(([, ...marks], i) =>
    marks.flatMap((mark, k) =>
      mark ? [{ evidence: `E${i + 1}`, hypothesis: `H${k + 1}`, analyst, mark }] : [],
    ),
  );
}

const figures = (
  given: HypothesesBoard,
  standing: Record<string, StandingRow | null> = {},
  analysts?: string[],
) => hypothesesFinding({ board: given, standing: new Map(Object.entries(standing)), analysts });

/** Worked out by hand; weights 1, 2, ½ and √2 · 1/√2 = 1. */
const WORKED = board([
  ['medium medium', 'C', 'I', 'II'],
  ['high high', 'I', 'C', 'I'],
  ['low low', 'CC', 'CC', 'CC'],
  ['high low', 'N', 'II', 'NA'],
]);

test('inconsistency: I one point, II two; weighted by credibility times relevance', () => {
  const { ranking, headline } = figures(WORKED);
  expect(
    ranking.value.map(({ id, rank, inconsistency, weighted }) => [id, rank, inconsistency, weighted]),
  ).toEqual([
    ['H1', 1, 1, 2],
    ['H2', 2, 3, 3],
    ['H3', 3, 3, 4],
  ]);
  expect(ranking.value[0].marks).toEqual({ CC: 1, C: 1, N: 1, I: 1, II: 0, NA: 0 });
  expect(headline).toBe(
    'Why: least speaks against H1, “hypothesis 1” (weighted inconsistency 2, next H2 3); it no longer leads alone if E1 or E4 is wrong.',
  );
});

test('diagnosticity: the deviation of marks over the hypotheses; what fits all has none', () => {
  const { evidence } = figures(WORKED);
  expect(evidence.value.map(({ id }) => id)).toEqual(['E1', 'E2', 'E4', 'E3']);
  const of = new Map(evidence.value.map(({ id, diagnosticity }) => [id, diagnosticity]));
  expect(of.get('E1')).toBeCloseTo(Math.sqrt(14 / 9), 12);
  expect(of.get('E2')).toBeCloseTo(Math.sqrt(8 / 9), 12);
  expect(of.get('E4')).toBeCloseTo(Math.sqrt(8 / 9), 12);
  expect(of.get('E3')).toBe(0);
});

test('sensitivity: each piece taken out in turn, and the shortest ways to topple the leader', () => {
  const { evidence, sensitivity } = figures(WORKED);
  const ifs = new Map(evidence.value.map(({ id, whatIf }) => [id, whatIf]));
  expect(ifs.get('E1')).toMatchObject({ leadChanges: true, leaders: ['H1', 'H2', 'H3'] });
  expect(ifs.get('E2')).toMatchObject({ leadChanges: false, rankingChanges: true, leaders: ['H1'] });
  expect(ifs.get('E3')).toMatchObject({ leadChanges: false, rankingChanges: false });
  expect(ifs.get('E4')).toMatchObject({ leadChanges: true, leaders: ['H2'] });
  expect(sensitivity.value).toEqual([
    { rival: 'H2', evidence: ['E4'] },
    { rival: 'H3', evidence: ['E1'] },
  ]);
});

test('a firm lead takes several pieces to topple', () => {
  const firm = figures(
    board([
      ['medium medium', 'C', 'I'],
      ['medium medium', 'C', 'II'],
      ['medium medium', 'N', 'I'],
      ['medium medium', 'I', 'C'],
    ]),
  );
  // 1 against 4: without E2 it is 1 against 2, without E1 as well 1 against 1.
  expect(firm.sensitivity.value).toEqual([{ rival: 'H2', evidence: ['E2', 'E1'] }]);
  expect(firm.headline).toContain('2 pieces of evidence would have to be wrong for H2 to draw level');
});

test('several analysts: cells count the mean of their points, and where they differ is told', () => {
  const ana: [string, ...(Mark | null)[]][] = [
    ['medium medium', 'C', 'II'],
    ['medium medium', 'I', 'C'],
  ];
  const bo: [string, ...(Mark | null)[]][] = [
    ['medium medium', 'II', 'C'],
    ['medium medium', 'I', null],
  ];
  const both = { ...board(ana), marks: [...marksOf(ana, 'ana'), ...marksOf(bo, 'bo')] };
  const found = figures(both);
  // H1: E1 (0 + 2) / 2 = 1, E2 1; H2: E1 (2 + 0) / 2 = 1, E2 0 of ana alone.
  expect(found.ranking.value.map(({ id, weighted }) => [id, weighted])).toEqual([
    ['H2', 1],
    ['H1', 2],
  ]);
  expect(
    found.byAnalyst.map(({ analyst, ranking }) => [
      analyst,
      ranking.map(({ id, weighted }) => [id, weighted]),
    ]),
  ).toEqual([
    [
      'ana',
      [
        ['H1', 1],
        ['H2', 2],
      ],
    ],
    [
      'bo',
      [
        ['H2', 0],
        ['H1', 3],
      ],
    ],
  ]);
  // E1 H1: 1 and −2, E1 H2: −2 and 1, deviation 1.5 each; E2 H1: 0.
  expect(found.disagreement.value).toEqual({
    spread: 1,
    cells: 3,
    contested: [
      { evidence: 'E1', hypothesis: 'H1' },
      { evidence: 'E1', hypothesis: 'H2' },
    ],
  });
  expect(found.disagreement.warnings).toEqual([
    'Taken alone, the analysts do not have the same hypothesis in front.',
  ]);
  expect(figures(both, {}, ['bo']).ranking.value[0]).toMatchObject({ id: 'H2', weighted: 0, unmarked: 1 });
});

test('equal scores share a rank, and nobody is said to lead', () => {
  const level = figures(
    board([
      ['high low', 'I', 'I'],
      ['low high', 'I', 'I'],
    ]),
  );
  expect(level.ranking.value.map(({ rank, weighted }) => [rank, weighted])).toEqual([
    [1, 2],
    [1, 2],
  ]);
  expect(level.sensitivity.value).toEqual([]);
  expect(level.headline).toBe('Why: as much speaks against each of the hypotheses.');
});

test('empty boards say so', () => {
  const empty = { ...WORKED, hypotheses: [], evidence: [], marks: [] };
  expect(figures(empty)).toMatchObject({ headline: 'Why: it takes two hypotheses at least.', analysts: [] });
  expect(figures({ ...WORKED, marks: [] }).headline).toBe('Why: nothing is marked yet.');
});

test('evidence that fell is told: rejected, no longer in the corpus, of one line of reporting, unmarked', () => {
  const row = {
    docId: 'd1',
    kind: 'event' as const,
    anchor: { start: 0, end: 4, label: 'ACCUSE' },
    sentence: 2,
    start: 40,
    end: 80,
    words: 'Norland condemned it.',
    title: null,
    publisher: 'Wire',
    published: '2026-01-03',
    url: null,
  };
  const rows = board([
    ['medium medium', 'C', 'I'],
    ['medium medium', 'I', null],
    ['medium medium', 'C', 'I'],
  ]);
  const held = { ...rows, evidence: rows.evidence.map((one) => ({ ...one, row })) };
  const at = (key: string, review: StandingRow['review']): StandingRow => ({ key, review, lineageId: 'd1' });
  const { ranking } = figures(held, {
    E1: at('event:3', 'rejected'),
    E2: at('event:4', 'accepted'),
    E3: null,
  });
  expect(ranking.warnings).toEqual([
    '1 of 6 cells are not marked and speak against nobody.',
    'An analyst rejected what was coded of E1.',
    'The corpus no longer holds the rows of E3; their sentences stand as they were.',
    'E1, E2 are of one line of reporting: they may be wrong together.',
  ]);
  expect(ranking.evidence).toEqual([
    { docId: 'd1', sentence: 2, start: 40, end: 80, key: 'event:3' },
    { docId: 'd1', sentence: 2, start: 40, end: 80, key: 'event:4' },
  ]);
});

const anyBoard = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 3 }))
  .chain(([hypotheses, evidence, analysts]) =>
    fc.record({
      weights: fc.array(fc.tuple(fc.constantFrom(...WEIGHTS), fc.constantFrom(...WEIGHTS)), {
        minLength: evidence,
        maxLength: evidence,
      }),
      marks: fc.array(fc.option(fc.constantFrom(...MARKS)), {
        minLength: hypotheses * evidence * analysts,
        maxLength: hypotheses * evidence * analysts,
      }),
      hypotheses: fc.constant(hypotheses),
    }),
  )
  .map(({ weights, marks, hypotheses }): HypothesesBoard => {
    const evidence = weights.map(([credibility, relevance], i) => {
      return { ...made, id: `E${i + 1}`, text: `e${i}`, source: 'told', row: null, credibility, relevance };
    });
    const given = marks.flatMap((mark, i) => {
      const [h, e] = [i % hypotheses, Math.floor(i / hypotheses) % evidence.length];
      const analyst = `a${Math.floor(i / (hypotheses * evidence.length))}`;
      return mark ? [{ evidence: `E${e + 1}`, hypothesis: `H${h + 1}`, analyst, mark }] : [];
    });
    const named = Array.from({ length: hypotheses }, (_, i) => ({ ...made, id: `H${i + 1}`, text: `h${i}` }));
    return { ...made, id: 'any', title: 'Any', crisis: null, hypotheses: named, evidence, marks: given };
  });

test('the order of hypotheses, evidence and marks changes nothing', () => {
  fc.assert(
    fc.property(
      anyBoard.chain((one) =>
        fc.record({
          one: fc.constant(one),
          hypotheses: fc.shuffledSubarray([...one.hypotheses], { minLength: one.hypotheses.length }),
          evidence: fc.shuffledSubarray([...one.evidence], { minLength: one.evidence.length }),
          marks: fc.shuffledSubarray([...one.marks], { minLength: one.marks.length }),
        }),
      ),
      ({ one, ...shuffled }) => {
        const { board: _, ...plain } = figures(one);
        const { board: __, ...other } = figures({ ...one, ...shuffled });
        expect(other).toEqual(plain);
      },
    ),
  );
});

test('what fits or does not apply moves nobody, and an analyst who repeats another changes no score', () => {
  fc.assert(
    fc.property(anyBoard, fc.constantFrom<Mark>('CC', 'C', 'N', 'NA'), (one, mark) => {
      const scores = (given: HypothesesBoard) =>
        figures(given).ranking.value.map(({ id, rank, weighted, inconsistency }) => [
          id,
          rank,
          weighted,
          inconsistency,
        ]);
      const more = {
        ...made,
        id: 'E99',
        text: 'more',
        source: 'told',
        row: null,
        credibility: 'high',
        relevance: 'high',
      } as const;
      const marks = one.hypotheses.map(({ id }) => ({
        evidence: 'E99',
        hypothesis: id,
        analyst: 'a0',
        mark,
      }));
      expect(scores({ ...one, evidence: [...one.evidence, more], marks: [...one.marks, ...marks] })).toEqual(
        scores(one),
      );
      const echo = one.marks.filter(({ analyst }) => analyst === 'a0');
      const alone = { ...one, marks: echo };
      const doubled = { ...one, marks: [...echo, ...echo.map((given) => ({ ...given, analyst: 'echo' }))] };
      expect(scores(doubled)).toEqual(scores(alone));
    }),
  );
});

test('a toppled leader is caught up with, and by nothing shorter', () => {
  fc.assert(
    fc.property(anyBoard, (one) => {
      const { sensitivity, ranking } = figures(one);
      for (const { rival, evidence } of sensitivity.value) {
        const without = (gone: readonly string[]) => {
          const kept = { ...one, evidence: one.evidence.filter(({ id }) => !gone.includes(id)) };
          const scores = new Map(figures(kept).ranking.value.map(({ id, weighted }) => [id, weighted]));
          return scores.get(rival)! <= scores.get(ranking.value[0].id)!;
        };
        expect(without(evidence)).toBe(true);
        const ids = one.evidence.map(({ id }) => id);
        const shorter = subsets(ids).filter((set) => set.length < evidence.length);
        expect(shorter.filter(without)).toEqual([]);
      }
    }),
  );
});

function subsets(ids: readonly string[]): string[][] {
  return ids.reduce<string[][]>((sets, id) => sets.concat(sets.map((set) => set.concat(id))), [[]]);
}
