import { beforeAll, expect, test } from 'vitest';
import { freshApp } from './testing/fresh-app.ts';

const { app, corpus, get, send } = await freshApp({ crisis: true });
const text = async (path: string) => (await app.request(`http://localhost${path}`)).text();
const change = (what: object, by = 'ana') =>
  send('POST', '/api/hypotheses/why/changes', { change: what, by });

let row: string;
beforeAll(async () => {
  const [event] = await corpus.eventRows({ crisis: 'capture', actor: 'RU' });
  row = `${event.docId}:${event.key}`;
  const made = await send('POST', '/api/hypotheses', {
    id: 'why',
    title: 'Why words alone?',
    crisis: 'capture',
    by: 'ana',
  });
  expect(made.body.change).toMatchObject({ board: 'why', by: 'ana' });
  await change({ what: 'hypothesis', text: 'It lacks the means.' });
  await change({ what: 'hypothesis', text: 'It waits | for a deal.' });
  await change({ what: 'evidence', row });
  await change({ what: 'evidence', text: 'Its fleet is\nin port.', source: '=Port register' });
  await change({ what: 'mark', evidence: 'E1', hypothesis: 'H1', mark: 'C' });
  await change({ what: 'mark', evidence: 'E1', hypothesis: 'H2', mark: 'II' });
  await change({ what: 'mark', evidence: 'E1', hypothesis: 'H2', mark: 'C' }, 'bo');
  await change({ what: 'weight', id: 'E1', credibility: 'high', relevance: 'high' });
});

test('a board is answered with its figures and the sentence behind its rows', async () => {
  const { hypotheses } = (await get('/api/hypotheses/why')).body;
  // Of ana 2 points, of bo none; weight 2.
  expect(
    hypotheses.ranking.value.map((one: { id: string; weighted: number }) => [one.id, one.weighted]),
  ).toEqual([
    ['H1', 0],
    ['H2', 2],
  ]);
  expect(hypotheses.ranking.card.limits.length).toBeGreaterThan(0);
  expect(hypotheses.ranking.evidence).toMatchObject([{ docId: row.slice(0, 16), key: row.slice(17) }]);
  expect(hypotheses.evidence.value[0]).toMatchObject({ id: 'E1', standing: { review: 'proposed' } });
  expect(hypotheses.evidence.value[0].text).toContain('Russia condemned');
  expect(hypotheses.disagreement.value).toMatchObject({
    cells: 1,
    contested: [{ evidence: 'E1', hypothesis: 'H2' }],
  });
  const alone = (await get('/api/hypotheses/why?analysts=bo')).body.hypotheses;
  expect(alone.headline).toBe('Why words alone? As much speaks against each of the hypotheses.');
});

test('as CSV one line a mark, as Markdown the matrix; nothing breaks out of a cell', async () => {
  const [head, ...lines] = (await text('/api/hypotheses/why.csv')).trim().split('\r\n');
  expect(head).toMatch(/^evidence,evidence_text,source,document/);
  // E1: one mark under H1, two under H2; E2: two cells without a mark.
  expect(lines).toHaveLength(5);
  expect(lines.join('\n')).toContain(",'=Port register,");
  const markdown = await text('/api/hypotheses/why.md');
  expect(markdown).toContain('| H2 | It waits \\| for a deal. | 2 | 2.00 | 1.00 |');
  expect(markdown).toContain('| E1 | 0.75 | ana: C | ana: II, bo: C |');
  expect(markdown).toContain('- **E2** Its fleet is in port. — =Port register.');
});

test('boards are listed by crisis', async () => {
  const listed = (await get('/api/hypotheses?crisis=capture')).body;
  expect(listed.boards).toMatchObject([
    { id: 'why', analysts: ['ana', 'bo'], leaders: [{ id: 'H1' }], hypotheses: 2, evidence: 2 },
  ]);
  expect(listed.titles).toEqual({ capture: listed.crisis.title });
  expect((await get('/api/hypotheses?crisis=other')).body.boards).toEqual([]);
});

test('every change has its history and can be taken back', async () => {
  const made = await change({ what: 'removal', id: 'E1' }, 'bo');
  expect((await get('/api/hypotheses/why')).body.hypotheses.cells).toHaveLength(2);
  const undone = await send('DELETE', `/api/hypotheses/why/changes/${made.body.change.id}?by=cy`, null);
  expect(undone.body.change).toMatchObject({ undoneBy: 'cy' });
  expect((await get('/api/hypotheses/why')).body.hypotheses.cells).toHaveLength(4);
  const { changes } = (await get('/api/hypotheses/why/changes')).body;
  expect(changes.at(-1)).toMatchObject({ change: { what: 'removal', id: 'E1' }, by: 'bo', undoneBy: 'cy' });
});

test('a board stays when its crisis is changed and removed', async () => {
  const crisis = await corpus.crisis('capture');
  const { hypotheses: before, crisis: shown } = (await get('/api/hypotheses/why')).body;
  expect(shown).toMatchObject({ id: 'capture', documents: expect.any(Number) });
  await send('PUT', '/api/crises/capture', {
    ...crisis,
    title: 'Renamed',
    query: { words: 'nothing of the kind' },
  });
  expect((await get('/api/hypotheses/why')).body.hypotheses).toEqual(before);
  await send('DELETE', '/api/crises/capture', null);
  expect((await get('/api/hypotheses/why')).body).toMatchObject({ hypotheses: before, crisis: null });
  await corpus.saveCrisis(crisis);
});

test.each([
  ['GET', '/api/hypotheses/nowhere', null, 'BOARD_UNKNOWN'],
  ['POST', '/api/hypotheses', { id: 'why', title: 'x', by: 'ana' }, 'BOARD_EXISTS'],
  ['POST', '/api/hypotheses', { id: 'Why?', title: 'x', by: 'ana' }, 'BOARD_INVALID'],
  [
    'POST',
    '/api/hypotheses/why/changes',
    { change: { what: 'mark', evidence: 'E9', hypothesis: 'H1', mark: 'C' }, by: 'ana' },
    'BOARD_INVALID',
  ],
  [
    'POST',
    '/api/hypotheses/why/changes',
    { change: { what: 'mark', evidence: 'E1', hypothesis: 'H1', mark: 'X' }, by: 'ana' },
    'USAGE',
  ],
  ['POST', '/api/hypotheses/why/changes', { change: { what: 'hypothesis', text: 'x' }, by: ' ' }, 'USAGE'],
  ['DELETE', '/api/hypotheses/why/changes/x?by=ana', null, 'REVIEW_UNKNOWN'],
])('%s %s is refused: %o', async (method, path, body, code) => {
  const answer = method === 'GET' ? await get(path) : await send(method, path, body);
  expect(answer.body.error.code).toBe(code);
});
