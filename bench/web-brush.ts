import type { Browser } from 'playwright-core';
import type { CrisisAnswer, TimelinePoint } from '../src/server/api.ts';
import type { BenchRow } from './clock.ts';

const EVENTS = 100_000;
const DAYS = 730;
const ACTORS = 150;
const CHANNELS = ['verbal', 'diplomatic', 'economic', 'military', 'informational', 'humanitarian'] as const;
const MOVES = 40;
const CRISIS = 'venezuela-2026';

/**
 * How long the overview of a crisis of 100,000 events, no two alike enough to share a point, takes from a move of the
 * pointer over the strip of days, and from a choice of a channel, until what it changes is painted.
 */
export async function brushing(browser: Browser, url: string): Promise<BenchRow[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const small = (await (
    await page.request.get(new URL(`/api/crises/${CRISIS}`, url).href)
  ).json()) as CrisisAnswer;
  const body = JSON.stringify(grown(small));
  await page.route(`**/api/crises/${CRISIS}`, (route) =>
    route.fulfill({ contentType: 'application/json', body }),
  );
  await page.goto(new URL(`/crises/${CRISIS}`, url).href, { waitUntil: 'networkidle' });
  // The processor time of the page's own thread tells the same on a busy machine.
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  let before = 0;
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const now = metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
    const since = now - before;
    before = now;
    return since;
  };
  const strip = page.locator('[role=slider]').first().locator('..');
  await strip.scrollIntoViewIfNeeded();
  const { x, y, width } = (await strip.boundingBox())!;
  await page.mouse.move(x + width * 0.2, y + 20);
  await page.mouse.down();
  await page.evaluate(timePaints, 'pointermove');
  await busy();
  for (let step = 1; step <= MOVES; step++) {
    await page.mouse.move(x + width * (0.2 + (step / MOVES) * 0.6), y + 20);
    await page.waitForTimeout(40);
  }
  await page.mouse.up();
  const dragged = await page.evaluate(paints);
  const spent = (await busy()) / MOVES;
  await page.waitForTimeout(500);
  await page.evaluate(timePaints, 'change');
  for (const channel of [...CHANNELS.slice(0, 5), '']) {
    await page.getByRole('combobox', { name: 'Channel' }).selectOption(channel);
    await page.waitForTimeout(400);
  }
  const filtered = await page.evaluate(paints);
  await context.close();
  const of = EVENTS.toLocaleString('en-US');
  return [
    { what: `brush over ${of} events, 95th percentile`, value: p95(dragged), unit: 'ms', most: 100 },
    { what: '  processor time of a move', value: spent, unit: 'ms' },
    { what: `filter of ${of} events, slowest`, value: Math.max(...filtered), unit: 'ms', most: 100 },
  ];
}

/** The answer with 100,000 points in two years, most of them by a few of 150 actors. */
function grown(answer: CrisisAnswer): CrisisAnswer {
  let seed = 7;
  const next = (most: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return Math.floor((seed / 2_147_483_647) * most);
  };
  const begins = Date.UTC(2024, 0, 1);
  const day = (i: number) => new Date(begins + i * 86_400_000).toISOString().slice(0, 10);
  const points = Array.from({ length: EVENTS }, (_, i): TimelinePoint => {
    const channel = CHANNELS[next(6)];
    const coarse = i % 50 === 0;
    const date = day(next(DAYS));
    return {
      date: coarse ? `${date.slice(0, 7)}-01` : date,
      precision: coarse ? 'month' : 'day',
      channel: channel as TimelinePoint['channel'],
      actor: `A${next(next(ACTORS) + 1)}`,
      said: channel === 'verbal',
      hostile: next(3) > 0,
      events: 1,
      count: 1 + next(4),
    };
  });
  points.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const ids = Array.from({ length: ACTORS }, (_, i) => `A${i}`);
  const names = { ...answer.names, ...Object.fromEntries(ids.map((id) => [id, `Actor ${id}`])) };
  const actors = ids.map((actor) => ({
    actor,
    name: names[actor],
    statements: 100,
    deeds: 500,
    hostile: 400,
  }));
  const reports = Array.from({ length: DAYS }, (_, i) => ({ date: day(i), count: 1 + next(90) }));
  const whole = points.map((point) => ({ ...point, actor: '' }));
  return { ...answer, first: day(0), last: day(DAYS - 1), points, whole, actors, names, reports };
}

/** Runs in the page: times each event of a kind from when it was sent until the frame after it is painted. */
function timePaints(kind: string): void {
  const times: number[] = [];
  Object.assign(window, { paintTimes: times });
  addEventListener(
    kind,
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

function paints(): number[] {
  return (window as unknown as { paintTimes: number[] }).paintTimes;
}

function p95(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)];
}
