import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EMPTY_QUERY } from '../../src/corpus/index.ts';
import { codingOf, eventIn, inputOf, participantIn } from '../../src/corpus/testing/sample-input.ts';
import type { Workbench } from './workbench.ts';

/** The way through the workbench. */
export function wayThrough({ open, corpus, engine }: Workbench): void {
  test('from the list of crises to an actor, and from a mark to its sentence in two clicks', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: 'Capture of Nicolás Maduro' }).click();
    await page.getByRole('navigation', { name: 'Actors' }).getByRole('link', { name: 'Russia' }).click();
    await page.getByRole('heading', { level: 1, name: 'Russia’s response' }).waitFor();
    expect(await page.locator('.answer').innerText()).toMatch(
      /Russia is on record with \d+ statements and no act on “Capture of Nicolás Maduro”/,
    );

    const marks = page.locator('#timeline .chart a[aria-label*="words"]');
    await marks.first().click();
    const sentence = page.locator('#rows li a').first();
    // Rows outside the window are not laid out: their text is there, their rendered text is not.
    const words = await sentence.textContent();
    await sentence.click();
    await page.waitForURL(/\/documents\/[0-9a-f]{16}\?at=event/);
    const chosen = page.locator('article a[aria-current="true"]');
    await chosen.waitFor();
    expect(words).toContain(await chosen.innerText());
    expect(await page.locator('aside').innerText()).toMatch(/Rule\s+\S/);
  });

  test('a rung of the ladder and the figures of the answer lead to rows', async () => {
    const page = await open('/crises/venezuela-2026/actors/RU');
    await page.locator('#ladder a').first().click();
    await page.locator('#rows li').first().waitFor();
    expect(page.url()).toMatch(/channel=\w+&rung=-?\d/);
    await page
      .locator('.answer')
      .getByRole('link', { name: /statements/ })
      .click();
    const rows = Number((await page.locator('#rows header p').innerText()).match(/\d+/)![0]);
    expect(
      await page
        .locator('.answer')
        .getByRole('link', { name: `${rows} statements` })
        .count(),
    ).toBe(1);
  });

  test('a pasted text is shown coded before it is saved, then stands among the documents', async () => {
    const page = await open('/add?by=text');
    await page.getByLabel('Title').fill('A note from Havana');
    await page.getByLabel('Publisher').fill('Test Wire');
    await page.getByLabel('Published').fill('2026-01-05');
    const text = 'Cuba condemned the United States on Monday. 😡🇨🇺 China supported Cuba.';
    await page.getByLabel('Text').fill(text);
    const before = (await corpus.stats()).documents;
    await page.getByRole('button', { name: 'Preview coding' }).click();
    await page.getByRole('heading', { name: 'Preview, not saved' }).waitFor();
    expect(await page.locator('#preview').innerText()).toMatch(/Cuba .*United States/);
    expect((await corpus.stats()).documents).toBe(before);

    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Open it' }).click();
    await page.waitForURL(/\/documents\/[0-9a-f]{16}$/);
    await page.locator('article p a').first().waitFor();
    // Behind the emoji the offsets must still be right.
    const marks = await page.locator('article p a').allInnerTexts();
    expect(marks).toContain('condemned');
    expect(marks).toContain('supported');
    await page.getByRole('link', { name: 'Documents' }).first().click();
    await page.getByLabel('Words').fill('Havana OR condemned');
    await page.getByLabel('Words').press('Enter');
    await page.getByRole('link', { name: 'A note from Havana' }).waitFor();
  });

  test('an event opens into its reports, which an analyst splits and, undoing, joins again', async () => {
    const told = [
      [
        '2026-01-02',
        'Paper One',
        'American troops captured President Aurelio Cantos of Guyana on 2 January.',
      ],
      ['2026-01-03', 'Paper Two', 'American troops captured Guyanese President Aurelio Cantos on 3 January.'],
      [
        '2026-01-03',
        'Paper Three',
        'American troops captured President Aurelio Cantos in Georgetown on 3 January.',
      ],
    ];
    const items = told.map(([date, name, text]) => {
      const event = eventIn(text, 'captured', {
        type: 'COERCE',
        mode: 'arrest',
        said: false,
        quad: 4,
        channel: 'military',
        date,
        sources: [participantIn(text, 'American troops', 'US')],
        targets: [participantIn(text, 'President Aurelio Cantos', 'GY')],
      });
      const input = inputOf(text, { published: '2026-01-04', publisher: { name, url: null } });
      return { input, coding: codingOf(text, { events: [event] }) };
    });
    await corpus.saveDocuments(items, engine.version);
    const query = { ...EMPTY_QUERY, words: 'Cantos' };
    const trigger = { date: '2026-01-03', actor: 'US', target: 'GY', summary: 'A capture.' };
    const roles = { intervener: ['US'], target: ['GY'] };
    const window = { from: '2026-01-01', to: '2026-01-31' };
    await corpus.saveCrisis({
      id: 'cantos',
      title: 'Cantos',
      trigger,
      ...window,
      roles,
      query,
      sample: false,
    });

    const page = await open('/crises/cantos/actors/US?rows=done');
    expect(await page.locator('.answer').innerText()).toContain('one act');
    expect(await page.locator('.answer').innerText()).toContain('They rest on 3 reports');
    const row = page.locator('#rows > ol > li');
    expect(await row.count()).toBe(1);
    expect(await row.innerText()).toContain('dated 2 January 2026 by Paper One');
    await row.getByRole('button', { name: '3 reports' }).click();
    const reports = page.getByRole('list', { name: 'Reports of this event' });
    await reports.waitFor();
    expect(await reports.innerText()).toMatch(/also tells of .*Cantos/);
    await page.getByLabel('Decided by').fill('ana');
    await reports
      .getByRole('listitem')
      .filter({ hasText: 'Paper One' })
      .getByRole('button', { name: 'Not this event' })
      .click();
    await row.nth(1).waitFor();
    await page.getByText('Split by ana').first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await row.nth(1).waitFor({ state: 'detached' });
    expect((await corpus.joinDecisions()).map(({ action, by, undoneBy }) => [action, by, undoneBy])).toEqual([
      ['split', 'ana', 'ana'],
    ]);
    await corpus.deleteCrisis('cantos');
  });

  test('two events are chosen and joined by hand', async () => {
    const page = await open('/crises/venezuela-2026/actors/US?rows=done');
    const rows = page.locator('#rows > ol > li');
    const before = await rows.count();
    await page.locator('#rows').getByRole('button', { name: 'Join events' }).click();
    await rows.nth(0).getByRole('checkbox').check();
    await rows.nth(1).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Join as one event' }).click();
    await rows.nth(before - 1).waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(before - 1);
    const [made] = (await corpus.joinDecisions()).filter(({ action }) => action === 'join');
    await corpus.undoJoin(made.id, 'test');
  });

  test('files are added with their progress, a broken one beside the others', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-browser-'));
    const good = join(folder, 'demarche-good.txt');
    const bad = join(folder, 'demarche-bad.txt');
    writeFileSync(good, 'Iran accused Israel of an attack on a ship in the Gulf on Tuesday.');
    writeFileSync(bad, '');
    const page = await open('/add');
    await page.locator('input[type=file]').first().setInputFiles([good, bad]);
    await page.getByRole('heading', { name: 'Done' }).waitFor();
    // Who comes back to the address finds it as it was left.
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByRole('heading', { name: 'Done' }).waitFor();
    const told = await page.locator('#progress').innerText();
    expect(told).toContain('2 of 2 inputs read, one document added');
    expect(told).toContain('INPUT_EMPTY');
    await page.getByRole('link', { name: 'demarche-good.txt' }).click();
    await page.getByText('Iran accused Israel').first().waitFor();
  });

  test('a new crisis tells what it gathers while it is typed, and opens', async () => {
    const page = await open('/crises/new');
    await page.getByLabel('Title').fill('Tanker seizures');
    await page.getByLabel('Words').fill('tanker');
    await page.getByText(/Gathers [1-9]\d* documents of \d+/).waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/\/crises\/tanker-seizures$/);
    await page.getByRole('heading', { level: 1, name: 'Tanker seizures' }).waitFor();
  });

  test('the dossier opens, its numbers lead to sentences, and it can be kept', async () => {
    const page = await open('/crises/venezuela-2026/actors/RU');
    await page.getByRole('main').getByRole('link', { name: 'Dossier' }).first().click();
    await page.getByRole('heading', { level: 1, name: /^Russia: response/ }).waitFor();
    const cite = page.getByRole('link', { name: /^Sentence \d+$/ }).first();
    const number = await cite.innerText();
    await cite.click();
    expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe(`s${number}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Markdown' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('dossier-venezuela-2026-RU.md');
  });
}
