import { expect, test } from 'vitest';
import type { Workbench } from './workbench.ts';

/** What stands around the screens: the guided look, the palette, a server that does not answer. */
export function shell({ open }: Workbench): void {
  for (const width of [1440, 390])
    test(`the guided look leads from a crisis to one's own documents, ${width} px wide`, async () => {
      const page = await open('/', { viewport: { width, height: 844 } });
      await page.getByRole('button', { name: 'Take the look' }).click();
      const note = page.getByRole('complementary', { name: 'Guided look' });
      for (let step = 1; step < 7; step++) {
        await note.getByText(`${step} of 7`).waitFor();
        await page.locator('i[aria-hidden="true"][style*="width"][class*="frame"]').waitFor();
        await note.getByRole('button', { name: 'Next' }).click();
      }
      await page.getByRole('heading', { name: 'Now your own' }).waitFor();
      await page.goBack();
      await note.getByText('You went elsewhere').waitFor();
      await note.getByRole('button', { name: 'Return to this step' }).click();
      await note.getByRole('button', { name: 'Done' }).click();
      await page.getByRole('link', { name: 'Crises' }).first().click();
      await page.getByRole('heading', { level: 1, name: 'Crises' }).waitFor();
      expect(await page.getByRole('button', { name: 'Take the look' }).count()).toBe(0);
      await page.context().close();
    });

  test("one's own article is coded, saved, and profiled in a crisis of its own", async () => {
    const page = await open('/add?by=text');
    await page.getByLabel('Title').fill('Strait closed');
    await page.getByLabel('Publisher').fill('Evening Post');
    await page.getByLabel('Published').fill('2025-06-24');
    await page
      .getByLabel('Text')
      .fill('Oman condemned Iran on Monday. Iran closed the strait. Oman sanctioned Iran on Tuesday.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Make a crisis of what I added' }).click();
    await page.getByRole('heading', { level: 1, name: 'New crisis' }).waitFor();
    expect(await page.getByLabel('Day it began').inputValue()).toBe('2025-06-24');
    await page.getByText(/Gathers (one|[1-9]\d*) documents? of \d+/).waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/\/crises\/strait-closed$/);
    await page.getByRole('navigation', { name: 'Actors' }).getByRole('link', { name: 'Oman' }).click();
    await page.getByRole('heading', { level: 1, name: 'Oman’s response' }).waitFor();
    expect(await page.locator('.answer').innerText()).toMatch(/one statement/);
    await page.request.delete(new URL('/api/crises/strait-closed', page.url()).href);
  });

  test('the palette goes to any view of an actor, and does what can be done', async () => {
    const page = await open('/');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find anything' }).fill('russia crimea consistency');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/crises\/crimea-2014\/actors\/RU\/consistency/);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find anything' }).fill('change colours');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'light');
  });

  test('actors are found by name, and lead to their response in each crisis', async () => {
    const page = await open('/actors');
    await page.getByRole('searchbox', { name: 'Find' }).fill('brazil');
    await page.getByRole('link', { name: /Brazil in Capture of Nicolás Maduro/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Brazil’s response' }).waitFor();
  });

  test('a server that does not answer is told once, and what was read stays', async () => {
    const page = await open('/');
    page.removeAllListeners('console');
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Documents' }).first().click();
    await page.getByText('The server does not answer.').first().waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Documents' }).waitFor();
    expect(await page.getByText('What is shown was read before').count()).toBe(0);
  });
}
