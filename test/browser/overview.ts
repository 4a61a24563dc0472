import { expect, test } from 'vitest';
import type { Workbench } from './workbench.ts';

/** The overview of a crisis: narrowed to days, an actor, a channel, all of it in the URL. */
export function overview({ open }: Workbench): void {
  const crisis = '/crises/venezuela-2026';

  test('days are chosen by dragging and by keyboard; what is shown follows, and its link reproduces it', async () => {
    const page = await open(crisis);
    const all = await page.locator('.answer').innerText();
    const strip = page.locator('[role=slider]').first().locator('..');
    await strip.scrollIntoViewIfNeeded();
    const box = (await strip.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.52, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.62, box.y + 20, { steps: 4 });
    expect(await page.locator('.answer').innerText()).not.toBe(all);
    expect(page.url()).not.toContain('window');
    await page.mouse.up();
    await page.waitForURL(/window=2026-01-0\d\.\.2026-01-0\d/);

    const last = page.getByRole('slider', { name: 'Last day shown' });
    const before = await last.getAttribute('aria-valuetext');
    await last.focus();
    await page.keyboard.press('ArrowRight');
    expect(await last.getAttribute('aria-valuetext')).not.toBe(before);
    const answer = await page.locator('.answer').innerText();
    const again = await open(page.url());
    expect(await again.locator('.answer').innerText()).toBe(answer);
    const said = Number(answer.match(/(\d+) statements?/)![1]);
    await again.locator('.answer a').first().click();
    await again.locator('#rows li').first().waitFor();
    expect(await again.locator('#rows header p').innerText()).toBe(
      said === 1 ? 'one event' : `${said} events`,
    );
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.search.includes('window'));
    expect(await page.locator('.answer').innerText()).toBe(all);
  });

  test('an actor by channel, a channel by actor, and the timeline as a table with the same links', async () => {
    const page = await open(crisis);
    await page.getByRole('combobox', { name: 'Actor' }).selectOption('RU');
    await page.waitForURL(/actor=RU/);
    expect(await page.locator('.answer').innerText()).toMatch(
      /^Russia: \d+ statements and no act in \d+ days\./,
    );
    await page.locator('#timeline').getByRole('link', { name: 'table' }).click();
    const row = page.locator('#timeline tbody tr').first();
    const events = await row.locator('td').nth(3).innerText();
    await row.getByRole('link').click();
    await expect.poll(() => page.locator('#rows li[class]').count()).toBe(Number(events));
    await page.getByRole('link', { name: 'Show all' }).click();
    await page.getByRole('combobox', { name: 'Channel' }).selectOption('military');
    await page.waitForURL(/channel=military/);
    await expect.poll(() => page.locator('#timeline .chart a[aria-label*="words"]').count()).toBe(0);
  });

  test('who is named and silent, and what that is worth', async () => {
    const page = await open(crisis);
    const panel = page.locator('#silent');
    await panel.locator('li').first().waitFor();
    expect(await panel.innerText()).toMatch(
      /of none is there enough reporting for silence to mean something/,
    );
    expect(await panel.innerText()).not.toContain('Russia');
  });
}
