import { expect, test } from 'vitest';
import type { Workbench } from './workbench.ts';

/** Who acts upon whom: matrix, map and network, each down to the sentence. */
export function whoToWhom({ open }: Workbench): void {
  test('the matrix is walked by arrow keys, a cell opens its rows, a row its sentence', async () => {
    const page = await open('/crises/venezuela-2026');
    await page.getByRole('link', { name: 'as a matrix' }).click();
    await page.getByRole('grid').waitFor();
    expect(await page.locator('.answer').innerText()).toMatch(
      /^The United States acts most upon Venezuela: \d+ statements and \d+ deeds, told by \d+ independent reports\./,
    );
    const at = () =>
      page.evaluate(() => document.activeElement?.closest('[data-cell]')?.getAttribute('data-cell'));
    // One stop of Tab: the most reported cell, the United States upon Venezuela.
    expect(await page.locator('#matrix [data-cell][tabindex="0"]').count()).toBe(1);
    await page.locator('#matrix [data-cell][tabindex="0"]').focus();
    expect(await at()).toBe('0,1');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    expect(await at()).toBe('2,0');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Russia to the United States' }).waitFor();
    const told = await page.locator('#matrix [data-cell="2,0"]').getAttribute('aria-label');
    const { 1: words } = told!.match(
      /Russia to United States: hostile words (\d+); independent reports \d+$/,
    )!;
    await expect.poll(() => page.locator('#rows li').count()).toBe(Number(words));
    // The way up to a heading leads to all that is directed at somebody.
    await page.locator('#matrix [data-cell="2,0"]').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await at()).toBe('-1,0');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Acts directed at the United States' }).waitFor();
    await page.locator('#rows li a').first().click();
    await page.waitForURL(/\/documents\/[0-9a-f]{16}\?at=event/);
  });

  test('filters and chosen actors stand in the URL; whoever is not chosen is among the others', async () => {
    const page = await open('/crises/venezuela-2026/matrix');
    await page.getByRole('link', { name: 'Deeds', exact: true }).click();
    await page
      .locator('.answer')
      .getByText('9 deeds')
      .or(page.locator('.answer').getByText('8 deeds'))
      .waitFor();
    expect(new URL(page.url()).searchParams.get('said')).toBe('no');
    expect(await page.locator('#pairs tbody tr').first().innerText()).toMatch(/Venezuela\s+0\s+\d/);
    await page.getByRole('link', { name: 'Map' }).click();
    await page.waitForURL(/\/map\?said=no/);
    await page.goBack();
    await page.goBack();
    await page
      .locator('.answer')
      .getByText(/statements? and/)
      .waitFor();
    await page.getByText('Choose actors').click();
    await page.getByRole('checkbox', { name: /^Russia/ }).uncheck();
    await page.getByRole('link', { name: 'others: acts' }).waitFor();
    expect(new URL(page.url()).searchParams.get('actors')).not.toContain('RU');
    await page
      .locator('#matrix')
      .getByRole('link', { name: /^others to United States/ })
      .click();
    await page.getByRole('heading', { name: 'Others to the United States' }).waitFor();
    await expect.poll(() => page.locator('#rows li').count()).toBeGreaterThan(1);
  });

  test('the map shows all states, magnifies by button and key, and opens what a state did', async () => {
    const page = await open('/crises/gaza-2023/map');
    const map = page.locator('#map .chart');
    await map.waitFor();
    expect(await map.locator('path').count()).toBeGreaterThan(230);
    // Small states are not lost: Singapore, Malta, the Maldives …
    expect(await map.locator('circle title').allTextContents()).toEqual(
      expect.arrayContaining(['Singapore', 'Malta', 'Maldives', 'Monaco']),
    );
    expect(await map.locator('title').allTextContents()).toContain(
      'Crimea: held by Russia, claimed by Ukraine',
    );
    await page.getByRole('button', { name: 'Those involved' }).click();
    await page.getByRole('button', { name: 'Magnify' }).click();
    const zoom = () => Number(new URL(page.url()).searchParams.get('zoom'));
    const first = zoom();
    expect(first).toBeGreaterThan(1);
    await page.getByRole('region', { name: /^Part of the world shown/ }).focus();
    await page.keyboard.press('+');
    expect(zoom()).toBeGreaterThan(first);
    const place = () => new URL(page.url()).searchParams.get('at');
    const before = place();
    await page.keyboard.press('ArrowLeft');
    expect(place()).not.toBe(before);
    await page.keyboard.press('0');
    expect(new URL(page.url()).searchParams.has('zoom')).toBe(false);
    await map.getByRole('link', { name: /^South Africa:/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Acts of South Africa' }).waitFor();
    await page.getByRole('link', { name: 'by who is acted upon' }).click();
    await page.getByRole('heading', { name: 'Acts by whom they were directed at' }).waitFor();
    await page.locator('#map').getByRole('link', { name: 'Hamas' }).click();
    await page.getByRole('heading', { name: 'Acts directed at Hamas' }).waitFor();
  });

  test('the network stands where it stood, and an actor or a line opens its rows', async () => {
    const page = await open('/crises/gaza-2023/network');
    const israel = page.locator('#network .chart').getByRole('link', { name: /^Israel:/ });
    const spot = () => israel.locator('circle').last().getAttribute('cx');
    const before = await spot();
    await page.reload({ waitUntil: 'networkidle' });
    expect(await spot()).toBe(before);
    await israel.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Acts of Israel' }).waitFor();
    // The middle of a bow is not in the middle of the box around it: the event goes to the line itself.
    await page
      .locator('#network')
      .getByRole('link', { name: /^Israel to Hamas:/ })
      .dispatchEvent('click');
    await page.getByRole('heading', { name: 'Israel to Hamas' }).waitFor();
    await page.locator('#pairs').getByRole('link', { name: 'Israel to Hamas, Deeds: 1' }).click();
    await page.getByRole('heading', { name: 'Israel to Hamas: deeds' }).waitFor();
    await expect.poll(() => page.locator('#rows li').count()).toBe(1);
  });
}
