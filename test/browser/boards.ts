import type { Corpus, Mark, ScenarioDraft } from '../../src/corpus/index.ts';

/** Boards for the tests of all screens: one that two analysts filled in, at odds in a cell, and an empty one. */
export async function addBoards(corpus: Corpus): Promise<void> {
  const crisis = 'venezuela-2026';
  const ana = { by: 'ana' };
  await corpus.changeHypotheses('empty-test', { what: 'board', title: 'Who gains?', crisis: null }, ana);
  const id = 'why-test';
  await corpus.changeHypotheses(id, { what: 'board', title: 'Why words alone?', crisis }, ana);
  for (const text of ['It lacks the means to act so far away.', 'It spares its dealings with Washington.'])
    await corpus.changeHypotheses(id, { what: 'hypothesis', text }, ana);
  const [row] = await corpus.eventRows({ crisis, actor: 'RU' });
  await corpus.changeHypotheses(id, { what: 'evidence', row: { docId: row.docId, key: row.key } }, ana);
  await corpus.changeHypotheses(
    id,
    { what: 'evidence', text: 'Its fleet stayed in port.', source: 'Port register' },
    ana,
  );
  const marks: [string, string, Mark, string][] = [
    ['E1', 'H1', 'C', 'ana'],
    ['E1', 'H2', 'I', 'ana'],
    ['E1', 'H2', 'C', 'Boris Karlson'],
    ['E2', 'H1', 'CC', 'ana'],
    ['E2', 'H2', 'NA', 'ana'],
  ];
  for (const [evidence, hypothesis, mark, by] of marks)
    await corpus.changeHypotheses(id, { what: 'mark', evidence, hypothesis, mark }, { by });
  await addScenario(corpus, crisis);
}

/** A scenario with a sign that is watched for and one told by hand, forecasts of two analysts, one of them scored. */
async function addScenario(corpus: Corpus, crisis: string): Promise<void> {
  const change = (draft: ScenarioDraft, by = 'ana') => corpus.changeScenario('scenario-test', draft, { by });
  const deadline = '2026-02-28';
  const text = { condition: 'Maduro stays in custody', outcome: 'Russia goes beyond words' };
  const criterion = 'A measure is reported.';
  await change({ what: 'scenario', title: 'Beyond words, tested', crisis, ...text, criterion, deadline });
  const sign = { what: 'indicator', criterion, tells: 'outcome', deadline } as const;
  const query = { actor: 'RU', target: null, modes: [], channel: null, rung: null, said: null, words: null };
  const types = ['REQUEST'] as const;
  await change({
    ...sign,
    text: 'Russia asks for something.',
    query: { ...query, types, from: '2026-01-03' },
  });
  await change({ ...sign, text: 'He stays in custody.', tells: 'condition', query: null });
  const forecast = { what: 'forecast', question: 'I2', day: '2026-01-05' } as const;
  await change({ ...forecast, probability: 0.8 });
  await change({ ...forecast, probability: 0.6 }, 'Boris Karlson');
  await change({ ...forecast, question: 'outcome', probability: 0.2 });
  await change({
    what: 'resolution',
    question: 'I2',
    answer: 'yes',
    day: '2026-01-20',
    reason: 'No release.',
  });
}
