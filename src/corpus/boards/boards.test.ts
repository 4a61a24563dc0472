import { beforeEach, describe, expect, it } from 'vitest';
import { type Corpus, openCorpus } from '../corpus.ts';
import { type CrisisDefinition, EMPTY_QUERY } from '../crisis.ts';
import { freshCorpus, freshDatabase } from '../testing/fresh-corpus.ts';
import { codingOf, eventIn, inputOf, participantIn } from '../testing/sample-input.ts';
import type { Mark } from './hypotheses-board.ts';
import type { IndicatorQuery } from './scenario.ts';

const TEXT = 'Envoys met. Norland condemned the raid on Basra.';
const accused = eventIn(TEXT, 'condemned', { sources: [participantIn(TEXT, 'Norland', 'RU')] });
const met = eventIn(TEXT, 'met', { type: 'CONSULT' });
const CRISIS: CrisisDefinition = {
  id: 'raid',
  title: 'Raid',
  trigger: { date: '2026-01-03', actor: null, target: null, summary: '' },
  from: null,
  to: null,
  roles: {},
  query: { ...EMPTY_QUERY, words: 'raid' },
  sample: false,
};
const QUERY: IndicatorQuery = {
  actor: 'RU',
  target: null,
  types: ['SANCTION'],
  modes: [],
  channel: null,
  rung: null,
  said: false,
  words: null,
  from: '2026-01-03',
};

let corpus: Corpus;
let docId: string;
beforeEach(async () => {
  corpus = await freshCorpus();
  ({ docId } = await corpus.saveDocument(inputOf(TEXT), codingOf(TEXT, { events: [accused] }), 'e1'));
  await corpus.saveCrisis(CRISIS);
});

const ana = { by: 'ana' };
/** A board with two hypotheses, a row and a typed piece of evidence. */
async function board(): Promise<void> {
  await corpus.changeHypotheses('why', { what: 'board', title: 'Why no deeds?', crisis: 'raid' }, ana);
  for (const text of ['It cannot.', 'It will not.'])
    await corpus.changeHypotheses('why', { what: 'hypothesis', text }, ana);
  await corpus.changeHypotheses('why', { what: 'evidence', row: { docId, key: 'event:0' } }, ana);
  await corpus.changeHypotheses(
    'why',
    { what: 'evidence', text: 'Its fleet is in port.', source: 'Port register' },
    ana,
  );
}
const mark = (evidence: string, hypothesis: string, given: Mark | null, by = 'ana') =>
  corpus.changeHypotheses('why', { what: 'mark', evidence, hypothesis, mark: given }, { by });

