import { beforeAll, describe, expect, test } from 'vitest';
import { freshApp } from './testing/fresh-app.ts';

const { app, corpus, get, send } = await freshApp({ crisis: true });
const definition = {
  title: null,
  crisis: 'capture',
  actor: 'RU',
  others: null,
  style: 'notes',
  parts: ['{{condemned}}.', { section: 'quotes' }],
};
const put = (part: object, rest: object = {}) =>
  send('PUT', '/api/dossiers/russia', { definition: { ...definition, ...part }, by: 'bo', ...rest });
const check = (prose: string, part: object = {}) =>
  send('POST', '/api/dossiers/check', { prose, crisis: 'capture', actor: 'RU', others: [], ...part });

let first: string;
beforeAll(async () => {
  const made = await send('POST', '/api/dossiers', { id: 'russia', definition, by: 'ana' });
  expect(made.body.stored).toMatchObject({ id: 'russia', definition, by: 'ana', versions: 1 });
  first = made.body.stored.version;
});

describe('a stored dossier', () => {
  test('is answered with what it says now, and as files', async () => {
    const { stored, dossier, problem } = (await get('/api/dossiers/russia')).body;
    expect(stored.definition).toEqual(definition);
    expect(dossier.sections[0].prose[0].runs[0].text).toMatch(
      /^Russia condemned or accused the United States/,
    );
    expect(dossier.manifest.definition).toEqual(definition);
    expect(problem).toBeNull();
    const page = await app.request('http://localhost/api/dossiers/russia.html');
    expect(await page.text()).toContain('Russia condemned or accused the United States');
    const word = await app.request('http://localhost/api/dossiers/russia.docx');
    expect(word.headers.get('content-disposition')).toContain('russia.docx');
    expect((await get('/api/dossiers/russia.json')).body.stored.id).toBe('russia');
  });

  test('is listed by crisis, without its parts', async () => {
    const [card, ...more] = (await get('/api/dossiers?crisis=capture')).body.dossiers;
    expect(card).toMatchObject({ id: 'russia', crisis: 'capture', actor: 'RU', saved: { by: 'ana' } });
    expect(card.definition).toBeUndefined();
    expect(more).toEqual([]);
    expect((await get('/api/dossiers?crisis=other')).body.dossiers).toEqual([]);
  });

  test('keeps every version; who edits an old one is told, and nothing is lost', async () => {
    const second = await put({ style: 'numeric' }, { after: first, note: 'numbers' });
    expect(second.body.stored).toMatchObject({ versions: 2, by: 'ana', saved: { by: 'bo' } });
    const late = await put({ title: 'Late' }, { after: first });
    expect([late.status, late.body.error.code]).toEqual([409, 'DOSSIER_SAVED_SINCE']);
    const { versions } = (await get('/api/dossiers/russia/versions')).body;
    expect(versions).toMatchObject([
      { version: first, by: 'ana', changed: [] },
      { by: 'bo', note: 'numbers', changed: [{ what: 'style', was: 'notes', is: 'numeric' }] },
    ]);
  });

  test('says what no longer holds since a version was saved', async () => {
    await put({});
    expect((await get('/api/dossiers/russia/verify')).body.found).toMatchObject({ holds: true, causes: [] });
    const row = (await corpus.eventRows({ crisis: 'capture', actor: 'RU' })).find(
      (one) => one.type === 'ACCUSE',
    )!;
    const review = await corpus.setReview({ docId: row.docId, key: row.key, action: 'reject', by: 'ana' });
    const { found } = (await get(`/api/dossiers/russia/verify?version=${first}`)).body;
    expect(found.changed).toMatchObject([{ figure: 'condemned' }]);
    expect(found.causes).toEqual([`1 decision made since: ${review.id}.`]);
    await corpus.undoReview(review.id, 'ana');
  });

  test('a draft says nothing yet, and why', async () => {
    const draft = { ...definition, actor: null };
    const made = await send('POST', '/api/dossiers', { id: 'draft', definition: draft, by: 'ana' });
    expect(made.body.stored.definition.actor).toBeNull();
    expect((await get('/api/dossiers/draft')).body).toMatchObject({
      dossier: null,
      problem: { code: 'DOSSIER_INVALID', message: 'The dossier cannot be made: it names no actor.' },
    });
    expect((await get('/api/dossiers/draft/verify')).body.found).toBeNull();
  });

  test('is removed, its versions stay, and it can be made again', async () => {
    await send('POST', '/api/dossiers', { id: 'short', definition, by: 'ana' });
    expect((await send('DELETE', '/api/dossiers/short?by=bo', null)).body.removed).toBe('short');
    const gone = await get('/api/dossiers/short');
    expect([gone.status, gone.body.error.code]).toEqual([404, 'BOARD_UNKNOWN']);
    expect(gone.body.error.message).toMatch(/No dossier "short"\. There are: .*russia/);
    expect((await get('/api/dossiers/short/versions')).body.versions).toMatchObject([
      { by: 'ana', definition },
      { by: 'bo', definition: null },
    ]);
    const again = await send('POST', '/api/dossiers', { id: 'short', definition, by: 'cy' });
    expect(again.body.stored).toMatchObject({ by: 'cy', versions: 1 });
  });

  test('shows what it would say before it is saved', async () => {
    const parts = [{ section: 'summary', title: 'In short' }];
    const { dossier } = (
      await send('POST', '/api/dossiers/preview', { definition: { ...definition, parts } })
    ).body;
    expect(dossier.sections).toMatchObject([{ id: 'summary', title: 'In short' }]);
  });
});

