import { expect, test } from 'vitest';
import type { Workbench } from './workbench.ts';

/** Who takes the same line, and one principle in several crises. */
export function lines({ open }: Workbench): void {
  test('who takes Russia’s line: an actor opens its sentences, another what binds the two, back undoes it', async () => {
    const page = await open('/crises/venezuela-2026');
    await page
      .getByRole('navigation', { name: 'Views of this crisis' })
      .getByRole('link', { name: 'Alignment' })
      .click();
    const answer = page.locator('.answer');
    await answer.getByText(/take Russia’s line, against the United States \(sure in/).waitFor();
    expect(await answer.innerText()).toMatch(
      /Cuba.*China.*6 others are named and take no stance; none of them/s,
    );

    const cuba = page.locator('#strips .chart').getByRole('link', { name: /^Cuba/ });
    expect(await cuba.getAttribute('aria-label')).toContain('−1 towards the United States, 2 lines');
    await cuba.focus();
    await page.keyboard.press('Enter');
    await page.locator('#actor').getByRole('heading', { level: 2, name: 'Cuba' }).waitFor();
    expect(new URL(page.url()).searchParams.get('as')).toBe('CU');
    await answer.getByText(/take Cuba’s line/).waitFor();

    await page
      .locator('#like .chart')
      .getByRole('link', { name: /^Venezuela/ })
      .click();
    await page.locator('#ties').getByRole('heading', { name: 'What binds Cuba and Venezuela' }).waitFor();
    await page.locator('#ties').getByText('30 November 2025').first().waitFor();
    await page.goBack();
    await page.goBack();
    await page.locator('#actor').getByRole('heading', { level: 2, name: 'Russia' }).waitFor();

    await page.locator('#silent').getByRole('link').first().click();
    await page.locator('#actor').getByText('no stance is told').waitFor();
    await page.goBack();
    await page.locator('#actor').getByText('act of armed aggression').first().click();
    await page.waitForURL(/\/documents\/[0-9a-f]{16}\?at=/);
  });

  test('one principle here and there: a cell opens the quotes, what differs stands beside, a quote its document', async () => {
    const page = await open('/crises/venezuela-2026/actors/RU/consistency?principle=sovereignty');
    await page.getByRole('heading', { level: 1, name: 'Russia on sovereignty in 10 crises' }).waitFor();
    await page
      .locator('#grid tbody tr')
      .filter({ hasText: 'sovereignty' })
      .getByRole('link', { name: 'none in 9' })
      .nth(1)
      .click();
    const answer = page.locator('.answer');
    await answer.getByText('in none of 9 lines in “Annexation of Crimea”').waitFor();
    expect(await answer.innerText()).toMatch(
      /in 1 of 3 lines in “Capture of Nicolás Maduro”.*divergence \+0\.33 \(too little reporting for an interval\)\..*not yet a double standard/s,
    );
    expect(new URL(page.url()).searchParams.get('beside')).toBe('crimea-2014');
    expect(await page.locator('#quotes').innerText()).toContain(
      'Not invoked in 9 lines of reporting with words of Russia.',
    );
    expect(await page.locator('#differs tbody tr').first().innerText()).toMatch(
      /differs\s+bystander\s+intervener/,
    );
    await page.locator('#quotes select').selectOption('georgia-2008');
    await answer.getByText('“War in Georgia”').waitFor();
    await page
      .getByRole('navigation', { name: 'Actors' })
      .getByRole('link', { name: /^United States/ })
      .click();
    await page
      .getByRole('heading', { level: 1, name: 'The United States on sovereignty in 10 crises' })
      .waitFor();
    await answer.getByText(/\(95 % interval −.* to \+.*\)\. The interval holds 0/).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Russia on sovereignty in 10 crises' }).waitFor();
    await page.locator('#quotes blockquote a').first().click();
    await page.waitForURL(/\/documents\/[0-9a-f]{16}\?at=quote/);
  });
}
