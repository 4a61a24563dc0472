import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveVersion, templateOf } from '../../src/dossier/index.ts';
import { addBoards } from './boards.ts';
import { addMediaCrisis } from './media-crisis.ts';
import type { Workbench } from './workbench.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds on the page as it stands. It is evaluated, not added as a script: the server's policy forbids that. */
async function violations(page: Page, only?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe);
  const options = JSON.stringify({
    resultTypes: ['violations'],
    ...(only ? { runOnly: { type: 'rule', values: only } } : {}),
  });
  const found = await page.evaluate<Violation[]>(`axe.run(document, ${options}).then((r) => r.violations)`);
  return found.flatMap((v) =>
    v.nodes.map((node) => `${v.id}: ${node.html.slice(0, 160)} ${node.failureSummary?.slice(0, 200) ?? ''}`),
  );
}

/** Every screen, light and dark, wide and narrow. */
export function access({ open, corpus, engine }: Workbench): void {
  beforeAll(() => addMediaCrisis(corpus, engine));
  beforeAll(() => addBoards(corpus));
  beforeAll(async () => {
    const definition = { ...templateOf('brief'), crisis: 'venezuela-2026', actor: 'RU', title: 'Access' };
    await saveVersion({ corpus, engine }, 'access', definition, { by: 'Ana', create: true });
  });
  afterAll(() => corpus.deleteCrisis('media-test'));

  const readerPath = async () => `/documents/${(await corpus.search('Zakharova')).rows[0].docId}?at=event:0`;
  const russia = '/crises/venezuela-2026/actors/RU';
  const screens: Record<string, string> = {
    crises: '/',
    'new crisis': '/crises/new',
    'edit crisis': '/crises/venezuela-2026/edit',
    crisis: '/crises/venezuela-2026',
    'crisis, some days by channel': '/crises/venezuela-2026?window=2026-01-03..2026-01-06&lanes=channel',
    'crisis as a table': '/crises/venezuela-2026?as=table&channel=verbal',
    'all rows': '/crises/crimea-2014?rows=all',
    response: russia,
    'rows behind a figure': `${russia}?rows=said`,
    compare: `${russia}/compare`,
    'compare two, one of them without the actor':
      '/crises/venezuela-2026/actors/CH/compare?with=grenada-1983&days=all',
    alignment: '/crises/ukraine-2022/alignment?as=CN&beside=RU&with=crimea-2014',
    'alignment towards nobody known': '/crises/venezuela-2026/alignment?towards=NZ&as=BR',
    consistency: `${russia}/consistency?principle=sovereignty&beside=crimea-2014`,
    'consistency of a group, one principle never invoked':
      '/crises/venezuela-2026/actors/RU,CN/consistency?principle=immunity&with=georgia-2008,grenada-1983',
    'who to whom, rows of a cell': '/crises/venezuela-2026/matrix?source=US&target=VE',
    'who to whom, nothing of the kind': '/crises/venezuela-2026/matrix?said=yes&channel=military',
    'who to whom on the map': '/crises/gaza-2023/map?zoom=5&at=36,30',
    'who to whom as a network': '/crises/gaza-2023/network?source=IL',
    council: '/crises/venezuela-2026/council?yes=FR&unknown=US&subject=Syria&measure=all',
    'council of members not known': '/crises/grenada-1983/council',
    media: '/crises/media-test/media',
    'boards of hypotheses': '/hypotheses?crisis=venezuela-2026&new=yes',
    'a board of hypotheses': '/hypotheses/why-test?add=rows',
    'a piece of evidence': '/hypotheses/why-test?evidence=E1',
    'an empty board': '/hypotheses/empty-test',
    scenarios: '/scenarios?new=yes',
    'a scenario': '/scenarios/scenario-test?add=indicator',
    'a question to resolve': '/scenarios/scenario-test?resolve=I1&question=I2&day=2026-02-01',
    scores: '/scenarios/scores?ids=scenario-test',
    'media of samples': '/crises/venezuela-2026/media',
    dossier: '/crises/venezuela-2026/dossier?actor=RU',
    actors: '/actors',
    dossiers: '/dossiers',
    'dossier editor': '/dossiers/access',
    'dossier read': '/dossiers/access?view=read',
    'dossier versions': '/dossiers/access?view=versions',
    documents: '/documents?q=sanctions',
    'no documents': '/documents?q=xyzzy',
    reader: '',
    review: '/crises/venezuela-2026/review',
    publishers: '/publishers',
    'add files': '/add',
    'add text': '/add?by=text',
    'add link': '/add?by=link',
    who: '/who?phrase=Moscow&date=2026-01-04',
    nowhere: '/nowhere',
  };

  test('the account of a sentence', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open(await readerPath(), { colorScheme, viewport: { width: 390, height: 900 } });
      await page.keyboard.press('e');
      await page.getByRole('heading', { name: 'Rows that fired' }).waitFor();
      expect(await violations(page)).toEqual([]);
    }
  });

  for (const [name, path] of Object.entries(screens))
    test(name, async () => {
      const page = await open(path || (await readerPath()), {
        colorScheme: 'light',
        reducedMotion: 'reduce',
      });
      await page.locator('h1').waitFor();
      expect(await page.locator('h1').count()).toBe(1);
      expect(await violations(page)).toEqual([]);
      // Another theme changes colours and nothing else.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, ['color-contrast', 'link-in-text-block'])).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      await page.waitForTimeout(120);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    });

  test('open dialogs', async () => {
    const page = await open(russia, { reducedMotion: 'reduce' });
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('russia');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: /^Method/ })
      .first()
      .click();
    await page.getByRole('dialog').getByText('Limits').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('what does not exist says what to do', async () => {
    const page = await open('/who');
    // The browser itself reports a 404 in the console; here it is asked for.
    page.removeAllListeners('console');
    await page.goto(new URL('/documents/0123456789abcdef', page.url()).href).catch(() => null);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('DOCUMENT_UNKNOWN');
    expect(await violations(page)).toEqual([]);
  });
}
