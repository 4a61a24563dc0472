import type { Browser } from 'playwright-core';
import type { BenchRow } from './clock.ts';
import type { LongDocument } from './long-document.ts';

const RUNS = 7;

/** From the first byte asked for to the list of crises on the screen with its links working, a new browser each time. */
export async function firstScreen(browser: Browser, url: string): Promise<BenchRow[]> {
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    await page.locator('main a[href^="/crises/"]').first().waitFor();
    // The first visit warms the server and does not count.
    if (run) times.push(await page.evaluate(() => performance.now()));
    await context.close();
  }
  return [
    {
      what: 'first screen interactive, warm server, median',
      value: median(times),
      unit: 'ms',
      most: 1500,
    },
  ];
}

/**
 * How long the reader takes from the click on a link to a long document until its marks are painted; the wait for the
 * server's answer is told apart.
 */
export async function readerOpening(browser: Browser, url: string, long: LongDocument): Promise<BenchRow[]> {
  const rendering: number[] = [];
  const waiting: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    // Another document first, so that the reader itself is loaded.
    await page.goto(new URL('/documents', url).href, { waitUntil: 'networkidle' });
    await page.locator('tbody a[href^="/documents/"]').nth(3).click();
    await page.locator('article [data-start]').first().waitFor();
    await page.waitForTimeout(300);
    const { total, asked } = await page.evaluate(openAndTime, long.docId);
    if (run) {
      rendering.push(total - asked);
      waiting.push(asked);
    }
    await context.close();
  }
  const { characters, highlights } = long;
  const what = `${characters.toLocaleString('en-US')} characters, ${highlights} marks`;
  return [
    { what: `reader renders ${what}, median`, value: median(rendering), unit: 'ms', most: 150 },
    { what: '  slowest', value: Math.max(...rendering), unit: 'ms' },
    { what: '  the server’s answer, median', value: median(waiting), unit: 'ms' },
  ];
}

/** Runs in the page: follows a link and waits until the document's marks are painted. */
function openAndTime(docId: string): Promise<{ total: number; asked: number }> {
  return new Promise((resolve) => {
    const link = document.createElement('a');
    link.href = `/documents/${docId}?at=event:0`;
    link.setAttribute('href', `/documents/${docId}?at=event:0`);
    document.body.append(link);
    const started = performance.now();
    const observer = new MutationObserver(() => {
      if (document.querySelectorAll('article a[data-start]').length < 800) return;
      observer.disconnect();
      // The frame after next: what was laid out has been painted.
      requestAnimationFrame(() =>
        setTimeout(() => {
          const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
          const answer = entries.find(({ name }) => name.endsWith(`/api/documents/${docId}`))!;
          resolve({ total: performance.now() - started, asked: answer.responseEnd - answer.startTime });
        }),
      );
    });
    observer.observe(document.body, { childList: true, subtree: true });
    link.click();
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
