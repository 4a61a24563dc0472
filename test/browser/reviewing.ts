import { beforeAll, expect, test } from 'vitest';
import { EMPTY_QUERY } from '../../src/corpus/index.ts';
import type { Workbench } from './workbench.ts';

/** Ten short texts about an invented quarrel; emoji, a combining mark and Arabic stand before what is coded. */
const TEXTS = Array.from({ length: 10 }, (_, i) =>
  [
    `😡 كاراكاس cafe\u0301 ${i}: Gambia condemned Senegal over the border on Monday.`,
    `Senegal rejected the charge. Mali supported Gambia in dispute ${i}.`,
  ].join(' '),
);

/** The analyst's journey: documents added and their codings reviewed by keyboard alone, in both themes and widths. */
export function reviewing({ open, corpus, engine }: Workbench): void {
  let ids: string[];
  beforeAll(async () => {
    // The first nine; the tenth is added by keyboard.
    const items = TEXTS.slice(0, 9).map((text, i) => ({
      input: {
        title: `Dispute ${i}`,
        text,
        language: 'en',
        published: '2026-03-02',
        publishedPrecision: 'day' as const,
        publisher: { name: 'The Banjul Test', url: null },
        url: null,
        source: `dispute-${i}`,
        sourceLine: null,
        sourceId: null,
        references: [],
        sample: false,
        meta: {},
      },
      coding: engine.code(text, { date: '2026-03-02' }),
    }));
    ids = (await corpus.saveDocuments(items, engine.version)).map(({ docId }) => docId);
    await corpus.saveCrisis({
      id: 'dispute',
      title: 'A dispute at a border',
      trigger: { date: '2026-03-02', actor: 'GM', target: 'SN', summary: 'A quarrel.' },
      from: '2026-03-01',
      to: '2026-03-31',
      roles: {},
      query: { ...EMPTY_QUERY, words: 'Gambia Senegal' },
      sample: false,
    });
  });

  test.each([
    ['light', 1440],
    ['dark', 390],
  ] as const)('ten documents reviewed by keyboard alone (%s, %i px)', async (colorScheme, width) => {
    const page = await open('/add?by=text', { colorScheme, viewport: { width, height: 900 } });
    const status = page.locator('aside [role="status"]');
    const key = (name: string) => page.keyboard.press(name);
    await page.getByLabel('Text').focus();
    await page.keyboard.insertText(TEXTS[9].replace('9', String(width)));
    await page.getByRole('button', { name: 'Save' }).focus();
    await key('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Open it');
    await key('Enter');
    await page.waitForURL(/\/documents\/[0-9a-f]{16}$/);
    ids.push(page.url().slice(-16));

    // The queue of the crisis: its first coding is one key away.
    await page.goto(new URL('/crises/dispute/review', page.url()).href);
    await page.getByRole('link', { name: 'Go on reviewing' }).focus();
    await key('Enter');
    await page.waitForURL(/at=event%3A\d+&queue=dispute/);
    const counted = async () => Number((await status.innerText()).match(/^(\d+) of \d+ decided/)![1]);
    await status.getByText(/of \d+ decided/).waitFor();
    const before = await counted();
    const path = page.url();
    await key('a');
    await expect.poll(counted).toBe(before + 1);
    expect(page.url()).not.toBe(path);
    await key('x');
    await expect.poll(counted).toBe(before + 2);
    await key('u');
    await expect.poll(counted).toBe(before + 1);
    // Whichever documents the two stand in: one decision holds, the other was taken back.
    const made = (await Promise.all(ids.map((id) => corpus.reviews(id)))).flat();
    const latest = made.sort((a, b) => a.at.localeCompare(b.at)).slice(-2);
    expect(latest.map(({ action, undoneBy }) => [action, undoneBy !== null])).toEqual([
      ['accept', false],
      ['reject', true],
    ]);
    // From document to document, without deciding.
    const here = page.url();
    await key(']');
    await expect.poll(() => page.url()).not.toBe(here);
  });

  test('a coding is corrected, its words moved and one added, by keyboard; offsets hold behind emoji', async () => {
    const page = await open(`/documents/${ids[0]}?at=event:0`);
    const key = (name: string) => page.keyboard.press(name);
    const inspector = page.getByRole('complementary');
    await key('c');
    const form = page.getByRole('form', { name: 'Coding' });
    await form.getByLabel('Type').waitFor();
    expect(await form.getByLabel('Type').evaluate((field) => field === document.activeElement)).toBe(true);
    await form.getByLabel('Type').selectOption('THREATEN');
    await form.getByLabel('Whom: find by name').focus();
    await key('Backspace');
    await page.keyboard.type('Guinea-Bissau');
    await form.getByRole('button', { name: /Guinea-Bissau GW/ }).waitFor();
    await key('Enter');
    await form.getByRole('button', { name: /^Words/ }).focus();
    await key('Shift+ArrowRight');
    expect(
      await page
        .locator('article [data-passage]')
        .allInnerTexts()
        .then((all) => all.join('')),
    ).toBe('condemned Senegal');
    await key('Control+Enter');
    await inspector.getByText('corrected by analyst', { exact: true }).waitFor();
    const [event] = (await corpus.document(ids[0])).eventRows;
    expect(event).toMatchObject({
      type: 'THREATEN',
      review: 'corrected',
      trigger: { text: 'condemned Senegal' },
      targets: [{ actor: 'GW' }],
    });

    // What the machine missed: words selected in the text, then n.
    await page.evaluate(() => {
      const piece = [...document.querySelectorAll('article [data-start]')].find((one) =>
        /over/.test(one.textContent!),
      )!;
      const node = piece.firstChild!;
      const start = node.textContent!.indexOf('border');
      getSelection()!.setBaseAndExtent(node, start, node, start + 6);
    });
    await key('n');
    await form.getByLabel('Type').waitFor();
    await form.getByLabel('Type').selectOption('PROTEST');
    await form.getByLabel('Who: find by name').focus();
    await page.keyboard.type('Senegal');
    await form
      .getByRole('button', { name: /Senegal SN/ })
      .first()
      .waitFor();
    await key('Enter');
    await key('Control+Enter');
    await inspector.getByText('added by hand by analyst', { exact: true }).waitFor();
    const added = (await corpus.document(ids[0])).eventRows.at(-1)!;
    expect(added).toMatchObject({ type: 'PROTEST', rule: 'person', trigger: { text: 'border' } });
  });

  test('a link to a passage leads there, also when the document came again with other words', async () => {
    const page = await open(`/documents/${ids[1]}?at=event:0`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.keyboard.press('y');
    await page.getByText('Link to the passage copied.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(link).searchParams.get('quote')).toBe('condemned');
    await page.goto(link);
    expect(await page.locator('article [data-passage]').innerText()).toBe('condemned');

    const quote = encodeURIComponent('accused');
    const around = `prefix=${encodeURIComponent('Gambia ')}&suffix=${encodeURIComponent(' Senegal')}`;
    await page.goto(new URL(`/documents/${ids[1]}?quote=${quote}&${around}`, link).href);
    await page.getByText('They were: “accused”').waitFor();
    page.removeAllListeners('console');
    await page.goto(
      new URL(`/documents/${'0'.repeat(16)}?quote=${encodeURIComponent('in dispute 4')}`, link).href,
    );
    await page.getByRole('link', { name: 'Dispute 4' }).click();
    await page.waitForURL(new RegExp(ids[4]));
    expect(await page.locator('article [data-passage]').innerText()).toBe('in dispute 4');
  });

  test('whose an unknown outlet is, is said in one click where it is met', async () => {
    const page = await open(`/documents/${ids[2]}`);
    await page.getByRole('button', { name: 'Whose is The Banjul Test?' }).click();
    await page.getByLabel('Country').fill('gm');
    await page.getByRole('button', { name: 'independent' }).click();
    await page.locator('article').getByText('independent · GM').waitFor();
    await page.goto(new URL('/publishers', page.url()).href);
    expect(await page.getByRole('row', { name: /The Banjul Test/ }).innerText()).toMatch(
      /analyst, .*before: ownership unknown/,
    );
  });

  test('where two analysts differ is listed with α, and leads to the coding', async () => {
    await corpus.setReview({ docId: ids[3], key: 'event:0', action: 'accept', by: 'ana' });
    await corpus.setReview({ docId: ids[3], key: 'event:0', action: 'reject', by: 'bo' });
    const page = await open('/crises/dispute/review');
    const coders = page.locator('#coders');
    expect(await coders.innerText()).toMatch(/that ana and bo decided, Krippendorff’s α is -?\d\.\d\d/);
    await coders.getByRole('link').first().click();
    await page.waitForURL(new RegExp(`${ids[3]}\\?at=event%3A0`));
    await page.getByText('rejected by bo', { exact: true }).waitFor();
  });
}
