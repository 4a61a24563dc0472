import { expect, test } from 'vitest';
import type { Workbench } from './workbench.ts';

/** The workbench by keyboard. */
export function keyboard({ open, corpus }: Workbench): void {
  test('⌘K finds a response, Enter opens it', async () => {
    const page = await open('/');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').pressSequentially('china maduro');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'China’s response' }).waitFor();
    expect(page.url()).toMatch(/\/crises\/venezuela-2026\/actors\/CN$/);
  });

  test('? shows the shortcuts, Escape closes, g d goes to the documents', async () => {
    const page = await open('/');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await page.getByRole('heading', { level: 1, name: 'Documents' }).waitFor();
    // Letters typed into a field are letters.
    await page.getByLabel('Words').pressSequentially('gc');
    expect(new URL(page.url()).pathname).toBe('/documents');
  });

  test('j and k walk the codings of a document, n and p its sentences', async () => {
    const page = await open('/documents?q=Lavrov');
    await page.locator('tbody a').first().click();
    await page.getByRole('complementary').waitFor();
    const at = () => new URL(page.url()).searchParams.get('at');
    await page.keyboard.press('j');
    const first = at();
    expect(first).toMatch(/^(event|quote):\d+$/);
    await page.keyboard.press('j');
    expect(at()).not.toBe(first);
    await page.keyboard.press('k');
    expect(at()).toBe(first);
    const sentence = async () =>
      Number((await page.locator('aside').innerText()).match(/sentence (\d+) of/)![1]);
    const here = await sentence();
    await page.keyboard.press('n');
    expect(await sentence()).toBeGreaterThan(here);
    await page.keyboard.press('p');
    expect(await sentence()).toBe(here);
  });

  test('e shows how the sentence was read; where nothing was coded it says why', async () => {
    const page = await open(`/documents/${(await corpus.search('Zakharova')).rows[0].docId}?at=event:0`);
    const aside = page.getByRole('complementary');
    await page.keyboard.press('e');
    await aside.getByRole('heading', { name: 'Rows that fired' }).waitFor();
    expect(await aside.getByRole('table').getByRole('row').count()).toBeGreaterThan(5);
    await page.keyboard.press('e');
    await aside.getByRole('heading', { name: 'Rows that fired' }).waitFor({ state: 'detached' });
    const { rows } = await corpus.documents({ limit: 20 });
    const documents = await Promise.all(rows.map((row) => corpus.document(row.docId)));
    const [path] = documents.flatMap(({ docId, sentenceSpans, eventRows, quoteRows }) => {
      const coded = new Set([...eventRows, ...quoteRows].map((row) => row.sentence));
      return sentenceSpans.flatMap(([start], s) =>
        coded.has(s) ? [] : [`/documents/${docId}?from=${start}`],
      );
    });
    await page.goto(new URL(path, page.url()).href);
    await aside.getByRole('heading', { name: 'Nothing was coded in this sentence' }).waitFor();
    await aside.getByText('No event.').waitFor();
  });

  test('Tab reaches the content first by the skip link, and every stop shows where it is', async () => {
    const page = await open('/crises/venezuela-2026/actors/RU');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    const seen = new Set<string>();
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const style = getComputedStyle(element);
        const ring = element.querySelector('.ring');
        const shown =
          style.outlineStyle !== 'none' || (ring !== null && getComputedStyle(ring).stroke !== 'none');
        const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
        return { name: name.trim(), shown, chart: element.closest('.chart') !== null };
      });
      expect(stop.shown, `focus on “${stop.name}” is not visible`).toBe(true);
      expect(stop.name, 'a stop has no name').not.toBe('');
      if (stop.chart) seen.add(stop.name);
    }
    expect(seen.size).toBeGreaterThan(3);
  });
}