describe('a board of hypotheses', () => {
  it('is what its changes make of it, each with who and when', async () => {
    await board();
    await mark('E1', 'H1', 'C');
    await mark('E1', 'H1', 'I');
    await mark('E1', 'H1', 'II', 'bo');
    await mark('E2', 'H2', 'CC');
    await mark('E2', 'H2', null);
    await corpus.changeHypotheses('why', { what: 'weight', id: 'E2', credibility: 'high' }, ana);
    await corpus.changeHypotheses('why', { what: 'weight', id: 'E2', relevance: 'low' }, ana);
    const { board: found, standing } = await corpus.hypotheses('why');
    expect(found).toMatchObject({ id: 'why', title: 'Why no deeds?', crisis: 'raid', by: 'ana' });
    expect(found.hypotheses.map(({ id, text }) => [id, text])).toEqual([
      ['H1', 'It cannot.'],
      ['H2', 'It will not.'],
    ]);
    expect(found.evidence[0]).toMatchObject({
      text: 'Norland condemned the raid on Basra.',
      row: { docId, kind: 'event', sentence: 1, start: 12, end: 48 },
      credibility: 'medium',
    });
    expect(found.evidence[1]).toMatchObject({
      source: 'Port register',
      credibility: 'high',
      relevance: 'low',
    });
    expect(found.marks).toEqual([
      { evidence: 'E1', hypothesis: 'H1', analyst: 'ana', mark: 'I' },
      { evidence: 'E1', hypothesis: 'H1', analyst: 'bo', mark: 'II' },
    ]);
    expect(standing).toEqual(new Map([['E1', { key: 'event:0', review: 'proposed', lineageId: docId }]]));
    expect(await corpus.hypothesesChanges('why')).toHaveLength(12);
  });

  it('undoes any change once; what held before holds again, and ids are not given twice', async () => {
    await board();
    await mark('E1', 'H1', 'C');
    const second = await mark('E1', 'H1', 'II');
    await corpus.undoHypotheses('why', second.id, 'bo');
    expect((await corpus.hypotheses('why')).board.marks).toMatchObject([{ mark: 'C', analyst: 'ana' }]);
    for (const [on, id] of [
      ['why', second.id],
      ['other', (await corpus.hypothesesChanges('why'))[0].id],
      ['why', "x' or"],
    ])
      await expect(corpus.undoHypotheses(on, id, 'bo')).rejects.toMatchObject({ code: 'REVIEW_UNKNOWN' });
    const removal = await corpus.changeHypotheses('why', { what: 'removal', id: 'H1' }, ana);
    expect((await corpus.hypotheses('why')).board).toMatchObject({ hypotheses: [{ id: 'H2' }], marks: [] });
    await corpus.changeHypotheses('why', { what: 'hypothesis', text: 'It waits.' }, ana);
    await corpus.undoHypotheses('why', removal.id, 'ana');
    const { board: found } = await corpus.hypotheses('why');
    expect(found.hypotheses.map(({ id }) => id)).toEqual(['H1', 'H2', 'H3']);
    expect(found.marks).toHaveLength(1);
    const undone = (await corpus.hypothesesChanges('why')).filter(({ undoneBy }) => undoneBy);
    expect(undone.map(({ undoneBy }) => undoneBy)).toEqual(['bo', 'ana']);
  });

  it('outlives its crisis and its documents, and finds its row under another key', async () => {
    await board();
    await mark('E1', 'H1', 'II');
    const before = (await corpus.hypotheses('why')).board;
    await corpus.saveCrisis({ ...CRISIS, title: 'Another', query: EMPTY_QUERY });
    await corpus.deleteCrisis('raid');
    expect((await corpus.hypotheses('why')).board).toEqual(before);
    await corpus.saveDocument(inputOf(TEXT), codingOf(TEXT, { events: [met, accused] }), 'e2');
    expect((await corpus.hypotheses('why')).standing.get('E1')).toMatchObject({ key: 'event:1' });
    await corpus.setReview({ docId, key: 'event:1', action: 'reject', by: 'bo' });
    expect((await corpus.hypotheses('why')).standing.get('E1')).toMatchObject({ review: 'rejected' });
    await corpus.deleteDocument(docId);
    const after = await corpus.hypotheses('why');
    expect(after.standing.get('E1')).toBeNull();
    expect(after.board).toEqual(before);
  });

  it('is gone when its making is undone, and comes back whole when it is made again', async () => {
    await board();
    const [first] = await corpus.hypothesesChanges('why');
    await corpus.undoHypotheses('why', first.id, 'ana');
    expect(await corpus.hypothesesBoards()).toEqual([]);
    await expect(corpus.hypotheses('why')).rejects.toMatchObject({ code: 'BOARD_UNKNOWN' });
    await corpus.changeHypotheses(
      'why',
      { what: 'board', title: 'Why?', crisis: null },
      { by: 'bo', create: true },
    );
    expect((await corpus.hypotheses('why')).board.evidence).toHaveLength(2);
  });

  it('keeps the changes of two analysts at once', async () => {
    await board();
    await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        corpus.changeHypotheses('why', { what: 'hypothesis', text: `No. ${i}` }, { by: `analyst ${i}` }),
      ),
    );
    const { hypotheses } = (await corpus.hypotheses('why')).board;
    expect(new Set(hypotheses.map(({ id }) => id)).size).toBe(10);
  });

  it.each([
    ['no title', { what: 'board', title: ' ', crisis: null } as const, 'BOARD_INVALID'],
    ['no crisis', { what: 'board', title: 'x', crisis: 'nowhere' } as const, 'CRISIS_UNKNOWN'],
    [
      'no hypothesis',
      { what: 'mark', evidence: 'E1', hypothesis: 'H9', mark: 'C' } as const,
      'BOARD_INVALID',
    ],
    [
      'no mark',
      { what: 'mark', evidence: 'E1', hypothesis: 'H1', mark: 'X' as Mark } as const,
      'BOARD_INVALID',
    ],
    ['neither row nor source', { what: 'evidence', text: 'They say so.' } as const, 'BOARD_INVALID'],
    ['nothing to remove', { what: 'removal', id: 'H7' } as const, 'BOARD_INVALID'],
    ['nothing weighed', { what: 'weight', id: 'E1' } as const, 'BOARD_INVALID'],
    [
      'no document',
      { what: 'evidence', row: { docId: 'f'.repeat(16), key: 'event:0' } } as const,
      'DOCUMENT_UNKNOWN',
    ],
  ])('refuses what makes no sense: %s', async (_, draft, code) => {
    await board();
    const before = await corpus.hypothesesChanges('why');
    await expect(corpus.changeHypotheses('why', draft, ana)).rejects.toMatchObject({ code });
    await expect(
      corpus.changeHypotheses('why', { what: 'evidence', row: { docId, key: 'event:9' } }, ana),
    ).rejects.toMatchObject({ code: 'BOARD_INVALID' });
    expect(await corpus.hypothesesChanges('why')).toEqual(before);
  });

  it('refuses a board that is not there, and one that is there already', async () => {
    await expect(mark('E1', 'H1', 'C')).rejects.toMatchObject({ code: 'BOARD_UNKNOWN' });
    await board();
    const again = corpus.changeHypotheses(
      'why',
      { what: 'board', title: 'x', crisis: null },
      { by: 'bo', create: true },
    );
    await expect(again).rejects.toMatchObject({ code: 'BOARD_EXISTS' });
  });
});

