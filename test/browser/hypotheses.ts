import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Workbench } from './workbench.ts';

/** An analyst builds a board, from its question to the answer, at two widths and in both themes. */
export function hypotheses({ open, corpus }: Workbench): void {
  const answer = (page: Page) => page.locator('.answer');
  const cell = (page: Page, name: RegExp) => page.getByRole('gridcell', { name });

  for (const [width, colorScheme] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const)
    test(`at ${width} px, ${colorScheme}: question, hypotheses, evidence, marks, undo`, async () => {
      const title = `Why words at ${width}?`;
      const page = await open('/crises/venezuela-2026', {
        colorScheme,
        viewport: { width, height: 900 },
        acceptDownloads: true,
      });
      await page
        .getByRole('navigation', { name: 'Views of this crisis' })
        .getByRole('link', { name: 'Hypotheses' })
        .click();
      await page.getByRole('link', { name: 'New board' }).click();
      await page.getByLabel('Decided by').fill('ana');
      await page.getByLabel('Question').fill(title);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: title }).waitFor();

      // An empty board leads on: hypotheses first, then evidence, then marks.
      for (const text of ['It lacks the means.', 'It spares its dealings.', 'It acts unseen.']) {
        await page.getByLabel('Hypothesis', { exact: true }).fill(text);
        await page.keyboard.press('Enter');
        await page.locator('#history li').filter({ hasText: text }).waitFor();
        if (text.startsWith('It spares')) await page.getByRole('link', { name: 'Add hypothesis' }).click();
      }
      await page.getByRole('link', { name: 'Evidence from the rows' }).click();
      await page.getByLabel('Words of the sentence').fill('"emergency meeting"');
      const found = page.locator('#add ol > li');
      await page.getByText(/^(one row|2 rows)$/).waitFor();
      expect(await found.first().innerText()).toContain('Security Council');
      await found.first().getByRole('button', { name: 'Put on the board' }).click();
      await found.first().getByText('On the board as E1').waitFor();
      await page.getByRole('link', { name: 'Type evidence' }).click();
      await page.getByLabel('Evidence', { exact: true }).fill('Its ground forces are committed elsewhere.');
      await page.getByLabel('Where it is from').fill('A yearbook');
      await page.keyboard.press('Enter');
      await page.getByRole('rowheader', { name: /E2 Its ground forces/ }).waitFor();
      await page.getByRole('link', { name: 'close' }).click();

      // The matrix by keyboard alone: one stop of Tab, arrows walk, letters and digits mark.
      await cell(page, /^E1 under H1: not marked/).focus();
      for (const key of [
        'c',
        'ArrowRight',
        'I',
        'ArrowRight',
        'n',
        'ArrowDown',
        'i',
        'ArrowLeft',
        '5',
        'ArrowLeft',
        'C',
      ])
        await page.keyboard.press(key);
      await answer(page).getByText('Least').waitFor();
      // Against H1 nothing, against H2 2 and 2, against H3 1.
      expect(await answer(page).innerText()).toMatch(/H1, “It lacks the means” \(0; next H3, 1\)/);
      expect(await answer(page).innerText()).toContain(
        'The order hangs on E2: if it is wrong, H1 and H3 are level.',
      );
      expect(
        await cell(page, /^E2 under H1: very consistent/).evaluate((one) => one === document.activeElement),
      ).toBe(true);
      await page.keyboard.press('u');
      await cell(page, /^E2 under H1: not marked/).waitFor();
      await page.keyboard.press('Control+z');
      await cell(page, /^E2 under H2: not marked/).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);

      // Another analyst sees these marks and disagrees.
      await page.getByLabel('Decided by').fill('Boris Karlson');
      await cell(page, /^E1 under H2: not marked; ana very inconsistent/).focus();
      await page.keyboard.press('c');
      await page.getByText('Contested: one calls it').waitFor();
      await page.locator('#analysts').getByRole('link', { name: 'ana', exact: true }).click();
      await page.getByText('By the marks of ana alone.').waitFor();
      await page.goBack();
      await page.getByText('By the marks of ana alone.').waitFor({ state: 'detached' });

      // A row keeps its sentence.
      await page.getByRole('rowheader', { name: /^E1/ }).getByRole('link').first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('group', { name: 'Credibility' }).getByLabel('high').check();
      await page.getByText('Boris Karlson weighed E1: credibility high').waitFor();
      await dialog.getByRole('link', { name: /Demarche samples/ }).click();
      await page.waitForURL(/\/documents\/[0-9a-f]{16}\?at=event/);
      await page.goBack();
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'csv', exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`hypotheses-why-words-at-${width}.csv`);
      await page.context().close();
    });

  test('a change that is refused says so; what was typed stays', async () => {
    const page = await open('/hypotheses/empty-test');
    page.removeAllListeners('console');
    await page.route('**/changes', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await page.getByLabel('Hypothesis', { exact: true }).fill('It is nobody.');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('UNREACHABLE');
    expect(await page.getByLabel('Hypothesis', { exact: true }).inputValue()).toBe('It is nobody.');
    await page.unroute('**/changes');
    await page.getByRole('button', { name: 'Send it again' }).click();
    await page.locator('#history li').filter({ hasText: 'It is nobody.' }).waitFor();
    expect((await corpus.hypotheses('empty-test')).board.hypotheses).toHaveLength(1);
  });
}
