import type { Corpus, Mark } from '../../src/corpus/index.ts';

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
}
