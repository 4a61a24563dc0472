import { expect, test } from 'vitest';
import type { Workbench } from './workbench.ts';

/** An analyst writes a scenario down, watches for its signs, foretells and resolves it. */
export function scenarios({ open }: Workbench): void {
  for (const [width, colorScheme] of [
    [1440, 'dark'],
    [390, 'light'],
  ] as const)
    test(`a scenario at ${width} px, ${colorScheme}: indicators, forecast, answer, score, undo`, async () => {
      const title = `Retaliation ${width}`;
      const page = await open('/scenarios?crisis=venezuela-2026', {
        colorScheme,
        viewport: { width, height: 900 },
      });
      await page.getByRole('link', { name: 'New scenario' }).click();
      await page.getByLabel('Decided by').fill('ana');
      await page.getByLabel('Name', { exact: true }).fill(title);
      await page.getByLabel('Deadline').fill('2026-02-28');
      await page.getByLabel('If', { exact: true }).fill('Maduro stays in custody');
      await page.getByLabel('Then', { exact: true }).fill('Russia goes beyond words');
      await page.getByLabel('How it is to be told').fill('A measure is reported.');
      await page.getByRole('button', { name: 'Make the scenario' }).click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      const answer = page.locator('.answer');
      expect(await answer.innerText()).toMatch(
        /^If Maduro stays in custody, then Russia goes beyond words\./,
      );

      await page.getByRole('link', { name: 'Add indicator' }).click();
      await page.getByLabel('Indicator', { exact: true }).fill('Russia asks the Council to meet');
      await page.getByLabel('How it is to be told').fill('A request is reported.');
      await page
        .getByLabel('Who acts: find')
        .or(page.getByLabel(/Who acts/))
        .last()
        .fill('Russia');
      await page.getByRole('button', { name: 'Russia RU', exact: true }).click();
      await page.getByLabel('makes an appeal or demand').check();
      await page.getByLabel('Words of the sentence').fill('"security council"');
      await page.getByRole('button', { name: 'Save' }).click();
      const sign = page.locator('#indicators li').filter({ hasText: 'Russia asks the Council' });
      await sign.getByText('appeared', { exact: true }).waitFor();
      await answer.getByText('1 of 1 indicator appeared').waitFor();
      await sign.locator('summary').click();
      expect(await sign.getByRole('link', { name: /emergency meeting/ }).getAttribute('href')).toMatch(
        /^\/documents\/[0-9a-f]{16}\?at=event/,
      );
      // At an earlier day nothing of it was known.
      await page.getByLabel('As it stood on').fill('2026-01-03');
      await sign.getByText('not watchable', { exact: true }).waitFor();
      await page.getByRole('link', { name: 'today' }).click();
      await sign.getByText('appeared', { exact: true }).waitFor();

      await page.getByLabel('Probability, %').fill('20');
      await page.locator('#enter').getByLabel('Day').fill('2026-01-05');
      await page.getByRole('button', { name: 'Record' }).click();
      await answer.getByText('It is given 20\u00a0% by one analyst.').waitFor();
      expect(await page.locator('#chart svg').getAttribute('aria-label')).toContain(
        'Russia goes beyond words',
      );
      await page.getByText('As a table').click();
      expect(await page.locator('#chart tbody tr').allInnerTexts()).toHaveLength(1);

      await page.locator('.sub').getByRole('link', { name: 'Resolve' }).click();
      await page.getByLabel('Settled on').fill('2026-02-28');
      await page.getByLabel('Reason').fill('No measure was reported.');
      await page.getByRole('button', { name: 'Resolve' }).click();
      await answer.getByText('It did not come about: ana').waitFor();
      // 0.2 against what did not come: Brier 0.04, log score ln 0.8.
      await page.locator('#scores').getByText('0.04').first().waitFor();
      expect(await page.locator('#scores tbody').innerText()).toMatch(/ana\s+20\s%\s+no\s+0\.04\s+-0\.22/);
      await page.keyboard.press('u');
      await page.locator('#scores').waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.context().close();
    });

  test('a forecast that cannot be scored is refused with its reason', async () => {
    const page = await open('/scenarios/scenario-test');
    page.removeAllListeners('console');
    await page.route('**/changes', (route) =>
      route.request().method() === 'POST'
        ? route.continue({ postData: route.request().postData()!.replace('0.5', '1.5') })
        : route.continue(),
    );
    await page.getByLabel('Probability, %').fill('50');
    await page.getByRole('button', { name: 'Record' }).click();
    await page.getByRole('alert').getByText('BOARD_INVALID').waitFor();
    expect(await page.getByLabel('Probability, %').inputValue()).toBe('50');
    await page.getByRole('button', { name: 'Let it go' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });
}
