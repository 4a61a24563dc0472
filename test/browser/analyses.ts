import { expect, test } from 'vitest';
import type { Workbench } from './workbench.ts';

/** The analyses of a crisis: reached in two clicks, their whole state in the URL. */
export function analyses({ open }: Workbench): void {
  test('two clicks from the list of crises to a comparison; its crises are chosen, and back undoes it', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: 'Capture of Nicolás Maduro' }).click();
    await page
      .getByRole('navigation', { name: 'Views of this crisis' })
      .getByRole('link', { name: 'Compare' })
      .click();
    await page.getByRole('heading', { level: 1, name: 'The United States in 10 crises' }).waitFor();
    await page.getByRole('navigation', { name: 'Actors' }).getByRole('link', { name: 'Russia' }).click();
    await page.getByRole('heading', { level: 1, name: 'Russia in 10 crises' }).waitFor();
    expect(await page.locator('.answer').innerText()).toMatch(
      /went further in deeds in \d of 9 other crises \(95 % interval \d to \d\)/,
    );

    await page.getByRole('link', { name: 'None', exact: true }).click();
    await page.getByText('is shown in this crisis alone').waitFor();
    await page.getByRole('checkbox', { name: 'Annexation of Crimea' }).check();
    await page.getByRole('heading', { level: 1, name: 'Russia in 2 crises' }).waitFor();
    expect(new URL(page.url()).searchParams.get('with')).toBe('crimea-2014');
    expect(await page.locator('#figures tbody tr').count()).toBe(2);
    await page.goBack();
    await page.getByText('is shown in this crisis alone').waitFor();
    await page.goForward();

    await page.locator('#clock .chart a').first().click();
    await page.locator('#rows li').first().waitFor();
    expect(page.url()).toMatch(/\/actors\/RU\?rows=(said|done)&days=\d{4}-\d\d-\d\d\.\.\d{4}/);
    await page.goBack();
    await page
      .locator('#figures tbody tr')
      .nth(1)
      .getByRole('link', { name: /invades|threatens/ })
      .first()
      .click();
    await page.waitForURL(/\/documents\/[0-9a-f]{16}\?at=/);
  });

  test('a seat goes through its votes, the answer follows, a member opens its sentences', async () => {
    const page = await open('/crises/venezuela-2026/council');
    const answer = page.locator('.answer');
    expect(await answer.innerText()).toMatch(
      /would be vetoed by the United States\. It has 2 of the 9 votes/,
    );
    const seat = page.locator('#seats .chart').getByRole('link', { name: /^France/ });
    await seat.focus();
    await page.keyboard.press('Enter');
    await answer.getByText('It has 3 of the 9 votes').waitFor();
    expect(new URL(page.url()).searchParams.get('yes')).toBe('FR');
    // The seat keeps the focus, so that the next vote is one key away.
    await page.keyboard.press('Enter');
    await answer.getByText('vetoed by France and the United States').waitFor();
    await page.goBack();
    await answer.getByText('It has 3 of the 9 votes').waitFor();
    await page.getByRole('checkbox', { name: /Procedural/ }).check();
    await page.getByText('A procedural decision').waitFor();
    expect(await answer.innerText()).not.toContain('veto');

    const china = page.locator('#members > ul > li').filter({ hasText: 'China' });
    await china.locator('summary').click();
    const told = china.getByRole('link').last();
    expect(await told.innerText()).toContain('China');
    await told.click();
    await page.waitForURL(/\/documents\/[0-9a-f]{16}\?at=/);
  });
}