const SCENARIO = {
  what: 'scenario',
  title: 'Sanctions',
  crisis: 'raid',
  condition: 'the raid goes on',
  outcome: 'Russia imposes sanctions',
  criterion: 'A decree is published.',
  deadline: '2026-03-01',
} as const;
const INDICATOR = {
  what: 'indicator',
  text: 'A bill is tabled',
  criterion: 'The register of bills shows it.',
  tells: 'outcome',
  query: QUERY,
  deadline: '2026-02-01',
} as const;

describe('a scenario', () => {
  it('keeps indicators, probabilities over time and answers, each with who and when', async () => {
    await corpus.changeScenario('sanctions', SCENARIO, ana);
    await corpus.changeScenario('sanctions', INDICATOR, ana);
    const forecast = (probability: number, day: string, by: string) =>
      corpus.changeScenario('sanctions', { what: 'forecast', question: 'I1', probability, day }, { by });
    await forecast(0.3, '2026-01-05', 'ana');
    await forecast(0.6, '2026-01-20', 'ana');
    const late = await forecast(0.9, '2026-01-21', 'bo');
    const resolved = await corpus.changeScenario(
      'sanctions',
      {
        what: 'resolution',
        question: 'I1',
        answer: 'yes',
        day: '2026-01-25',
        reason: 'Bill 12 of 25 January.',
      },
      { by: 'bo' },
    );
    await corpus.undoScenario('sanctions', late.id, 'bo');
    await corpus.deleteCrisis('raid');
    const found = await corpus.scenario('sanctions');
    expect(found).toMatchObject({ id: 'sanctions', crisis: 'raid', deadline: '2026-03-01' });
    expect(found.indicators).toMatchObject([{ id: 'I1', query: QUERY }]);
    expect(found.forecasts.map(({ analyst, probability, day }) => [analyst, probability, day])).toEqual([
      ['ana', 0.3, '2026-01-05'],
      ['ana', 0.6, '2026-01-20'],
    ]);
    expect(found.answers).toMatchObject([{ question: 'I1', answer: 'yes', by: 'bo' }]);
    await corpus.undoScenario('sanctions', resolved.id, 'ana');
    expect((await corpus.scenario('sanctions')).answers).toEqual([]);
    expect((await corpus.scenarios()).map(({ id }) => id)).toEqual(['sanctions']);
  });

  it.each([
    [
      'certainty',
      { what: 'forecast', question: 'outcome', probability: 1, day: '2026-01-05' } as const,
      'BOARD_INVALID',
    ],
    [
      'a day to come',
      { what: 'forecast', question: 'outcome', probability: 0.5, day: '2999-01-05' } as const,
      'BOARD_INVALID',
    ],
    [
      'no such question',
      { what: 'forecast', question: 'I7', probability: 0.5, day: '2026-01-05' } as const,
      'BOARD_INVALID',
    ],
    ['no such day', { ...SCENARIO, deadline: '2026-02-30' }, 'DATE_INVALID'],
    ['a rung without a channel', { ...INDICATOR, query: { ...QUERY, rung: 4 } }, 'BOARD_INVALID'],
    ['a window after its end', { ...INDICATOR, query: { ...QUERY, from: '2026-02-02' } }, 'BOARD_INVALID'],
    [
      'no reason',
      { what: 'resolution', question: 'outcome', answer: 'no', day: '2026-03-01', reason: '' } as const,
      'BOARD_INVALID',
    ],
  ])('refuses %s', async (_, draft, code) => {
    await corpus.changeScenario('sanctions', SCENARIO, ana);
    await expect(corpus.changeScenario('sanctions', draft, ana)).rejects.toMatchObject({ code });
    expect(await corpus.scenarioChanges('sanctions')).toHaveLength(1);
  });
});

it('boards stay when the corpus is closed and opened again', async () => {
  const at = await freshDatabase();
  const first = await openCorpus(at);
  await first.changeHypotheses('why', { what: 'board', title: 'Why?', crisis: null }, ana);
  await first.close();
  const again = await openCorpus(at);
  expect(await again.hypothesesBoards()).toMatchObject([{ id: 'why', title: 'Why?' }]);
  await again.close();
});
