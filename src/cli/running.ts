import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds until a workbench counts as gone. */
const PATIENCE = 2_000;
const fileOf = (home: string) => join(home, 'workbench.url');

/** Leaves word in the data folder of where its workbench is served; without such a word everything works as well. */
export function announce(home: string, url: string): void {
  try {
    writeFileSync(fileOf(home), `${url}\n`);
  } catch {
    // A folder that cannot be written: a second start will only say that the port is taken.
  }
}

/** Takes the word back, unless another workbench has left its own since. */
export function withdraw(home: string, url: string): void {
  if (announced(home) === url) rmSync(fileOf(home), { force: true });
}

/** Address of the workbench that serves this data folder now on that port, or null. */
export async function runningAt(home: string, port: number): Promise<string | null> {
  const url = announced(home);
  if (!url || !URL.canParse(url) || new URL(url).port !== String(port)) return null;
  try {
    const answer = await fetch(new URL('api/health', url), { signal: AbortSignal.timeout(PATIENCE) });
    await answer.body?.cancel();
    return answer.ok || answer.status === 401 ? url : null;
  } catch {
    return null;
  }
}

function announced(home: string): string | null {
  try {
    return readFileSync(fileOf(home), 'utf8').trim();
  } catch {
    return null;
  }
}
