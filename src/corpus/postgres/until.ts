import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until `done`; false when the time (milliseconds) ran out first. */
export async function until(done: () => boolean, limit: number): Promise<boolean> {
  const end = Date.now() + limit;
  for (let pause = 2; !done(); pause = Math.min(pause * 1.5, 50)) {
    if (Date.now() > end) return false;
    await sleep(pause);
  }
  return true;
}