describe('prose that is typed', () => {
  test('live figures are told where they stand, with their sentences', async () => {
    const { figures, problems, evidence, blocks } = (await check('So: {{condemned}}.')).body;
    expect(figures).toMatchObject([{ name: 'condemned', start: 4, end: 17 }]);
    expect(figures[0].told).toMatch(/^Russia condemned/);
    expect(evidence.find((one: { number: number }) => one.number === figures[0].cites[0]).text).toMatch(
      /condemned/,
    );
    expect(blocks).toMatchObject([
      { kind: 'paragraph', runs: [{ text: 'So: ' }, { figure: 'condemned' }, { text: '.' }] },
    ]);
    expect(problems).toEqual([]);
  });

  test('a place in a document is cited by its sentence', async () => {
    const [row] = await corpus.eventRows({ crisis: 'capture', actor: 'RU' });
    const { start, text } = row.sentenceSpan;
    const prose = `As told [@${row.docId}:${start + 1}-${start + 4}].`;
    const { citations, evidence } = (await check(prose)).body;
    expect(citations).toMatchObject([{ start: 8, cite: 1 }]);
    expect(evidence[0].text).toBe(text);
    const gone = (await check(`x [@${row.docId}:900000-900001] y`)).body;
    expect(gone.problems).toMatchObject([{ code: 'DOSSIER_CITATION_UNKNOWN', start: 2 }]);
    const saved = await put({ parts: [prose] });
    expect(saved.status).toBe(200);
    const { dossier } = (await get('/api/dossiers/russia')).body;
    expect(dossier.evidence[0].rules).toEqual(['prose:cited']);
  });

  test('what is wrong is told with its place and what may have been meant', async () => {
    const { problems } = (await check('{{statments}} and {{deed')).body;
    expect(problems).toMatchObject([
      { code: 'DOSSIER_PLACEHOLDER_UNKNOWN', start: 0, end: 13, suggestions: ['statements'] },
      { code: 'DOSSIER_PLACEHOLDER_UNKNOWN', start: 18, end: 24, suggestions: ['deeds'] },
    ]);
  });

  test('without an actor figures are found, not told', async () => {
    expect((await check('{{gap}}', { actor: null })).body.figures).toMatchObject([
      { name: 'gap', told: null },
    ]);
  });
});

test('what a dossier may consist of', async () => {
  const parts = (await get('/api/dossier-parts')).body;
  expect(parts.sections).toContain('quotes');
  expect(parts.figures).toContainEqual({ name: 'deeds', what: 'number of material acts' });
  expect(parts.styles.map((one: { id: string }) => one.id)).toContain('author-date');
  expect(parts.templates.map((one: { name: string }) => one.name)).toContain('response');
});

test.each([
  ['POST', '/api/dossiers', { id: 'russia', definition, by: 'ana' }, 'BOARD_EXISTS'],
  [
    'POST',
    '/api/dossiers',
    { id: 'x', definition: { ...definition, parts: ['{{no}}'] }, by: 'a' },
    'DOSSIER_PLACEHOLDER_UNKNOWN',
  ],
  [
    'POST',
    '/api/dossiers',
    { id: 'x', definition: { ...definition, parts: [{ section: 'no' }] }, by: 'a' },
    'DOSSIER_INVALID',
  ],
  [
    'POST',
    '/api/dossiers',
    { id: 'x', definition: { ...definition, crisis: 'no' }, by: 'a' },
    'CRISIS_UNKNOWN',
  ],
  [
    'POST',
    '/api/dossiers',
    { id: 'x', definition: { ...definition, actor: 'RU.MFAA' }, by: 'a' },
    'ACTOR_UNKNOWN',
  ],
  ['POST', '/api/dossiers', { id: 'x', definition: { parts: [] }, by: 'a' }, 'USAGE'],
  ['PUT', '/api/dossiers/nowhere', { definition, by: 'a' }, 'BOARD_UNKNOWN'],
  ['DELETE', '/api/dossiers/nowhere?by=a', null, 'BOARD_UNKNOWN'],
  ['GET', '/api/dossiers/nowhere/versions', null, 'BOARD_UNKNOWN'],
  ['GET', '/api/dossiers/russia/verify?version=x', null, 'REVIEW_UNKNOWN'],
])('%s %s is refused: %o', async (method, path, body, code) => {
  const answer = method === 'GET' ? await get(path) : await send(method, path, body);
  expect(answer.body.error.code).toBe(code);
});
